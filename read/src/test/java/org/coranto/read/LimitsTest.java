package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every limit is kept, and what passes one is a row that names it. */
class LimitsTest {
  private static final String SAID = "The minister said so. ";
  private static final String RECORD = "{\"text\": \"" + SAID + "\"}\n";

  /** All but {@code html-depth}, which rejects nothing: {@link HostileInputTest}. */
  @Test
  void whatPassesALimitIsARowThatNamesIt() {
    Map<String, Integer> left = new LinkedHashMap<>(Limits.defaults().named());
    left.remove("html-depth");
    String numbered =
        IntStream.range(0, 70_000).mapToObj(i -> SAID + i).collect(Collectors.joining());

    names("document-bytes", 100, "a.txt", bytes(SAID.repeat(10)), left);
    names("document-bytes", 100, "a.html", bytes("<html><p>" + SAID.repeat(10)), left);
    names(
        "document-bytes",
        100,
        "a.jsonl",
        bytes(RECORD + RECORD.replace(".", SAID.repeat(9))),
        left);
    names("document-bytes", 100, "a.rss", bytes("<rss>" + SAID.repeat(10)), left);
    names("document-characters", 100, "a.txt", bytes(SAID.repeat(10)), left);
    names("document-characters", 100, "a.html", bytes("<html><p>" + SAID.repeat(10)), left);
    names("entries", 2, "a.zip", Zips.zip("a", SAID, "b", SAID, "c", SAID), left);
    names("entries", 2, "a.tar", TarArchivesTest.tar("a", SAID, "b", SAID, "c", SAID), left);
    names("entries", 2, "a.jsonl", bytes(RECORD.repeat(3)), left);
    names("entries", 2, "a.json", bytes("[\n" + RECORD + "," + RECORD + "," + RECORD + "]"), left);
    names("entries", 2, "a.rss", bytes("<rss><channel>" + "<item></item>".repeat(3)), left);
    names("entries", 2, "a.warc", bytes("WARC/1.0\r\nContent-Length: 0\r\n\r\n".repeat(3)), left);
    names("archive-bytes", 100, "a.zip", Zips.zip("a", SAID, "b", SAID), left);
    names("archive-ratio", 2, "a.txt.gz", Zips.gzip(bytes(numbered)), left);
    names("archive-ratio", 2, "a.zip", Zips.zip("a", numbered), left);
    names("nesting", 1, "a.gz.gz", Zips.gzip(Zips.gzip(bytes(SAID))), left);
    names("nesting", 1, "a.zip", Zips.zip("b.zip", Zips.zip("c", SAID)), left);
    names("json-depth", 3, "a.jsonl", bytes("{\"text\": \"a\", \"b\": [[[[]]]]}"), left);
    names("json-depth", 3, "a.json", bytes("{\n\"text\": \"a\", \"b\":\n [[[[]]]]}"), left);
    names("html-tags", 9, "a.html", bytes("<html>" + "<p>".repeat(9) + SAID), left);
    names("html-tags", 9, "a.rss", bytes("<rss>" + "<item>".repeat(9) + SAID), left);

    assertThat(left).as("limits that no input was tried on").isEmpty();
  }

  private static void names(
      String limit, int value, String name, byte[] bytes, Map<String, Integer> left) {
    left.remove(limit);
    assertThat(rejections(Limits.defaults().with(limit, value), name, bytes))
        .as(limit + " " + name)
        .anyMatch(reason -> reason.contains("limit " + limit));
    assertThat(rejections(Limits.defaults(), name, bytes))
        .as("without " + limit + " " + name)
        .noneMatch(reason -> reason.contains("limit " + limit));
  }

  private static List<String> rejections(Limits limits, String name, byte[] bytes) {
    return Outcomes.of(new ReadOptions(null, limits), name, new ByteArrayInputStream(bytes))
        .rejections()
        .stream()
        .map(rejected -> rejected.reason())
        .toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
