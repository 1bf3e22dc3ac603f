package org.coranto.serve;

import static org.coranto.serve.Fragments.ONCE;
import static org.coranto.serve.Fragments.REPORT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Events: the list, one, by day, by place. Thread-safe. */
final class EventsView {
  static final Set<String> FILTERS =
      Set.of(
          "q",
          "type",
          "mode",
          "quad",
          "factuality",
          "actor",
          "side",
          "other",
          "place",
          "country",
          "report",
          "story",
          "from",
          "to",
          "state");

  static final Set<String> TYPES =
      Set.of(
          "AGREE",
          "CONSULT",
          "SUPPORT",
          "CONCEDE",
          "COOPERATE",
          "AID",
          "RETREAT",
          "REQUEST",
          "ACCUSE",
          "REJECT",
          "THREATEN",
          "PROTEST",
          "SANCTION",
          "MOBILIZE",
          "COERCE",
          "ASSAULT");

  static final Set<String> FACTUALITIES =
      Set.of("asserted", "future", "conditional", "negated", "denied", "alleged", "historical");

  private static final String FROM = " from event f join report r on r.id = f.report";

  static final String COLUMNS =
      "f.report || '.' || f.id as id, f.id as local, "
          + REPORT
          + ", f.rendering as rendering, f.start as start, f.\"end\" as \"end\", f.type as type,"
          + " f.mode as mode, f.cameo as cameo, f.goldstein as goldstein, f.quad as quad, "
          + Fragments.parties("actor")
          + " as \"actors{}\", "
          + Fragments.parties("recipient")
          + " as \"recipients{}\", f.reciprocal as \"reciprocal?\", f.date as date, case when"
          + " f.place is null then null else json_object('name', f.place, 'country', f.country,"
          + " 'latitude', f.latitude, 'longitude', f.longitude) end as \"place{}\", f.factuality as"
          + " factuality, "
          + Fragments.id("f.according_to")
          + " as according_to, f.number as number, f.\"trigger\" as \"trigger\", f.evidence as"
          + " evidence, f.rule as rule, f.confidence as confidence, "
          + Fragments.state("f.id")
          + ", "
          + Fragments.variants(
              "event",
              "json_object('id', v.report || '.' || v.id, 'rendering', v.rendering, 'start',"
                  + " v.start, 'end', v.\"end\", 'type', v.type, 'factuality', v.factuality,"
                  + " 'date', v.date, 'evidence', v.evidence)")
          + " as \"variants{}\"";

  /** Which of the orders, by which values. */
  private enum Order {
    NEWEST("coalesce(f.date, '')", "desc", "<", "sss"),
    OLDEST("coalesce(f.date, '9999')", "asc", ">", "sss"),
    DOUBT("f.confidence", "asc", ">", "nss");

    private final String key;
    private final String direction;
    private final String beyond;
    private final String kinds;

    Order(String key, String direction, String beyond, String kinds) {
      this.key = key;
      this.direction = direction;
      this.beyond = beyond;
      this.kinds = kinds;
    }
  }

  private final Rows rows;
  private final Scope scope;

  EventsView(Rows rows, Scope scope) {
    this.rows = rows;
    this.scope = scope;
  }

  ObjectNode list(Params params) throws StoreException {
    Where where = where(params);
    String sort = params.oneOf("sort", Set.of("newest", "oldest", "doubt"));
    Order order =
        sort == null ? Order.NEWEST : Order.valueOf(sort.toUpperCase(java.util.Locale.ROOT));
    ObjectNode page = page(where, order, params);
    page.put("total", rows.number("select count(*)" + FROM + where.sql(), where.values()));
    ObjectNode facets = page.putObject("facets");
    facets.set("type", Page.facet(rows, "f.type", FROM, where(params, "type")));
    facets.set("factuality", Page.facet(rows, "f.factuality", FROM, where(params, "factuality")));
    facets.set("quad", Page.facet(rows, "f.quad", FROM, where(params, "quad")));
    return page;
  }

  private ObjectNode page(Where where, Order order, Params params) throws StoreException {
    Where from = where.copy();
    List<Object> after = Cursor.read(params.text("cursor"), order.kinds);
    if (after != null) {
      from.and(
          "(" + order.key + ", f.report, f.id) " + order.beyond + " (?, ?, ?)", after.toArray());
    }
    int limit = params.limit();
    return Page.of(
        rows,
        "select "
            + COLUMNS
            + ", "
            + order.key
            + " as \"-k1\", f.report as \"-k2\", f.id as \"-k3\""
            + FROM
            + from.sql()
            + " order by "
            + order.key
            + " "
            + order.direction
            + ", f.report "
            + order.direction
            + ", f.id "
            + order.direction
            + " limit ?",
        from.values(limit + 1),
        limit,
        3);
  }

  ObjectNode one(String id) throws StoreException {
    return Page.one(rows, "select " + COLUMNS + FROM, Scope.key(id, 'e'), "event " + id);
  }

  ObjectNode timeline(Params params) throws StoreException {
    return timeline(where(params));
  }

  ObjectNode timeline(Where where) throws StoreException {
    Where dated = where.copy().and("length(f.date) >= 10 and f.date glob '[0-9]*-[0-9]*'");
    ObjectNode timeline = Json.object();
    timeline.set(
        "days",
        Json.array(
            rows.list(
                "select substr(f.date, 1, 10) as date, sum(f.quad <= 2) as cooperation, sum(f.quad"
                    + " >= 3) as conflict"
                    + FROM
                    + dated.sql()
                    + " group by 1 order by 1",
                dated.values(),
                Tree::of)));
    long all = rows.number("select count(*)" + FROM + where.sql(), where.values());
    long placed = rows.number("select count(*)" + FROM + dated.sql(), dated.values());
    timeline.put("undated", all - placed);
    return timeline;
  }

  ObjectNode places(Params params) throws StoreException {
    return places(where(params), 500);
  }

  ObjectNode places(Where where, int most) throws StoreException {
    Where placed = where.copy().and("f.place is not null");
    ObjectNode places = Json.object();
    places.set(
        "items",
        Json.array(
            rows.list(
                "select f.place as name, f.country as country, f.latitude as latitude, f.longitude"
                    + " as longitude, count(*) as events, sum(f.quad <= 2) as cooperation,"
                    + " sum(f.quad >= 3) as conflict"
                    + FROM
                    + placed.sql()
                    + " group by f.place, f.country, f.latitude, f.longitude order by events desc,"
                    + " f.place limit ?",
                placed.values(most),
                Tree::of)));
    Where open = where.copy().and("f.place is null");
    places.put("unplaced", rows.number("select count(*)" + FROM + open.sql(), open.values()));
    return places;
  }

  Where where(Params params) {
    return where(params, "");
  }

  /** The filters, but for one. */
  private Where where(Params params, String but) {
    Where where = new Where().and(ONCE);
    scope.add(where, params);
    scope.state(where, params);
    where.andIf("f.type = ?", but.equals("type") ? null : params.oneOf("type", TYPES));
    where.andIf("f.mode = ?", params.text("mode"));
    int quad = but.equals("quad") ? 0 : params.number("quad", 1, 4, 0);
    where.andIf("f.quad = ?", quad == 0 ? null : (Integer) quad);
    where.andIf(
        "f.factuality = ?",
        but.equals("factuality") ? null : params.oneOf("factuality", FACTUALITIES));
    String side = params.oneOf("side", Set.of("actor", "recipient"));
    party(where, params.text("actor"), side);
    party(where, params.text("other"), null);
    where.andIf("f.place = ?", params.text("place"));
    where.andIf("f.country = ?", params.country("country"));
    where.andIf("f.date >= ?", params.day("from"));
    where.andIf("substr(f.date, 1, 10) <= ?", params.day("to"));
    String words = params.words();
    if (words != null) {
      scope.words(where, words, "f.evidence");
    }
    return where;
  }

  private static void party(Where where, @Nullable String entity, @Nullable String side) {
    if (entity != null) {
      where.and(
          "(f.report, f.id) in (select p.report, p.event from actor x join party p on p.report ="
              + " x.report and p.actor = x.id where x.entity = ?"
              + (side == null ? "" : " and p.side = '" + side + "'")
              + ")",
          entity);
    }
  }
}
