package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.coranto.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for every input, on random and on mutated bytes. */
@Timeout(300)
class ReadingPropertiesTest {
  private static final long SEED = Long.getLong("coranto.seed", 20260314L);
  private static final String[] PIECES = {
    "The minister said ",
    "“no”, ",
    "\"",
    "’",
    "\r\n",
    "\n",
    "\r",
    "\t",
    "🚢",
    "é",
    "ß",
    "Москва ",
    "東京",
    "\ufeff",
    "\u0000",
    "\ud83d",
    "\udea2",
    "\ufffd",
    "\u202e",
    "\u200b",
    "a".repeat(3000),
    "<p>",
    "</p>",
    "<div",
    ">",
    "&amp;",
    "<!--",
    "{\"text\": \"",
    "\\ud800",
    "\"}",
    "[",
    "]",
    "{",
    "}",
    "PK\u0003\u0004",
    "%PDF",
    "\u001f\u008b",
    " on Monday.",
    "https://example.org/?a=1&b=2 "
  };

  @Test
  void everyInputIsReportedOnceWholeAndTheSameEachTime() {
    System.out.println("seed " + SEED);
    Random random = new Random(SEED);
    for (int round = 0; round < 1000; round++) {
      byte[] bytes = round % 2 == 0 ? composed(random) : mutated(random);
      String name = new String[] {"a.txt", "a.html", "a.jsonl", "a.zip", "a"}[random.nextInt(5)];
      List<Outcome> first = read(name, bytes);
      assertThat(first).as("round %d", round).isNotEmpty();
      assertThat(read(name, bytes)).as("round %d", round).isEqualTo(first);
    }
  }

  @Test
  void plainTextComesThroughEveryCharsetUnchanged() {
    Random random = new Random(SEED);
    Charset[] charsets = {
      StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE
    };
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("The minister said this: ");
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(PIECES[random.nextInt(13)]);
      }
      Charset charset = charsets[random.nextInt(3)];
      String file = (random.nextBoolean() ? "\ufeff" : "") + text;
      boolean plainAscii = text.chars().allMatch(c -> c < 128);
      if (!file.startsWith("\ufeff") && !charset.equals(StandardCharsets.UTF_8) && !plainAscii) {
        file = "\ufeff" + file;
      }
      Outcomes outcomes = Outcomes.of("a.txt", file.getBytes(charset));
      assertThat(outcomes.report().text()).as("round %d", round).isEqualTo(text.toString());
    }
  }

  @Test
  void mendingChangesUnpairedSurrogatesOnly() {
    Random random = new Random(SEED);
    for (int round = 0; round < 5000; round++) {
      char[] chars = new char[random.nextInt(12)];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = (char) (random.nextBoolean() ? 0xD7FE + random.nextInt(0x804) : 'a');
      }
      String text = new String(chars);
      String mended = Damage.mend(text);
      assertThat(mended).hasSameSizeAs(text);
      byte[] bytes = mended.getBytes(StandardCharsets.UTF_8);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(mended);
      for (int i = 0; i < chars.length; i++) {
        assertThat(mended.charAt(i)).isIn(chars[i], '\ufffd');
      }
    }
  }

  private static List<Outcome> read(String name, byte[] bytes) {
    return ReadingCheck.read(name, bytes, Limits.defaults());
  }

  private static byte[] composed(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    Charset[] charsets = {
      StandardCharsets.UTF_8,
      StandardCharsets.UTF_16LE,
      StandardCharsets.ISO_8859_1,
      Charset.forName("windows-1251")
    };
    return text.toString().getBytes(charsets[random.nextInt(charsets.length)]);
  }

  /** A good input with some bytes changed, cut out or cut off. */
  private static byte[] mutated(Random random) {
    String page = "<html><head><title>Talks</title></head><body><p>The talks go on, he said.</p>";
    String lines = "{\"id\": \"x\", \"text\": \"The talks go on.\"}\n".repeat(3);
    byte[][] good = {
      page.getBytes(StandardCharsets.UTF_8),
      lines.getBytes(StandardCharsets.UTF_8),
      Zips.zip("a.txt", "The talks go on, he said.", "b.html", page, "c.jsonl", lines),
      Zips.zip("in.zip", Zips.zip("a.txt", "The talks go on.")),
      Zips.gzip(lines.getBytes(StandardCharsets.UTF_8))
    };
    byte[] bytes = good[random.nextInt(good.length)].clone();
    for (int i = random.nextInt(8); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }
}
