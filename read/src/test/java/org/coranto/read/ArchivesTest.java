package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Accepted;
import org.coranto.model.Outcome;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivesTest {
  private static final String TEXT = "The envoy said that the talks would go on.\n";
  private static final byte[] ZEROS = new byte[8 << 20];

  @Test
  void readsEntriesInTheArchivesOrder() {
    byte[] zip =
        Zips.zip(
            "z.txt",
            TEXT,
            "dir/",
            "",
            "dir/a.html",
            "<html><p>" + TEXT + "</p></html>",
            "b.jsonl",
            "{\"id\": \"r\", \"text\": \"It was said.\"}",
            "__MACOSX/._z.txt",
            "x",
            "dir/.hidden",
            "x");
    List<Report> reports = Outcomes.of("pack.zip", zip).reports();
    assertThat(reports).extracting(Report::name).containsExactly("z", "a", "r");
    assertThat(reports)
        .extracting(r -> r.origin().member())
        .containsExactly("z.txt", "dir/a.html", "b.jsonl, r");
    assertThat(reports).allMatch(Report::extracted);
    assertThat(reports.get(0).text()).isEqualTo(TEXT);
  }

  @Test
  void readsArchivesInArchivesDownToTheLimit() {
    byte[] inner = Zips.zip("deep.txt", TEXT);
    byte[] middle = Zips.zip("inner.zip", inner, "middle.txt", TEXT);
    byte[] outer =
        Zips.zip(
            "middle.zip",
            middle,
            "outer.txt",
            TEXT,
            "outer.txt.gz",
            Zips.gzip(TEXT.getBytes(StandardCharsets.UTF_8)));
    Outcomes outcomes = Outcomes.of("outer.zip", outer);
    assertThat(outcomes.reports())
        .extracting(r -> r.origin().member())
        .containsExactly("middle.zip/middle.txt", "outer.txt", "outer.txt.gz");
    assertThat(outcomes.reports())
        .extracting(Report::name)
        .containsExactly("middle", "outer", "outer-2");
    assertThat(outcomes.rejections()).hasSize(1);
    assertThat(outcomes.rejections().get(0).origin().member()).isEqualTo("middle.zip/inner.zip");
    assertThat(outcomes.rejections().get(0).reason()).contains("nesting");
  }

  @Test
  void readsAPackedFile() {
    Report report =
        Outcomes.of("news.txt.gz", Zips.gzip(TEXT.getBytes(StandardCharsets.UTF_8))).report();
    assertThat(report.text()).isEqualTo(TEXT);
    assertThat(report.name()).isEqualTo("news");
    assertThat(report.origin().mediaType()).isEqualTo("text/plain");
  }

  @Test
  void rejectsNamesThatLeadOutAndReadsTheRest() {
    byte[] zip =
        Zips.zip(
            "../../etc/cron.d/x",
            TEXT,
            "/etc/passwd",
            TEXT,
            "a/../../b.txt",
            TEXT,
            "..\\c.txt",
            TEXT,
            "C:\\d.txt",
            TEXT,
            "fine.txt",
            TEXT);
    Outcomes outcomes = Outcomes.of("slip.zip", zip);
    assertThat(outcomes.reports()).extracting(Report::name).containsExactly("fine");
    assertThat(outcomes.rejections()).hasSize(5);
    assertThat(outcomes.rejections())
        .allMatch(r -> r.reason().contains("entry's name") && !r.remedy().isBlank());
  }

  @Test
  void stopsABombAndReadsTheRest() {
    byte[] zip =
        Zips.zip(
            "a.txt",
            TEXT,
            "bomb1.txt",
            ZEROS,
            "bomb2.jsonl",
            "{\"" + " ".repeat(8 << 20),
            "b.txt",
            TEXT);
    Outcomes outcomes = Outcomes.of("bombs.zip", zip);
    assertThat(outcomes.reports()).extracting(Report::name).containsExactly("a", "b");
    assertThat(outcomes.rejections()).hasSize(2);
    assertThat(outcomes.rejections().get(1).reason()).contains("archive-ratio");
  }

  @Test
  void stopsAnArchiveWhoseEntriesTogetherAreABomb() {
    Object[] entries = new Object[200];
    for (int i = 0; i < 100; i++) {
      entries[2 * i] = "e" + i + ".txt";
      entries[2 * i + 1] = "a ".repeat(450_000);
    }
    Outcomes outcomes = Outcomes.of("many.zip", Zips.zip(entries));
    assertThat(outcomes.all().size()).isLessThan(60);
    Outcome last = outcomes.all().get(outcomes.all().size() - 1);
    assertThat(((Rejected) last).reason()).contains("the rest is not read");
  }

  @Test
  void stopsAPackedBomb() {
    String spaces = "x" + " ".repeat(12 << 20);
    assertThat(
            Outcomes.of("a.txt.gz", Zips.gzip(spaces.getBytes(StandardCharsets.UTF_8)))
                .rejected()
                .reason())
        .contains("archive-ratio");
  }

  @Test
  void namesADamagedEntryAndReadsTheRest() {
    byte[] zip = Zips.zip("a.txt", TEXT, "b.txt", TEXT.repeat(3), "c.txt", TEXT);
    int data = indexOf(zip, "b.txt") + 5;
    zip[data + 6] ^= 0x55;
    zip[data + 7] ^= 0x55;
    Outcomes outcomes = Outcomes.of("damaged.zip", zip);
    assertThat(outcomes.reports()).extracting(Report::name).containsExactly("a", "c");
    assertThat(outcomes.rejections()).hasSize(1);
    assertThat(outcomes.rejections().get(0).origin().member()).isEqualTo("b.txt");
  }

  @Test
  void namesAnEncryptedEntryAndReadsTheRest() {
    byte[] zip = Zips.zip("a.txt", TEXT, "b.txt", TEXT);
    int central = indexOf(zip, "PK\u0001\u0002");
    zip[central + 8] |= 1;
    Outcomes outcomes = Outcomes.of("secret.zip", zip);
    assertThat(outcomes.reports()).extracting(Report::name).containsExactly("b");
    assertThat(outcomes.rejections().get(0).reason()).contains("encrypted");
  }

  @Test
  void rejectsAnArchiveThatIsCutShortOrEmpty() {
    byte[] zip = Zips.zip("a.txt", TEXT);
    byte[] cut = java.util.Arrays.copyOf(zip, zip.length - 30);
    assertThat(Outcomes.of("cut.zip", cut).rejected().reason()).contains("cut short");
    assertThat(Outcomes.of("none.zip", Zips.zip()).rejected().reason()).contains("no files");
    byte[] gz = Zips.gzip(TEXT.getBytes(StandardCharsets.UTF_8));
    assertThat(Outcomes.of("cut.gz", java.util.Arrays.copyOf(gz, 20)).rejected().reason())
        .contains("cut short");
  }

  @Test
  void namesOfficeFilesAsWhatTheyAre() {
    byte[] word = Zips.zip("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>");
    Rejected rejected = Outcomes.of("speech.docx", word).rejected();
    assertThat(rejected.reason()).contains("Office");
    assertThat(rejected.remedy()).contains("plain text");
    byte[] writer = Zips.zip("mimetype", "application/vnd.oasis.opendocument.text");
    assertThat(Outcomes.of("speech.odt", writer).rejected().reason()).contains("OpenDocument");
  }

  @Test
  void boundsTheNumberOfEntries() {
    Limits limits = new Limits(1 << 20, 1000, 2, 1 << 20, 100, 2, 512, 64, 1000);
    Outcomes outcomes =
        Outcomes.of(
            new ReadOptions(null, limits),
            "many.zip",
            new java.io.ByteArrayInputStream(Zips.zip("a", TEXT, "b", TEXT, "c", TEXT)));
    assertThat(outcomes.reports()).hasSize(2);
    assertThat(outcomes.rejections().get(0).reason()).contains("entries");
  }

  @Test
  void readsAnArchiveFromDiskWithoutHoldingIt(@TempDir Path folder) throws IOException {
    Limits limits = new Limits(1 << 20, 10_000, 100, 100, 100, 2, 512, 64, 1000);
    Path file = Files.write(folder.resolve("a.zip"), Zips.zip("a.txt", TEXT, "b.txt", TEXT));
    List<Outcome> outcomes = new ArrayList<>();
    Tally tally = new ReportReader(new ReadOptions(null, limits)).read(file, outcomes::add);
    assertThat(outcomes).hasOnlyElementsOfType(Accepted.class);
    assertThat(tally).isEqualTo(new Tally(2, 0, 0));
    try (java.io.InputStream in = Files.newInputStream(file)) {
      assertThat(Outcomes.of(new ReadOptions(null, limits), "-", in).rejected().reason())
          .contains("archive-bytes");
    }
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }
}
