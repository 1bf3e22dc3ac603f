package org.coranto.extract.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.GivenUp;
import org.coranto.model.Sentence;

/**
 * Gives each token a shadow: its form with the likely case restored and its marks made plain.
 *
 * <p>Sentences whose case can be trusted are left alone ({@link CaseDetector}). In the others each
 * word is decided by itself: function words; names of two words or more that the knowledge tables
 * hold; the corpus; how the report's sound sentences, those of its other renderings too, write the
 * word; its ending. What stays open keeps the case it has. Linear in the number of tokens.
 */
final class CaseRestorer {
  /** Words around "may" that make it the month. */
  private static final Set<String> BEFORE_MONTH =
      Set.of("in", "of", "since", "until", "till", "last", "next", "early", "late", "mid", "by");

  /** Endings that names seldom have. */
  private static final List<String> COMMON_ENDINGS =
      List.of(
          "ly", "ing", "ed", "ness", "tion", "tions", "ment", "ments", "ous", "ful", "able",
          "less");

  private static final int LONGEST_NAME = 8;

  private final ClosedClasses closed;
  private final CaseDetector detector;
  private final Knowledge knowledge;

  CaseRestorer(ClosedClasses closed, Knowledge knowledge) {
    this.closed = closed;
    this.detector = new CaseDetector(closed);
    this.knowledge = knowledge;
  }

  /** One shadow a token. */
  String[] restore(String text, Cuts cuts, List<Sentence> sentences) {
    String[] shadows = new String[cuts.size()];
    WordCase[] cases = new WordCase[cuts.size()];
    for (int i = 0; i < shadows.length; i++) {
      shadows[i] = Shadows.plain(text.substring(cuts.start(i), cuts.end(i)));
      cases[i] = WordCase.of(shadows[i]);
    }
    boolean[] damaged = detector.damaged(sentences, shadows, cases);
    CaseEvidence evidence = new CaseEvidence(knowledge.words());
    Opening opening = new Opening(text, cuts);
    for (int s = 0; s < damaged.length; s++) {
      GivenUp.check();
      if (!damaged[s] || !detector.isDamaged(sentences.get(s), shadows, cases)) {
        note(sentences.get(s), shadows, cases, evidence, opening, damaged[s]);
      }
    }
    for (int s = 0; s < damaged.length; s++) {
      GivenUp.check();
      if (damaged[s]) {
        mend(sentences.get(s), shadows, cases, evidence, opening);
      } else {
        straighten(sentences.get(s), shadows, cases, evidence);
      }
    }
    return shadows;
  }

  /** In a doubtful rendering only words that the corpus does not know are noted. */
  private static void note(
      Sentence sentence,
      String[] shadows,
      WordCase[] cases,
      CaseEvidence evidence,
      Opening opening,
      boolean doubtful) {
    boolean opens = true;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (cases[i] == WordCase.NONE) {
        opens |= opening.at(i);
        continue;
      }
      boolean telling = !opens || cases[i] == WordCase.UPPER;
      if (telling && (!doubtful || evidence.isUnknown(shadows[i].toLowerCase(Locale.ROOT)))) {
        evidence.saw(shadows[i], cases[i]);
      }
      opens = false;
    }
  }

  /** In a sound sentence only capitals inside a word are doubted, and only against evidence. */
  private static void straighten(
      Sentence sentence, String[] shadows, WordCase[] cases, CaseEvidence evidence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (cases[i] == WordCase.MIXED) {
        String folded = shadows[i].toLowerCase(Locale.ROOT);
        if (evidence.isCommon(folded)) {
          shadows[i] = folded;
        } else if (evidence.title(folded) > 1 && !evidence.isUnknown(folded)) {
          shadows[i] = WordCase.TITLE.write(folded);
        }
      }
    }
  }

  private void mend(
      Sentence sentence,
      String[] shadows,
      WordCase[] cases,
      CaseEvidence evidence,
      Opening opening) {
    boolean shouted = isShouted(sentence, cases);
    IntFunction<String> words = i -> shadows[i];
    boolean opens = true;
    int named = sentence.from();
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (cases[i] == WordCase.NONE || shadows[i].indexOf('.') > 0) {
        opens |= opening.at(i);
        continue;
      }
      String folded = shadows[i].toLowerCase(Locale.ROOT);
      if (i >= named && !closed.isFunctionWord(folded)) {
        named = Math.max(named, nameEnd(words, i, Math.min(sentence.to(), i + LONGEST_NAME)));
      }
      boolean month = isMonth(sentence, shadows, cases, i);
      WordCase wanted;
      if (month) {
        wanted = WordCase.TITLE;
      } else if (closed.isFunctionWord(folded)) {
        wanted = functionCase(folded, cases[i], shouted);
      } else if (i < named) {
        wanted = nameCase(cases[i], shouted);
      } else {
        boolean nameFollows = nameFollows(sentence, shadows, cases, i, evidence);
        wanted = decide(folded, cases[i], shouted, nameFollows, evidence);
      }
      boolean keepsCapital = opens && wanted == WordCase.LOWER && cases[i] != WordCase.LOWER;
      shadows[i] = (keepsCapital ? WordCase.TITLE : wanted).write(shadows[i]);
      opens = false;
    }
  }

  private static boolean isShouted(Sentence sentence, WordCase[] cases) {
    int upper = 0;
    int words = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      words += cases[i] == WordCase.NONE ? 0 : 1;
      upper += cases[i] == WordCase.UPPER ? 1 : 0;
    }
    return upper * 2 > words;
  }

  /** End of a name of two words or more that begins at {@code i}, or {@code i}. */
  private int nameEnd(IntFunction<String> words, int i, int to) {
    int end =
        Math.max(
            knowledge.organisations().names().longestAt(words, i, to).map(m -> m.to()).orElse(i),
            Math.max(
                knowledge.countries().words().longestAt(words, i, to).map(m -> m.to()).orElse(i),
                knowledge.holders().names().longestAt(words, i, to).map(m -> m.to()).orElse(i)));
    return end > i + 1 ? end : i;
  }

  private static WordCase nameCase(WordCase written, boolean shouted) {
    return written == WordCase.UPPER && !shouted ? WordCase.UPPER : WordCase.TITLE;
  }

  private static WordCase functionCase(String folded, WordCase written, boolean shouted) {
    if (folded.equals("i")) {
      return WordCase.TITLE;
    }
    return written == WordCase.UPPER && !shouted && folded.equals("us")
        ? WordCase.UPPER
        : WordCase.LOWER;
  }

  private static boolean isMonth(Sentence sentence, String[] shadows, WordCase[] cases, int i) {
    if (!shadows[i].equalsIgnoreCase("may")) {
      return false;
    }
    boolean led =
        i > sentence.from() && BEFORE_MONTH.contains(shadows[i - 1].toLowerCase(Locale.ROOT));
    boolean dated =
        (i > sentence.from() && Character.isDigit(shadows[i - 1].charAt(0)))
            || (i + 1 < sentence.to() && Character.isDigit(shadows[i + 1].charAt(0)));
    return cases[i] != WordCase.NONE && (led || dated);
  }

  /** A title before a name may keep its capital: "President Trump". */
  private static boolean nameFollows(
      Sentence sentence, String[] shadows, WordCase[] cases, int i, CaseEvidence evidence) {
    if (i + 1 >= sentence.to() || cases[i + 1] == WordCase.NONE || cases[i + 1] == WordCase.LOWER) {
      return false;
    }
    String next = shadows[i + 1].toLowerCase(Locale.ROOT);
    return evidence.isProper(next) || evidence.isUnknown(next);
  }

  private static boolean isLowered(String folded, boolean nameFollows, CaseEvidence evidence) {
    return (!nameFollows && evidence.isRatherCommon(folded))
        || (evidence.isUnknown(folded) && hasCommonEnding(folded));
  }

  private WordCase decide(
      String folded,
      WordCase written,
      boolean shouted,
      boolean nameFollows,
      CaseEvidence evidence) {
    int lower = evidence.lower(folded);
    int title = evidence.title(folded);
    int upper = evidence.upper(folded);
    if (written == WordCase.UPPER && !shouted) {
      return title > upper && title > 0 ? WordCase.TITLE : WordCase.UPPER;
    }
    if (upper > title && upper > lower) {
      return WordCase.UPPER;
    }
    if (evidence.isCommon(folded)) {
      boolean named = written == WordCase.TITLE && title > 0 && lower == 0;
      return named ? WordCase.TITLE : WordCase.LOWER;
    }
    if (evidence.isProper(folded)) {
      boolean acronym = evidence.isAcronym(folded) && folded.length() > 2;
      return acronym ? WordCase.UPPER : lower > 1 && title == 0 ? WordCase.LOWER : WordCase.TITLE;
    }
    if (title != lower) {
      return title > lower ? WordCase.TITLE : WordCase.LOWER;
    }
    if (written == WordCase.LOWER) {
      return isKnownName(folded, evidence) ? WordCase.TITLE : WordCase.LOWER;
    }
    return isLowered(folded, nameFollows, evidence) ? WordCase.LOWER : rest(written);
  }

  /** What stays open keeps its capital; capitals inside an unknown word are damage here. */
  private static WordCase rest(WordCase written) {
    return written == WordCase.LOWER ? WordCase.LOWER : WordCase.TITLE;
  }

  private boolean isKnownName(String folded, CaseEvidence evidence) {
    return evidence.isUnknown(folded)
        && folded.length() > 3
        && (knowledge.countries().words().startsWith(folded)
            || !knowledge.holders().bySurname(folded).isEmpty()
            || knowledge.places().known(folded));
  }

  private static boolean hasCommonEnding(String folded) {
    for (String ending : COMMON_ENDINGS) {
      if (folded.length() > ending.length() + 3 && folded.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
