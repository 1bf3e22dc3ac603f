package org.coranto.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Accepted;
import org.coranto.model.Doubt;
import org.coranto.model.Outcome;
import org.coranto.model.Rejected;
import org.coranto.model.Rendering;
import org.coranto.model.Report;

/** What holds for every input whatever its bytes: it ends as reports and reasoned rejections. */
final class ReadingCheck {
  private ReadingCheck() {}

  /**
   * Reads an input.
   *
   * @throws AssertionError if something does not hold that must
   */
  static List<Outcome> read(String name, byte[] bytes, Limits limits) {
    List<Outcome> outcomes = new ArrayList<>();
    Tally tally =
        new ReportReader(new ReadOptions(null, limits))
            .read(new ByteArrayInputStream(bytes), name, outcomes::add);
    assertThat(tally.accepted() + tally.rejected()).isEqualTo(outcomes.size());
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Rejected rejected) {
        assertThat(rejected.reason()).isNotBlank();
        assertThat(rejected.remedy()).isNotBlank();
      } else {
        check(((Accepted) outcome).report());
      }
    }
    return outcomes;
  }

  private static void check(Report report) {
    String text = report.text();
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(utf8, StandardCharsets.UTF_8).equals(text)).as("valid Unicode").isTrue();
    assertThat(text.isBlank()).isFalse();
    assertThat(report.id()).hasSize(16);
    assertThat(report.name()).doesNotContain("/", "\\").isNotBlank();
    int end = 0;
    for (Rendering rendering : report.renderings()) {
      assertThat(rendering.span().start()).isGreaterThanOrEqualTo(end);
      end = rendering.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    for (Doubt doubt : report.doubts()) {
      assertThat(doubt.span().end()).isLessThanOrEqualTo(text.length());
    }
  }
}
