package org.coranto.extract.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.coranto.model.Sentence;

/**
 * Tells which sentences cannot be trusted in their case.
 *
 * <p>A rendering is damaged when its function words are raised here and there, or when it has next
 * to no capitals; then no sentence of it is trusted. In a sound rendering a sentence is damaged
 * when it is raised as a whole, all in capitals or all in lower case.
 */
final class CaseDetector {
  private static final int FEWEST = 3;
  private static final int SHORTEST = 5;

  private final ClosedClasses closed;

  CaseDetector(ClosedClasses closed) {
    this.closed = closed;
  }

  /** One flag a sentence. */
  boolean[] damaged(List<Sentence> sentences, String[] shadows, WordCase[] cases) {
    boolean[] damaged = new boolean[sentences.size()];
    int from = 0;
    while (from < damaged.length) {
      int to = from;
      Counts all = new Counts();
      while (to < damaged.length
          && sentences.get(to).rendering() == sentences.get(from).rendering()) {
        Counts own = count(sentences.get(to), shadows, cases);
        damaged[to] = own.isDamaged();
        all.add(own);
        to++;
      }
      if (all.isDamagedRendering()) {
        Arrays.fill(damaged, from, to, true);
      }
      from = to;
    }
    return damaged;
  }

  /** Whether a sentence shows damage by itself. */
  boolean isDamaged(Sentence sentence, String[] shadows, WordCase[] cases) {
    Counts own = count(sentence, shadows, cases);
    return own.raised > 0 || own.isDamaged();
  }

  private Counts count(Sentence sentence, String[] shadows, WordCase[] cases) {
    Counts counts = new Counts();
    boolean opens = true;
    boolean named = false;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (cases[i] == WordCase.NONE) {
        opens |= shadows[i].equals("\"") || shadows[i].equals("'") || shadows[i].equals(":");
        named = false;
        continue;
      }
      counts.words++;
      boolean capital = cases[i] == WordCase.TITLE || cases[i] == WordCase.UPPER;
      counts.capitals += capital || cases[i] == WordCase.MIXED ? 1 : 0;
      counts.upper += cases[i] == WordCase.UPPER ? 1 : 0;
      String folded = shadows[i].toLowerCase(Locale.ROOT);
      boolean function = closed.isFunctionWord(folded) && !isTold(folded);
      if (!opens && function) {
        counts.functions++;
        counts.raised += cases[i] == WordCase.TITLE ? 1 : 0;
        counts.loose += cases[i] == WordCase.TITLE && !named ? 1 : 0;
      }
      named = capital && !function;
      opens = false;
    }
    return counts;
  }

  /** Function words that are names too. */
  private static boolean isTold(String folded) {
    return folded.equals("i")
        || folded.equals("may")
        || folded.equals("us")
        || folded.equals("will");
  }

  private static final class Counts {
    private int words;
    private int capitals;
    private int upper;
    private int functions;
    private int raised;

    /** Raised ones that follow no capital: not "James To", no caption that runs into a sentence. */
    private int loose;

    void add(Counts other) {
      words += other.words;
      capitals += other.capitals;
      upper += other.upper;
      functions += other.functions;
      raised += other.raised;
      loose += other.loose;
    }

    boolean isDamaged() {
      boolean raisedWhole = raised >= 2 && raised * 5 >= functions * 2;
      boolean titled = words >= FEWEST && capitals * 5 >= words * 4;
      boolean shouted = words >= FEWEST && upper * 5 >= words * 4;
      boolean flat = words >= SHORTEST && capitals == 0;
      return raisedWhole || titled || shouted || flat;
    }

    boolean isDamagedRendering() {
      boolean raisedOften = loose >= FEWEST && raised * 50 >= functions;
      boolean flat = words >= 4 * SHORTEST && capitals * 100 < words * 2;
      return raisedOften || flat;
    }
  }
}
