package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.coranto.model.Report;
import org.junit.jupiter.api.Test;

class TarArchivesTest {
  private static final String TEXT = "The envoy said that the talks would go on.\n";

  @Test
  void readsEntriesPlainAndPacked() {
    byte[] tar = tar("dir/", "", "dir/one.txt", TEXT, ".hidden", TEXT, "two.html", "<p>" + TEXT);
    for (byte[] archive : new byte[][] {tar, Zips.gzip(tar)}) {
      Outcomes outcomes = Outcomes.of("pack", archive);
      assertThat(outcomes.rejections()).isEmpty();
      assertThat(outcomes.reports())
          .extracting(r -> r.origin().member())
          .containsExactly("dir/one.txt", "two.html");
    }
  }

  @Test
  void aPackedTarCountsAsOneArchive() {
    byte[] inner = tar("deep.txt.gz", Zips.gzip(TEXT.getBytes(StandardCharsets.UTF_8)));
    assertThat(Outcomes.of("a.tgz", Zips.gzip(inner)).report().name()).isEqualTo("deep");
    byte[] outer = tar("inner.tgz", Zips.gzip(tar("x.txt.gz", Zips.gzip(new byte[] {'a'}))));
    assertThat(Outcomes.of("a.tar", outer).rejected().reason()).contains("nesting");
  }

  @Test
  void understandsLongNames() {
    String name = "d/".repeat(80) + "long.txt";
    String path = "path=" + name + "\n";
    String record = (path.length() + 4) + " " + path;
    byte[] pax = join(entry("pax", 'x', record), entry("short", '0', TEXT), new byte[1024]);
    byte[] gnu = join(entry("@", 'L', name + "\0"), entry("short", '0', TEXT), new byte[1024]);
    assertThat(Outcomes.of("a", pax).report().origin().member()).isEqualTo(name);
    assertThat(Outcomes.of("a", gnu).report().origin().member()).isEqualTo(name);
  }

  @Test
  void rejectsNamesThatLeadOutAndDamageAndReadsTheRest() {
    byte[] tar = tar("../out.txt", TEXT, "a.txt", TEXT, "b.txt", TEXT, "c.txt", TEXT);
    tar[512 * 4] ^= 1;
    Outcomes outcomes = Outcomes.of("a.tar", tar);
    assertThat(outcomes.reports()).extracting(Report::name).containsExactly("a", "c");
    assertThat(outcomes.rejections()).hasSize(2);
    assertThat(outcomes.rejections().get(0).reason()).contains("leads out");
    assertThat(outcomes.rejections().get(1).reason()).contains("header is wrong");
  }

  @Test
  void anArchiveCutShortGivesWhatIsWhole() {
    byte[] tar = tar("a.txt", TEXT, "b.txt", TEXT);
    Outcomes outcomes = Outcomes.of("a.tar", Arrays.copyOf(tar, 512 * 3 + 20));
    assertThat(outcomes.reports()).extracting(Report::name).containsExactly("a");
    assertThat(outcomes.rejections()).isNotEmpty();
  }

  static byte[] tar(Object... namesAndContents) {
    byte[] tar = new byte[0];
    for (int i = 0; i < namesAndContents.length; i += 2) {
      String name = (String) namesAndContents[i];
      tar = join(tar, entry(name, name.endsWith("/") ? '5' : '0', namesAndContents[i + 1]));
    }
    return join(tar, new byte[1024]);
  }

  private static byte[] entry(String name, char type, Object content) {
    byte[] body =
        content instanceof byte[] raw ? raw : ((String) content).getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 100, "0000644");
    put(header, 124, String.format("%011o", body.length));
    put(header, 148, "        ");
    header[156] = (byte) type;
    put(header, 257, "ustar\00000");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, String.format("%06o\0 ", sum));
    return join(header, Arrays.copyOf(body, (body.length + 511) / 512 * 512));
  }

  private static void put(byte[] header, int at, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
