package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;

/**
 * Which open commitments hang on what. A condition's topics are the words in it that mean something
 * by themselves, a plural like its singular. Thread-safe.
 */
final class WhatIf {
  private static final int TOPICS = 100;
  private static final int SHOWN = 200;

  /** Commitments looked at, at most; those of the nearest deadlines. */
  private static final int READ = 10_000;

  private static final Set<String> PLAIN =
      Set.of(
          "about",
          "accordingly",
          "after",
          "again",
          "against",
          "also",
          "among",
          "another",
          "before",
          "being",
          "between",
          "both",
          "comes",
          "could",
          "does",
          "done",
          "down",
          "during",
          "each",
          "either",
          "even",
          "every",
          "first",
          "from",
          "gets",
          "give",
          "given",
          "gives",
          "goes",
          "have",
          "having",
          "here",
          "into",
          "itself",
          "just",
          "keep",
          "made",
          "make",
          "makes",
          "many",
          "more",
          "most",
          "much",
          "must",
          "neither",
          "next",
          "once",
          "only",
          "other",
          "over",
          "said",
          "same",
          "says",
          "shall",
          "should",
          "some",
          "still",
          "such",
          "take",
          "takes",
          "than",
          "that",
          "their",
          "them",
          "then",
          "there",
          "these",
          "they",
          "this",
          "those",
          "through",
          "under",
          "unless",
          "until",
          "very",
          "want",
          "wants",
          "well",
          "were",
          "what",
          "when",
          "where",
          "which",
          "while",
          "will",
          "with",
          "within",
          "without",
          "would",
          "your",
          "informed",
          "told");

  /** A commitment and the topics of its condition. */
  private record Hanging(String report, String id, Set<String> topics) {}

  private final Rows rows;
  private final Scope scope;
  private final ConditionsView conditions;

  WhatIf(Rows rows, Scope scope, ConditionsView conditions) {
    this.rows = rows;
    this.scope = scope;
    this.conditions = conditions;
  }

  ObjectNode of(Params params) throws StoreException {
    Where where = new Where().and(Fragments.ONCE).and(Fragments.STANDING).and("f.status = 'open'");
    scope.add(where, params);
    List<Hanging> all =
        rows.list(
            "select f.report, f.id, f.condition from condition f"
                + where.sql()
                + " order by coalesce(f.deadline, '9999'), f.report, f.id limit "
                + READ,
            where.values(),
            row -> new Hanging(row.getString(1), row.getString(2), topics(row.getString(3))));
    ObjectNode answer = Json.object();
    answer.put("open", all.size() < READ ? all.size() : open(where, params));
    answer.put("looked_at", all.size());
    answer.set("topics", counted(all));
    Set<String> ticked = new TreeSet<>();
    params.texts("topic", 20).forEach(topic -> ticked.addAll(topics(topic)));
    ArrayNode names = answer.putArray("ticked");
    ticked.forEach(names::add);
    ArrayNode on = answer.putArray("switched_on");
    Map<String, Set<String>> switched = new HashMap<>();
    ArrayNode keys = Json.array();
    for (Hanging hanging : all) {
      Set<String> common = new TreeSet<>(hanging.topics());
      common.retainAll(ticked);
      if (!common.isEmpty() && keys.size() < SHOWN) {
        keys.addArray().add(hanging.report()).add(hanging.id());
        switched.put(hanging.report() + "." + hanging.id(), common);
      }
    }
    for (ObjectNode commitment : conditions.some(named(keys), SHOWN)) {
      ObjectNode item = on.addObject();
      ArrayNode topics = item.putArray("topics");
      switched.getOrDefault(commitment.get("id").textValue(), Set.of()).forEach(topics::add);
      item.set("commitment", commitment);
    }
    return answer;
  }

  private long open(Where where, Params params) throws StoreException {
    return params.has("story")
        ? rows.number("select count(*) from condition f" + where.sql(), where.values())
        : conditions.open();
  }

  /** Those with these reports and ids, in the order that they were looked at. */
  private static Where named(ArrayNode keys) {
    return new Where()
        .and(
            "(f.report, f.id) in (select value ->> 0, value ->> 1 from json_each(?))",
            Json.text(keys));
  }

  private static ArrayNode counted(List<Hanging> all) {
    Map<String, Integer> counts = new HashMap<>();
    for (Hanging hanging : all) {
      hanging.topics().forEach(topic -> counts.merge(topic, 1, Integer::sum));
    }
    List<Map.Entry<String, Integer>> order = new ArrayList<>(counts.entrySet());
    order.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    ArrayNode topics = Json.array();
    for (Map.Entry<String, Integer> topic : order.subList(0, Math.min(TOPICS, order.size()))) {
      topics.addObject().put("topic", topic.getKey()).put("commitments", topic.getValue());
    }
    return topics;
  }

  static Set<String> topics(String condition) {
    Set<String> topics = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= condition.length(); ) {
      int c = i < condition.length() ? condition.codePointAt(i) : ' ';
      if (!Character.isLetterOrDigit(c)) {
        add(topics, condition.substring(start, i).toLowerCase(Locale.ROOT));
        start = i + Character.charCount(c);
      }
      i += Character.charCount(c);
    }
    return topics;
  }

  private static void add(Set<String> topics, String word) {
    if (word.codePointCount(0, word.length()) >= 4
        && !PLAIN.contains(word)
        && !Character.isDigit(word.charAt(0))) {
      topics.add(singular(word));
    }
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 5) {
      return word.substring(0, word.length() - 3) + "y";
    }
    return word.endsWith("s") && !word.endsWith("ss") && word.length() > 4
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
