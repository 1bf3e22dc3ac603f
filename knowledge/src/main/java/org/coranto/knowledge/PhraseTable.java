package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Finds the longest phrase of a table that begins at a given word. Immutable, safe for many
 * threads.
 *
 * <p>Words are compared by {@link Fold#key}: case, accents, hyphens and apostrophes do not matter,
 * nor whether {@code "Guinea-Bissau"} was cut into one word or three. A phrase added as exact
 * ({@code "US"}, {@code "WHO"}) is found only when the words given stand in that very case; folded
 * words never match it. Cost of one look-up: the number of words of the longest phrase with the
 * same start.
 *
 * @param <T> what a phrase stands for; several values of one phrase keep the order in which they
 *     were added
 */
public final class PhraseTable<T> {
  private final Map<String, List<Entry<T>>> byKey;
  private final Map<String, Integer> longest;
  private final Set<String> skipped;

  private PhraseTable(
      Map<String, List<Entry<T>>> byKey, Map<String, Integer> longest, Set<String> skipped) {
    this.byKey = byKey;
    this.longest = longest;
    this.skipped = skipped;
  }

  private record Entry<T>(T value, String exact) {}

  /**
   * A phrase found.
   *
   * @param from index of its first word
   * @param to index after its last word
   * @param values what it stands for, never empty, in the order of the table
   */
  public record Match<T>(int from, int to, List<T> values) {
    public Match {
      if (from < 0 || to <= from || values.isEmpty()) {
        throw new IllegalArgumentException(
            "match must have words and values, got " + from + ".." + to);
      }
      values = List.copyOf(values);
    }

    /** The first value. */
    public T value() {
      return values.get(0);
    }
  }

  /**
   * The longest phrase that begins at word {@code from} and ends before word {@code to}.
   *
   * @param words the word at an index, as it stands in the text (or folded, which finds all but
   *     exact phrases)
   */
  public Optional<Match<T>> longestAt(IntFunction<String> words, int from, int to) {
    if (from >= to) {
      return Optional.empty();
    }
    String first = Fold.key(words.apply(from));
    Integer limit = longest.get(firstPiece(first));
    if (limit == null) {
      return Optional.empty();
    }
    StringBuilder key = new StringBuilder(first);
    int pieces = pieces(first);
    List<T> best = pieces > limit ? List.of() : values(key.toString(), words, from, from + 1);
    int end = from + 1;
    boolean gap = false;
    for (int i = from + 1; i < to && pieces < limit; i++) {
      String word = Fold.key(words.apply(i));
      if (word.isEmpty()) {
        continue;
      }
      if (!gap && skipped.contains(word)) {
        gap = true;
        continue;
      }
      gap = false;
      key.append(' ').append(word);
      pieces += pieces(word);
      List<T> found = pieces > limit ? List.of() : values(key.toString(), words, from, i + 1);
      if (!found.isEmpty()) {
        best = found;
        end = i + 1;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(new Match<>(from, end, best));
  }

  /** The longest phrase that begins at word {@code from} of {@code words}. */
  public Optional<Match<T>> longestAt(List<String> words, int from) {
    return longestAt(words::get, from, words.size());
  }

  /** What a whole surface form stands for; empty when unknown. */
  public List<T> get(String surface) {
    String key = Fold.key(surface);
    return values(skipped.isEmpty() ? key : withoutSkipped(key, skipped), i -> surface, 0, 1);
  }

  /** True when some phrase begins with this word. */
  public boolean startsWith(String word) {
    return longest.containsKey(firstPiece(Fold.key(word)));
  }

  /** The keys of all phrases, for building other indexes; no particular order. */
  Set<String> keys() {
    return byKey.keySet();
  }

  private List<T> values(String key, IntFunction<String> words, int from, int to) {
    List<Entry<T>> entries = byKey.get(key);
    if (entries == null) {
      return List.of();
    }
    List<T> out = new ArrayList<>(entries.size());
    for (Entry<T> entry : entries) {
      if (entry.exact.isEmpty() || entry.exact.equals(joined(words, from, to))) {
        out.add(entry.value);
      }
    }
    return out;
  }

  private static String joined(IntFunction<String> words, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      out.append(words.apply(i));
    }
    return withoutSpaces(out.toString());
  }

  private static String withoutSpaces(String text) {
    return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
  }

  private static String firstPiece(String key) {
    int space = key.indexOf(' ');
    return space < 0 ? key : key.substring(0, space);
  }

  private static int pieces(String key) {
    int count = 1;
    for (int i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) {
      count++;
    }
    return count;
  }

  private static String withoutSkipped(String key, Set<String> skipped) {
    int space = key.indexOf(' ');
    if (space < 0) {
      return key;
    }
    StringBuilder out = new StringBuilder(key.substring(0, space));
    while (space >= 0) {
      int next = key.indexOf(' ', space + 1);
      String word = next < 0 ? key.substring(space + 1) : key.substring(space + 1, next);
      if (!skipped.contains(word)) {
        out.append(' ').append(word);
      }
      space = next;
    }
    return out.toString();
  }

  /** Collects phrases; not for many threads. */
  static final class Builder<T> {
    private final Map<String, List<Entry<T>>> byKey;
    private final Map<String, Integer> longest;
    private final Set<String> skipped;

    /**
     * @param size about how many phrases will come
     * @param skipped folded words that do not count inside a phrase, in the table or the text:
     *     {@code "lift the ban"} finds {@code "lifted its ban"}
     */
    Builder(int size, Set<String> skipped) {
      this.byKey = new HashMap<>(size * 2);
      this.longest = new HashMap<>(size);
      this.skipped = Set.copyOf(skipped);
    }

    Builder<T> add(String phrase, T value) {
      return add(phrase, value, false);
    }

    /** Adds a phrase once for each object; one that starts with {@code =} is exact. */
    Builder<T> addMarked(String phrase, T value) {
      return phrase.startsWith("=")
          ? add(phrase.substring(1), value, true)
          : add(phrase, value, false);
    }

    // Identity, not equals: the first equals of a record costs milliseconds of start-up, and
    // callers add one object under all of its names.
    @SuppressWarnings("ReferenceEquality")
    private Builder<T> add(String phrase, T value, boolean exact) {
      String key = Fold.key(phrase);
      if (!skipped.isEmpty()) {
        key = withoutSkipped(key, skipped);
      }
      if (key.isEmpty()) {
        throw new IllegalStateException("phrase '" + phrase + "' has no letters");
      }
      List<Entry<T>> entries = byKey.get(key);
      if (entries == null) {
        byKey.put(key, List.of(new Entry<>(value, exact ? withoutSpaces(phrase) : "")));
        longest.merge(firstPiece(key), pieces(key), Math::max);
        return this;
      }
      for (Entry<T> entry : entries) {
        if (entry.value == value && (entry.exact.isEmpty() || exact)) {
          return this;
        }
      }
      List<Entry<T>> more = new ArrayList<>(entries);
      more.add(new Entry<>(value, exact ? withoutSpaces(phrase) : ""));
      byKey.put(key, more);
      return this;
    }

    PhraseTable<T> build() {
      return new PhraseTable<>(byKey, longest, skipped);
    }
  }
}
