package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Rows as JSON objects. A column's label says where its value goes: {@code a.b} is {@code b} inside
 * {@code a}; {@code x?} is a truth value; {@code x{}} holds JSON; labels that begin with a minus
 * are left out. Stateless.
 */
final class Tree {
  private Tree() {}

  static ObjectNode of(ResultSet row) throws SQLException, IOException {
    ResultSetMetaData columns = row.getMetaData();
    ObjectNode object = Json.object();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      String label = columns.getColumnLabel(i);
      if (label.startsWith("-")) {
        continue;
      }
      ObjectNode home = object;
      int dot = label.indexOf('.');
      if (dot > 0) {
        home = object.withObjectProperty(label.substring(0, dot));
        label = label.substring(dot + 1);
      }
      put(home, label, row.getObject(i));
    }
    return object;
  }

  private static void put(ObjectNode home, String label, @Nullable Object value)
      throws IOException {
    if (label.endsWith("{}")) {
      String name = label.substring(0, label.length() - 2);
      JsonNode node = value == null ? home.nullNode() : Json.read(value.toString());
      home.set(name, node);
    } else if (label.endsWith("?")) {
      home.put(
          label.substring(0, label.length() - 1), value instanceof Number n && n.intValue() != 0);
    } else if (value == null) {
      home.putNull(label);
    } else if (value instanceof Integer n) {
      home.put(label, n);
    } else if (value instanceof Long n) {
      home.put(label, n);
    } else if (value instanceof Number n) {
      home.put(label, n.doubleValue());
    } else {
      home.put(label, value.toString());
    }
  }
}
