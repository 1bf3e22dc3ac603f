package org.coranto.relate.divergence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.coranto.knowledge.Inflections;

/**
 * Which words turn each other round, and which say the same in news, in any inflected form. Loaded
 * once from {@code senses.tsv}; immutable.
 */
final class Senses {
  private static final Senses BUNDLED = new Senses();

  private final Map<String, Set<Integer>> same = new HashMap<>();
  private final Map<String, Set<Integer>> opposite = new HashMap<>();
  private int groups;

  private Senses() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Senses.class.getResourceAsStream("senses.tsv")),
                StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        add(line);
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The list that ships with the product. */
  static Senses bundled() {
    return BUNDLED;
  }

  private void add(String line) {
    if (line.isEmpty() || line.charAt(0) == '#') {
      return;
    }
    List<String> fields = List.of(line.split("\t", -1));
    groups++;
    if (fields.get(0).equals("same")) {
      put(same, fields.get(1), groups);
    } else {
      put(opposite, fields.get(1), groups);
      put(opposite, fields.get(2), -groups);
    }
  }

  private static void put(Map<String, Set<Integer>> map, String words, int group) {
    for (String word : words.split(" ", -1)) {
      add(map, word, group);
      for (Inflections.Inflected form : Inflections.ofVerb(word)) {
        add(map, form.text(), group);
      }
      for (Inflections.Inflected form : Inflections.ofNoun(word)) {
        add(map, form.text(), group);
      }
    }
  }

  private static void add(Map<String, Set<Integer>> map, String form, int group) {
    map.computeIfAbsent(form, f -> new HashSet<>()).add(group);
  }

  /** Whether two folded words turn each other round. */
  boolean opposite(String a, String b) {
    for (int group : opposite.getOrDefault(a, Set.of())) {
      if (opposite.getOrDefault(b, Set.of()).contains(-group)) {
        return true;
      }
    }
    return false;
  }

  /** Whether two folded words say the same in news. */
  boolean same(String a, String b) {
    for (int group : same.getOrDefault(a, Set.of())) {
      if (same.getOrDefault(b, Set.of()).contains(group)) {
        return true;
      }
    }
    return false;
  }
}
