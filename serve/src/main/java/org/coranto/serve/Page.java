package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;

/** Asks for one page of a list: one row more than it shows, to know whether there is another. */
final class Page {
  private static final String MOST_ACTORS = " group by 1 order by n desc, 1 limit 50";

  /** Takes {@code keys} columns labelled -k1, -k2 … off each row for the cursor. */
  private record Keyed(ObjectNode row, List<Object> keys) {}

  private Page() {}

  /**
   * A page.
   *
   * @param sql a question whose columns {@code -k1} … are the values it is ordered by, with a limit
   *     as its last value
   * @return items and next; the caller adds total
   */
  static ObjectNode of(Rows rows, String sql, List<Object> values, int limit, int keys)
      throws StoreException {
    List<Keyed> found =
        rows.list(
            sql,
            values,
            row -> {
              List<Object> at = new ArrayList<>();
              for (int i = 1; i <= keys; i++) {
                Object key = row.getObject("-k" + i);
                at.add(key == null ? "" : key);
              }
              return new Keyed(Tree.of(row), at);
            });
    ObjectNode page = Json.object();
    ArrayNode items = page.putArray("items");
    int shown = Math.min(limit, found.size());
    for (Keyed row : found.subList(0, shown)) {
      items.add(row.row());
    }
    page.put("total", 0);
    if (found.size() > limit) {
      page.put("next", Cursor.of(found.get(limit - 1).keys()));
    } else {
      page.putNull("next");
    }
    return page;
  }

  /** A facet of a column that is its own label: how often it has each value. */
  static ArrayNode facet(Rows rows, String column, String table, Where where)
      throws StoreException {
    return facet(rows, column, "count(*)", table, where);
  }

  /** The same, counted as {@code n} says. */
  static ArrayNode facet(Rows rows, String column, String n, String table, Where where)
      throws StoreException {
    return facet(
        rows,
        "select "
            + column
            + ", "
            + column
            + ", "
            + n
            + " as n"
            + where.from(table)
            + where.sql()
            + " group by 1 order by n desc, 1",
        where.values());
  }

  /** A facet of actors, from facts by actor. */
  static ArrayNode actors(Rows rows, String table, Where where) throws StoreException {
    return counted(rows, table, "count(*)", where);
  }

  /** The same, counted as {@code n} says. */
  static ArrayNode counted(Rows rows, String table, String n, Where where) throws StoreException {
    return facet(
        rows,
        "select k.entity, t.name, k.n from (select f.entity, "
            + n
            + " as n"
            + where.from(table)
            + where.sql()
            + MOST_ACTORS
            + ") k join tally_actor t on t.entity = k.entity order by k.n desc, k.entity",
        where.values());
  }

  /** A facet of actors, from the facts themselves, whose column {@code actor} names them. */
  static ArrayNode actors(Rows rows, String actor, String table, Where where)
      throws StoreException {
    return facet(
        rows,
        "select x.entity, max(x.name), count(*) as n"
            + where.from(table)
            + " join actor x on x.report = f.report and x.id = "
            + actor
            + where.sql()
            + MOST_ACTORS,
        where.values());
  }

  /**
   * The fact with this key, as report and id.
   *
   * @param select the question up to its condition, with the fact's table as {@code f}
   * @param named what to call it when it is not there
   */
  static ObjectNode one(Rows rows, String select, String[] key, String named)
      throws StoreException {
    return rows
        .list(select + " where f.report = ? and f.id = ?", List.of(key[0], key[1]), Tree::of)
        .stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("there is no " + named));
  }

  /** A facet: value, label and count, from a question with these three columns. */
  static ArrayNode facet(Rows rows, String sql, List<Object> values) throws StoreException {
    return Json.array(
        rows.list(
            sql,
            values,
            row ->
                Json.object()
                    .put("value", row.getString(1))
                    .put("label", row.getString(2))
                    .put("count", row.getLong(3))));
  }
}
