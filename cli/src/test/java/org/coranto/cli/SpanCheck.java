package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;

/** Checks that every span of a reading reproduces its text, counted in code points. */
final class SpanCheck {
  private SpanCheck() {}

  /** Checks all spans of {@code reading} against {@code text}; gives how many there were. */
  static int check(JsonNode reading, String text) {
    int[] points = text.codePoints().toArray();
    int spans = 0;
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(reading);
    while (!open.isEmpty()) {
      JsonNode node = open.remove();
      node.forEach(open::add);
      if (node.has("start") && node.has("end") && node.has("text")) {
        int start = node.get("start").asInt();
        int end = node.get("end").asInt();
        assertThat(start).isBetween(0, end);
        assertThat(end).isLessThanOrEqualTo(points.length);
        assertThat(node.get("text").asText()).isEqualTo(new String(points, start, end - start));
        spans++;
      }
    }
    return spans;
  }
}
