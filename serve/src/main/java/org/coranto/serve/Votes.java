package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What tellings of one event say of each field, where they do not all say the same. */
final class Votes {
  private Votes() {}

  /** Of an event and its variants; all are one source. */
  static ArrayNode of(ObjectNode event) {
    ArrayNode votes = Json.array();
    for (String field : List.of("type", "date", "factuality")) {
      Map<String, ArrayNode> values = new LinkedHashMap<>();
      add(values, event, field);
      event.get("variants").forEach(variant -> add(values, variant, field));
      if (values.size() > 1) {
        ArrayNode all = votes.addObject().put("field", field).putArray("values");
        values.forEach(
            (value, witnesses) ->
                all.addObject().put("value", value).put("sources", 1).set("witnesses", witnesses));
      }
    }
    return votes;
  }

  private static void add(Map<String, ArrayNode> values, JsonNode telling, String field) {
    JsonNode value = telling.get(field);
    values
        .computeIfAbsent(value.isNull() ? "not said" : value.asText(), v -> Json.array())
        .add(telling.get("id"));
  }
}
