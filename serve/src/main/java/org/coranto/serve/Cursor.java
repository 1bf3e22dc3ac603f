package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page ends: the values that its last row is ordered by. */
final class Cursor {
  private Cursor() {}

  static String of(List<? extends Object> keys) {
    ArrayNode values = Json.array();
    for (Object key : keys) {
      if (key instanceof Integer || key instanceof Long) {
        values.add(((Number) key).longValue());
      } else if (key instanceof Number n) {
        values.add(n.doubleValue());
      } else {
        values.add(String.valueOf(key));
      }
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Json.text(values).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The values, as many as {@code kinds}; null without a cursor.
   *
   * @param kinds a letter for each value: s text, n number
   */
  static @Nullable List<Object> read(@Nullable String cursor, String kinds) {
    if (cursor == null) {
      return null;
    }
    try {
      JsonNode node = Json.read(Base64.getUrlDecoder().decode(cursor));
      List<Object> keys = new ArrayList<>();
      if (node instanceof ArrayNode && node.size() == kinds.length()) {
        for (int i = 0; i < node.size(); i++) {
          JsonNode value = node.get(i);
          boolean fits = kinds.charAt(i) == 's' ? value.isTextual() : value.isNumber();
          if (fits) {
            keys.add(
                value.isTextual()
                    ? value.textValue()
                    : value.isIntegralNumber()
                        ? (Object) value.longValue()
                        : (Object) value.doubleValue());
          }
        }
      }
      if (keys.size() == kinds.length()) {
        return keys;
      }
    } catch (IOException | IllegalArgumentException e) {
      throw refused();
    }
    throw refused();
  }

  private static Refusal refused() {
    return Refusal.badRequest("cursor", "is not one that this list gave; begin without one");
  }
}
