package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * What a person should look at, the most doubtful first: of each kind the two thousand facts that
 * the reader was least sure of. Thread-safe.
 */
final class ReviewView {
  /**
   * Doubt is what the confidence leaves, and more for an event without parties, a speaker inferred,
   * or renderings that tell it otherwise.
   */
  private static final String EVENTS =
      "select 'event' as kind, f.report as report, f.id as id, min(1.0, 1.0 - f.confidence + 0.15 *"
          + " (not exists (select 1 from party p where p.report = f.report and p.event = f.id)) +"
          + " 0.2 * exists (select 1 from event v where v.report = f.report and v.same_as = f.id"
          + " and (v.factuality <> f.factuality or v.type <> f.type))) as doubt from (select * from"
          + " event f%s order by f.confidence limit 2000) f";

  private static final String QUOTES =
      "select 'quote' as kind, f.report as report, f.id as id, min(1.0, 1.0 - f.confidence + 0.1 *"
          + " (f.basis = 'inferred') + 0.15 * (f.basis = 'none') + 0.2 * exists (select 1 from"
          + " quote v where v.report = f.report and v.same_as = f.id and v.act <> f.act)) as doubt"
          + " from (select * from quote f%s order by f.confidence limit 2000) f";

  private final Rows rows;
  private final Scope scope;
  private final EventsView events;
  private final QuotesView quotes;

  ReviewView(Rows rows, Scope scope, EventsView events, QuotesView quotes) {
    this.rows = rows;
    this.scope = scope;
    this.events = events;
    this.quotes = quotes;
  }

  ObjectNode list(Params params) throws StoreException {
    @Nullable String kind = params.oneOf("kind", Set.of("event", "quote"));
    Where where = new Where().and(Fragments.ONCE).and(Fragments.STANDING).and("f.mark = ''");
    scope.add(where, params);
    StringBuilder sql = new StringBuilder();
    List<Object> values = new java.util.ArrayList<>();
    if (!"quote".equals(kind)) {
      sql.append(EVENTS.replace("%s", where.sql()));
      values.addAll(where.values());
    }
    if (!"event".equals(kind)) {
      sql.append(sql.length() == 0 ? "" : " union all ").append(QUOTES.replace("%s", where.sql()));
      values.addAll(where.values());
    }
    ObjectNode page = Json.object();
    page.put("total", rows.number("select count(*) from (" + sql + ")", values));
    List<Object> after = Cursor.read(params.text("cursor"), "nsss");
    String beyond = "";
    if (after != null) {
      beyond = " where (-n.doubt, n.kind, n.report, n.id) > (?, ?, ?, ?)";
      values.addAll(after);
    }
    int limit = params.limit();
    values.add(limit + 1);
    record Found(String kind, String report, String id, double doubt) {}
    List<Found> found =
        rows.list(
            "select n.kind, n.report, n.id, n.doubt from ("
                + sql
                + ") n"
                + beyond
                + " order by -n.doubt, n.kind, n.report, n.id limit ?",
            values,
            row ->
                new Found(row.getString(1), row.getString(2), row.getString(3), row.getDouble(4)));
    ArrayNode items = Json.array();
    for (Found item : found.subList(0, Math.min(limit, found.size()))) {
      String id = item.report() + "." + item.id();
      ObjectNode node = items.addObject().put("kind", item.kind());
      node.put("doubt", Math.round(item.doubt() * 1000) / 1000.0);
      boolean event = item.kind().equals("event");
      ObjectNode fact = event ? events.one(id) : quotes.one(id);
      node.set("reasons", reasons(fact, event));
      node.set("event", event ? fact : node.nullNode());
      node.set("quote", event ? node.nullNode() : fact);
    }
    page.set("items", items);
    if (found.size() > limit) {
      Found last = found.get(limit - 1);
      page.put("next", Cursor.of(List.of(-last.doubt(), last.kind(), last.report(), last.id())));
    } else {
      page.putNull("next");
    }
    return page;
  }

  private static ArrayNode reasons(ObjectNode fact, boolean event) {
    ArrayNode reasons = Json.array();
    if (fact.get("confidence").doubleValue() < 0.5) {
      reasons.add("the reader was not sure");
    }
    if (event && fact.get("actors").isEmpty() && fact.get("recipients").isEmpty()) {
      reasons.add("nobody is named on either side");
    }
    if (!event && !fact.get("speaker_basis").textValue().equals("stated")) {
      reasons.add(
          fact.get("speaker").isNull() ? "the speaker is left open" : "the speaker is inferred");
    }
    for (var variant : fact.get("variants")) {
      for (String field : event ? List.of("type", "factuality") : List.of("act")) {
        if (!variant.get(field).equals(fact.get(field))) {
          reasons.add(
              "rendering "
                  + variant.get("rendering").textValue()
                  + " says "
                  + variant.get(field).textValue()
                  + ", not "
                  + fact.get(field).textValue());
        }
      }
    }
    return reasons;
  }
}
