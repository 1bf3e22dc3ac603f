package org.coranto.serve;

import static org.coranto.serve.Fragments.ONCE;
import static org.coranto.serve.Fragments.REPORT;
import static org.coranto.serve.Fragments.STANDING;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Commitments: the list, one, those that are due. Thread-safe. */
final class ConditionsView {
  static final Set<String> FILTERS =
      Set.of("q", "kind", "status", "holder", "overdue", "as_of", "report", "story");

  /** Filters that holders can be counted by without looking at the rows. */
  private static final Set<String> HELD = Set.of("holder", "kind", "status", "overdue", "as_of");

  private static final Set<String> KINDS =
      Set.of("threat", "offer", "promise", "demand", "prediction", "trigger");

  private static final Set<String> STATUSES = Set.of("open", "met", "lapsed", "unknown");

  /** An open commitment whose day is over; its value is the day to hold it against. */
  private static final String OVERDUE = "f.status = 'open' and substr(f.deadline, 1, 10) < ?";

  /** The same over counts. */
  private static final String PASSED = "f.status = 'open' and f.deadline > '' and f.deadline < ?";

  /** Undated ones last. */
  private static final String KEY = "coalesce(f.deadline, '9999')";

  /** The first value is the day to hold deadlines against. */
  private static final String COLUMNS =
      "f.report || '.' || f.id as id, f.id as local, "
          + REPORT
          + ", f.rendering as rendering, f.start as start, f.\"end\" as \"end\", f.kind as kind, "
          + Fragments.actor("f.holder")
          + " as \"holder{}\", "
          + Fragments.actor("f.addressee")
          + " as \"addressee{}\", f.promise as promise, f.condition as condition, nullif(f.joint,"
          + " '') as joint, f.joint in ('unless', 'until', 'till', 'else', 'except', 'without') as"
          + " \"reversed?\", f.deadline as deadline, f.status as status, coalesce("
          + OVERDUE
          + ", 0) as \"overdue?\", "
          + Fragments.state("f.id")
          + ", "
          + Fragments.variants(
              "condition",
              "json_object('id', v.report || '.' || v.id, 'rendering', v.rendering, 'start',"
                  + " v.start, 'end', v.\"end\", 'kind', v.kind, 'promise', v.promise,"
                  + " 'condition', v.condition, 'deadline', v.deadline)")
          + " as \"variants{}\"";

  private final Rows rows;
  private final Scope scope;
  private final Clock clock;

  ConditionsView(Rows rows, Scope scope, Clock clock) {
    this.rows = rows;
    this.scope = scope;
    this.clock = clock;
  }

  /** The day that deadlines are held against. */
  String asOf(Params params) {
    String day = params.day("as_of");
    return day == null ? LocalDate.now(clock).toString() : day;
  }

  ObjectNode list(Params params) throws StoreException {
    Where where = where(params, "");
    Where from = where.copy();
    List<Object> after = Cursor.read(params.text("cursor"), "sss");
    if (after != null) {
      from.and("(" + KEY + ", f.report, f.id) > (?, ?, ?)", after.toArray());
    }
    int limit = params.limit();
    ObjectNode page =
        Page.of(
            rows,
            "select "
                + COLUMNS
                + ", "
                + KEY
                + " as \"-k1\", f.report as \"-k2\", f.id as \"-k3\""
                + some(from),
            first(asOf(params), from.values(limit + 1)),
            limit,
            3);
    page.put("total", total(params));
    scope.partial(page, params);
    ObjectNode facets = page.putObject("facets");
    facets.set("kind", facet(params, "kind"));
    facets.set("status", facet(params, "status"));
    facets.set("holder", holders(params));
    return page;
  }

  /** Whether the counts have all that is filtered by, but for the holder. */
  private static boolean counted(Params params) {
    return params.onlyBy(HELD, FILTERS);
  }

  /** The filters, but for one, over counts. */
  private Where counted(Params params, String but) {
    Where held = new Where();
    held.andIf("f.kind = ?", but.equals("kind") ? null : params.oneOf("kind", KINDS));
    held.andIf("f.status = ?", but.equals("status") ? null : params.oneOf("status", STATUSES));
    if (params.truth("overdue")) {
      held.and(PASSED, asOf(params));
    }
    return held;
  }

  private long total(Params params) throws StoreException {
    if (counted(params) && !params.has("holder")) {
      return tally(counted(params, ""));
    }
    Where where = where(params, "");
    return rows.number("select count(*)" + where.from("condition") + where.sql(), where.values());
  }

  private long tally(Where where) throws StoreException {
    return rows.number("select sum(f.n) from tally_condition f" + where.sql(), where.values());
  }

  private ArrayNode facet(Params params, String column) throws StoreException {
    if (!counted(params) || params.has("holder")) {
      return Page.facet(rows, "f." + column, "condition", where(params, column));
    }
    return Page.facet(rows, "f." + column, "sum(f.n)", "tally_condition", counted(params, column));
  }

  /** Who holds most of them. */
  private ArrayNode holders(Params params) throws StoreException {
    return counted(params)
        ? Page.actors(rows, "by_actor_condition", counted(params, ""))
        : Page.actors(rows, "f.holder", "condition", where(params, "holder"));
  }

  ObjectNode one(String id) throws StoreException {
    String[] key = Scope.key(id, 'c');
    List<ObjectNode> found = some(new Where().and("f.report = ? and f.id = ?", key[0], key[1]), 1);
    if (found.isEmpty()) {
      throw Refusal.notFound("there is no commitment " + id);
    }
    return found.get(0);
  }

  /** The first that fit, today. */
  List<ObjectNode> some(Where where, int most) throws StoreException {
    return some(where, most, LocalDate.now(clock).toString());
  }

  private List<ObjectNode> some(Where where, int most, String asOf) throws StoreException {
    return rows.list("select " + COLUMNS + some(where), first(asOf, where.values(most)), Tree::of);
  }

  /** The rows that fit, the nearest deadlines first, up to a limit that is the last value. */
  private static String some(Where where) {
    return " from (select f.report, f.id"
        + where.from("condition")
        + where.sql()
        + " order by "
        + KEY
        + ", f.report, f.id limit ?) k join condition f on f.report = k.report and f.id = k.id join"
        + " report r on r.id = f.report order by "
        + KEY
        + ", f.report, f.id";
  }

  /** How many are open. */
  long open() throws StoreException {
    return tally(new Where().and("f.status = 'open'"));
  }

  /** What is open, and which deadlines have passed. */
  ObjectNode due(String asOf) throws StoreException {
    Where open = new Where().and(ONCE).and(STANDING).and("f.status = 'open'");
    Where passed = new Where().and(PASSED, asOf);
    ObjectNode due = Json.object();
    due.put("open", open());
    due.put("passed", tally(passed));
    due.set("items", Json.array(some(open, 12, asOf)));
    return due;
  }

  private static List<Object> first(Object value, List<Object> values) {
    List<Object> all = new java.util.ArrayList<>();
    all.add(value);
    all.addAll(values);
    return all;
  }

  Where where(Params params) throws StoreException {
    return where(params, "");
  }

  private Where where(Params params, String but) throws StoreException {
    Where where = new Where().and(ONCE).and(STANDING);
    scope.add(where, params);
    where.andIf("f.kind = ?", but.equals("kind") ? null : params.oneOf("kind", KINDS));
    where.andIf("f.status = ?", but.equals("status") ? null : params.oneOf("status", STATUSES));
    @Nullable String holder = but.equals("holder") ? null : params.text("holder");
    if (holder != null) {
      where.and(
          "(f.report, f.holder) in (select x.report, x.id from actor x where x.entity = ?)",
          holder);
    }
    String asOf = asOf(params);
    if (params.truth("overdue")) {
      where.and(OVERDUE, asOf);
    }
    String words = params.words();
    if (words != null) {
      scope.words(where, words, "(f.promise || ' ' || f.condition)");
    }
    return where;
  }
}
