package org.coranto.cli.bench;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;

/**
 * Makes invented news to measure with: a dispute between real countries, with invented people,
 * direct and reported speech, denials, dates, deadlines and incidents, in sentences of a usual
 * length. Every rendering ends by saying that it is fiction. The same seed and number give the same
 * text on every machine. Thread-safe.
 */
public final class Fiction {
  /** Publication day of every article; the weekdays in them hang on it. */
  public static final LocalDate PUBLISHED = LocalDate.of(2026, 6, 17);

  /** Most words an article may be asked to have. */
  public static final int MOST_WORDS = 100_000;

  private static final int PARAGRAPH = 3;

  private final Grammar grammar = Grammar.bundled();
  private final long seed;
  private final int words;
  private final int renderings;

  /**
   * What is to be made.
   *
   * @param seed any number; others give other texts
   * @param words at least so many in a rendering, and few more; 1 to {@link #MOST_WORDS}
   * @param renderings of each article, one after the other: the same content in other words, from
   *     the second on with case damaged as machine translation does; 1 to 26
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Fiction(long seed, int words, int renderings) {
    if (words < 1 || words > MOST_WORDS) {
      throw new IllegalArgumentException("words must be 1 to " + MOST_WORDS + ", not " + words);
    }
    if (renderings < 1 || renderings > 26) {
      throw new IllegalArgumentException("renderings must be 1 to 26, not " + renderings);
    }
    this.seed = seed;
    this.words = words;
    this.renderings = renderings;
  }

  /**
   * The text of an article, lines parted by line feeds: heading, paragraphs, the note that it is
   * fiction.
   *
   * @param number any; the same gives the same text
   */
  public String article(int number) {
    StringBuilder text = new StringBuilder();
    for (int rendering = 0; rendering < renderings; rendering++) {
      text.append(rendering(number, rendering));
    }
    return text.toString();
  }

  private String rendering(int number, int rendering) {
    long of = seed * 1_000_003L + number;
    Random content = new Random(of);
    Random wording = new Random(of ^ ((rendering + 1) * 0x9E3779B97F4A7C15L));
    Map<String, String> cast = Cast.draw(grammar, content);
    Teller teller = new Teller(grammar, cast, content, wording);
    StringBuilder text = new StringBuilder(teller.tell("heading")).append('\n');
    text.append(cast.get("A.city")).append(" - ").append(teller.tell("lead")).append('\n');
    text.append(teller.tell("intro")).append('\n');
    String note = teller.tell("note");
    long left = words - count(text) - count(note);
    while (left > 0) {
      String paragraph = teller.tell("body");
      for (int more = content.nextInt(PARAGRAPH); more > 0; more--) {
        paragraph += " " + teller.tell("more");
      }
      text.append(paragraph).append('\n');
      left -= count(paragraph);
    }
    text.append(note).append('\n');
    return rendering == 0 ? text.toString() : damaged(text.toString(), wording);
  }

  /** One word in seven gets a capital, as machine translation of headings leaves it. */
  private static String damaged(String text, Random random) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 1; i < out.length(); i++) {
      boolean opens = out.charAt(i - 1) == ' ' && Character.isLetter(out.charAt(i));
      if (opens && random.nextInt(7) == 0) {
        out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
      }
    }
    return out.toString();
  }

  /** Number of words: runs without blanks. */
  public static long count(CharSequence text) {
    long words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }
}
