package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.coranto.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WebArchivesTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  @Test
  void readsPagesHoweverTheyWereSentAndPassesOverTheRest() {
    byte[] chunked =
        bytes(
            OK
                + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(page(2).length())
                + "\r\n"
                + page(2)
                + "\r\n0\r\n\r\n");
    byte[] packed = join(bytes(OK + "Content-Encoding: gzip\r\n\r\n"), Zips.gzip(bytes(page(3))));
    byte[] warc =
        join(
            record("warcinfo", "", bytes("software: x\r\n")),
            record("request", "https://example.org/1", bytes("GET / HTTP/1.1\r\n\r\n")),
            response(1),
            record("response", "https://example.org/2", chunked),
            record("response", "https://example.org/3", packed),
            record(
                "response",
                "https://example.org/x.png",
                bytes("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nPNG")),
            record(
                "response", "https://example.org/gone", bytes("HTTP/1.1 404 Not Found\r\n\r\nno")),
            record("conversion", "https://example.org/t", bytes("It was said in a text.")));

    Outcomes outcomes = Outcomes.of("a.bin", warc);

    assertThat(outcomes.rejections()).isEmpty();
    assertThat(outcomes.reports())
        .extracting(r -> r.origin().member())
        .containsExactly(
            "https://example.org/1",
            "https://example.org/2",
            "https://example.org/3",
            "https://example.org/t");
    assertThat(outcomes.reports().get(1).text()).contains("talk number 2 will go on");
    assertThat(outcomes.reports().get(2).title()).isEqualTo("Talks 3");
  }

  @Test
  void aDamagedMemberCostsItsRecordAndNoOther() {
    byte[] bad = Zips.gzip(response(2));
    bad[40] ^= (byte) 0xFF;
    bad[60] ^= (byte) 0xFF;
    byte[] warc = join(Zips.gzip(response(1)), bad, Zips.gzip(response(3)), Zips.gzip(response(4)));

    Outcomes outcomes = Outcomes.of("a.warc.gz", warc);

    assertThat(outcomes.reports())
        .extracting(Report::title)
        .contains("Talks 1", "Talks 3", "Talks 4");
    assertThat(outcomes.rejections()).isNotEmpty();
    assertThat(outcomes.rejections().get(0).reason()).contains("damaged");
  }

  @Test
  void aRecordWithoutLengthAndRubbishBetweenRecordsCostNoOther() {
    byte[] warc =
        join(
            response(1),
            bytes("WARC/1.0\r\nWARC-Type: response\r\n\r\nsomething\r\n"),
            response(2),
            bytes("rubbish\nmore\n"),
            response(3));

    Outcomes outcomes = Outcomes.of("a.warc", warc);

    assertThat(outcomes.reports())
        .extracting(Report::title)
        .containsExactly("Talks 1", "Talks 2", "Talks 3");
    assertThat(outcomes.rejections()).hasSize(3);
  }

  /** Some damage unpacks to other words and is seen by the checksum after them only. */
  @Test
  void aRecordWhoseChecksumIsWrongIsNoReport() {
    byte[] bad = stored(response(2));
    for (int i = 0; i < bad.length; i++) {
      if (bad[i] == 'H' && bad[i + 1] == 'o' && bad[i + 2] == 'l') {
        bad[i] = 'B';
      }
    }
    byte[] warc = join(stored(response(1)), bad, stored(response(3)));

    Outcomes outcomes = Outcomes.of("a.warc.gz", warc);

    assertThat(outcomes.reports()).extracting(Report::title).containsExactly("Talks 1", "Talks 3");
    assertThat(outcomes.rejections()).hasSize(1);
    assertThat(outcomes.rejections().get(0).place()).isEqualTo("record 2");
    assertThat(outcomes.rejections().get(0).reason()).contains("checksum");
  }

  private static byte[] stored(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(out) {
          {
            def.setLevel(0);
          }
        }) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Cut anywhere, flipped anywhere: every record that is whole before the damage is read. */
  @Test
  void noDamageStopsTheRun() {
    byte[] whole = join(Zips.gzip(response(1)), Zips.gzip(response(2)), Zips.gzip(response(3)));
    int first = Zips.gzip(response(1)).length;
    Random random = new Random(20261127);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = whole.clone();
      int at = first + random.nextInt(whole.length - first);
      if (round % 2 == 0) {
        damaged = Arrays.copyOf(whole, at);
      } else {
        damaged[at] ^= (byte) (1 << random.nextInt(8));
      }
      assertThat(Outcomes.of("a.warc.gz", damaged).reports())
          .as("round %s, byte %s", round, at)
          .isNotEmpty();
    }
  }

  /** The damage of the outer archive is told at every read; the search for records must end. */
  @Test
  @Timeout(20)
  void damageAroundADamagedArchiveEndsIt() {
    byte[] inner = join(Zips.gzip(response(1)), Zips.gzip(response(2)));
    byte[] outer = Zips.gzip(inner);
    for (int at = 12; at < outer.length; at += 3) {
      byte[] damaged = outer.clone();
      damaged[at] ^= 0x21;
      byte[] cut = Arrays.copyOf(outer, at);
      assertThat(Outcomes.of("a.warc.gz.gz", damaged).all()).isNotEmpty();
      assertThat(Outcomes.of("a.warc.gz.gz", cut).rejections()).isNotEmpty();
      assertThat(Outcomes.of("a.zip", Zips.zip("a.warc.gz", cut)).rejections()).isNotEmpty();
    }
  }

  @Test
  void aPageThatUnpacksWithoutEndIsRejected() {
    byte[] bomb = join(bytes(OK + "Content-Encoding: gzip\r\n\r\n"), Zips.gzip(new byte[32 << 20]));
    Outcomes outcomes =
        Outcomes.of("a.warc", join(record("response", "https://example.org/b", bomb), response(2)));

    assertThat(outcomes.reports()).extracting(Report::title).containsExactly("Talks 2");
    assertThat(outcomes.rejections()).hasSize(1);
  }

  private static String page(int number) {
    return "<html><head><title>Talks "
        + number
        + "</title></head><body><article><h1>Talks "
        + number
        + "</h1><p>Kari Holm said in Oslo that talk number "
        + number
        + " will go on.</p></article></body></html>";
  }

  private static byte[] response(int number) {
    return record("response", "https://example.org/" + number, bytes(OK + "\r\n" + page(number)));
  }

  private static byte[] record(String type, String uri, byte[] block) {
    String content = type.equals("response") ? "application/http; msgtype=response" : "text/plain";
    return join(
        bytes(
            "WARC/1.0\r\nWARC-Type: "
                + type
                + "\r\nWARC-Target-URI: "
                + uri
                + "\r\nContent-Type: "
                + content
                + "\r\nContent-Length: "
                + block.length
                + "\r\n\r\n"),
        block,
        bytes("\r\n\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
