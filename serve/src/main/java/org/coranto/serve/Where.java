package org.coranto.serve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a question, joined by "and", with the values bound to them. Not thread-safe. */
final class Where {
  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  /** Adds a condition that is fixed text but for its {@code ?}s. */
  Where and(String condition, Object... bound) {
    sql.append(sql.length() == 0 ? "" : " and ").append(condition);
    values.addAll(Arrays.asList(bound));
    return this;
  }

  /** Adds the condition if there is a value for its only {@code ?}. */
  Where andIf(String condition, @Nullable Object value) {
    return value == null ? this : and(condition, value);
  }

  Where copy() {
    Where copy = new Where();
    copy.sql.append(sql);
    copy.values.addAll(values);
    return copy;
  }

  /** Rows of a table of facts, with their reports only if a condition is about them. */
  String from(String table) {
    return " from "
        + table
        + " f"
        + (sql.indexOf("r.") >= 0 ? " join report r on r.id = f.report" : "");
  }

  /** " where …", or nothing. */
  String sql() {
    return sql.length() == 0 ? "" : " where " + sql;
  }

  List<Object> values() {
    return List.copyOf(values);
  }

  /** The values, then more. */
  List<Object> values(Object... more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(Arrays.asList(more));
    return all;
  }

  /** A pattern that finds the words as they stand, anywhere. */
  static String like(String words) {
    return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
