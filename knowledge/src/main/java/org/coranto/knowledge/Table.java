package org.coranto.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * Reads a bundled tab-separated table: comment lines ({@code # origin}, {@code # version}, {@code #
 * licence}, {@code # rebuild}), one line of column names, then rows. A damaged table is a fault of
 * the build and stops at once, naming file and line.
 */
final class Table {
  private Table() {}

  /** One row; fields by position, lists inside a field are separated by {@code |}. */
  static final class Row {
    private final String file;
    private final int line;
    private final String[] fields;

    Row(String file, int line, String[] fields) {
      this.file = file;
      this.line = line;
      this.fields = fields;
    }

    String text(int column) {
      return fields[column];
    }

    boolean yes(int column) {
      return fields[column].equals("yes");
    }

    int whole(int column) {
      try {
        return Integer.parseInt(fields[column]);
      } catch (NumberFormatException e) {
        throw broken("is not a whole number", column);
      }
    }

    float number(int column) {
      try {
        return Float.parseFloat(fields[column]);
      } catch (NumberFormatException e) {
        throw broken("is not a number", column);
      }
    }

    List<String> list(int column) {
      return Table.list(fields[column]);
    }

    private IllegalStateException broken(String why, int column) {
      return new IllegalStateException(
          "bundled table "
              + file
              + ", line "
              + line
              + ", column "
              + (column + 1)
              + ": '"
              + fields[column]
              + "' "
              + why
              + "; rebuild it");
    }
  }

  static List<String> list(String field) {
    if (field.isEmpty()) {
      return List.of();
    }
    if (field.indexOf('|') < 0) {
      return List.of(field);
    }
    List<String> out = new ArrayList<>(4);
    int from = 0;
    while (true) {
      int bar = field.indexOf('|', from);
      if (bar < 0) {
        out.add(field.substring(from));
        return List.copyOf(out);
      }
      out.add(field.substring(from, bar));
      from = bar + 1;
    }
  }

  /** Calls {@code each} for every row in file order. */
  static void read(String file, String columns, Consumer<Row> each) {
    String all = new String(bytes(file), StandardCharsets.UTF_8);
    int line = 0;
    int from = 0;
    int count = 0;
    while (from < all.length()) {
      line++;
      int end = all.indexOf('\n', from);
      if (end < 0) {
        end = all.length();
      }
      if (count == 0 && all.charAt(from) == '#') {
        from = end + 1;
        continue;
      }
      if (count == 0) {
        String names = all.substring(from, end).replace('\t', ' ');
        if (!names.equals(columns)) {
          throw new IllegalStateException(
              "bundled table "
                  + file
                  + " has columns '"
                  + names
                  + "', expected '"
                  + columns
                  + "'; rebuild it");
        }
        count = names.length() - names.replace(" ", "").length() + 1;
      } else {
        each.accept(new Row(file, line, fields(file, line, all, from, end, count)));
      }
      from = end + 1;
    }
  }

  private static String[] fields(String file, int line, String all, int from, int end, int count) {
    String[] fields = new String[count];
    int at = from;
    for (int i = 0; i < count; i++) {
      int tab = i == count - 1 ? end : all.indexOf('\t', at);
      if (tab < 0 || tab > end) {
        throw new IllegalStateException(
            "bundled table "
                + file
                + ", line "
                + line
                + ": fewer than "
                + count
                + " fields; rebuild it");
      }
      fields[i] = all.substring(at, tab);
      at = tab + 1;
    }
    return fields;
  }

  /** The bytes of a bundled file, unpacked when its name ends in {@code .gz}. */
  static byte[] bytes(String file) {
    try (InputStream in = Table.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            "bundled table "
                + file
                + " is missing from the coranto-knowledge jar; rebuild the module");
      }
      if (file.endsWith(".gz")) {
        try (InputStream unpacked = new GZIPInputStream(in, 1 << 16)) {
          return unpacked.readAllBytes();
        }
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("bundled table " + file + " cannot be read", e);
    }
  }
}
