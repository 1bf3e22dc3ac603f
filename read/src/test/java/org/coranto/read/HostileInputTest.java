package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class HostileInputTest {
  @Test
  void rejectsEmptyAndBlankFiles() {
    assertThat(Outcomes.of("a.txt", "").rejected().reason()).contains("empty");
    assertThat(Outcomes.of("a.txt", " \r\n\t\n").rejected().reason()).contains("blank");
    assertThat(Outcomes.of("a.txt", "\ufeff").rejected().reason()).contains("blank");
  }

  @Test
  void rejectsBinaryFilesWhateverTheirName() {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    assertBinary(noise, "binary");
    assertBinary(new byte[100], "binary");
    assertBinary("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1), "PDF");
    assertBinary("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1), "PNG");
    assertBinary("ÿØÿà\0\u0010JFIF".getBytes(StandardCharsets.ISO_8859_1), "JPEG");
    assertBinary("{\\rtf1\\ansi The talks}".getBytes(StandardCharsets.ISO_8859_1), "Rich Text");
    assertBinary("ÐÏ\u0011à¡±\u001aá\0\0".getBytes(StandardCharsets.ISO_8859_1), "old Office");
  }

  private static void assertBinary(byte[] bytes, String reason) {
    Rejected rejected = Outcomes.of("report.txt", bytes).rejected();
    assertThat(rejected.reason()).contains(reason);
    assertThat(rejected.remedy()).isNotBlank();
    assertThat(rejected.origin().uri()).isEqualTo("report.txt");
  }

  @Test
  void textsThatOnlyLookLikeAFormatAreTexts() {
    for (String start : List.of("BZh", "ID3", "PAR1", "GIF89a", "OggS", "<", "<3", "{", "[")) {
      assertThat(Outcomes.of("a.txt", start + " was what the sign said, he told us.").reports())
          .as(start)
          .hasSize(1);
    }
  }

  @Test
  void rejectsALineOf200MegabytesWithoutHoldingIt() {
    InputStream line = new Repeated("The minister said so and went on. ", 200L << 20);
    Rejected rejected = Outcomes.of(ReadOptions.defaults(), "long.txt", line).rejected();
    assertThat(rejected.reason()).contains("document-bytes");
  }

  @Test
  void rejectsOneRecordOf200MegabytesAndReadsTheNext() {
    InputStream lines =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    bytes("{\"id\": \"first\", \"text\": \"It was said.\"}\n{\"text\": \""),
                    new Repeated("The minister said so. ", 200L << 20),
                    bytes("\"}\n{\"id\": \"third\", \"text\": \"It was over.\"}\n"))));
    Outcomes outcomes = Outcomes.of(ReadOptions.defaults(), "long.jsonl", lines);
    assertThat(outcomes.reports()).extracting(Report::name).containsExactly("first", "third");
    assertThat(outcomes.rejections()).hasSize(1);
    assertThat(outcomes.rejections().get(0).place()).isEqualTo("line 2");
    assertThat(outcomes.rejections().get(0).reason()).contains("document-bytes");
  }

  @Test
  void rejectsATextPastItsLimitAndNamesTheLimit() {
    assertThat(Outcomes.of("a.txt", "so it goes. ".repeat(200_000)).rejected().reason())
        .contains("document-characters");
  }

  @Test
  void rejectsMoreTagsThanItsLimitAndNamesTheLimit() {
    String tags = "<b>".repeat(500_001);
    assertThat(Outcomes.of("a.html", "<html>" + tags).rejected().reason()).contains("html-tags");
    assertThat(Outcomes.of("a.rss", "<rss>" + tags).rejected().reason()).contains("html-tags");
    String hidden = "&lt;b>".repeat(500_001);
    assertThat(
            Outcomes.of(
                    "a.rss", "<rss><item><description>" + hidden + "</description></item></rss>")
                .rejected()
                .reason())
        .contains("html-tags");
  }

  @Test
  void rejectsMoreAttributesThanItsLimit() {
    for (String attribute : List.of(" a", "\na=b", "/a", " a=''", " a=\"\"", "a=''")) {
      String tag = "<html><p>He said so.<b " + attribute.repeat(600_000) + ">";
      assertThat(Outcomes.of("a.html", tag).rejected().reason())
          .as(attribute)
          .contains("attributes of tags")
          .contains("html-tags");
    }
    String path = "<html><svg><path d=\"" + "M 0 0 ".repeat(200_000) + "\"/></svg><p>He said so.";
    assertThat(Outcomes.of("a.html", path + " b".repeat(600_000)).reports()).hasSize(1);
  }

  @Test
  void boundsTheRecordsOfAFile() {
    Limits limits = new Limits(1 << 20, 1000, 2, 1 << 20, 100, 2, 512, 64, 1000);
    Outcomes outcomes =
        Outcomes.of(
            new ReadOptions(null, limits), "a", bytes("{\"text\": \"It was said.\"}\n".repeat(3)));
    assertThat(outcomes.reports()).hasSize(2);
    assertThat(outcomes.rejections().get(0).place()).isEqualTo("line 3");
    assertThat(outcomes.rejections().get(0).reason()).contains("entries");
  }

  @Test
  void readsHtmlNestedAHundredThousandDeep() {
    String article = "The minister said on Friday that the talks in Geneva would go on, after all.";
    for (String tag : List.of("div", "span", "b", "table", "ul", "a", "nav", "article", "font")) {
      String page = "<html><body>" + ("<" + tag + ">").repeat(100_000) + article;
      List<Report> reports = Outcomes.of("deep.html", page).reports();
      assertThat(reports).as(tag).hasSize(1);
      assertThat(reports.get(0).text()).as(tag).contains("talks in Geneva");
    }
  }

  @Test
  void readsWideAndOddHtmlInLinearTime() {
    StringBuilder attributes = new StringBuilder("<html><p");
    for (int i = 0; i < 50_000; i++) {
      attributes.append(" a").append(i).append("=1");
    }
    String article = "The minister said on Friday that the talks in Geneva would go on.";
    assertFast(attributes + ">" + article);
    assertFast("<html>" + "<p>" + article + "</p>".repeat(100_000));
    assertFast("<html>" + "<div>".repeat(500) + "<p>x</p>".repeat(100_000) + "<p>" + article);
    assertFast("<html>" + "<table><tr><td>".repeat(20_000) + article);
    assertFast("<html>" + "<b><i><a>".repeat(20_000) + article);
    assertFast("<html>" + "<!--".repeat(100_000) + "--><p>" + article);
    assertFast("<html><p>" + article + "&amp;&#x1F6A2;&bogus;".repeat(100_000));
  }

  private static void assertFast(String page) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    Outcomes outcomes = Outcomes.of("odd.html", page);
    assertThat(outcomes.all()).hasSize(1);
    Duration took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
    assertThat(took).as(page.substring(0, 40)).isLessThan(Duration.ofSeconds(10));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A text over and over, made as it is read. */
  private static final class Repeated extends InputStream {
    private final byte[] text;
    private long left;
    private int at;

    Repeated(String text, long length) {
      this.text = text.getBytes(StandardCharsets.UTF_8);
      this.left = length;
    }

    @Override
    public int read() {
      if (left == 0) {
        return -1;
      }
      left--;
      int b = text[at] & 0xFF;
      at = at + 1 == text.length ? 0 : at + 1;
      return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = (int) Math.min(length, left);
      for (int i = 0; i < count; i++) {
        target[offset + i] = (byte) read();
      }
      return count == 0 && length > 0 ? -1 : count;
    }
  }
}
