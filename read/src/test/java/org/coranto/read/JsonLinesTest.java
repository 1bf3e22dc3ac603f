package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.coranto.model.Published;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Span;
import org.junit.jupiter.api.Test;

class JsonLinesTest {
  @Test
  void readsEveryFieldOfARecord() {
    Report report =
        Outcomes.of(
                "feed.jsonl",
                "{\"id\": \"r-1\", \"text\": \"The envoy left on Monday.\", \"published\": \"2026-03-14\","
                    + " \"title\": \"Envoy leaves\", \"url\": \"https://example.org/1\","
                    + " \"language\": \"en\", \"source\": \"Example News\", \"other\": [{\"x\": 1}]}\n")
            .report();
    assertThat(report.name()).isEqualTo("r-1");
    assertThat(report.text()).isEqualTo("The envoy left on Monday.");
    assertThat(report.extracted()).isTrue();
    assertThat(report.published()).isEqualTo(Published.given(LocalDate.of(2026, 3, 14)));
    assertThat(report.title()).isEqualTo("Envoy leaves");
    assertThat(report.url()).isEqualTo("https://example.org/1");
    assertThat(report.source()).isEqualTo("Example News");
    assertThat(report.origin().uri()).isEqualTo("feed.jsonl");
    assertThat(report.origin().member()).isEqualTo("r-1");
  }

  @Test
  void aRecordsDayWinsOverTheUsers() {
    ReadOptions options = new ReadOptions(LocalDate.of(2020, 1, 1), Limits.defaults());
    String lines =
        "{\"text\":\"It was said.\",\"published\":\"2026-03-14T23:59:00-08:00\"}\n"
            + "{\"text\":\"It was said again.\"}";
    List<Report> reports =
        Outcomes.of(options, "a", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)))
            .reports();
    assertThat(reports.get(0).published().value()).isEqualTo(LocalDate.of(2026, 3, 14));
    assertThat(reports.get(1).published()).isEqualTo(Published.given(LocalDate.of(2020, 1, 1)));
    assertThat(reports.get(1).name()).isEqualTo("a-2");
    assertThat(reports.get(1).origin().member()).isEqualTo("line 2");
  }

  @Test
  void givenRenderingsAreTheRenderings() {
    Report report =
        Outcomes.of(
                "a.jsonl", "{\"renderings\": [\"The first.\", \"A second one.\", \"🚢 third\"]}")
            .report();
    assertThat(report.text()).isEqualTo("The first.\nA second one.\n🚢 third");
    assertThat(report.renderings()).extracting(r -> r.id()).containsExactly("A", "B", "C");
    assertThat(report.renderings())
        .extracting(r -> r.span().in(report.text()))
        .containsExactly("The first.", "A second one.", "🚢 third");
    assertThat(report.renderings().get(1).span()).isEqualTo(new Span(11, 24));
  }

  @Test
  void rejectsABadRecordWithItsLineAndReadsTheNext() {
    assertBad("{\"text\": \"broken", "line 2, column", "malformed");
    assertBad("{\"text\": \"a\"} {\"text\": \"b\"}", "line 2", "follows");
    assertBad("[\"text\"]", "line 2", "no JSON object");
    assertBad("not JSON at all", "line 2, column", "malformed");
    assertBad("{\"id\": \"x\"}", "line 2", "no \"text\"");
    assertBad("{\"text\": null}", "line 2", "no \"text\"");
    assertBad("{\"text\": 7}", "line 2", "\"text\" must be a string, it is a number");
    assertBad("{\"text\": [\"a\"]}", "line 2", "\"text\" must be a string, it is a list");
    assertBad("{\"text\": \" \\n \"}", "line 2", "no text");
    assertBad("{\"text\": \"a\", \"text\": \"b\"}", "line 2, column", "uplicate");
    assertBad("{\"text\": \"a\", \"renderings\": [\"b\"]}", "line 2", "both");
    assertBad("{\"renderings\": \"a\"}", "line 2", "\"renderings\" must be a list of strings");
    assertBad("{\"renderings\": [\"a\", 3]}", "line 2", "\"renderings\" must be a list of strings");
    assertBad("{\"renderings\": []}", "line 2", "no \"text\"");
    assertBad("{\"renderings\": [\"a\", \"\"]}", "line 2", "empty");
    assertBad("{\"text\": \"a\", \"published\": \"last Friday\"}", "line 2", "last Friday");
    assertBad("{\"text\": \"a\", \"published\": \"2026-02-30\"}", "line 2", "2026-02-30");
    assertBad("{\"text\": \"a\", \"published\": \"14.3.2026\"}", "line 2", "14.3.2026");
    assertBad("{\"text\": \"a\", \"language\": \"Dutch language\"}", "line 2", "Dutch");
    assertBad("{\"text\": " + "[".repeat(100_000) + "}", "line 2", "must be a string");
    assertBad("{\"x\": " + "[".repeat(100_000) + "}", "line 2", "depth");
  }

  private static void assertBad(String line, String place, String reason) {
    String first = "{\"id\": \"before\", \"text\": \"It was quiet.\"}\n\n";
    String file =
        first.replace("\n\n", "\n") + line + "\r\n{\"id\": \"after\", \"text\": \"It ended.\"}\n";
    Outcomes outcomes = Outcomes.of("a.jsonl", file);
    assertThat(outcomes.reports()).extracting(Report::name).containsExactly("before", "after");
    assertThat(outcomes.rejections()).hasSize(1);
    Rejected rejected = outcomes.rejections().get(0);
    assertThat(outcomes.all().get(1)).isSameAs(rejected);
    assertThat(rejected.place()).startsWith(place);
    assertThat(rejected.reason()).contains(reason);
    assertThat(rejected.remedy()).isNotBlank();
    assertThat(rejected.origin().uri()).isEqualTo("a.jsonl");
  }

  @Test
  void unpairedSurrogatesBecomeReplacementCharactersAndADoubt() {
    Report report =
        Outcomes.of("a.jsonl", "{\"text\": \"The \\ud83d ship \\udea2 and \\ud83d\\udea2 left.\"}")
            .report();
    assertThat(report.text()).isEqualTo("The \ufffd ship \ufffd and 🚢 left.");
    assertThat(report.doubts()).extracting(d -> d.span().start()).containsExactly(4, 11);
  }

  @Test
  void recordsAreKnownByTheirContentWhateverTheName() {
    assertThat(Outcomes.of("notes.txt", "\n{ \"text\": \"It was said.\" }").reports()).hasSize(1);
    assertThat(Outcomes.of("notes.txt", "{sic} The letter said so.").report().origin().mediaType())
        .isEqualTo("text/plain");
  }

  @Test
  void readsTheObjectsOfAListAndOfAFileOverSeveralLines() {
    List<Report> list =
        Outcomes.of("a.json", "[\n {\"text\": \"It was said.\"},\n {\"text\":\n\"It ended.\"}]")
            .reports();
    assertThat(list).extracting(Report::text).containsExactly("It was said.", "It ended.");
    assertThat(list).extracting(Report::name).containsExactly("a", "a-2");
    assertThat(list.get(1).origin().member()).isEqualTo("record 2");
    for (String spread : List.of("{\n  \"text\": \"a\"\n}", "{ \"x\": [\r\n1],\"text\":\"a\"}")) {
      assertThat(Outcomes.of("a.json", spread).report().text()).isEqualTo("a");
    }
  }

  @Test
  void aListThatBreaksOffLosesOnlyWhatFollows() {
    Outcomes outcomes = Outcomes.of("a.json", "[{\"text\": \"It was said.\"}, {\"text\": ");
    assertThat(outcomes.reports()).hasSize(1);
    assertThat(outcomes.rejections().get(0).place()).isEqualTo("after record 2");
    assertThat(outcomes.rejections().get(0).reason()).contains("malformed");
  }

  @Test
  void readsTheFieldsOfOtherCollectors() {
    Report newsPlease =
        Outcomes.of(
                "a.json",
                "{\"maintext\": \"The envoy left on Monday.\", \"date_publish\": \"2026-03-14 09:00:00\","
                    + " \"source_domain\": \"example.org\", \"title\": \"Envoy leaves\", \"url\":"
                    + " \"https://example.org/1\", \"language\": \"en\", \"authors\": [\"A\"]}")
            .report();
    assertThat(newsPlease.text()).isEqualTo("The envoy left on Monday.");
    assertThat(newsPlease.published()).isEqualTo(Published.given(LocalDate.of(2026, 3, 14)));
    assertThat(newsPlease.source()).isEqualTo("example.org");
    Report newsApi =
        Outcomes.of(
                "a.jsonl",
                "{\"source\": {\"id\": null, \"name\": \"Example News\"}, \"publishedAt\":"
                    + " \"2026-03-15T10:00:00Z\", \"content\": \"It was said.\", \"language\":"
                    + " \"english\"}")
            .report();
    assertThat(newsApi.source()).isEqualTo("Example News");
    assertThat(newsApi.published().value()).isEqualTo(LocalDate.of(2026, 3, 15));
    assertThat(newsApi.text()).isEqualTo("It was said.");
    Report ours = Outcomes.of("a.jsonl", "{\"body\": \"Not this.\", \"text\": \"This.\"}").report();
    assertThat(ours.text()).isEqualTo("This.");
  }

  @Test
  void namesAreSafeAndUnique() {
    String lines =
        """
        {"id": "../../etc/passwd", "text": "It was said."}
        {"id": "a", "text": "It was said."}
        {"id": "A", "text": "It was said."}
        {"id": "a-2", "text": "It was said."}
        {"id": "a", "text": "It was said."}
        {"id": "..", "text": "It was said."}
        {"id": 17, "text": "It was said."}
        """;
    assertThat(Outcomes.of("a.jsonl", lines).reports())
        .extracting(Report::name)
        .containsExactly("_.._etc_passwd", "a", "A-2", "a-2-2", "a-3", "report", "17");
  }

  @Test
  void onlyWebAddressesAreKept() {
    assertThat(
            Outcomes.of("a", "{\"text\": \"It was said.\", \"url\": \"javascript:alert(1)\"}")
                .report()
                .url())
        .isNull();
  }

  @Test
  void aFileWithoutRecordsIsRejected() {
    assertThat(Outcomes.of("a.jsonl", "\n \n").rejected().reason()).contains("no records");
  }
}
