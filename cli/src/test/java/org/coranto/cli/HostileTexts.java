package org.coranto.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Families of texts that hurt: each gives a text of about so many characters. All synthetic, all
 * the same each time.
 */
final class HostileTexts {
  /**
   * One family.
   *
   * @param name says what is in it
   * @param text makes a text of at least so many characters
   */
  record Family(String name, IntFunction<String> text) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Pieces that one stage or another looks for; repeated, and mixed with each other. */
  static final List<String> PIECES =
      List.of(
          "Paris said ",
          "said Paris ",
          "Paris said. ",
          "Paris said, ",
          "he said she said ",
          "he said that ",
          "“no”, said Paris. ",
          "“no” ",
          "“",
          "”",
          "\" ",
          " \"",
          "'",
          "‘a’ ",
          "«a» ",
          "( ",
          ") ",
          "(a ",
          "[a] ",
          ", ",
          "; ",
          ": ",
          ". ",
          "...",
          "! ",
          "? ",
          "— ",
          "-",
          "- ",
          "a-",
          "/",
          "and ",
          "of ",
          "of the ",
          "the ",
          "to ",
          "not ",
          "not to ",
          "that ",
          "who ",
          "who said ",
          "which ",
          "if ",
          "if not ",
          "will ",
          "he ",
          "his ",
          "in Paris ",
          "in ",
          "1 ",
          "1,",
          "1.",
          "1/",
          "12:",
          "2026 ",
          "2026-01-01 ",
          "1 May ",
          "on Monday ",
          "on Monday, ",
          "last week ",
          "two days before ",
          "between May and ",
          "a million ",
          "one hundred and ",
          "$1 ",
          "5 % ",
          "Mr. ",
          "Mr. A. ",
          "U.S. ",
          "A. ",
          "I ",
          "John Smith ",
          "John Smith, ",
          "John Smith and ",
          "Smith ",
          "Smith. ",
          "Smith and his aide met Smith. ",
          "President ",
          "the president ",
          "the French president ",
          "the president of France ",
          "President John Smith of France ",
          "The French president met the president. ",
          "minister minister ",
          "Bank of ",
          "Ministry of the ",
          "the Trump administration ",
          "the government of the ",
          "according to ",
          "according to Paris, ",
          "Paris according to ",
          "attacked ",
          "Paris attacked London ",
          "Paris attacked London. ",
          "Paris attacked London and ",
          "the army of Paris attacked the people of London ",
          "threatened to attack if ",
          "denied that ",
          "did not deny ",
          "announced a ban on the ban on ",
          "be been being ",
          "A\n",
          "\n",
          "Paris: no.\n",
          "Paris said.\n",
          "- Paris\n",
          "PARIS SAID ",
          "paris said ",
          "Paris Said The ",
          "a",
          "A",
          "aA",
          "é",
          "e\u0301",
          "\u0301",
          "ß",
          "İ",
          "İ ",
          "ﬁ",
          "中",
          "中文。",
          "ع",
          "\u200b",
          "a\u200b",
          "\u202e",
          "\u2066a",
          "\ufeff",
          "\u00ad",
          "\u00a0",
          "\u2028",
          "\t",
          "\u0000",
          "\ufffd",
          "\ud83d\ude00",
          "\ud83d\udc69\u200d",
          "\ud835\udc00",
          "http://a.b/",
          "a@b.c ",
          "#a ",
          "@a ",
          "&amp;",
          "<p>",
          "{\"a\":",
          "\\",
          "_",
          "*");

  private static final String[] LETTERS = "b d f g k l m n p r s t v z".split(" ", -1);

  private HostileTexts() {}

  /** All families, in a fixed order. */
  static List<Family> all() {
    List<Family> families = new ArrayList<>();
    for (String piece : PIECES) {
      families.add(new Family("repeat " + shown(piece), size -> repeat(piece, size)));
    }
    families.add(new Family("nested marks", size -> nested("“", "a ", "”", size)));
    families.add(new Family("nested brackets", size -> nested("(", "a ", ")", size)));
    families.add(new Family("one word", size -> "a".repeat(size)));
    families.add(new Family("names all different", size -> names(size, "%s %s met %s %s. ")));
    families.add(new Family("names in one list", size -> names(size, "%s %s, %s %s, ")));
    families.add(
        new Family(
            "people with offices", size -> names(size, "President %s %s of France saw %s %s. ")));
    families.add(
        new Family(
            "organisations", size -> names(size, "The %s Bank of %s sued the %s %s Group. ")));
    families.add(
        new Family("surnames alike", size -> names(size, "%s Smith %s said Smith %s %s left. ")));
    families.add(
        new Family("quotes", size -> names(size, "“We are %s of %s,” %s %s said on Monday. ")));
    families.add(new Family("lines", size -> names(size, "%s %s\n%s said: “%s”\n")));
    families.add(
        new Family("conditions", size -> names(size, "If %s %s attacks, %s %s will leave. ")));
    for (int copies : new int[] {2, 3, 10, 100, 1000}) {
      families.add(
          new Family(
              copies + " copies of a text",
              size -> {
                String text = names(size / copies, "%s %s told %s %s on Monday to leave Paris.\n");
                return (text + "\n").repeat(copies);
              }));
    }
    families.add(new Family("copies with faults", HostileTexts::faultyCopies));
    for (int seed = 1; seed <= 12; seed++) {
      int s = seed;
      families.add(new Family("mix " + seed, size -> mix(size, s, 1 << (s % 6))));
    }
    return families;
  }

  /** Pieces drawn at random, each up to {@code most} times in a row. */
  static String mix(int size, long seed, int most) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    while (text.length() < size) {
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      for (int i = 1 + random.nextInt(most); i > 0; i--) {
        text.append(piece);
      }
    }
    return text.toString();
  }

  private static String repeat(String piece, int size) {
    return piece.repeat(size / piece.length() + 1);
  }

  private static String nested(String open, String inner, String close, int size) {
    int depth = size / (open.length() + inner.length() + close.length());
    return (open + inner).repeat(depth) + close.repeat(depth);
  }

  private static String names(int size, String sentence) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < size; i += 4) {
      text.append(
          String.format(
              java.util.Locale.ROOT, sentence, name(i), name(i + 1), name(i + 2), name(i + 3)));
    }
    return text.toString();
  }

  /** Another name for each number. */
  private static String name(int number) {
    StringBuilder name = new StringBuilder();
    for (int rest = number + 20; rest > 0; rest /= LETTERS.length) {
      name.append(LETTERS[rest % LETTERS.length]).append("aeiou".charAt(rest % 5));
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private static String faultyCopies(int size) {
    Random random = new Random(5);
    String text = names(size / 2, "%s %s told %s %s on Monday not to leave Paris. ");
    StringBuilder copy = new StringBuilder(text);
    for (int i = 0; i < copy.length(); i += 1 + random.nextInt(60)) {
      copy.setCharAt(i, (char) ('a' + random.nextInt(26)));
    }
    return text + "\n\n" + copy;
  }

  private static String shown(String piece) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c >= ' ' && c < 127) {
        shown.append(c);
      } else {
        shown.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return "`" + shown + "`";
  }
}
