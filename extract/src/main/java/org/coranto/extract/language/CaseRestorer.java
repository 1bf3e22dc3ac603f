package org.coranto.extract.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coranto.model.Sentence;

/**
 * Gives each token a shadow: its form with the likely case restored and its marks made plain.
 *
 * <p>A sentence whose function words are in order is left alone. In a damaged one every word is
 * decided by itself: from the word lists, else from how it is written in the report's sound
 * sentences.
 */
final class CaseRestorer {
  private final Words words;

  CaseRestorer(Words words) {
    this.words = words;
  }

  /** One shadow a token. */
  String[] restore(String text, Cuts cuts, List<Sentence> sentences) {
    String[] shadows = new String[cuts.size()];
    for (int i = 0; i < shadows.length; i++) {
      shadows[i] = plain(text.substring(cuts.start(i), cuts.end(i)));
    }
    Map<String, int[]> elsewhere = new HashMap<>();
    boolean[] damaged = new boolean[sentences.size()];
    for (int s = 0; s < damaged.length; s++) {
      damaged[s] = isDamaged(sentences.get(s), shadows);
      if (!damaged[s]) {
        count(sentences.get(s), shadows, elsewhere);
      }
    }
    for (int s = 0; s < damaged.length; s++) {
      if (damaged[s]) {
        mend(sentences.get(s), shadows, elsewhere);
      }
    }
    return shadows;
  }

  static String plain(String raw) {
    StringBuilder plain = null;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char to = c;
      if (c >= 0x60) {
        if (Characters.isDoubleMark(c)) {
          to = '"';
        } else if (Characters.isSingleMark(c)) {
          to = '\'';
        } else if (Characters.isDash(c)) {
          to = '-';
        }
      }
      if (to != c) {
        plain = plain == null ? new StringBuilder(raw) : plain;
        plain.setCharAt(i, to);
      }
    }
    String result = plain == null ? raw : plain.toString();
    if (result.length() > 1 && result.charAt(0) == '-' && Character.isLetter(result.charAt(1))) {
      return result.substring(1);
    }
    return switch (result) {
      case "…" -> "...";
      case "''", "<<", ">>", ",," -> "\"";
      default -> result;
    };
  }

  private boolean isDamaged(Sentence sentence, String[] shadows) {
    int functions = 0;
    int raised = 0;
    int letters = 0;
    int capitals = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      String word = shadows[i];
      if (!Character.isLetter(word.charAt(0))) {
        continue;
      }
      letters++;
      boolean capital = Character.isUpperCase(word.charAt(0));
      capitals += capital ? 1 : 0;
      if (i > sentence.from()
          && words.isFunctionWord(word.toLowerCase(Locale.ROOT))
          && !word.equals("I")) {
        functions++;
        raised += capital ? 1 : 0;
      }
    }
    return raised * 5 >= Math.max(functions, 1) || capitals * 5 >= letters * 3 || capitals == 0;
  }

  private static void count(Sentence sentence, String[] shadows, Map<String, int[]> elsewhere) {
    for (int i = sentence.from() + 1; i < sentence.to(); i++) {
      String word = shadows[i];
      if (Character.isLetter(word.charAt(0))) {
        int[] seen = elsewhere.computeIfAbsent(word.toLowerCase(Locale.ROOT), k -> new int[2]);
        seen[Character.isUpperCase(word.charAt(0)) ? 1 : 0]++;
      }
    }
  }

  private void mend(Sentence sentence, String[] shadows, Map<String, int[]> elsewhere) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      String word = shadows[i];
      if (!Character.isLetter(word.charAt(0)) || word.indexOf('.') > 0) {
        continue;
      }
      String folded = word.toLowerCase(Locale.ROOT);
      int[] seen = elsewhere.get(folded);
      if (i > sentence.from() && words.isFunctionWord(folded) && !folded.equals("i")) {
        shadows[i] = folded;
      } else if (seen != null && seen[0] > seen[1]) {
        shadows[i] = folded;
      } else if (seen != null && seen[1] > 0 && Character.isLowerCase(word.charAt(0))) {
        shadows[i] = Character.toUpperCase(word.charAt(0)) + word.substring(1);
      }
    }
  }
}
