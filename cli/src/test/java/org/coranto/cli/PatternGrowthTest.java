package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No regular expression in the code costs more than linear work. Every literal of every module is
 * taken from the sources and run over texts that pump it; what is counted is how often it looks at
 * a character, which no clock disturbs.
 */
class PatternGrowthTest {
  private static final int SMALL = 250;
  private static final double MOST_PER_DOUBLING = 2.6;

  private static final Pattern USE =
      Pattern.compile(
          "(Pattern\\s*\\.\\s*compile|\\.matches|\\.split|\\.replaceAll|\\.replaceFirst)\\s*\\(\\s*+\"");

  /** What joins two literals, maybe with a constant between them, which is a number here. */
  private static final Pattern JOINT =
      Pattern.compile("\"\\s*+\\+\\s*+([A-Za-z_.]++\\s*+\\+\\s*+)?+\"");

  private static final String NUMBER = "40";

  private static final List<String> PUMPS =
      List.of(
          "a",
          "A",
          "z",
          "0",
          "9",
          " ",
          "\n",
          "\t",
          "\u00a0",
          "é",
          "e\u0301",
          "İ",
          "\ud83d\ude00",
          "-",
          "_",
          "/",
          "\\",
          ";",
          "; ",
          ".",
          "|",
          "<",
          ">",
          "=",
          "a ",
          "a-",
          "1,",
          "0x",
          "ab1 ",
          "HTTP/1.1 200 ");

  /** Text that counts how often a character of it is looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private final AtomicLong looks;

    Counted(String text, AtomicLong looks) {
      this.text = text;
      this.looks = looks;
    }

    @Override
    public char charAt(int i) {
      looks.incrementAndGet();
      return text.charAt(i);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return new Counted(text.substring(from, to), looks);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  void noPatternCostsMoreThanLinearWork() throws IOException {
    Map<String, Boolean> patterns = patterns();
    assertThat(patterns).hasSizeGreaterThan(10);
    TreeMap<Double, String> worst = new TreeMap<>();
    int runs = 0;
    for (Map.Entry<String, Boolean> use : patterns.entrySet()) {
      String pattern = use.getKey();
      for (String pump : pumps(pattern)) {
        for (String end : List.of("", "!", "\n\u0001")) {
          double growth = growth(Pattern.compile(pattern), use.getValue(), pump, end);
          worst.put(growth, pattern + " on " + shown(pump) + "… " + shown(end));
          runs++;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d patterns, %d texts of 3 sizes; worst growth per doubling %.2f: %s%n",
        patterns.size(),
        runs,
        worst.lastKey(),
        worst.lastEntry().getValue());
    assertThat(worst.tailMap(MOST_PER_DOUBLING)).isEmpty();
  }

  @Test
  void findsThoseThatDo() {
    assertThat(growth(Pattern.compile("\\s+$"), true, " ", "!")).isGreaterThan(MOST_PER_DOUBLING);
    assertThat(growth(Pattern.compile("a*b"), true, "a", "!")).isGreaterThan(MOST_PER_DOUBLING);
    assertThat(growth(Pattern.compile("\\s++$"), true, "a", "!")).isLessThan(MOST_PER_DOUBLING);
  }

  private static double growth(Pattern pattern, boolean searched, String pump, String end) {
    double most = 0;
    long before = Math.max(looks(pattern, searched, pump, SMALL, end), SMALL);
    for (int size = 2 * SMALL; size <= 4 * SMALL; size *= 2) {
      long now = looks(pattern, searched, pump, size, end);
      most = Math.max(most, (double) now / before);
      before = Math.max(now, size);
    }
    return most;
  }

  /** Looks of a match of the whole, and of a search for all places if it is searched for. */
  private static long looks(Pattern pattern, boolean searched, String pump, int size, String end) {
    AtomicLong looks = new AtomicLong();
    Counted text = new Counted(pump.repeat(size / pump.length() + 1) + end, looks);
    try {
      Matcher matcher = pattern.matcher(text);
      while (searched && matcher.find()) {
        // Goes on to the next place.
      }
      pattern.matcher(text).matches();
    } catch (StackOverflowError e) {
      return Long.MAX_VALUE / 4;
    }
    return looks.get();
  }

  private static Set<String> pumps(String pattern) {
    Set<String> pumps = new LinkedHashSet<>(PUMPS);
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (Character.isLetterOrDigit(c) || " <>,:;/'&%#@\"".indexOf(c) >= 0) {
        pumps.add(String.valueOf(c));
        literal.append(c);
      }
    }
    if (!literal.isEmpty()) {
      pumps.add(literal.toString());
    }
    return pumps;
  }

  /** Every pattern literal of the sources, and whether it is searched for, not only matched. */
  private static Map<String, Boolean> patterns() throws IOException {
    Map<String, Boolean> patterns = new TreeMap<>();
    List<Path> files = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.map(m -> m.resolve("src/main/java")).toList()) {
        if (Files.isDirectory(module)) {
          try (Stream<Path> sources = Files.walk(module)) {
            sources.filter(p -> p.toString().endsWith(".java")).forEach(files::add);
          }
        }
      }
    }
    for (Path file : files) {
      String source = Files.readString(file);
      Matcher use = USE.matcher(source);
      while (use.find()) {
        boolean searched = !use.group(1).equals(".matches");
        patterns.merge(literal(source, use.end()), searched, Boolean::logicalOr);
      }
    }
    return patterns;
  }

  /** The string literal that begins at {@code from}, with those joined to it by a plus. */
  private static String literal(String source, int from) {
    StringBuilder value = new StringBuilder();
    int i = from;
    while (true) {
      StringBuilder raw = new StringBuilder();
      while (source.charAt(i) != '"') {
        if (source.charAt(i) == '\\') {
          raw.append(source.charAt(i++));
        }
        raw.append(source.charAt(i++));
      }
      value.append(raw.toString().translateEscapes());
      Matcher more = JOINT.matcher(source).region(i, source.length());
      if (!more.lookingAt()) {
        return value.toString();
      }
      value.append(more.group(1) == null ? "" : NUMBER);
      i = more.end();
    }
  }

  private static String shown(String text) {
    return text.replace("\n", "\\n").replace("\t", "\\t").replace("\u0001", "\\u0001");
  }
}
