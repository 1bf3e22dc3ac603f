package org.coranto.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The function words of the languages that are told apart. Immutable. */
final class FunctionWords {
  private static final String TABLE = "function-words.txt";
  private static final int LONGEST = 20;

  private final Map<String, List<String>> languagesOf;

  private FunctionWords(Map<String, List<String>> languagesOf) {
    this.languagesOf = languagesOf;
  }

  /**
   * How the words of a text spread over the languages.
   *
   * @param words number of words, those with a capital inside the sentence included
   * @param points shares of function words, by language
   * @param hits words that are function words of a language
   * @param distinct the different ones of these
   */
  record Count(
      int words,
      Map<String, Double> points,
      Map<String, Integer> hits,
      Map<String, Set<String>> distinct) {
    /** Number of different function words of {@code language}. */
    int kinds(String language) {
      return distinct.getOrDefault(language, Set.of()).size();
    }
  }

  /** The table that comes with the product. */
  static FunctionWords bundled() {
    Map<String, Set<String>> languages = new HashMap<>();
    try (InputStream in = FunctionWords.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("the table " + TABLE + " is missing; build again");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        String[] words = line.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
          languages.computeIfAbsent(words[i], w -> new TreeSet<>()).add(words[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<String>> frozen = new HashMap<>();
    languages.forEach((word, codes) -> frozen.put(word, List.copyOf(codes)));
    return new FunctionWords(frozen);
  }

  /** Counts the words of {@code text}, whatever their case. */
  Count count(String text) {
    Map<String, Double> points = new TreeMap<>();
    Map<String, Integer> hits = new TreeMap<>();
    Map<String, Set<String>> distinct = new TreeMap<>();
    int words = 0;
    int at = nextWord(text, 0);
    while (at < text.length()) {
      int end = wordEnd(text, at);
      words++;
      if (end - at <= LONGEST) {
        String word = text.substring(at, end).toLowerCase(java.util.Locale.ROOT);
        List<String> languages = languagesOf.getOrDefault(word, List.of());
        for (String language : languages) {
          points.merge(language, 1.0 / languages.size(), Double::sum);
          hits.merge(language, 1, Integer::sum);
          distinct.computeIfAbsent(language, l -> new HashSet<>()).add(word);
        }
      }
      at = nextWord(text, end);
    }
    return new Count(words, points, hits, distinct);
  }

  /** Number of words, counted no further than {@code most}. */
  static int wordCount(String text, int most) {
    int words = 0;
    int at = nextWord(text, 0);
    while (at < text.length() && words < most) {
      words++;
      at = nextWord(text, wordEnd(text, at));
    }
    return words;
  }

  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && !isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
