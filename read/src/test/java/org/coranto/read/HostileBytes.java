package org.coranto.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Hostile inputs of every kind that is read, made from a seed: good ones, damaged, and put together
 * wrongly. They are small, but one in {@value #LARGE} is large: pieces many thousand times over,
 * which nest deep, make one huge line, or pack well. The same number gives the same bytes.
 */
final class HostileBytes {
  /** The entries of the reader. */
  enum Kind {
    TEXT,
    HTML,
    FEED,
    JSON,
    JSONL,
    ZIP,
    GZIP,
    TAR,
    WARC
  }

  private static final int LARGE = 400;

  private static final String SAID = "The minister said on Friday that the talks would go on. ";

  private static final String[] TEXTS = {
    SAID,
    "“no”, ",
    "\r\n",
    "\n\n",
    "\r",
    "\t",
    "\u0000",
    "\u001a",
    "🚢",
    "é",
    "e\u0301\u0301",
    "ß",
    "İ",
    "Москва ",
    "東京",
    "ة",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\ud83d",
    "\udea2",
    "\ufffd",
    "\u202e",
    "\u2066",
    "\u200b",
    "\u2028",
    "\u00ad",
    "\u00a0",
    "&amp;",
    "&#xd800;",
    "&#0;",
    "&#99999999999;",
    "&lol9;",
    "=cmd|' /C x'!A0",
    "../../etc/passwd",
    "http://127.0.0.1:22/",
    "1970-01-01",
    "99999999-99-99",
    "-1",
    "1e999999999",
    "NaN",
    "null"
  };

  private static final String[] MARKUP = {
    "<html>",
    "<html lang='xx-'>",
    "<head>",
    "<meta charset=utf-7>",
    "<meta charset='utf-16'>",
    "<meta http-equiv=refresh content='0;url=file:///'>",
    "<meta property='article:published_time' content='2026-02-30T99:99'>",
    "<link rel=canonical href='javascript:x'>",
    "<script type='application/ld+json'>{\"@graph\":[[[{\"datePublished\":{}}]]]}</script>",
    "<base href='//x'>",
    "<title>",
    "</title>",
    "<body>",
    "<article>",
    "</article>",
    "<p>",
    "</p>",
    "<p ",
    "<div",
    "<div id='a' class='comment comment'>",
    "<table><tr><td>",
    "<plaintext>",
    "<svg><math><mi>",
    "<template>",
    "<noscript>",
    "<frameset>",
    "<textarea>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml version='1.0' encoding='x'?>",
    "<?xml version='1.1'?>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'><!ENTITY c '&b;&b;&b;'>]>",
    "&b;",
    "&c;",
    "<rss version='2.0'><channel>",
    "<feed xmlns='http://www.w3.org/2005/Atom'>",
    "<rdf:RDF xmlns:rdf='x'>",
    "<item>",
    "</item>",
    "<entry>",
    "</entry>",
    "<description>",
    "</description>",
    "<content type='xhtml'><div>",
    "<content:encoded>",
    "<pubDate>Fri, 99 Xxx 0000 25:61:61 +9999</pubDate>",
    "<updated>2026-02-03T00:00:00Z</updated>",
    "<link>",
    "<link href='http://x/'/>",
    "<guid>",
    "</channel></rss>",
    "\">",
    "'",
    ">",
    "</"
  };

  private static final String[] JSON = {
    "{",
    "}",
    "[",
    "]",
    "\"text\": \"" + SAID + "\"",
    "\"text\": ",
    "\"renderings\": [",
    "\"published\": \"2026-03-14\"",
    "\"published\": 1e400",
    "\"source\": {\"name\": [",
    "\"thread\": {\"site\": null}",
    "\"language\": \"" + "x".repeat(50) + "\"",
    "\"\\ud800\"",
    "\"\\u0000\"",
    "\"\\x\"",
    "\"",
    ",",
    ":",
    "\n",
    "\r",
    "-",
    "9".repeat(1200),
    "1e",
    "tru",
    "null",
    "/* */",
    "\ufeff",
    "{\"text\": \"" + SAID + "\"}\n",
    "{\"text\": \"a\", \"text\": \"b\"}\n"
  };

  private static final Charset[] CHARSETS = {
    StandardCharsets.UTF_8,
    StandardCharsets.UTF_8,
    StandardCharsets.UTF_8,
    StandardCharsets.UTF_16LE,
    StandardCharsets.UTF_16BE,
    Charset.forName("UTF-32LE"),
    StandardCharsets.ISO_8859_1,
    Charset.forName("windows-1251"),
    Charset.forName("Shift_JIS"),
    Charset.forName("GB18030")
  };

  private HostileBytes() {}

  /** The input with this number. */
  static byte[] of(Kind kind, long number) {
    Random random = new Random(number * 31 + kind.name().hashCode());
    byte[] bytes = number % LARGE == LARGE - 1 ? large(kind, random) : whole(kind, random, 0);
    for (int faults = random.nextInt(6); faults > 0; faults--) {
      bytes = damage(bytes, random);
    }
    return bytes;
  }

  private static byte[] whole(Kind kind, Random random, int depth) {
    return switch (kind) {
      case TEXT -> encoded(pieces(random, TEXTS, TEXTS), random);
      case HTML -> encoded("<html>" + pieces(random, MARKUP, TEXTS), random);
      case FEED ->
          encoded(
              (random.nextBoolean() ? "<rss><channel><item>" : "<feed><entry>")
                  + pieces(random, MARKUP, TEXTS),
              random);
      case JSON -> encoded("{\n" + pieces(random, JSON, TEXTS), random);
      case JSONL ->
          encoded("{\"text\": \"" + SAID + "\"}\n{" + pieces(random, JSON, TEXTS), random);
      case ZIP ->
          Zips.zip(name(random), inner(random, depth), name(random) + "2", inner(random, depth));
      case GZIP -> join(Zips.gzip(inner(random, depth)), Zips.gzip(inner(random, depth)));
      case TAR ->
          join(
              tar(random, inner(random, depth)), tar(random, inner(random, depth)), new byte[1024]);
      case WARC -> {
        byte[] record =
            join(
                warc(random, pieces(random, MARKUP, TEXTS)),
                warc(random, pieces(random, MARKUP, TEXTS)));
        yield random.nextInt(3) == 0 ? Zips.gzip(record) : record;
      }
    };
  }

  private static byte[] large(Kind kind, Random random) {
    return switch (kind) {
      case TEXT -> encoded(many(random, TEXTS), random);
      case HTML -> encoded("<html>" + many(random, MARKUP), random);
      case FEED -> encoded("<rss><channel><item>" + many(random, MARKUP), random);
      case JSON -> encoded("{\n" + many(random, JSON), random);
      case JSONL -> encoded("{\"text\": \"" + SAID + "\"}\n{" + many(random, JSON), random);
      case ZIP -> Zips.zip("a", largeInside(random), "b", new byte[random.nextInt(1 << 22)]);
      case GZIP -> Zips.gzip(largeInside(random));
      case TAR -> join(tar(random, largeInside(random)), tar(random, largeInside(random)));
      case WARC -> Zips.gzip(join(warc(random, many(random, MARKUP)), warc(random, "")));
    };
  }

  private static byte[] largeInside(Random random) {
    Kind[] kinds = Kind.values();
    return large(kinds[random.nextInt(random.nextInt(4) == 0 ? kinds.length : 5)], random);
  }

  /** A few pieces, each up to some hundred thousand characters of it. */
  private static String many(Random random, String[] from) {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      String piece = from[random.nextInt(from.length)] + from[random.nextInt(from.length)];
      text.append(piece.repeat(random.nextInt(200_000) / piece.length()));
    }
    return text.toString();
  }

  private static byte[] inner(Random random, int depth) {
    Kind[] kinds = Kind.values();
    Kind kind = kinds[random.nextInt(depth > 2 ? 5 : kinds.length)];
    return whole(kind, random, depth + 1);
  }

  private static String name(Random random) {
    String[] names = {
      "a.txt",
      "../a",
      "/a",
      "C:\\a",
      "a/./b",
      "a\u0000b",
      "",
      "é.html",
      "a".repeat(300),
      "a.zip",
      "."
    };
    return names[random.nextInt(names.length)];
  }

  private static String pieces(Random random, String[] some, String[] others) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(25); i > 0; i--) {
      String[] from = random.nextInt(3) == 0 ? others : some;
      String piece = from[random.nextInt(from.length)];
      text.append(random.nextInt(30) == 0 ? piece.repeat(random.nextInt(60)) : piece);
    }
    return text.toString();
  }

  private static byte[] encoded(String text, Random random) {
    String marked = random.nextInt(6) == 0 ? "\ufeff" + text : text;
    return marked.getBytes(CHARSETS[random.nextInt(CHARSETS.length)]);
  }

  private static byte[] tar(Random random, byte[] body) {
    String[] sizes = {
      String.format(Locale.ROOT, "%011o", body.length),
      String.format(Locale.ROOT, "%011o", body.length),
      "77777777777",
      "-0000000001",
      "\u0080\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff",
      ""
    };
    byte[] header = new byte[512];
    put(header, 0, name(random));
    put(header, 124, sizes[random.nextInt(sizes.length)]);
    put(header, 148, "        ");
    header[156] = (byte) "000xLgKS5123\u0000".charAt(random.nextInt(13));
    put(header, 257, "ustar\u000000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\u0000 ", sum));
    return join(header, Arrays.copyOf(body, (body.length + 511) / 512 * 512));
  }

  private static void put(byte[] header, int at, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, Math.min(bytes.length, 100));
  }

  private static byte[] warc(Random random, String body) {
    String http =
        pick(random, "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200\r\n", "HTTP/2 200 OK\r\n", "")
            + pick(random, "Content-Type: text/html\r\n", "Content-Type: ;;;\r\n", "")
            + pick(random, "Transfer-Encoding: chunked\r\n", "", "")
            + pick(random, "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "", "")
            + pick(random, "Content-Length: -1\r\n", "X: " + "y".repeat(9000) + "\r\n", "", "")
            + pick(random, "\r\n", "\n", "")
            + pick(random, "5\r\n", "7fffffff\r\n", "-1\r\n", "")
            + body;
    byte[] block = http.getBytes(StandardCharsets.UTF_8);
    String length =
        pick(random, "" + block.length, "" + block.length, "" + block.length, "0", "-5", "1e3")
            + pick(random, "", "", "", "99999999999999999999", "\r\nContent-Length: 3");
    return join(
        ("WARC/1."
                + random.nextInt(3)
                + "\r\nWARC-Type: "
                + pick(random, "response", "response", "resource", "conversion", "warcinfo", "")
                + "\r\nWARC-Target-URI: "
                + pick(random, "<http://x/>", "http://x/a b", "\u0000", "urn:x")
                + "\r\nContent-Type: "
                + pick(random, "application/http; msgtype=response", "text/plain", "text/html", "")
                + "\r\nContent-Length: "
                + length
                + "\r\n"
                + pick(random, "\r\n", "\r\n", "\n", ""))
            .getBytes(StandardCharsets.UTF_8),
        block,
        "\r\n\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static String pick(Random random, String... from) {
    return List.of(from).get(random.nextInt(from.length));
  }

  /** One fault: bytes changed, cut out, doubled, moved, or the end cut off. */
  private static byte[] damage(byte[] bytes, Random random) {
    if (bytes.length < 2) {
      return bytes;
    }
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(16));
    byte[] before = Arrays.copyOf(bytes, at);
    byte[] here = Arrays.copyOfRange(bytes, at, at + length);
    byte[] after = Arrays.copyOfRange(bytes, at + length, bytes.length);
    return switch (random.nextInt(7)) {
      case 0 -> {
        here[0] ^= (byte) (1 << random.nextInt(8));
        yield join(before, here, after);
      }
      case 1 -> {
        Arrays.fill(here, (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256)));
        yield join(before, here, after);
      }
      case 2 -> join(before, after);
      case 3 -> join(before, here, here, after);
      case 4 -> join(after, here, before);
      case 5 -> before;
      default -> {
        random.nextBytes(here);
        yield join(before, here, after);
      }
    };
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
