package org.coranto.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reading says, without what differs between kinds of processors: the quantised model's
 * scores move in the last places from one to another, and with them a confidence or, rarely, one
 * fact among many.
 */
final class GoldenFacts {
  private static final Map<String, List<String>> SHAPES =
      Map.of(
          "actors", List.of("/name", "/type"),
          "quotes", List.of("/content/start", "/content/end", "/type", "/speaker_mention/start"),
          "events", List.of("/trigger/start", "/type", "/factuality"),
          "conditions", List.of("/promise/start", "/condition/start", "/kind"),
          "dates", List.of("/start", "/value"),
          "alignment", List.of("/a/0/start", "/b/0/start"),
          "divergences", List.of("/a/start", "/b/start", "/severity"));

  private GoldenFacts() {}

  /** Share of the facts of either reading that both hold; 1 for equal ones. */
  static double agreement(JsonNode one, JsonNode other) {
    Set<String> ours = facts(one);
    Set<String> theirs = facts(other);
    Set<String> all = new HashSet<>(ours);
    all.addAll(theirs);
    ours.retainAll(theirs);
    return all.isEmpty() ? 1 : ours.size() / (double) all.size();
  }

  private static Set<String> facts(JsonNode reading) {
    Set<String> facts = new HashSet<>();
    SHAPES.forEach(
        (kind, fields) ->
            reading
                .path(kind)
                .forEach(
                    fact -> {
                      StringBuilder key = new StringBuilder(kind);
                      fields.forEach(field -> key.append(' ').append(fact.at(field).asText()));
                      facts.add(key.toString());
                    }));
    return facts;
  }
}
