package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;

/** The list of stories. Thread-safe. */
final class StoriesView {
  static final Set<String> FILTERS = Set.of("q", "from", "to");

  /** The grouping whose rows count. */
  static final String RUN = "(select cast(value as integer) from meta where key = 'story_run')";

  /** The story of report r. */
  static final String OF_REPORT =
      "(select m.story from story_member m where m.run = " + RUN + " and m.report = r.id)";

  static final String REPORTS =
      "select m.report from story_member m where m.run = " + RUN + " and m.story = ";

  private static final String FROM = " from story s";

  static final String COLUMNS =
      "s.id as id, s.title as title, s.published as first, s.last as last, s.reports as reports,"
          + " (select sum(r.renderings) from report r where r.id in ("
          + REPORTS
          + "s.id)) as renderings, s.sources as sources, "
          + facts("quote")
          + " as quotes, "
          + facts("event")
          + " as events, "
          + facts("condition")
          + " as conditions, "
          + differing("substantive")
          + " as substantive, "
          + differing("damage")
          + " as damage, "
          + differing("wording")
          + " as wording, (select json_group_array(json(n.o)) from (select json_object('id',"
          + " x.entity, 'name', max(x.name), 'type', max(x.type), 'country', max(x.country),"
          + " 'local', null) as o from actor x where x.report in ("
          + REPORTS
          + "s.id) and x.type <> 'place' and x.mark <> 'rejected' group by x.entity order by"
          + " sum((select count(*) from mention m where m.report = x.report and m.actor = x.id))"
          + " desc, x.entity limit 6) n) as \"actors{}\"";

  /** Which of the orders, by which values. */
  private enum Order {
    NEWEST("coalesce(s.last, '')", "sns"),
    LARGEST("s.reports", "nns"),
    DISPUTED("s.differences", "nns");

    private final String key;
    private final String kinds;

    Order(String key, String kinds) {
      this.key = key;
      this.kinds = kinds;
    }
  }

  private final Rows rows;

  StoriesView(Rows rows) {
    this.rows = rows;
  }

  private static String facts(String table) {
    return "(select count(*) from "
        + table
        + " f where f.report in ("
        + REPORTS
        + "s.id) and f.same_as is null and f.mark <> 'rejected')";
  }

  private static String differing(String severity) {
    return "(select count(*) from divergence f where f.report in ("
        + REPORTS
        + "s.id) and +f.severity = '"
        + severity
        + "' and f.mark <> 'rejected') + (select count(*) from story_difference x where x.text in"
        + " (select m.text from story_member m indexed by story_member_story where m.run = "
        + RUN
        + " and m.story = s.id) and x.severity = '"
        + severity
        + "')";
  }

  /** Adds that a report is one of a story's. */
  static void inStory(Where where, String report, String story) {
    where.and(report + " in (" + REPORTS + "?)", story);
  }

  ObjectNode list(Params params) throws StoreException {
    Where where = where(params);
    String sort = params.oneOf("sort", Set.of("newest", "largest", "disputed"));
    Order order = sort == null ? Order.NEWEST : Order.valueOf(sort.toUpperCase(Locale.ROOT));
    Where from = where.copy();
    List<Object> after = Cursor.read(params.text("cursor"), order.kinds);
    if (after != null) {
      from.and("(" + order.key + ", s.reports, s.id) < (?, ?, ?)", after.toArray());
    }
    int limit = params.limit();
    ObjectNode page =
        Page.of(
            rows,
            "select "
                + COLUMNS
                + ", "
                + order.key
                + " as \"-k1\", s.reports as \"-k2\", s.id as \"-k3\""
                + some(from, order.key),
            from.values(limit + 1),
            limit,
            3);
    page.put("total", rows.number("select count(*)" + FROM + where.sql(), where.values()));
    return page;
  }

  /** The stories that fit, in an order, up to a limit that is the last value. */
  private static String some(Where where, String key) {
    String by = " order by " + key + " desc, s.reports desc, s.id desc";
    return " from (select s.*" + FROM + where.sql() + by + " limit ?) s" + by;
  }

  /** The latest between two days. */
  ArrayNode newest(Where where, int most) throws StoreException {
    return Json.array(
        rows.list(
            "select " + COLUMNS + some(where, Order.NEWEST.key), where.values(most), Tree::of));
  }

  /** One story as the list shows it, by its id, one it had before, or a report of it. */
  ObjectNode summary(String named) throws StoreException {
    List<ObjectNode> found = new ArrayList<>();
    for (String which :
        List.of(
            "?",
            "(select story from story_alias where former = ?)",
            "(select m.story from story_member m where m.run = " + RUN + " and m.report = ?)")) {
      if (found.isEmpty()) {
        found.addAll(
            rows.list(
                "select " + COLUMNS + FROM + " where s.run = " + RUN + " and s.id = " + which,
                List.of(named),
                Tree::of));
      }
    }
    if (found.isEmpty()) {
      throw Refusal.notFound("there is no story " + named);
    }
    return found.get(0);
  }

  /** Stories that count. */
  static Where standing() {
    return new Where().and("s.run = " + RUN);
  }

  Where where(Params params) {
    Where where = standing();
    where.andIf("coalesce(s.last, '') >= ?", params.day("from"));
    where.andIf("s.published <= ?", params.day("to"));
    String words = params.words();
    if (words != null) {
      where.and(
          "s.id in (select m.story from "
              + Fragments.FOUND
              + " cross join story_member m on m.run = "
              + RUN
              + " and m.report = p.report)",
          Words.match(words));
    }
    return where;
  }
}
