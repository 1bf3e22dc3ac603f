package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The word forms, searched in the packed table itself; how often lately asked forms were seen is
 * remembered. Thread-safe; what it says never changes.
 */
public final class Words {
  private static final int REMEMBERED_BITS = 17;
  private static final int REMEMBERED = 1 << REMEMBERED_BITS;
  private static final int LONGEST = 32;

  /** What was found of a form; immutable, so that threads may write over each other. */
  private record Frequency(String form, int total) {}

  private final SortedLines lines;
  private final Lazy<NearWords> near;
  private final @Nullable Frequency[] remembered = new @Nullable Frequency[REMEMBERED];

  private Words(SortedLines lines) {
    this.lines = lines;
    this.near = new Lazy<>(this::nearWords);
  }

  static Words load() {
    return new Words(new SortedLines("words.tsv.gz"));
  }

  /** Counts of a form in any case; zeros when it was never seen. */
  public WordCount count(String form) {
    String key = form.toLowerCase(Locale.ROOT).replace('’', '\'');
    Optional<String> found = lines.find(key);
    if (found.isEmpty()) {
      return WordCount.none(key);
    }
    String rest = found.get();
    int[] numbers = new int[4];
    int from = 0;
    for (int i = 0; i < 4; i++) {
      int tab = rest.indexOf('\t', from);
      numbers[i] = Integer.parseInt(rest, from, tab, 10);
      from = tab + 1;
    }
    return new WordCount(key, numbers[0], numbers[1], numbers[2], numbers[3], rest.length() > from);
  }

  /** How often a form was seen, in any case. */
  public int frequency(String form) {
    if (form.length() > LONGEST) {
      return count(form).total();
    }
    int at = (form.hashCode() * 0x9E3779B1) >>> (32 - REMEMBERED_BITS);
    Frequency known = remembered[at];
    if (known == null || !known.form().equals(form)) {
      known = new Frequency(form, count(form).total());
      remembered[at] = known;
    }
    return known.total();
  }

  /** Whether it is an English word or a well-known name. */
  public boolean known(String form) {
    return count(form).known();
  }

  /**
   * Known words at distance 1 of a damaged word of six letters or more, most frequent first. Builds
   * an index on the first call.
   */
  public List<String> near(String word) {
    List<String> out = new ArrayList<>(near.get().near(word.toLowerCase(Locale.ROOT)));
    out.sort((a, b) -> frequency(b) - frequency(a));
    return List.copyOf(out);
  }

  /** The known forms that were seen most often, the most frequent first; takes a moment. */
  public List<String> commonest(int most) {
    List<WordCount> known = new ArrayList<>(50000);
    for (int at = lines.first(); at < lines.length(); at = lines.next(at)) {
      String line = lines.line(at);
      if (line.endsWith("yes")) {
        known.add(count(line.substring(0, line.indexOf('\t'))));
      }
    }
    known.sort(Comparator.comparingInt((WordCount c) -> -c.total()).thenComparing(WordCount::form));
    List<String> forms = new ArrayList<>();
    known.subList(0, Math.min(most, known.size())).forEach(c -> forms.add(c.form()));
    return forms;
  }

  private NearWords nearWords() {
    List<String> known = new ArrayList<>(50000);
    for (int at = lines.first(); at < lines.length(); at = lines.next(at)) {
      String line = lines.line(at);
      if (line.endsWith("yes")) {
        known.add(line.substring(0, line.indexOf('\t')));
      }
    }
    return new NearWords(known);
  }
}
