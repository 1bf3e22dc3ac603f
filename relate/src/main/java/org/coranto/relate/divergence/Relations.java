package org.coranto.relate.divergence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Inflections;
import org.coranto.model.Divergence.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * How words stand to each other: the same, the opposite, or excluding each other. Read once from
 * {@code relations.tsv}, in all inflected forms. Immutable.
 */
final class Relations {
  /** How two words stand to each other. */
  enum Kind {
    SAME,
    OPPOSITE,
    EXCLUDE
  }

  /**
   * A word's place in one row of the table.
   *
   * @param row number of the row
   * @param member words of one member mean the same
   */
  record Entry(int row, Kind kind, Aspect aspect, int member) {}

  /** How two words stand to each other and what differs when they are not the same. */
  record Relation(Kind kind, Aspect aspect) {}

  private static final int LONGEST_PHRASE = 4;

  private final Map<String, List<Entry>> entries = new HashMap<>();

  private Relations() {}

  /** Reads the bundled table. */
  static Relations load() {
    Relations relations = new Relations();
    try (InputStream in = Relations.class.getResourceAsStream("relations.tsv")) {
      if (in == null) {
        throw new IllegalStateException(
            "relations.tsv is missing from the program; install it again");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int row = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          relations.add(row++, line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return relations;
  }

  private void add(int row, String line) {
    String[] columns = line.split("\t", -1);
    Kind kind = Kind.valueOf(columns[0].toUpperCase(Locale.ROOT));
    Aspect aspect =
        columns[1].equals("-") ? Aspect.TERM : Aspect.valueOf(columns[1].toUpperCase(Locale.ROOT));
    String[] sides = columns[2].split("\\|", -1);
    for (int side = 0; side < sides.length; side++) {
      String[] words = sides[side].split(",", -1);
      for (int w = 0; w < words.length; w++) {
        int member = kind == Kind.EXCLUDE ? w : side;
        addForms(words[w].strip(), new Entry(row, kind, aspect, member));
      }
    }
  }

  private void addForms(String lemma, Entry entry) {
    put(lemma, entry);
    Inflections.ofVerb(lemma).forEach(form -> put(form.text(), entry));
    if (lemma.indexOf(' ') < 0 && lemma.length() > 2) {
      put(Inflections.plural(lemma), entry);
    }
  }

  private void put(String form, Entry entry) {
    List<Entry> known = entries.computeIfAbsent(Fold.key(form), k -> new ArrayList<>(2));
    if (!known.contains(entry)) {
      known.add(entry);
    }
  }

  /** The places of the folded word or phrase; empty when it is in no row. */
  List<Entry> of(String key) {
    return entries.getOrDefault(key, List.of());
  }

  /** How many words from {@code at} make the longest phrase of the table, at least 1. */
  int phrase(List<String> keys, int at) {
    int end = Math.min(keys.size(), at + LONGEST_PHRASE);
    for (int to = end; to > at + 1; to--) {
      if (entries.containsKey(String.join(" ", keys.subList(at, to)))) {
        return to - at;
      }
    }
    return 1;
  }

  /** How two words with these places stand to each other, or null when nothing is known. */
  static @Nullable Relation between(List<Entry> x, List<Entry> y) {
    Relation found = null;
    for (Entry a : x) {
      for (Entry b : y) {
        if (a.row() != b.row()) {
          continue;
        }
        Kind kind = a.kind();
        if (kind == Kind.SAME || a.member() == b.member()) {
          kind = Kind.SAME;
        }
        if (found == null || kind == Kind.OPPOSITE || found.kind() == Kind.EXCLUDE) {
          found = new Relation(kind, a.aspect());
        }
        if (kind == Kind.OPPOSITE) {
          return found;
        }
      }
    }
    return found;
  }
}
