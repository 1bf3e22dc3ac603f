package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * The watchlist: what is on it, what is new about each thing, putting on and taking off. Counts are
 * those that the lists of events and utterances give for the same days. Thread-safe.
 */
final class WatchCalls {
  private static final Set<String> FIELDS = Set.of("kind", "value");
  private static final int LONGEST = 300;

  /** Days that are new, if nobody says. */
  private static final int DAYS = 7;

  private final Watched watched;
  private final Rows rows;
  private final ActorsView actors;
  private final EventsView events;
  private final QuotesView quotes;
  private final Audit audit;

  WatchCalls(
      Watched watched,
      Rows rows,
      ActorsView actors,
      EventsView events,
      QuotesView quotes,
      Audit audit) {
    this.watched = watched;
    this.rows = rows;
    this.actors = actors;
    this.events = events;
    this.quotes = quotes;
    this.audit = audit;
  }

  /** The list with what is new between two days; without them, in the last days of the reports. */
  ObjectNode list(Params params) throws IOException {
    String to = params.day("to");
    String from = params.day("from");
    if (from == null) {
      String last = to == null ? last() : to;
      from = last == null ? null : LocalDate.parse(last).minusDays(DAYS - 1).toString();
    }
    ObjectNode list = Json.object().put("from", from).put("to", to);
    ArrayNode items = list.putArray("items");
    for (Watched.Item item : watched.items()) {
      items.add(item(item, from, to));
    }
    return list;
  }

  private @Nullable String last() throws StoreException {
    List<String> found =
        rows.list(
            "select coalesce(published, '') from report where coalesce(published, '') > '' and"
                + " length(coalesce(published, '')) = 10 order by coalesce(published, '') desc"
                + " limit 1",
            List.of(),
            row -> row.getString(1));
    return found.isEmpty() ? null : found.get(0);
  }

  private ObjectNode item(Watched.Item item, @Nullable String from, @Nullable String to)
      throws StoreException {
    ObjectNode node = Json.object();
    node.put("id", item.id()).put("kind", item.kind().word()).put("value", item.value());
    node.put("name", item.name()).put("since", item.since());
    String days = (from == null ? "" : "&from=" + from) + (to == null ? "" : "&to=" + to);
    String value = URLEncoder.encode(item.value(), StandardCharsets.UTF_8);
    String filter = item.kind().word() + "=" + value;
    newest(node, "event", events.counted(Params.of(filter + days + "&limit=1")));
    if (item.kind() == Watched.Kind.ACTOR) {
      newest(node, "quote", quotes.counted(Params.of("speaker=" + value + days + "&limit=1")));
      node.set("actor", actors.named(item.value()));
    } else {
      node.putNull("quotes").putNull("quote").putNull("actor");
    }
    return node;
  }

  private static void newest(ObjectNode node, String kind, ObjectNode page) {
    JsonNode items = page.get("items");
    node.set(kind + "s", page.get("total"));
    node.set(kind, items.isEmpty() ? node.nullNode() : items.get(0));
  }

  Reply add(Call call) throws IOException {
    JsonNode input = call.json(FIELDS);
    Watched.Kind kind = Watched.Kind.of(input.path("kind").textValue());
    String value = input.path("value").textValue();
    if (kind == null) {
      throw Refusal.badRequest("kind", "must be one of actor, place, type");
    }
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      throw Refusal.badRequest("value", "must be 1 to " + LONGEST + " characters");
    }
    try {
      String name = name(kind, value);
      boolean added = watched.add(kind, value, name, call.who());
      audit.line(call, "watch", kind.word() + ":" + value, added ? "done" : "watched already");
    } catch (Refusal refusal) {
      audit.line(call, "watch", kind.word() + ":" + value, "refused");
      throw refusal;
    }
    return Reply.json(list(Params.of("")));
  }

  /** What a thing is called; refuses what the store does not know. */
  private String name(Watched.Kind kind, String value) throws StoreException {
    if (kind == Watched.Kind.ACTOR) {
      return actors.summary(value).get("name").textValue();
    }
    if (kind == Watched.Kind.TYPE && !EventsView.TYPES.contains(value)) {
      throw Refusal.badRequest("value", "must be one of " + String.join(", ", EventsView.TYPES));
    }
    if (kind == Watched.Kind.PLACE
        && rows.number("select count(*) from tally_place where place = ?", List.of(value)) == 0) {
      throw Refusal.notFound("no event is in a place called " + value);
    }
    return value;
  }

  Reply remove(Call call) throws IOException {
    try {
      watched.remove(call.id(), call.who());
      audit.line(call, "unwatch", call.id(), "done");
    } catch (Refusal refusal) {
      audit.line(call, "unwatch", call.id(), "refused");
      throw refusal;
    }
    return Reply.json(list(Params.of("")));
  }

  String version() throws IOException {
    return watched.version();
  }
}
