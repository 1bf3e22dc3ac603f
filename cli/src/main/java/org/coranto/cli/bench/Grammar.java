package org.coranto.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bundled sentences of invented news, by key. Immutable. */
final class Grammar {
  private final Map<String, List<String>> alternatives;

  private Grammar(Map<String, List<String>> alternatives) {
    this.alternatives = alternatives;
  }

  /** Loads the file that ships with the build; its form is told in its head. */
  static Grammar bundled() {
    Map<String, List<String>> found = new HashMap<>();
    try (InputStream in = Grammar.class.getResourceAsStream("fiction.txt")) {
      if (in == null) {
        throw new IllegalStateException("fiction.txt is missing from the build");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(": ");
        if (!line.startsWith("#") && colon > 0) {
          found
              .computeIfAbsent(line.substring(0, colon), k -> new ArrayList<>())
              .add(line.substring(colon + 2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.replaceAll((key, texts) -> List.copyOf(texts));
    return new Grammar(Map.copyOf(found));
  }

  /** Whether there is such a key. */
  boolean has(String key) {
    return alternatives.containsKey(key);
  }

  /**
   * The alternatives of a key, in the file's order.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  List<String> of(String key) {
    List<String> found = alternatives.get(key);
    if (found == null) {
      throw new IllegalArgumentException("fiction.txt has no key " + key);
    }
    return found;
  }
}
