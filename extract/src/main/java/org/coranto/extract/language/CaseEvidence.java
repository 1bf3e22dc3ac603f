package org.coranto.extract.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.coranto.knowledge.WordCount;
import org.coranto.knowledge.Words;

/**
 * What is known of a word's case: how often the corpus and the sound sentences of this report write
 * it in lower case and with a capital. One instance a report; not thread-safe.
 */
final class CaseEvidence {
  private static final int SURE = 4;

  private final Words words;
  private final Map<String, WordCount> corpus = new HashMap<>();
  private final Map<String, int[]> report = new HashMap<>();

  CaseEvidence(Words words) {
    this.words = words;
  }

  /** Notes a word inside a sound sentence. */
  void saw(String word, WordCase written) {
    if (written == WordCase.NONE) {
      return;
    }
    int[] seen = report.computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> new int[3]);
    seen[written == WordCase.LOWER ? 0 : written == WordCase.UPPER ? 2 : 1]++;
  }

  private WordCount corpus(String folded) {
    return corpus.computeIfAbsent(folded, words::count);
  }

  /** Whether the corpus writes the word in lower case almost always. */
  boolean isCommon(String folded) {
    WordCount count = corpus(folded);
    return count.lower() >= 3 && count.lower() >= SURE * (count.title() + count.upper());
  }

  /** Whether the corpus writes the word in lower case more often than not. */
  boolean isRatherCommon(String folded) {
    WordCount count = corpus(folded);
    return count.lower() > count.title() + count.upper();
  }

  /** Whether the corpus writes the word with a capital almost always. */
  boolean isProper(String folded) {
    WordCount count = corpus(folded);
    int capital = count.title() + count.upper();
    return capital >= 2 && capital >= SURE * count.lower();
  }

  /** Whether the corpus writes the word in capitals. */
  boolean isAcronym(String folded) {
    WordCount count = corpus(folded);
    return count.upper() > count.title() && count.upper() > count.lower();
  }

  /** Whether the corpus does not hold the word. */
  boolean isUnknown(String folded) {
    return corpus(folded).total() == 0;
  }

  /** Sightings in lower case in the report's sound sentences. */
  int lower(String folded) {
    return report.getOrDefault(folded, NEVER)[0];
  }

  /** Sightings with one capital at the start in the report's sound sentences. */
  int title(String folded) {
    return report.getOrDefault(folded, NEVER)[1];
  }

  /** Sightings in capitals in the report's sound sentences. */
  int upper(String folded) {
    return report.getOrDefault(folded, NEVER)[2];
  }

  private static final int[] NEVER = new int[3];
}
