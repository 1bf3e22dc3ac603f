package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.knowledge.Inflections;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Pos;
import org.coranto.relate.divergence.Comparison.Difference;

/** What one side negates and the other states. */
final class Negation {
  private static final Set<String> NEGATORS =
      Set.of(
          "not", "n't", "never", "no", "nobody", "nothing", "none", "neither", "nor", "nowhere",
          "cannot", "canot", "cant", "dont", "wont", "didnt", "hardly");

  /**
   * The least share of words of content with an answer for a negation to be missed: where less
   * answers, the sentence is put otherwise (of 44 found there 7 were right on training pairs).
   */
  private static final double LEAST = 0.7;

  /** Words that may be inserted between a negator and what it denies. */
  private static final int INSERTED = 9;

  private static final double LEAST_OF_VERBS = 0.6;

  /** Verbs that add nothing to what a negator denies: "would not remain open". */
  private static final Set<String> LINKING =
      Inflections.ofVerbs(
          "remain", "stay", "be", "keep", "become", "get", "go", "have", "look", "seem");

  /** Beginnings of words in which "un" is no prefix. */
  private static final Set<String> UNPREFIXED =
      Set.of(
          "under", "until", "union", "unite", "units", "unive", "unifo", "uniqu", "uncle", "unity");

  /** Words that are negative in themselves; verbs in all their forms. */
  private static final Set<String> NEGATIVE =
      Inflections.ofVerbs(
          "fail",
          "refuse",
          "deny",
          "reject",
          "lack",
          "exclude",
          "unable",
          "avoid",
          "prevent",
          "without",
          "absence",
          "absent",
          "instead",
          "nobody",
          "nothing",
          "none",
          "neither",
          "barred",
          "free",
          "only",
          "missing",
          "few",
          "little",
          "hardly",
          "zero",
          "stop",
          "refrain",
          "impossible",
          "otherwise",
          "unless",
          "silent",
          "empty",
          "against",
          "doubt",
          "abstain",
          "except",
          "unharmed",
          "unhurt",
          "off",
          "any",
          "hinder",
          "yet",
          "beyond",
          "rather",
          "lost",
          "suspend",
          "end",
          "halt",
          "cease",
          "expire",
          "ban",
          "prohibit",
          "forbid",
          "drop",
          "waive",
          "spare",
          "withhold",
          "stay",
          "oppose",
          "decline",
          "pending",
          "wait",
          "leave",
          "omit",
          "skip",
          "miss",
          "unpaid",
          "earliest",
          "soonest",
          "too",
          "keep",
          "overdue",
          "vain",
          "lift",
          "barely",
          "scarcely",
          "bar");

  /** The negator over word {@code k}: the nearest before it in its clause, or -1. */
  int over(Words words, int k) {
    for (int n = k; n >= 0 && n >= k - 4; n--) {
      if (n < k && isNegator(words, n)) {
        return n;
      }
      boolean link = adverb(words, n) || LINKING.contains(words.key(n));
      if (words.clauseBefore(n) || (n < k && words.content(n) && !link)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a negator stands within five words before word {@code k}, in its clause. */
  static boolean near(Words words, int k) {
    for (int n = k - 1; n >= 0 && k - n <= 5 && !words.clauseBefore(n + 1); n--) {
      if (isNegator(words, n)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no negator stands within three words before word {@code k}. */
  static boolean none(Words words, int k) {
    for (int n = Math.max(0, k - 3); n < k; n++) {
      if (isNegator(words, n)) {
        return false;
      }
    }
    return true;
  }

  private static boolean adverb(Words words, int n) {
    return words.key(n).endsWith("ly") || words.pos(n) == Pos.ADV;
  }

  static boolean isNegator(Words words, int k) {
    String word = words.key(k);
    if (word.endsWith("n't") || word.endsWith("n’t")) {
      return true;
    }
    if (!NEGATORS.contains(word)) {
      return false;
    }
    boolean notOnly = k + 1 < words.size() && words.key(k + 1).equals("only");
    boolean orNot = k > 0 && words.key(k - 1).equals("or");
    boolean noLater =
        Set.of("no", "not").contains(word)
            && k + 1 < words.size()
            && Set.of("later", "more", "less", "fewer", "doubt", "earlier", "sooner")
                .contains(words.key(k + 1))
            && k + 2 < words.size()
            && words.key(k + 2).equals("than");
    return !notOnly && !orNot && !noLater;
  }

  /** The word after a negator and what is inserted there: "not, as they claim, on her order". */
  private static int behind(Words words, int k) {
    if (!words.key(k).equals("not") || !words.before(k + 1, ',')) {
      return k + 1;
    }
    for (int n = k + 2; n < words.size() && n <= k + INSERTED; n++) {
      if (words.clauseBefore(n)) {
        return words.before(n, ',') ? n : k + 1;
      }
    }
    return k + 1;
  }

  /** The word that a negator denies: the next content word, else the last one before it. */
  private static int governed(Words words, int k) {
    int behind = behind(words, k);
    for (int n = behind; n < words.size() && n < behind + 6; n++) {
      if ((n > behind || behind == k + 1) && words.clauseBefore(n)) {
        break;
      }
      if (words.content(n)) {
        return n;
      }
    }
    for (int n = k - 1; n >= 0 && n >= k - 4; n--) {
      if (words.content(n)) {
        return n;
      }
    }
    return k;
  }

  void find(Comparison c) {
    only(c);
    List<Integer> x = negators(c, true);
    List<Integer> y = negators(c, false);
    for (int pass = 0; pass < 3; pass++) {
      for (int i = x.size() - 1; i >= 0; i--) {
        int best = -1;
        for (int j = 0; j < y.size() && best < 0; j++) {
          if (answer(c, x.get(i), y.get(j), pass)) {
            best = j;
          }
        }
        if (best >= 0) {
          c.explain(x.get(i), x.get(i) + 1, y.get(best), y.get(best) + 1);
          x.remove(i);
          y.remove(best);
        }
      }
    }
    for (int k : x) {
      lone(c, k, true);
    }
    for (int k : y) {
      lone(c, k, false);
    }
  }

  /** "Only goods are carried" and "not only goods are carried". */
  private static void only(Comparison c) {
    for (int i = 0; i < c.a.size(); i++) {
      int j = c.a.key(i).equals("only") ? c.alignment.toB(i) : -1;
      if (j < 0 || !c.b.key(j).equals("only") || c.usedA(i) || c.usedB(j)) {
        continue;
      }
      int next = Clause.next(c.a, i);
      if (next < 0 || c.alignment.toB(next) != Clause.next(c.b, j)) {
        continue;
      }
      boolean not = i > 0 && c.a.key(i - 1).equals("not");
      boolean but =
          (i > 0 && c.a.key(i - 1).equals("but")) || (j > 0 && c.b.key(j - 1).equals("but"));
      if (!but && not != (j > 0 && c.b.key(j - 1).equals("not"))) {
        c.add(
            new Difference(
                not ? i - 1 : i,
                i + 1,
                not ? j : j - 1,
                j + 1,
                Severity.SUBSTANTIVE,
                Aspect.POLARITY,
                0.8f,
                "one side says “only”, the other “not only”"));
      }
    }
  }

  private static List<Integer> negators(Comparison c, boolean first) {
    Words words = first ? c.a : c.b;
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < words.size(); k++) {
      if (isNegator(words, k) && !(first ? c.usedA(k) : c.usedB(k))) {
        found.add(k);
      }
    }
    return found;
  }

  private static boolean answer(Comparison c, int i, int j, int pass) {
    int g = governed(c.a, i);
    int h = governed(c.b, j);
    if (c.alignment.toB(g) == h || c.alignment.toB(i) == j) {
      return true;
    }
    if (pass == 0) {
      return false;
    }
    if (pass == 2) {
      return c.alignment.toB(g) < 0 || c.alignment.toA(h) < 0;
    }
    boolean held = c.alignment.toB(g) >= 0 && c.alignment.toA(h) >= 0;
    double fit = c.alignment.fit(i, i + 1, j, j + 1);
    int at = c.alignment.toB(g);
    boolean near = at >= 0 && Math.abs(at - j) <= 4;
    int back = c.alignment.toA(h);
    near |= back >= 0 && Math.abs(back - i) <= 4;
    return near || (!held && (fit > 0.5 || c.alignment.apart(i, j) < 0.2));
  }

  /** A negator that the other side has no answer to. */
  private static void lone(Comparison c, int k, boolean first) {
    Words own = first ? c.a : c.b;
    Words other = first ? c.b : c.a;
    int g = governed(own, k);
    int partner = first ? c.alignment.slot(g) : c.alignment.slotA(g);
    int verb = partner;
    int from = g;
    if (verb < 0) {
      from = neighbour(c, own, g, first);
      verb = from < 0 ? -1 : first ? c.alignment.toB(from) : c.alignment.toA(from);
    }
    if (verb < 0 || (partner < 0 && Math.abs(from - g) > 2)) {
      return;
    }
    if (said(c, own, g, other, verb, first)) {
      return;
    }
    int start = Math.min(k, g);
    int end = Math.max(k, g) + 1;
    while (start > 0 && k - start < 1 && auxiliary(own.key(start - 1))) {
      start--;
    }
    int oStart = verb;
    while (oStart > 0 && verb - oStart < 3 && lead(c, other, oStart - 1, first)) {
      oStart--;
    }
    for (int n = verb - 1; n >= 0 && verb - n <= 5; n--) {
      boolean open = first ? c.openB(n) : c.openA(n);
      if (open) {
        oStart = Math.min(oStart, n);
      }
      if (other.clauseBefore(n) || (other.content(n) && !open)) {
        break;
      }
    }
    boolean verbs = own.pos(g) == Pos.VERB && other.pos(verb) == Pos.VERB;
    if (share(c) < (verbs ? LEAST_OF_VERBS : LEAST) || (partner < 0 && named(other, verb))) {
      return;
    }
    boolean doubled = doubled(own, k);
    String why =
        doubled
            ? "a second negation, kept from the source"
            : "one side negates what the other states: "
                + own.span(start, end).in(own.tokens().text());
    Severity severity = doubled ? Severity.DAMAGE : Severity.SUBSTANTIVE;
    float sure = doubled ? 0.6f : partner >= 0 ? 0.85f : 0.6f;
    if (first) {
      c.add(new Difference(start, end, oStart, verb + 1, severity, Aspect.POLARITY, sure, why));
    } else {
      c.add(new Difference(oStart, verb + 1, start, end, severity, Aspect.POLARITY, sure, why));
    }
  }

  /** Whether word {@code n} belongs before the verb: an auxiliary, or a little word left over. */
  private static boolean lead(Comparison c, Words other, int n, boolean first) {
    boolean open = first ? c.openB(n) : c.openA(n);
    return auxiliary(other.key(n)) || (open && (!other.content(n) || other.key(n).length() <= 4));
  }

  private static boolean named(Words words, int k) {
    return words.pos(k) == Pos.PROPN || words.pos(k) == Pos.NUM;
  }

  /** Share of the content words of both sides that have an answer. */
  private static double share(Comparison c) {
    int content = 0;
    int answered = 0;
    for (int i = 0; i < c.a.size(); i++) {
      content += c.a.content(i) ? 1 : 0;
      answered += c.a.content(i) && c.alignment.toB(i) >= 0 ? 1 : 0;
    }
    for (int j = 0; j < c.b.size(); j++) {
      content += c.b.content(j) ? 1 : 0;
      answered += c.b.content(j) && c.alignment.toA(j) >= 0 ? 1 : 0;
    }
    return content == 0 ? 0 : answered / (double) content;
  }

  private static int neighbour(Comparison c, Words own, int g, boolean first) {
    for (int d = 1; d <= 3; d++) {
      for (int n : new int[] {g + d, g - d}) {
        if (n >= 0 && n < own.size() && own.content(n)) {
          int at = first ? c.alignment.toB(n) : c.alignment.toA(n);
          if (at >= 0) {
            return n;
          }
        }
      }
    }
    return -1;
  }

  private static boolean doubled(Words own, int k) {
    for (int n = Math.max(0, k - 6); n < Math.min(own.size(), k + 7); n++) {
      if (n != k
          && Set.of(
                  "nobody", "nothing", "none", "nowhere", "never", "no", "neither", "hardly", "not")
              .contains(own.key(n))
          && !own.key(n).equals(own.key(k))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the other side says the same with a word that is negative in itself. */
  private static boolean said(
      Comparison c, Words own, int denied, Words other, int verb, boolean first) {
    for (int n = Math.max(0, verb - 5); n < Math.min(other.size(), verb + 5); n++) {
      boolean open = first ? c.openB(n) : c.openA(n);
      String word = other.key(n);
      boolean prefixed =
          word.length() > 6 && word.startsWith("un") && !UNPREFIXED.contains(word.substring(0, 5));
      boolean negative = NEGATIVE.contains(word);
      if (open && (prefixed || negative || opposite(own, denied, other, n))) {
        return true;
      }
      if (negates(word, own.key(denied))) {
        return true;
      }
    }
    return false;
  }

  private static boolean opposite(Words own, int k, Words other, int n) {
    Relations.Relation relation = Relations.between(own.entries(k), other.entries(n));
    return relation != null && relation.kind().turns();
  }

  private static boolean negates(String word, String denied) {
    for (String prefix : new String[] {"un", "in", "im", "dis", "non", "mis", "ir", "il"}) {
      if (word.startsWith(prefix) && word.length() > prefix.length() + 3) {
        String rest = word.substring(prefix.length());
        if (Likeness.stem(rest).equals(Likeness.stem(denied))) {
          return true;
        }
      }
    }
    return word.endsWith("less") && word.length() > 7;
  }

  static boolean auxiliary(String word) {
    return Set.of(
            "do", "does", "did", "has", "have", "had", "is", "are", "was", "were", "will", "would",
            "can", "could", "may", "might", "must", "should", "be", "been", "to")
        .contains(word);
  }
}
