package org.coranto.relate.divergence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    /** Words of one side mean the same. */
    OPPOSITE,
    /** The sides are opposites; words of one side need not mean the same. */
    CONTRARY,
    EXCLUDE;

    /** Whether a "not" on one side makes them one again. */
    boolean turns() {
      return this == OPPOSITE || this == CONTRARY;
    }
  }

  /**
   * A word's place in one row of the table.
   *
   * @param row number of the row
   * @param member words of one member mean the same
   */
  record Entry(int row, Kind kind, Aspect aspect, int member) {}

  /**
   * How two words stand to each other and what differs when they are not the same.
   *
   * @param x the place of the first word that says so, or null where no row does
   * @param y the place of the second
   */
  record Relation(Kind kind, Aspect aspect, @Nullable Entry x, @Nullable Entry y) {}

  private static final int LONGEST_PHRASE = 4;

  private static final class Loaded {
    static final Relations ALL = read();
  }

  private final Map<String, List<Entry>> entries;

  private Relations(Map<String, List<Entry>> entries) {
    this.entries = entries;
  }

  /** The bundled table, read at the first call. */
  static Relations load() {
    return Loaded.ALL;
  }

  private static Relations read() {
    Map<String, List<Entry>> lemmas = new LinkedHashMap<>();
    try (InputStream in = Relations.class.getResourceAsStream("relations.tsv")) {
      if (in == null) {
        throw new IllegalStateException(
            "relations.tsv is missing from the program; install it again");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int row = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          add(row++, line, lemmas);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, List<Entry>> forms = new HashMap<>(1 << 17);
    lemmas.forEach((lemma, of) -> addForms(lemma, List.copyOf(of), forms));
    return new Relations(forms);
  }

  private static void add(int row, String line, Map<String, List<Entry>> lemmas) {
    String[] columns = line.split("\t", -1);
    Kind kind = Kind.valueOf(columns[0].toUpperCase(Locale.ROOT));
    Aspect aspect =
        columns[1].equals("-") ? Aspect.TERM : Aspect.valueOf(columns[1].toUpperCase(Locale.ROOT));
    String[] sides = columns[2].split("\\|", -1);
    for (int side = 0; side < sides.length; side++) {
      String[] words = sides[side].split(",", -1);
      for (int w = 0; w < words.length; w++) {
        Entry entry = new Entry(row, kind, aspect, kind == Kind.EXCLUDE ? w : side);
        for (String word : words[w].split("=", -1)) {
          lemmas.computeIfAbsent(word.strip(), k -> new ArrayList<>(2)).add(entry);
        }
      }
    }
  }

  /** Forms of one lemma share its list; a form of several has a list of its own. */
  private static void addForms(String lemma, List<Entry> of, Map<String, List<Entry>> forms) {
    Set<String> all = new LinkedHashSet<>();
    all.add(Fold.key(lemma));
    Inflections.ofVerb(lemma).forEach(form -> all.add(Fold.key(form.text())));
    if (lemma.indexOf(' ') < 0 && lemma.length() > 2) {
      all.add(Fold.key(Inflections.plural(lemma)));
    }
    for (String form : all) {
      forms.merge(
          form,
          of,
          (known, more) -> Stream.concat(known.stream(), more.stream()).distinct().toList());
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

  /**
   * How two words with these places stand to each other, or null when nothing is known. That they
   * are opposites counts most, then that a row gives them as the same, then that they exclude each
   * other or are contrary, and last that both are opposites of the same words.
   */
  static @Nullable Relation between(List<Entry> x, List<Entry> y) {
    Relation found = null;
    int most = 0;
    for (Entry a : x) {
      for (Entry b : y) {
        if (a.row() != b.row()) {
          continue;
        }
        boolean one = a.kind() == Kind.SAME || a.member() == b.member();
        if (one && a.kind() == Kind.CONTRARY) {
          continue;
        }
        Kind kind = one ? Kind.SAME : a.kind();
        int weight =
            switch (kind) {
              case OPPOSITE -> 5;
              case CONTRARY -> 2;
              case EXCLUDE -> 3;
              case SAME -> a.kind() == Kind.OPPOSITE ? 1 : 4;
            };
        if (weight > most) {
          most = weight;
          found = new Relation(kind, a.aspect(), a, b);
        }
      }
    }
    return found;
  }
}
