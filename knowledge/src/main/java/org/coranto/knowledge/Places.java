package org.coranto.knowledge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * The gazetteer. Names are searched in the packed table itself, so that loading it costs little.
 * Immutable.
 *
 * <p>Data: GeoNames (CC BY 4.0), see NOTICE; regions and waters are our own.
 */
public final class Places {
  /** No name in the table has more words. */
  private static final int LONGEST = 6;

  private final SortedLines names;
  private final byte[] rows;
  private final int[] starts;

  private Places(SortedLines names, byte[] rows, int[] starts) {
    this.names = names;
    this.rows = rows;
    this.starts = starts;
  }

  static Places load() {
    byte[] rows = Table.bytes("places.tsv.gz");
    int count = 0;
    int at = SortedLines.afterHead(rows);
    for (int i = at; i < rows.length; i++) {
      if (rows[i] == '\n') {
        count++;
      }
    }
    int[] starts = new int[count + 1];
    for (int row = 0, i = at; row < count; row++) {
      starts[row] = i;
      while (rows[i] != '\n') {
        i++;
      }
      i++;
    }
    starts[count] = rows.length;
    return new Places(new SortedLines("place-names.tsv.gz"), rows, starts);
  }

  /** Number of places. */
  public int size() {
    return starts.length - 1;
  }

  /** A place by its number; biggest first. */
  public Place place(int row) {
    String line =
        new String(rows, starts[row], starts[row + 1] - starts[row] - 1, StandardCharsets.UTF_8);
    String[] f = new String[7];
    int from = 0;
    for (int i = 0; i < 7; i++) {
      int tab = i == 6 ? line.length() : line.indexOf('\t', from);
      f[i] = line.substring(from, tab);
      from = tab + 1;
    }
    return new Place(
        f[0],
        Place.Kind.valueOf(f[1]),
        f[2],
        f[3],
        Float.parseFloat(f[4]),
        Float.parseFloat(f[5]),
        Integer.parseInt(f[6]));
  }

  /** All places of this name or spelling, biggest first; empty when unknown. */
  public List<Place> named(String name) {
    return byKey(Fold.key(name));
  }

  /** Whether some place has this name; cheaper than {@link #named}. */
  public boolean known(String name) {
    String key = Fold.key(name);
    return !key.isEmpty() && names.find(key).isPresent();
  }

  /** The longest place name that begins at word {@code from} and ends before word {@code to}. */
  public Optional<PhraseTable.Match<Place>> longestAt(IntFunction<String> words, int from, int to) {
    StringBuilder key = new StringBuilder();
    String best = "";
    int end = from;
    for (int i = from; i < to && i - from < LONGEST; i++) {
      String word = Fold.key(words.apply(i));
      if (word.isEmpty()) {
        if (i == from) {
          return Optional.empty();
        }
        continue;
      }
      if (key.length() > 0) {
        key.append(' ');
      }
      key.append(word);
      Optional<String> found = names.find(key.toString());
      if (found.isPresent()) {
        best = found.get();
        end = i + 1;
      } else if (!names.hasPrefix(key + " ")) {
        break;
      }
    }
    return best.isEmpty()
        ? Optional.empty()
        : Optional.of(new PhraseTable.Match<>(from, end, rows(best)));
  }

  private List<Place> byKey(String key) {
    return key.isEmpty() ? List.of() : names.find(key).map(this::rows).orElse(List.of());
  }

  private List<Place> rows(String numbers) {
    List<Place> out = new ArrayList<>(2);
    int from = 0;
    while (from < numbers.length()) {
      int space = numbers.indexOf(' ', from);
      int end = space < 0 ? numbers.length() : space;
      out.add(place(Integer.parseInt(numbers, from, end, 10)));
      from = end + 1;
    }
    return List.copyOf(out);
  }
}
