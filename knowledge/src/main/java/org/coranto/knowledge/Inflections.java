package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forms of English verbs, nouns and phrases that begin with a verb. Pure functions over one
 * bundled table of irregular verbs; safe for many threads. Where British and American English
 * differ ("travelled", "traveled") both are given.
 */
public final class Inflections {
  private static final Lazy<Map<String, Irregular>> IRREGULAR = new Lazy<>(Inflections::load);

  /** Verbs of two and more syllables, stressed on the last, that double their last consonant. */
  private static final Set<String> DOUBLING =
      Set.of(
          "abet",
          "abhor",
          "acquit",
          "admit",
          "allot",
          "annul",
          "appal",
          "befit",
          "beset",
          "abut",
          "commit",
          "compel",
          "concur",
          "confer",
          "control",
          "cosset",
          "debar",
          "defer",
          "demur",
          "deter",
          "dispel",
          "distil",
          "emit",
          "enrol",
          "enthral",
          "equip",
          "excel",
          "expel",
          "extol",
          "forget",
          "fulfil",
          "handicap",
          "impel",
          "incur",
          "infer",
          "instil",
          "intermit",
          "kidnap",
          "occur",
          "omit",
          "outfit",
          "outwit",
          "patrol",
          "permit",
          "prefer",
          "propel",
          "rebel",
          "rebut",
          "recap",
          "recur",
          "refer",
          "refit",
          "regret",
          "remit",
          "repel",
          "submit",
          "transfer",
          "transmit",
          "unplug",
          "unzip",
          "worship",
          "format",
          "program",
          "hobnob",
          "humbug",
          "overlap",
          "eavesdrop",
          "backpedal",
          "sandbag",
          "zigzag",
          "debug",
          "unban",
          "air-drop",
          "airdrop",
          "carpet-bom",
          "red-tag",
          "throttle-up",
          "begin",
          "wiretap",
          "blog",
          "outbid",
          "upset",
          "offset",
          "outrun",
          "overrun",
          "reset",
          "rerun",
          "re-admit",
          "readmit",
          "nonplus",
          "tear-gas");

  /** Verbs that double in British English only, besides those in -el and -al. */
  private static final Set<String> EITHER =
      Set.of(
          "initial", "kidnap", "worship", "program", "focus", "bias", "benefit", "combat",
          "format");

  private static final Set<String> UNINFLECTED =
      Set.of(
          "not", "did", "does", "do", "would", "will", "could", "can", "cannot", "neither", "no",
          "may", "might", "should", "shall", "must", "to");

  private Inflections() {}

  /** The place of a form among the forms of its word. */
  public enum Form {
    /** say; also the noun's singular is not here but {@link #SINGULAR}. */
    BASE,
    /** says */
    THIRD,
    /** said, went: past tense, or both past and participle when they are the same */
    PAST,
    /** gone, broken: participle only */
    PARTICIPLE,
    /** saying */
    ING,
    /** threat */
    SINGULAR,
    /** threats */
    PLURAL,
    /** a phrase without forms */
    FIXED
  }

  /**
   * One form.
   *
   * @param text the word or phrase in that form, lower case where the lemma is
   * @param form which form it is
   */
  public record Inflected(String text, Form form) {}

  private record Irregular(List<String> past, List<String> participle) {}

  private static final Lazy<Map<String, String>> BASES =
      new Lazy<>(
          () -> {
            Map<String, String> bases = new HashMap<>(900);
            for (String noun : List.of("man", "woman", "child", "foot", "tooth", "mouse")) {
              bases.put(plural(noun), noun);
            }
            IRREGULAR
                .get()
                .forEach(
                    (verb, forms) -> {
                      forms.past().forEach(past -> bases.putIfAbsent(past, verb));
                      forms.participle().forEach(past -> bases.putIfAbsent(past, verb));
                    });
            return bases;
          });

  /**
   * The base form of an irregular past, participle or plural ("paid": "pay"); the word itself when
   * it is none. The first of two verbs that share a form.
   *
   * @param form folded
   */
  public static String base(String form) {
    return BASES.get().getOrDefault(form, form);
  }

  private static Map<String, Irregular> load() {
    Map<String, Irregular> out = new HashMap<>(500);
    Table.read(
        "irregular.tsv",
        "verb past participle",
        row -> out.put(row.text(0), new Irregular(row.list(1), row.list(2))));
    return out;
  }

  /**
   * All forms of a verb or of a phrase that begins with a verb ("pull out of", "be convinced",
   * "jointly patrol").
   *
   * @param lemma base form
   * @return base first, no duplicates; a phrase that begins with an auxiliary or negation only as
   *     it stands
   */
  public static List<Inflected> ofVerb(String lemma) {
    int space = lemma.indexOf(' ');
    String head = space < 0 ? lemma : lemma.substring(0, space);
    String tail = space < 0 ? "" : lemma.substring(space);
    if (space > 0 && UNINFLECTED.contains(head)) {
      return List.of(new Inflected(lemma, Form.FIXED));
    }
    if (space > 0 && head.endsWith("ly") && head.length() > 4) {
      List<Inflected> out = new ArrayList<>();
      for (Inflected inner : ofVerb(lemma.substring(space + 1))) {
        out.add(new Inflected(head + ' ' + inner.text, inner.form));
      }
      return out;
    }
    if (head.equals("be")) {
      return ofBe(tail);
    }
    Map<String, Form> forms = new java.util.LinkedHashMap<>();
    forms.put(head, Form.BASE);
    forms.putIfAbsent(third(head), Form.THIRD);
    for (String past : pasts(head)) {
      forms.putIfAbsent(past, Form.PAST);
    }
    for (String participle : participles(head)) {
      forms.putIfAbsent(participle, Form.PARTICIPLE);
    }
    for (String ing : ings(head)) {
      forms.putIfAbsent(ing, Form.ING);
    }
    List<Inflected> out = new ArrayList<>(forms.size());
    forms.forEach((text, form) -> out.add(new Inflected(text + tail, form)));
    return out;
  }

  /** All forms of several verbs, as {@link #ofVerb}. Immutable. */
  public static Set<String> ofVerbs(String... lemmas) {
    return Stream.of(lemmas)
        .flatMap(lemma -> ofVerb(lemma).stream())
        .map(Inflected::text)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Singular and plural of a noun or noun phrase; the head of "release of prisoners" is "release".
   * Nouns in plural form stay.
   */
  public static List<Inflected> ofNoun(String lemma) {
    int preposition = preposition(lemma);
    String head = preposition < 0 ? lemma : lemma.substring(0, preposition);
    String tail = preposition < 0 ? "" : lemma.substring(preposition);
    String last = head.substring(head.lastIndexOf(' ') + 1);
    if (looksPlural(last)) {
      return List.of(new Inflected(lemma, Form.PLURAL));
    }
    String plural = plural(last);
    return plural.equals(last)
        ? List.of(new Inflected(lemma, Form.SINGULAR))
        : List.of(
            new Inflected(lemma, Form.SINGULAR),
            new Inflected(
                head.substring(0, head.length() - last.length()) + plural + tail, Form.PLURAL));
  }

  /** Third person singular: says, tries, watches, does. */
  public static String third(String verb) {
    return switch (verb) {
      case "have" -> "has";
      case "do" -> "does";
      case "go" -> "goes";
      case "be" -> "is";
      case "gas", "tear-gas" -> verb + "ses";
      default -> {
        if (verb.endsWith("z") && doubles(verb)) {
          yield verb + "zes";
        }
        yield verb.endsWith("o")
                && verb.length() > 2
                && !isVowel(verb.charAt(verb.length() - 2))
                && !verb.equals("photo")
            ? verb + "es"
            : plural(verb);
      }
    };
  }

  /** Past tense, one or more spellings. */
  public static List<String> pasts(String verb) {
    Irregular irregular = IRREGULAR.get().get(verb);
    return irregular != null ? irregular.past : regular(verb, "ed");
  }

  /** Past participle, one or more spellings. */
  public static List<String> participles(String verb) {
    Irregular irregular = IRREGULAR.get().get(verb);
    return irregular != null ? irregular.participle : regular(verb, "ed");
  }

  /** Present participle, one or more spellings. */
  public static List<String> ings(String verb) {
    return switch (verb) {
      case "die", "lie", "tie", "vie", "belie", "underlie", "untie" ->
          List.of(verb.substring(0, verb.length() - 2) + "ying");
      case "be" -> List.of("being");
      case "singe", "dye", "hoe" -> List.of(verb + "ing");
      default -> regular(verb, "ing");
    };
  }

  /** Plural of a noun, or third person of a verb: threat, allies, churches, wives. */
  public static String plural(String noun) {
    return switch (noun) {
      case "man", "woman", "spokesman", "spokeswoman", "gunman", "policeman", "fisherman" ->
          noun.substring(0, noun.length() - 2) + "en";
      case "person" -> "people";
      case "child" -> "children";
      case "wife", "knife", "life" -> noun.substring(0, noun.length() - 2) + "ves";
      case "thief" -> "thieves";
      case "crisis", "analysis", "hypothesis", "thesis", "prognosis" ->
          noun.substring(0, noun.length() - 2) + "es";
      case "quiz" -> "quizzes";
      case "veto", "hero", "echo", "embargo", "torpedo", "cargo", "tomato", "potato" -> noun + "es";
      default -> regularPlural(noun);
    };
  }

  private static String regularPlural(String noun) {
    int n = noun.length();
    char last = noun.charAt(n - 1);
    if (last == 'y' && n > 1 && !isVowel(noun.charAt(n - 2))) {
      return noun.substring(0, n - 1) + "ies";
    }
    boolean hard = noun.endsWith("arch") && !noun.endsWith("march") && !noun.endsWith("search");
    boolean hissing = last == 's' || last == 'x' || last == 'z' || noun.endsWith("sh");
    return hissing || (noun.endsWith("ch") && !hard) ? noun + "es" : noun + "s";
  }

  private static List<Inflected> ofBe(String tail) {
    List<Inflected> out = new ArrayList<>(9);
    out.add(new Inflected("be" + tail, Form.BASE));
    for (String form : new String[] {"is", "are", "am", "'s", "'re", "'m"}) {
      out.add(new Inflected(form + tail, Form.THIRD));
    }
    out.add(new Inflected("was" + tail, Form.PAST));
    out.add(new Inflected("were" + tail, Form.PAST));
    out.add(new Inflected("been" + tail, Form.PARTICIPLE));
    out.add(new Inflected("being" + tail, Form.ING));
    return out;
  }

  private static List<String> regular(String verb, String ending) {
    int n = verb.length();
    char last = verb.charAt(n - 1);
    if (last == 'e') {
      if (ending.equals("ed")) {
        return List.of(verb + "d");
      }
      return List.of(
          verb.endsWith("ee") || verb.endsWith("oe") || verb.endsWith("ye")
              ? verb + ending
              : verb.substring(0, n - 1) + ending);
    }
    if (last == 'y' && ending.equals("ed") && n > 1 && !isVowel(verb.charAt(n - 2))) {
      return List.of(verb.substring(0, n - 1) + "ied");
    }
    if (last == 'c') {
      return List.of(verb + "k" + ending);
    }
    boolean doubled = doubles(verb);
    boolean either =
        EITHER.contains(verb)
            || (!doubled
                && (verb.endsWith("el")
                    || verb.endsWith("al")
                    || verb.endsWith("il")
                    || verb.endsWith("ol"))
                && n > 4
                && !isVowel(verb.charAt(n - 3)));
    Set<String> out = new LinkedHashSet<>();
    if (doubled || either) {
      out.add(verb + last + ending);
    }
    if (!doubled || either) {
      out.add(verb + ending);
    }
    return List.copyOf(new ArrayList<>(out));
  }

  /**
   * Whether the last consonant is doubled: one syllable with one short vowel before it, or listed.
   */
  private static boolean doubles(String verb) {
    if (DOUBLING.contains(verb)) {
      return true;
    }
    String part = verb.substring(Math.max(verb.lastIndexOf('-'), verb.lastIndexOf(' ')) + 1);
    int n = part.length();
    if (n < 3) {
      return false;
    }
    char last = part.charAt(n - 1);
    if (isVowel(last)
        || last == 'w'
        || last == 'x'
        || last == 'y'
        || last == 'h'
        || !isVowel(part.charAt(n - 2))
        || (isVowel(part.charAt(n - 3))
            && !(part.charAt(n - 3) == 'u' && n > 3 && part.charAt(n - 4) == 'q'))) {
      return false;
    }
    for (int i = 0; i < n - 2; i++) {
      if (isVowel(part.charAt(i))
          && !(part.charAt(i) == 'u' && i > 0 && part.charAt(i - 1) == 'q')) {
        return false;
      }
    }
    return true;
  }

  private static boolean looksPlural(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith("s")
        && !lower.endsWith("ss")
        && !lower.endsWith("us")
        && !lower.endsWith("is")
        && lower.length() > 3;
  }

  private static int preposition(String phrase) {
    int best = -1;
    for (String word :
        new String[] {
          " of ",
          " for ",
          " on ",
          " in ",
          " to ",
          " from ",
          " with ",
          " by ",
          " at ",
          " into ",
          " against ",
          " near "
        }) {
      int at = phrase.indexOf(word);
      if (at > 0 && (best < 0 || at < best)) {
        best = at;
      }
    }
    if (best < 0) {
      for (String word : new String[] {" of", " for", " on", " in", " with", " near"}) {
        if (phrase.endsWith(word)) {
          return phrase.length() - word.length();
        }
      }
    }
    return best;
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }
}
