package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.coranto.store.curation.Decision;
import org.coranto.store.curation.Kind;
import org.coranto.store.curation.Listed;
import org.coranto.store.curation.State;
import org.coranto.store.curation.Target;
import org.coranto.store.decision.Decisions;
import org.coranto.store.decision.Decisions.By;
import org.coranto.store.decision.Decisions.Fact;

/**
 * Calls that decide, undo and list decisions; each change leaves a line in the audit. Thread-safe.
 */
final class DecisionCalls {
  private static final Set<String> FIELDS = Set.of("kind", "target", "value", "reason");
  private static final int LONGEST = 2000;

  private final Decisions decisions;
  private final Identities identities;
  private final Audit audit;
  private final Writing writing;

  DecisionCalls(Decisions decisions, Rows rows, Audit audit, Writing writing) {
    this.decisions = decisions;
    this.identities = new Identities(rows);
    this.audit = audit;
    this.writing = writing;
  }

  /** The list, the latest first. */
  ObjectNode list(Params params) throws StoreException {
    String target = params.text("target");
    Set<String> wanted = new HashSet<>();
    if (target != null) {
      wanted.add(target);
      identities.facts(target).forEach(fact -> wanted.add(fact.report() + "." + fact.id()));
    }
    List<ObjectNode> all = new ArrayList<>();
    for (ObjectNode decision : all()) {
      boolean fits = target == null;
      for (JsonNode about : decision.get("targets")) {
        fits |= wanted.contains(about.textValue());
      }
      if (fits) {
        all.add(0, decision);
      }
    }
    List<Object> after = Cursor.read(params.text("cursor"), "n");
    int from = after == null ? 0 : (int) Math.min(all.size(), ((Number) after.get(0)).longValue());
    int to = Math.min(all.size(), Math.max(0, from) + params.limit());
    ObjectNode page = Json.object();
    page.set("items", Json.array(all.subList(Math.max(0, from), to)));
    page.put("total", all.size());
    if (to < all.size()) {
      page.put("next", Cursor.of(List.of(to)));
    } else {
      page.putNull("next");
    }
    return page;
  }

  private List<ObjectNode> all() throws StoreException {
    List<Listed> listed = decisions.list();
    Map<String, Integer> numbers = new HashMap<>();
    Map<String, Integer> undone = new HashMap<>();
    for (Listed one : listed) {
      numbers.put(one.decision().id(), one.decision().n());
      if (one.decision().undoes() != null && one.state() != State.UNDONE) {
        undone.put(one.decision().undoes(), one.decision().n());
      }
    }
    List<ObjectNode> all = new ArrayList<>();
    for (Listed one : listed) {
      all.add(json(one, numbers, undone));
    }
    return all;
  }

  private static ObjectNode json(
      Listed listed, Map<String, Integer> numbers, Map<String, Integer> undone) {
    Decision decision = listed.decision();
    ObjectNode node = Json.object();
    node.put("n", decision.n()).put("time", decision.time()).put("who", decision.who());
    node.put("kind", decision.kind().word());
    ArrayNode targets = Json.array();
    for (Target target : decision.target()) {
      if (!target.what().equals("mention")) {
        targets.add(target.report() + "." + target.id());
      }
    }
    node.set("target", targets.isEmpty() ? node.nullNode() : targets.get(0));
    node.set("targets", targets);
    node.put("words", decision.target().isEmpty() ? null : decision.target().get(0).text());
    if (decision.value().isEmpty()) {
      node.putNull("value");
    } else {
      ObjectNode value = node.putObject("value");
      decision.value().forEach(value::put);
    }
    node.put("reason", decision.reason().isEmpty() ? null : decision.reason());
    node.put("undoes", decision.undoes() == null ? null : numbers.get(decision.undoes()));
    node.put("undone_by", undone.get(decision.id()));
    node.put("applied", listed.state() == State.APPLIED || listed.state() == State.WAITING);
    node.put("state", listed.state().name().toLowerCase(Locale.ROOT));
    node.put("why", listed.why().isEmpty() ? null : listed.why());
    return node;
  }

  /** One decision as the list shows it. */
  private ObjectNode shown(Listed listed) throws StoreException {
    for (ObjectNode node : all()) {
      if (node.get("n").intValue() == listed.decision().n()
          && node.get("time").textValue().equals(listed.decision().time())) {
        return node;
      }
    }
    return json(listed, Map.of(), Map.of());
  }

  Reply decide(Call call) throws IOException {
    JsonNode input = call.json(FIELDS);
    String kind = field(input, "kind", 20);
    String target = field(input, "target", 300);
    JsonNode value = input.path("value");
    if (kind == null || target == null) {
      throw Refusal.badRequest("body", "needs kind and target");
    }
    if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
      throw Refusal.badRequest("value", "must be an object");
    }
    String reason = field(input, "reason", LONGEST);
    By by = by(call, reason == null ? "" : reason);
    return changed(call, kind, target, () -> decide(kind, target, value, by));
  }

  Reply undo(Call call) throws IOException {
    String n = call.id();
    if (!n.matches("[0-9]{1,9}")) {
      throw Refusal.notFound("there is no decision " + n);
    }
    JsonNode input = call.body().length == 0 ? Json.object() : call.json(FIELDS);
    String reason = field(input, "reason", LONGEST);
    By by = by(call, reason == null ? "" : reason);
    return changed(call, "undo", n, () -> decisions.undo(n, by));
  }

  private interface Change {
    Listed make() throws IOException;
  }

  private Reply changed(Call call, String kind, String target, Change change) throws IOException {
    try {
      Listed listed = writing.doing(change::make);
      audit.line(
          call, kind, target, "decision " + listed.decision().n() + " " + listed.state().name());
      return Reply.created(shown(listed));
    } catch (IllegalArgumentException e) {
      audit.line(call, kind, target, "refused");
      throw Refusal.badRequest("body", String.valueOf(e.getMessage()));
    }
  }

  private static By by(Call call, String reason) {
    String who = call.who();
    try {
      return new By(who == null ? System.getProperty("user.name", "somebody") : who, reason);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("X-Coranto-Who", String.valueOf(e.getMessage()));
    }
  }

  private Listed decide(String kind, String target, JsonNode value, By by) throws IOException {
    Kind known = kind(kind);
    List<Fact> facts = identities.facts(target);
    if (facts.isEmpty()) {
      throw Refusal.notFound("there is no " + target);
    }
    return switch (known) {
      case ACCEPT -> decisions.accept(facts, by);
      case REJECT -> decisions.reject(facts, by);
      case RECODE -> each(facts, fact -> decisions.recode(fact, fields(fact, value), by));
      case MARK -> each(facts, fact -> decisions.mark(fact, fields(fact, value), by));
      case RENAME -> {
        String name = need(value, "name");
        yield each(facts, fact -> decisions.rename(fact, name, by));
      }
      case MERGE -> {
        List<Fact> all = new ArrayList<>(identities.facts(need(value, "into")));
        if (all.isEmpty()) {
          throw Refusal.notFound("there is no " + value.get("into").asText());
        }
        facts.stream().filter(fact -> !all.contains(fact)).forEach(all::add);
        yield decisions.merge(all, by);
      }
      case SPLIT -> split(facts, value, by);
      case UNDO -> throw Refusal.badRequest("kind", "undo is POST /api/decisions/{n}/undo");
    };
  }

  private static Kind kind(String kind) {
    for (Kind known : Kind.values()) {
      if (known.word().equals(kind)) {
        return known;
      }
    }
    throw Refusal.badRequest(
        "kind", "must be one of accept, reject, recode, merge, split, rename, mark");
  }

  private interface One {
    Listed of(Fact fact) throws IOException;
  }

  /** An actor of several reports is decided about in each; the last decision stands for all. */
  private static Listed each(List<Fact> facts, One one) throws IOException {
    Listed last = one.of(facts.get(0));
    for (Fact fact : facts.subList(1, facts.size())) {
      last = one.of(fact);
    }
    return last;
  }

  private Listed split(List<Fact> facts, JsonNode value, By by) throws IOException {
    List<String> forms = new ArrayList<>();
    value.path("forms").forEach(form -> forms.add(form.asText()));
    if (forms.isEmpty() || forms.size() > 100) {
      throw Refusal.badRequest("value", "needs forms: the names, as found, that are another actor");
    }
    JsonNode name = value.path("name");
    Listed last = null;
    for (Fact fact : facts) {
      List<Integer> starts = identities.starts(fact, forms);
      if (!starts.isEmpty()) {
        last = decisions.split(fact, starts, name.isTextual() ? name.textValue() : null, by);
      }
    }
    if (last == null) {
      throw Refusal.badRequest("value", "the actor is not written like that anywhere");
    }
    return last;
  }

  /** New values by field as decisions name them: actors by their ids in the report. */
  private Map<String, String> fields(Fact fact, JsonNode value) throws StoreException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name =
          switch (field.getKey()) {
            case "actors" -> "actor";
            case "recipients" -> "recipient";
            default -> field.getKey();
          };
      boolean actors =
          Set.of("actor", "recipient", "speaker", "holder", "addressee").contains(name);
      List<String> parts = new ArrayList<>();
      for (JsonNode part :
          field.getValue().isArray() ? field.getValue() : List.of(field.getValue())) {
        if (part.isValueNode() && !part.isNull()) {
          parts.add(actors ? identities.local(fact.report(), part.asText()) : part.asText());
        }
      }
      String joined = parts.isEmpty() ? "none" : String.join(",", parts);
      if (joined.length() > LONGEST) {
        throw Refusal.badRequest(name, "is too long");
      }
      fields.put(name, joined);
    }
    if (fields.isEmpty()) {
      throw Refusal.badRequest("value", "names no field to change");
    }
    return fields;
  }

  private static String need(JsonNode value, String field) {
    String text = field(value, field, 300);
    if (text == null || text.isBlank()) {
      throw Refusal.badRequest("value", "needs " + field);
    }
    return text;
  }

  private static @org.jspecify.annotations.Nullable String field(
      JsonNode input, String name, int longest) {
    JsonNode value = input.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().length() > longest) {
      throw Refusal.badRequest(name, "must be text of at most " + longest + " characters");
    }
    return value.textValue();
  }
}
