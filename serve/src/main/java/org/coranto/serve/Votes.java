package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What tellings of one event say of each field, where they do not all say the same. */
final class Votes {
  /** Who says a value. */
  private static final class Camp {
    private final ArrayNode witnesses = Json.array();
    private final Set<Integer> sources = new HashSet<>();
  }

  private Votes() {}

  /**
   * The fields that differ.
   *
   * @param source number of the independent text that an event comes from
   */
  static ArrayNode of(List<ObjectNode> events, ToIntFunction<ObjectNode> source) {
    ArrayNode votes = Json.array();
    for (String field : List.of("type", "date", "factuality")) {
      Map<String, Camp> values = new LinkedHashMap<>();
      for (ObjectNode event : events) {
        add(values, event, field, source.applyAsInt(event));
        for (JsonNode variant : event.get("variants")) {
          add(values, variant, field, source.applyAsInt(event));
        }
      }
      if (values.size() > 1) {
        ArrayNode all = votes.addObject().put("field", field).putArray("values");
        values.forEach(
            (value, camp) ->
                all.addObject()
                    .put("value", value)
                    .put("sources", camp.sources.size())
                    .set("witnesses", camp.witnesses));
      }
    }
    return votes;
  }

  private static void add(Map<String, Camp> values, JsonNode telling, String field, int source) {
    JsonNode value = telling.get(field);
    Camp camp =
        values.computeIfAbsent(value.isNull() ? "not said" : value.asText(), v -> new Camp());
    camp.witnesses.add(telling.get("id"));
    camp.sources.add(source);
  }
}
