package org.coranto.store.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of a release's facts as it is compared: known by its words, with names and words in the
 * place of ids, since ids are given anew whenever a report is read; without rule and confidence,
 * which tell of the program and not of the world.
 *
 * @param key kind and places, the same in two releases for the same words
 * @param kind as {@link Change} names it
 * @param start first code point of its words
 * @param end one past the last
 * @param second where a second place of it begins: trigger, promise, other side; else -1
 * @param words its words
 * @param names actors it names
 * @param fields what is compared
 */
record FactRow(
    String key,
    String kind,
    int start,
    int end,
    int second,
    String words,
    List<String> names,
    Map<String, String> fields) {
  private static final Set<String> LEFT_OUT =
      Set.of("kind", "report_id", "id", "rule", "confidence", "report");
  private static final Set<String> REFERENCES =
      Set.of(
          "speaker",
          "within",
          "denies",
          "heading_of",
          "same_as",
          "actor",
          "recipient",
          "according_to",
          "holder",
          "addressee",
          "quote",
          "event");

  private static final ObjectMapper JSON = new ObjectMapper();

  FactRow {
    names = List.copyOf(names);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /**
   * The rows of one report, by key, in the order of its lines; passages and doubts are no facts.
   */
  static Map<String, FactRow> of(List<JsonNode> lines) {
    Map<String, String> words = new HashMap<>();
    Map<String, String> actors = new HashMap<>();
    for (JsonNode line : lines) {
      String id = line.path("id").asText("");
      if (line.has("mentions")) {
        actors.put(id, line.path("name").asText());
      } else if (!id.isEmpty()) {
        words.put(id, place(line));
      }
    }
    words.putAll(actors);
    Map<String, FactRow> rows = new LinkedHashMap<>();
    for (JsonNode line : lines) {
      String kind = kind(line);
      if (!kind.isEmpty()) {
        FactRow row = of(line, kind, words, actors);
        String key = row.key();
        for (int twin = 2; rows.containsKey(key); twin++) {
          key = row.key() + "#" + twin;
        }
        rows.put(key, row);
      }
    }
    return rows;
  }

  private static String kind(JsonNode line) {
    String kind = line.path("kind").asText();
    return switch (kind) {
      case "report", "actor", "quote", "event", "condition", "date", "divergence" -> kind;
      default -> "";
    };
  }

  private static FactRow of(
      JsonNode line, String kind, Map<String, String> words, Map<String, String> actors) {
    Map<String, String> fields = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    Iterator<String> keys = line.fieldNames();
    while (keys.hasNext()) {
      String field = keys.next();
      JsonNode value = line.get(field);
      if (REFERENCES.contains(field)) {
        value = named(value, words, actors, names);
      }
      if (!LEFT_OUT.contains(field)) {
        fields.put(field, value.toString());
      }
    }
    JsonNode first = first(line, kind);
    JsonNode second = second(line, kind);
    if (kind.equals("actor")) {
      names.add(line.path("name").asText());
    }
    if (kind.equals("report")) {
      JsonNode report = line.path("report");
      report.fieldNames().forEachRemaining(f -> fields.put(f, report.get(f).toString()));
      fields.remove("id");
      return new FactRow(
          kind, kind, 0, 0, -1, report.path("origin").path("uri").asText(), names, fields);
    }
    return new FactRow(
        kind + " " + range(first) + " " + range(second),
        kind,
        first.path("start").asInt(),
        first.path("end").asInt(),
        second.path("start").asInt(-1),
        kind.equals("actor") ? line.path("name").asText() : first.path("text").asText(),
        names,
        fields);
  }

  /** The words a row stands in. */
  private static JsonNode first(JsonNode line, String kind) {
    return switch (kind) {
      case "quote" -> line.path("content");
      case "event" -> line.path("evidence");
      case "condition" -> line.path("condition");
      case "divergence" -> line.path("a");
      case "actor" -> naming(line.path("mentions"));
      default -> line;
    };
  }

  private static JsonNode second(JsonNode line, String kind) {
    return switch (kind) {
      case "event" -> line.path("trigger");
      case "condition" -> line.path("promise");
      case "divergence" -> line.path("b");
      default -> JSON.missingNode();
    };
  }

  private static JsonNode naming(JsonNode mentions) {
    for (JsonNode mention : mentions) {
      if (mention.path("kind").asText().equals("name")) {
        return mention;
      }
    }
    return mentions.path(0);
  }

  private static String place(JsonNode line) {
    String kind = kind(line);
    return kind + " " + range(first(line, kind)) + " " + range(second(line, kind));
  }

  private static String range(JsonNode span) {
    return span.path("start").asText("") + "-" + span.path("end").asText("");
  }

  /** Names of actors, places of other facts, in the place of their ids. */
  private static JsonNode named(
      JsonNode value, Map<String, String> words, Map<String, String> actors, List<String> names) {
    if (value.isArray()) {
      ArrayNode list = JSON.createArrayNode();
      value.forEach(item -> list.add(named(item, words, actors, names)));
      return list;
    }
    String id = value.asText();
    if (!value.isTextual() || !words.containsKey(id)) {
      return value;
    }
    if (actors.containsKey(id)) {
      names.add(actors.get(id));
    }
    ObjectNode text = JSON.createObjectNode().put("t", words.get(id));
    return text.get("t");
  }
}
