package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The word forms, searched in the packed table itself; how often lately asked forms were seen is
 * remembered. Thread-safe; what it says never changes.
 */
public final class Words {
  private static final int PLACE_BITS = 17;
  private static final int LETTERS = 12;
  private static final int LETTER_BITS = 5;
  private static final long PACKED = (1L << (LETTERS * LETTER_BITS)) - 1;
  private static final int TAG_BITS = LETTERS * LETTER_BITS - PLACE_BITS;
  private static final long TAG = (1L << TAG_BITS) - 1;
  private static final int LONGEST = 32;
  private static final int LONG_BITS = 12;

  /** The shortest word that {@link #nearShort} looks for. */
  public static final int BRIEF = 4;

  /** Fewest sightings of a word that it finds. */
  private static final int OFTEN = 20;

  /** What was found of a long form; immutable, so that threads may write over each other. */
  private record Frequency(String form, int total) {}

  private final SortedLines lines;
  private final Lazy<NearWords> near;
  private final Lazy<NearWords> nearShort;

  /**
   * Forms of at most twelve plain letters: what of the mixed form its place does not tell, and
   * above it the frequency and one.
   */
  private final AtomicLongArray remembered = new AtomicLongArray(1 << PLACE_BITS);

  private final @Nullable Frequency[] longRemembered = new @Nullable Frequency[1 << LONG_BITS];

  private Words(SortedLines lines) {
    this.lines = lines;
    this.near = new Lazy<>(() -> nearWords(NearWords.SHORTEST, form -> true));
    this.nearShort = new Lazy<>(() -> nearWords(BRIEF, this::isBrief));
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
    long packed = packed(form);
    if (packed == 0) {
      return form.length() > LONGEST ? count(form).total() : longFrequency(form);
    }
    long mixed = ((packed ^ (packed >>> 31)) * 0x9E3779B97F4A7C15L) & PACKED;
    int at = (int) (mixed >>> TAG_BITS);
    long known = remembered.getOpaque(at);
    if (known != 0 && (known & TAG) == (mixed & TAG)) {
      return (int) (known >>> TAG_BITS) - 1;
    }
    int total = count(form).total();
    if (total + 1 < 1 << (Long.SIZE - TAG_BITS)) {
      remembered.setOpaque(at, ((total + 1L) << TAG_BITS) | (mixed & TAG));
    }
    return total;
  }

  private int longFrequency(String form) {
    int at = (form.hashCode() * 0x9E3779B1) >>> (32 - LONG_BITS);
    Frequency known = longRemembered[at];
    if (known == null || !known.form().equals(form)) {
      known = new Frequency(form, count(form).total());
      longRemembered[at] = known;
    }
    return known.total();
  }

  /** One to twelve letters a to z as a number above 0, each form another; 0 for all other forms. */
  private static long packed(String form) {
    if (form.length() > LETTERS) {
      return 0;
    }
    long packed = 0;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c < 'a' || c > 'z') {
        return 0;
      }
      packed = (packed << LETTER_BITS) | (c - 'a' + 1);
    }
    return packed;
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
    return byFrequency(near.get().near(word.toLowerCase(Locale.ROOT)));
  }

  /**
   * As {@link #near}, of a word of {@value #BRIEF} or more letters, among short words that are seen
   * often and mostly in lower case.
   */
  public List<String> nearShort(String word) {
    return byFrequency(nearShort.get().near(word));
  }

  private List<String> byFrequency(List<String> forms) {
    List<String> out = new ArrayList<>(forms);
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

  private boolean isBrief(String form) {
    if (form.length() > NearWords.SHORTEST) {
      return false;
    }
    WordCount count = count(form);
    return count.total() >= OFTEN && count.lowerShare() >= 0.5f;
  }

  private NearWords nearWords(int shortest, Predicate<String> wanted) {
    List<String> known = new ArrayList<>(50000);
    for (int at = lines.first(); at < lines.length(); at = lines.next(at)) {
      String line = lines.line(at);
      if (line.endsWith("yes")) {
        known.add(line.substring(0, line.indexOf('\t')));
      }
    }
    known.removeIf(wanted.negate());
    return new NearWords(known, shortest);
  }
}
