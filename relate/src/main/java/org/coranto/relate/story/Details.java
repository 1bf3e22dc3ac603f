package org.coranto.relate.story;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.knowledge.CalendarWords;

/**
 * What tells two happenings of one kind apart: the years, months and days of the week that a text
 * names, and its numbers. Two texts that both name some of one kind and none in common are less
 * likely to tell of one happening; what only one of them names tells nothing. Months and days in
 * English. Immutable.
 */
final class Details {
  /** Kept of the likeness for each kind in which two texts have nothing in common. */
  private static final double NONE_IN_COMMON = 0.8;

  private static final int MOST = 96;
  private static final int MONTHS = 0xFFF;
  private static final Map<String, Integer> CALENDAR = calendar();

  /** Numbers as negative hashes, then years, in order. */
  private final short[] values;

  /** A bit for each month, above them one for each day of the week. */
  private final int days;

  private Details(short[] values, int days) {
    this.values = values;
    this.days = days;
  }

  private static Map<String, Integer> calendar() {
    Map<String, Integer> bits = new HashMap<>();
    int bit = 0;
    for (String month : CalendarWords.MONTHS) {
      bits.put(month, bit);
      bits.put(month.substring(0, 3), bit++);
    }
    bits.put("sept", bits.get("september"));
    for (String day : CalendarWords.WEEKDAYS) {
      bits.put(day, bit++);
    }
    return Map.copyOf(bits);
  }

  /** Of a folded text. */
  static Details of(String folded) {
    TreeSet<Short> values = new TreeSet<>();
    for (int i = 0; i < folded.length() && values.size() < MOST; i++) {
      if (isDigit(folded, i) && (i == 0 || !continues(folded.charAt(i - 1)))) {
        int end = numberEnd(folded, i);
        if (end == folded.length() || !Character.isLetterOrDigit(folded.charAt(end))) {
          addNumber(folded.substring(i, end), values);
        }
        i = end;
      }
    }
    short[] sorted = new short[values.size()];
    int n = 0;
    for (short value : values) {
      sorted[n++] = value;
    }
    return new Details(sorted, days(folded));
  }

  private static boolean isDigit(String text, int i) {
    return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
  }

  /** Whether a digit after this belongs to something longer. */
  private static boolean continues(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  /** The end of a number: digits, and marks between digits. */
  private static int numberEnd(String text, int from) {
    int i = from;
    while (isDigit(text, i)
        || (i < text.length()
            && (text.charAt(i) == '.' || text.charAt(i) == ',')
            && isDigit(text, i + 1))) {
      i++;
    }
    return i;
  }

  /** A year as itself; another number of two digits or more as its hash. */
  private static void addNumber(String number, Set<Short> values) {
    if (number.length() == 4 && (number.startsWith("19") || number.startsWith("20"))) {
      if (number.indexOf('.') < 0 && number.indexOf(',') < 0) {
        values.add(Short.parseShort(number));
        return;
      }
    }
    String digits = number.replace(",", "");
    if (digits.length() > 1) {
      values.add((short) (Short.MIN_VALUE | (digits.hashCode() * 0x9E3779B1) >>> 17));
    }
  }

  /** Months count where a number stands beside them: "may" and "march" are words as well. */
  private static int days(String folded) {
    int days = 0;
    int from = -1;
    int month = 0;
    boolean number = false;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        boolean digits = isDigit(folded, from);
        days |= digits ? month : 0;
        Integer bit = digits ? null : CALENDAR.get(folded.substring(from, i));
        month = bit == null ? 0 : (1 << bit) & MONTHS;
        days |= bit != null && (number || month == 0) ? 1 << bit : 0;
        number = digits;
        from = -1;
      }
    }
    return days;
  }

  /** What is kept of a likeness, 0..1; symmetric. */
  double agreement(Details other) {
    double kept = 1;
    kept *= noneInCommon(days & MONTHS, other.days & MONTHS) ? NONE_IN_COMMON : 1;
    kept *= noneInCommon(days & ~MONTHS, other.days & ~MONTHS) ? NONE_IN_COMMON : 1;
    int years = years();
    int otherYears = other.years();
    kept *=
        noneInCommon(other, years, values.length, otherYears, other.values.length)
            ? NONE_IN_COMMON
            : 1;
    return kept * (noneInCommon(other, 0, years, 0, otherYears) ? NONE_IN_COMMON : 1);
  }

  private static boolean noneInCommon(int x, int y) {
    return x != 0 && y != 0 && (x & y) == 0;
  }

  /** Place of the first year. */
  private int years() {
    int at = Arrays.binarySearch(values, (short) 0);
    return at < 0 ? -at - 1 : at;
  }

  private boolean noneInCommon(Details other, int from, int to, int otherFrom, int otherTo) {
    if (from == to || otherFrom == otherTo) {
      return false;
    }
    for (int i = from, k = otherFrom; i < to && k < otherTo; ) {
      if (values[i] == other.values[k]) {
        return false;
      } else if (values[i] < other.values[k]) {
        i++;
      } else {
        k++;
      }
    }
    return true;
  }

  /** Appends them; {@link #read} reads them. */
  void write(DataOutput out) throws IOException {
    out.writeInt(days);
    out.writeByte(values.length);
    for (short value : values) {
      out.writeShort(value);
    }
  }

  static Details read(DataInput in) throws IOException {
    int days = in.readInt();
    short[] values = new short[in.readUnsignedByte()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readShort();
    }
    return new Details(values, days);
  }
}
