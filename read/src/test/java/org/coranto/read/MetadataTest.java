package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.coranto.model.Published;
import org.coranto.model.Report;
import org.junit.jupiter.api.Test;

/** Title, authors, day, address, publisher and language, of each kind of input. */
class MetadataTest {
  private static final String WORDS =
      "The minister of Norway, Kari Holm, said on Friday that the talks with Sweden will go on.";

  @Test
  void allOfAPageByItsHead() {
    Report report =
        page(
            "<html lang=en><head><meta property='og:title' content='Talks go on'>"
                + "<meta name=author content='By Ola Nordmann; Eva Dahl'>"
                + "<meta property='article:published_time' content='2026-03-14T09:00:00Z'>"
                + "<meta property='og:site_name' content='Example News'>"
                + "<link rel=canonical href='https://example.org/talks'></head>");

    assertAll(report, Published.metadata(LocalDate.of(2026, 3, 14)), "Ola Nordmann", "Eva Dahl");
  }

  @Test
  void allOfAPageByItsLinkedData() {
    Report report =
        page(
            "<html lang=en><head><link rel=canonical href='https://example.org/talks'>"
                + "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\"},"
                + "{\"headline\": \"Talks go on\", \"datePublished\": \"2026-03-14\","
                + "\"comment\": [{\"author\": {\"name\": \"Troll\"}}],"
                + "\"author\": [{\"@type\": \"Person\", \"name\": \"Ola Nordmann\", \"url\":"
                + " \"https://example.org/ola\"}, {\"name\": \"Eva Dahl\"}],"
                + "\"publisher\": {\"name\": \"Example News\"}},"
                + "{\"author\": {\"name\": \"Somebody Else\"}}]}</script></head>");

    assertAll(report, Published.metadata(LocalDate.of(2026, 3, 14)), "Ola Nordmann", "Eva Dahl");
  }

  @Test
  void anAuthorIsAPersonNotAnAddress() {
    assertThat(
            page("<html><head><meta property='article:author' content='https://social.example/ola'>")
                .authors())
        .isEmpty();
    assertThat(page("<html><body><a rel=author href=/x>Ola Nordmann</a>").authors())
        .containsExactly("Ola Nordmann");
    assertThat(page("<html>").authors()).isEmpty();
  }

  @Test
  void allOfAFeed() {
    Report rss =
        Outcomes.of(
                "a.xml",
                "<rss><channel><title>Example News</title><language>en-gb</language><item>"
                    + "<title>Talks go on</title><link>https://example.org/talks</link>"
                    + "<pubDate>Sat, 14 Mar 2026 09:00:00 GMT</pubDate>"
                    + "<author>ola@example.org (Ola Nordmann)</author>"
                    + "<dc:creator>Eva Dahl</dc:creator><description>"
                    + WORDS
                    + "</description></item></channel></rss>")
            .report();
    Report atom =
        Outcomes.of(
                "a.xml",
                "<feed xml:lang='en'><title>Example News</title><entry><title>Talks go on</title>"
                    + "<link href='https://example.org/talks'/>"
                    + "<published>2026-03-14T09:00:00Z</published>"
                    + "<author><name>Ola Nordmann</name><email>o@example.org</email></author>"
                    + "<author><name>Eva Dahl</name></author><summary>"
                    + WORDS
                    + "</summary></entry></feed>")
            .report();

    Published day = Published.given(LocalDate.of(2026, 3, 14));
    assertAll(rss, day, "Ola Nordmann", "Eva Dahl");
    assertAll(atom, day, "Ola Nordmann", "Eva Dahl");
  }

  @Test
  void allOfARecordHoweverItNamesItsAuthors() {
    for (String authors :
        List.of(
            "\"authors\": [\"Ola Nordmann\", \"Eva Dahl\"]",
            "\"authors\": \"Ola Nordmann; Eva Dahl\"",
            "\"authors\": [{\"uri\": \"o@x\", \"name\": \"Ola Nordmann\"}, {\"name\": \"Eva Dahl\"}]",
            "\"author\": [\"By Ola Nordmann\", \"Eva Dahl\"]",
            "\"author\": [{\"@type\": \"Person\", \"name\": \"Ola Nordmann\"}, {\"name\": \"Eva"
                + " Dahl\"}]",
            "\"authors\": null, \"byline\": \"By Ola Nordmann; Eva Dahl\"")) {
      Report report =
          Outcomes.of(
                  "a.jsonl",
                  "{\"text\": \""
                      + WORDS
                      + "\", \"title\": \"Talks go on\", \"published\": \"2026-03-14\", "
                      + authors
                      + ", \"url\": \"https://example.org/talks\", \"source\": \"Example News\","
                      + " \"language\": \"en\"}\n")
              .report();

      assertAll(report, Published.given(LocalDate.of(2026, 3, 14)), "Ola Nordmann", "Eva Dahl");
    }
  }

  @Test
  void allOfARecordWhoseFieldsTheUserNames() {
    ReadOptions options =
        new ReadOptions(
            null,
            Limits.defaults(),
            Map.of(
                "text", "post.content.words",
                "title", "title.rendered",
                "authors", "writers.full",
                "published", "meta.when",
                "url", "permalink",
                "source", "site",
                "id", "number"));
    String record =
        "{\"number\": 7, \"text\": \"a teaser\", \"post\": {\"content\": {\"words\": \""
            + WORDS
            + "\"}, \"other\": {\"deep\": [1, {}]}}, \"title\": {\"rendered\": \"Talks go on\"},"
            + " \"writers\": [{\"full\": \"Ola Nordmann\"}, {\"full\": \"Eva Dahl\"}], \"meta\":"
            + " {\"when\": \"WHEN\"}, \"permalink\": \"https://example.org/talks\", \"site\":"
            + " \"Example News\"}\n";

    Report report = read(options, "a.jsonl", record.replace("WHEN", "2026-03-14T09:00Z")).report();

    assertAll(report, Published.given(LocalDate.of(2026, 3, 14)), "Ola Nordmann", "Eva Dahl");
    assertThat(report.name()).isEqualTo("7");
    assertThat(read(options, "a.jsonl", record.replace("WHEN", "soon")).rejected().reason())
        .contains("\"published\" is no day");
    assertThat(read(options, "a.jsonl", "{\"text\": \"It was said.\"}").report().text())
        .isEqualTo("It was said.");
  }

  @Test
  void theCharsetOfAnAnswerGoesBeforeThePagesOwnButNotBeforeWhatIsSeen() {
    String page =
        "<html><head>META</head><body><p>Министр заявил в Москве, что переговоры идут.</p>";
    for (String[] said :
        new String[][] {
          {"; charset=windows-1251", "<meta charset=iso-8859-1>", "windows-1251"},
          {"; charset=windows-1251", "", "windows-1251"},
          {"; charset=utf-8", "<meta charset=windows-1251>", "windows-1251"},
          {"", "<meta charset=windows-1251>", "windows-1251"},
          {"; charset=\"KOI8-R\"", "<meta charset=utf-8>", "KOI8-R"},
          {"; charset=windows-1251", "<meta charset=windows-1251>", "UTF-8"},
          {"; charset=nonsense", "<meta charset=windows-1251>", "windows-1251"},
        }) {
      byte[] body = page.replace("META", said[1]).getBytes(Charset.forName(said[2]));
      Report report = Outcomes.of("a.warc", warc("text/html" + said[0], body)).report();

      assertThat(report.text()).as(String.join(" ", said)).startsWith("Министр заявил");
      assertThat(report.url()).isEqualTo("https://example.org/talks");
    }
  }

  @Test
  void aFileIsWhatItHoldsWhateverItIsCalled() {
    byte[] zip = Zips.zip("x.bin", WORDS);
    byte[] feed = bytes("<rss><channel><item><title>T</title></item></channel></rss>");
    byte[] html = bytes("<!doctype html><p>" + WORDS);
    byte[] records = bytes("{\"text\": \"" + WORDS + "\"}\n");
    byte[] warc = warc("text/html", html);

    for (String name : List.of("a.txt", "a.html", "a.xml", "a", "a.pdf")) {
      assertThat(type(name, zip)).isEqualTo("text/plain");
      assertThat(type(name, Zips.gzip(zip))).isEqualTo("text/plain");
      assertThat(type(name, feed)).isEqualTo("application/rss+xml");
      assertThat(type(name, Zips.gzip(feed))).isEqualTo("application/rss+xml");
      assertThat(type(name, Zips.gzip(html))).isEqualTo("text/html");
      assertThat(type(name, records)).isEqualTo("application/x-ndjson");
      assertThat(type(name, Zips.gzip(records))).isEqualTo("application/x-ndjson");
      assertThat(type(name, Zips.gzip(warc))).isEqualTo("text/html");
      assertThat(type(name, Zips.gzip(Zips.gzip(html)))).isEqualTo("text/html");
    }
    assertThat(Outcomes.of("a.txt", Zips.gzip(Zips.gzip(Zips.gzip(html)))).rejected().reason())
        .contains("nesting");
  }

  private static String type(String name, byte[] bytes) {
    return Outcomes.of(name, bytes).report().origin().mediaType().split(";", 2)[0];
  }

  private static void assertAll(Report report, Published published, String... authors) {
    assertThat(report.title()).isEqualTo("Talks go on");
    assertThat(report.authors()).containsExactly(authors);
    assertThat(report.published()).isEqualTo(published);
    assertThat(report.url()).isEqualTo("https://example.org/talks");
    assertThat(report.source()).isEqualTo("Example News");
    assertThat(report.language()).isEqualTo("en");
    assertThat(report.text()).contains(WORDS);
  }

  private static Report page(String head) {
    return Outcomes.of("a.html", head + "<article><p>" + WORDS + "</p></article></html>").report();
  }

  private static Outcomes read(ReadOptions options, String name, String text) {
    return Outcomes.of(options, name, new ByteArrayInputStream(bytes(text)));
  }

  private static byte[] warc(String contentType, byte[] body) {
    byte[] head = bytes("HTTP/1.1 200 OK\r\nContent-Type: " + contentType + "\r\n\r\n");
    byte[] record =
        bytes(
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/talks\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + (head.length + body.length)
                + "\r\n\r\n");
    byte[] end = bytes("\r\n\r\n");
    byte[] whole = new byte[record.length + head.length + body.length + end.length];
    int at = 0;
    for (byte[] part : List.of(record, head, body, end)) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
