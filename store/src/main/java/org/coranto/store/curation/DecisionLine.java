package org.coranto.store.curation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Sha256;
import org.jspecify.annotations.Nullable;

/** Decisions as lines of JSON, and back. Thread-safe. */
public final class DecisionLine {
  /** Most characters of a line. */
  public static final int LONGEST = 1 << 20;

  /** Most places of one decision. */
  static final int TARGETS = 1_000;

  private static final Set<String> KINDS_OF_FACT =
      Set.of("quote", "event", "condition", "actor", "mention", "divergence");
  private static final int ID_DIGITS = 16;

  private static final ObjectMapper TREES =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxStringLength(LONGEST)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private DecisionLine() {}

  /** A decision with the id that its contents give. */
  public static Decision withId(Decision d) {
    String id = HexFormat.of().formatHex(Sha256.of(write(d, ""))).substring(0, ID_DIGITS);
    return new Decision(
        d.n(), id, d.time(), d.who(), d.kind(), d.target(), d.value(), d.reason(), d.undoes());
  }

  /** One line, without its line feed; the same decision gives the same bytes. */
  public static String write(Decision decision) {
    return write(decision, decision.id());
  }

  private static String write(Decision d, String id) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = TREES.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("n", d.n());
      json.writeStringField("id", id);
      json.writeStringField("time", d.time());
      json.writeStringField("who", d.who());
      json.writeStringField("kind", d.kind().word());
      json.writeArrayFieldStart("target");
      for (Target target : d.target()) {
        write(json, target);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("value");
      for (Map.Entry<String, String> field : d.value().entrySet()) {
        json.writeStringField(field.getKey(), field.getValue());
      }
      json.writeEndObject();
      json.writeStringField("reason", d.reason());
      json.writeStringField("undoes", d.undoes());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Target target) throws IOException {
    json.writeStartObject();
    json.writeStringField("report", target.report());
    json.writeStringField("what", target.what());
    json.writeStringField("id", target.id());
    json.writeNumberField("start", target.start());
    json.writeNumberField("end", target.end());
    json.writeStringField("text", target.text());
    Target.Range at = target.at();
    if (at != null) {
      json.writeArrayFieldStart("at");
      json.writeNumber(at.start());
      json.writeNumber(at.end());
      json.writeEndArray();
    }
    json.writeStringField("was", target.was());
    json.writeEndObject();
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no decision; the message says why
   */
  public static Decision read(String line) {
    JsonNode root;
    try {
      root = TREES.readTree(line);
    } catch (IOException e) {
      throw new IllegalArgumentException("it is no JSON object", e);
    }
    if (root == null || !root.isObject()) {
      throw new IllegalArgumentException("it is no JSON object");
    }
    Kind kind = kind(text(root, "kind"));
    JsonNode undoes = root.path("undoes");
    String given = root.path("id").asText("");
    Decision decision =
        new Decision(
            number(root, "n", 1),
            given,
            time(text(root, "time")),
            text(root, "who"),
            kind,
            targets(root.path("target")),
            values(root.path("value")),
            root.path("reason").asText(""),
            undoes.isTextual() ? undoes.asText() : null);
    if ((kind == Kind.UNDO) != (decision.undoes() != null)) {
      throw new IllegalArgumentException("an undo, and nothing else, names what it undoes");
    }
    if (kind != Kind.UNDO && decision.target().isEmpty()) {
      throw new IllegalArgumentException("it is about nothing: target is empty");
    }
    return given.isBlank() ? withId(decision) : decision;
  }

  private static Kind kind(String word) {
    try {
      return Kind.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("its kind is none: " + word, e);
    }
  }

  private static String time(String time) {
    try {
      return Instant.parse(time).toString();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("its time is none: " + time, e);
    }
  }

  private static List<Target> targets(JsonNode nodes) {
    List<Target> targets = new ArrayList<>();
    if (nodes.size() > TARGETS) {
      throw new IllegalArgumentException("it is about more than " + TARGETS + " places");
    }
    for (JsonNode node : nodes) {
      String what = text(node, "what");
      if (!KINDS_OF_FACT.contains(what)) {
        throw new IllegalArgumentException("it is about no kind of fact: " + what);
      }
      int start = number(node, "start", 0);
      int end = number(node, "end", start);
      targets.add(
          new Target(
              text(node, "report"),
              what,
              node.path("id").asText(""),
              start,
              end,
              node.path("text").asText(""),
              range(node.path("at")),
              node.path("was").asText("")));
    }
    return targets;
  }

  private static Target.@Nullable Range range(JsonNode node) {
    if (!node.isArray()) {
      return null;
    }
    int start = node.path(0).asInt(-1);
    int end = node.path(1).asInt(-1);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("at is no range");
    }
    return new Target.Range(start, end);
  }

  private static Map<String, String> values(JsonNode node) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      values.put(field.getKey(), field.getValue().asText());
    }
    return values;
  }

  private static String text(JsonNode node, String key) {
    JsonNode child = node.path(key);
    if (!child.isTextual() || child.asText().isBlank()) {
      throw new IllegalArgumentException("it has no " + key);
    }
    return child.asText();
  }

  private static int number(JsonNode node, String key, int least) {
    JsonNode child = node.path(key);
    if (!child.isInt() || child.asInt() < least) {
      throw new IllegalArgumentException(key + " is no whole number from " + least);
    }
    return child.asInt();
  }
}
