package org.coranto.serve;

import static org.coranto.serve.Fragments.ONCE;
import static org.coranto.serve.Fragments.REPORT;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
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
    NEWEST("desc", "<", "sss"),
    OLDEST("asc", ">", "sss"),
    DOUBT("asc", ">", "nss");

    private final String direction;
    private final String beyond;
    private final String kinds;

    Order(String direction, String beyond, String kinds) {
      this.direction = direction;
      this.beyond = beyond;
      this.kinds = kinds;
    }

    private String key(Source source) {
      return switch (this) {
        case NEWEST -> source.date;
        case OLDEST ->
            source == Source.ROWS
                ? "coalesce(f.date, '9999')"
                : "case f.date when '' then '9999' else f.date end";
        case DOUBT -> "f.confidence";
      };
    }
  }

  /** Where a question finds its answer; type, quad and factuality are everywhere. */
  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes sets that nobody can change
  private enum Source {
    /** The rows themselves. */
    ROWS("event", "f.id", "coalesce(f.date, '')", "count(*)", FILTERS),
    /** Those of an actor. */
    ACTOR(
        "by_actor_event",
        "f.event",
        "f.date",
        "count(*)",
        Set.of("actor", "side", "type", "quad", "factuality", "from", "to")),
    /** Their counts by day. */
    TALLY(
        "tally_event", "", "f.day", "sum(f.n)", Set.of("type", "quad", "factuality", "from", "to"));

    private final String table;
    private final String id;

    /** The date, "" without one. */
    private final String date;

    private final String n;
    private final Set<String> filters;

    Source(String table, String id, String date, String n, Set<String> filters) {
      this.table = table;
      this.id = id;
      this.date = date;
      this.n = n;
      this.filters = filters;
    }

    private boolean answers(Params params) {
      return params.onlyBy(filters, FILTERS);
    }
  }

  private final Rows rows;
  private final Scope scope;

  EventsView(Rows rows, Scope scope) {
    this.rows = rows;
    this.scope = scope;
  }

  ObjectNode list(Params params) throws StoreException {
    String sort = params.oneOf("sort", Set.of("newest", "oldest", "doubt"));
    Order order =
        sort == null ? Order.NEWEST : Order.valueOf(sort.toUpperCase(java.util.Locale.ROOT));
    ObjectNode page = counted(order, params);
    scope.partial(page, params);
    ObjectNode facets = page.putObject("facets");
    for (String facet : List.of("type", "factuality", "quad")) {
      facets.set(facet, facet(params, facet));
    }
    return page;
  }

  /** The latest, and how many there are. */
  ObjectNode counted(Params params) throws StoreException {
    return counted(Order.NEWEST, params);
  }

  private ObjectNode counted(Order order, Params params) throws StoreException {
    return page(order, params).put("total", total(params));
  }

  private ObjectNode page(Order order, Params params) throws StoreException {
    Source source =
        order != Order.DOUBT && params.has("actor") && Source.ACTOR.answers(params)
            ? Source.ACTOR
            : Source.ROWS;
    Where from = where(source, params, "");
    String key = order.key(source);
    List<Object> after = Cursor.read(params.text("cursor"), order.kinds);
    if (after != null) {
      from.and(
          "(" + key + ", f.report, " + source.id + ") " + order.beyond + " (?, ?, ?)",
          after.toArray());
    }
    String by = " @, f.report @, ".replace("@", order.direction);
    int limit = params.limit();
    return Page.of(
        rows,
        "select "
            + COLUMNS
            + ", k.at as \"-k1\", f.report as \"-k2\", f.id as \"-k3\" from (select f.report, "
            + source.id
            + " as id, "
            + key
            + " as at"
            + from.from(source.table)
            + from.sql()
            + " order by "
            + key
            + by
            + source.id
            + " "
            + order.direction
            + " limit ?) k join event f on f.report = k.report and f.id = k.id join report r on"
            + " r.id = f.report order by k.at"
            + by
            + "f.id "
            + order.direction,
        from.values(limit + 1),
        limit,
        3);
  }

  private static Source source(Params params) {
    return Source.TALLY.answers(params)
        ? Source.TALLY
        : params.has("actor") && Source.ACTOR.answers(params) ? Source.ACTOR : Source.ROWS;
  }

  private long total(Params params) throws StoreException {
    return number(source(params), where(source(params), params, ""));
  }

  private long number(Source source, Where where) throws StoreException {
    return rows.number(
        "select " + source.n + where.from(source.table) + where.sql(), where.values());
  }

  private ArrayNode facet(Params params, String column) throws StoreException {
    Source source = source(params);
    return Page.facet(rows, "f." + column, source.n, source.table, where(source, params, column));
  }

  ObjectNode one(String id) throws StoreException {
    return Page.one(rows, "select " + COLUMNS + FROM, Scope.key(id, 'e'), "event " + id);
  }

  ObjectNode timeline(Params params) throws StoreException {
    Source source = source(params);
    String day = source == Source.TALLY ? "f.day" : "substr(f.date, 1, 10)";
    String each = source == Source.TALLY ? "f.n * " : "";
    Where dated =
        where(source, params, "")
            .and("length(" + day + ") = 10 and " + day + " glob '[0-9]*-[0-9]*'");
    ObjectNode timeline = Json.object();
    timeline.set(
        "days",
        Json.array(
            rows.list(
                "select "
                    + day
                    + " as date, sum(@(f.quad <= 2)) as cooperation, sum(@(f.quad >= 3)) as"
                        .replace("@", each)
                    + " conflict"
                    + dated.from(source.table)
                    + dated.sql()
                    + " group by 1 order by 1",
                dated.values(),
                Tree::of)));
    timeline.put("undated", total(params) - number(source, dated));
    return timeline;
  }

  /** The places of most events. */
  ObjectNode places(Params params, int most) throws StoreException {
    boolean tally =
        Source.TALLY.answers(params) && !params.has("type") && !params.has("factuality");
    Where placed =
        tally ? where(Source.TALLY, params, "") : where(params).and("f.place is not null");
    String each = tally ? "f.n * " : "";
    List<ObjectNode> items =
        rows.list(
            "select f.place as name, "
                + (tally
                    ? "nullif(f.country, '') as country, nullif(f.latitude, 999.0) as latitude,"
                        + " nullif(f.longitude, 999.0) as longitude, sum(f.n)"
                    : "f.country as country, f.latitude as latitude, f.longitude as longitude,"
                        + " count(*)")
                + " as events, sum(@(f.quad <= 2)) as cooperation, sum(@(f.quad >= 3)) as conflict"
                    .replace("@", each)
                + (tally ? " from tally_place f" : placed.from("event"))
                + placed.sql()
                + " group by f.place, f.country, f.latitude, f.longitude order by events desc,"
                + " f.place limit ?",
            placed.values(most),
            Tree::of);
    ObjectNode places = Json.object();
    places.set("items", Json.array(items));
    long all =
        tally
            ? rows.number("select sum(f.n) from tally_place f" + placed.sql(), placed.values())
            : number(Source.ROWS, placed);
    places.put("unplaced", total(params) - all);
    return places;
  }

  /** The filters, over the rows. */
  Where where(Params params) throws StoreException {
    return where(Source.ROWS, params, "");
  }

  /** The filters, but for one, over a source that has them. */
  private Where where(Source source, Params params, String but) throws StoreException {
    Where where = new Where();
    String actor = params.text("actor");
    String side = params.oneOf("side", Set.of("actor", "recipient"));
    if (source == Source.ROWS) {
      rows(where, params);
      party(where, actor, side);
    } else if (source == Source.ACTOR) {
      where
          .and("f.entity = ?", Objects.requireNonNull(actor))
          .and(side == null ? "f.first" : "f.side = '" + side + "'");
    }
    where.andIf("f.type = ?", but.equals("type") ? null : params.oneOf("type", TYPES));
    int quad = but.equals("quad") ? 0 : params.number("quad", 1, 4, 0);
    where.andIf("f.quad = ?", quad == 0 ? null : (Integer) quad);
    where.andIf(
        "f.factuality = ?",
        but.equals("factuality") ? null : params.oneOf("factuality", FACTUALITIES));
    where.andIf(source.date + " >= ?", params.day("from"));
    String to = params.day("to");
    if (to != null) {
      where.and(source.date + " > '' and " + source.date + " < ?", to + "~");
    }
    return where;
  }

  /** The filters that only the rows have. */
  private void rows(Where where, Params params) throws StoreException {
    where.and(ONCE);
    scope.add(where, params);
    scope.state(where, params);
    where.andIf("f.mode = ?", params.text("mode"));
    party(where, params.text("other"), null);
    where.andIf("f.place = ?", params.text("place"));
    where.andIf("f.country = ?", params.country("country"));
    String words = params.words();
    if (words != null) {
      scope.words(where, words, "f.evidence");
    }
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
