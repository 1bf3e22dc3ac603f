package org.coranto.relate.divergence;

import java.util.Map;
import java.util.Set;
import org.coranto.model.Pos;

/** How a verb's happening stands: done, to come, wanted, allowed, said of somebody. */
enum Standing {
  PLAIN,
  PAST,
  BEGUN,
  FUTURE,
  PLANNED,
  WOULD,
  WOULD_HAVE,
  MAY,
  MAY_HAVE,
  ALLOWED,
  MUST,
  ALLEGED;

  private static final int REACH = 6;

  private static final Set<String> BETWEEN =
      Set.of(
          "be",
          "been",
          "have",
          "not",
          "n't",
          "also",
          "already",
          "now",
          "still",
          "then",
          "to",
          "soon",
          "only",
          "all",
          "never",
          "probably",
          "again",
          "being",
          "yet",
          "both");

  /** Words that govern a verb behind "to", "of" or an -ing form. */
  private static final Map<String, Standing> GOVERNORS =
      Map.ofEntries(
          Map.entry("want", PLANNED),
          Map.entry("wants", PLANNED),
          Map.entry("wanted", PLANNED),
          Map.entry("intend", PLANNED),
          Map.entry("intends", PLANNED),
          Map.entry("intended", PLANNED),
          Map.entry("plan", PLANNED),
          Map.entry("plans", PLANNED),
          Map.entry("planned", PLANNED),
          Map.entry("propose", PLANNED),
          Map.entry("proposes", PLANNED),
          Map.entry("proposed", PLANNED),
          Map.entry("consider", PLANNED),
          Map.entry("considers", PLANNED),
          Map.entry("considered", PLANNED),
          Map.entry("considering", PLANNED),
          Map.entry("hope", PLANNED),
          Map.entry("hopes", PLANNED),
          Map.entry("expected", PLANNED),
          Map.entry("set", PLANNED),
          Map.entry("due", PLANNED),
          Map.entry("going", FUTURE),
          Map.entry("allowed", ALLOWED),
          Map.entry("permitted", ALLOWED),
          Map.entry("entitled", ALLOWED),
          Map.entry("obliged", MUST),
          Map.entry("required", MUST),
          Map.entry("forced", MUST),
          Map.entry("bound", MUST),
          Map.entry("has", MUST),
          Map.entry("have", MUST),
          Map.entry("had", MUST),
          Map.entry("began", BEGUN),
          Map.entry("begun", BEGUN),
          Map.entry("begin", BEGUN),
          Map.entry("begins", BEGUN),
          Map.entry("started", BEGUN),
          Map.entry("starts", BEGUN),
          Map.entry("accused", ALLEGED),
          Map.entry("suspected", ALLEGED),
          Map.entry("alleged", ALLEGED),
          Map.entry("said", ALLEGED));

  /** Past forms that do not end in -ed. */
  private static final Set<String> PASTS =
      Set.of(
          "began",
          "broke",
          "brought",
          "built",
          "bought",
          "came",
          "caught",
          "chose",
          "drew",
          "drove",
          "fell",
          "fought",
          "found",
          "fled",
          "flew",
          "gave",
          "got",
          "grew",
          "held",
          "kept",
          "knew",
          "led",
          "left",
          "lent",
          "lost",
          "made",
          "met",
          "paid",
          "ran",
          "rose",
          "said",
          "sank",
          "sent",
          "shot",
          "sold",
          "spent",
          "spoke",
          "stole",
          "stood",
          "struck",
          "swore",
          "taught",
          "thought",
          "threw",
          "told",
          "took",
          "went",
          "withdrew",
          "won",
          "wrote");

  /** The standing of the verb at word {@code i}, from the words before it in its clause. */
  static Standing of(Words words, int i) {
    boolean have = false;
    boolean past = false;
    boolean to = false;
    boolean ing = words.key(i).endsWith("ing");
    for (int k = i - 1; k >= 0 && i - k <= REACH; k--) {
      String word = words.key(k);
      if (words.clauseBefore(k + 1)) {
        break;
      }
      Standing governor = to || ing ? GOVERNORS.get(word) : null;
      if (governor != null) {
        return governor;
      }
      switch (word) {
        case "will", "shall", "ll", "'ll", "won't" -> {
          return FUTURE;
        }
        case "would" -> {
          return have ? WOULD_HAVE : to ? PLAIN : WOULD;
        }
        case "may", "might" -> {
          return have ? MAY_HAVE : MAY;
        }
        case "must" -> {
          return have ? MAY_HAVE : MUST;
        }
        case "can", "could", "should" -> {
          return PLAIN;
        }
        case "is", "are" -> {
          return to ? FUTURE : PLAIN;
        }
        case "to" -> to = true;
        case "have" -> have = true;
        case "has", "had", "did", "was", "were" -> past |= !to;
        default -> {
          if (!link(word) && !(ing && word.equals("of"))) {
            k = -1;
          }
        }
      }
    }
    if (to || ing) {
      return past ? PAST : PLAIN;
    }
    boolean form = words.pos(i) == Pos.VERB && past(words.key(i));
    return past || have || form ? PAST : PLAIN;
  }

  /** "Has repaired", "has been repaired": done by now. */
  static boolean perfect(Words words, int i) {
    int k = before(words, i);
    boolean been = k >= 0 && words.key(k).equals("been");
    int have = been ? before(words, k) : k;
    return have >= 0
        && !words.key(i).endsWith("ing")
        && Set.of("has", "have").contains(words.key(have));
  }

  /** "Is repairing", "is being repaired": under way. */
  static boolean ongoing(Words words, int i) {
    int k = before(words, i);
    boolean being = k >= 0 && words.key(k).equals("being");
    int be = being ? before(words, k) : k;
    return be >= 0
        && (being || words.key(i).endsWith("ing"))
        && Set.of("is", "are").contains(words.key(be));
  }

  /** The word before, adverbs left out; -1 at the beginning of a clause. */
  private static int before(Words words, int i) {
    int k = i - 1;
    while (k >= 0 && !words.clauseBefore(k + 1) && adverb(words.key(k))) {
      k--;
    }
    return k >= 0 && !words.clauseBefore(k + 1) ? k : -1;
  }

  private static boolean adverb(String word) {
    return word.endsWith("ly")
        || Set.of("also", "already", "now", "still", "then", "again", "all", "both").contains(word);
  }

  private static boolean past(String word) {
    return word.endsWith("ed") || PASTS.contains(word);
  }

  static boolean link(String word) {
    return BETWEEN.contains(word) || word.endsWith("ly") || Negation.auxiliary(word);
  }

  /** Where what governs the verb at word {@code i} begins. */
  static int start(Words words, int i) {
    int k = i;
    while (k > 0 && i - k < 4 && !words.clauseBefore(k) && leads(words.key(k - 1))) {
      k--;
    }
    return k;
  }

  private static boolean leads(String word) {
    return link(word)
        || GOVERNORS.containsKey(word)
        || Set.of("will", "would", "shall", "may", "might", "must", "can", "could", "should", "of")
            .contains(word);
  }
}
