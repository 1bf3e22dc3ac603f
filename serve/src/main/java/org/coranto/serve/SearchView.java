package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Words anywhere: people, quotes, events, commitments, reports. Thread-safe. */
final class SearchView {
  private static final int AROUND = 90;

  /** A kind of hit: how it is found; the values are the pattern, then limit and offset. */
  private enum Kind {
    ACTOR(
        "(select x.entity as id, max(x.name) as title, max(x.name) as words, null as report, null as"
            + " start, null as \"end\" from actor x where x.name like ? escape '\\' group by"
            + " x.entity)"),
    QUOTE(
        "(select f.report || '.' || f.id as id, coalesce((select x.name from actor x where x.report"
            + " = f.report and x.id = f.speaker), 'speaker left open') as title, f.content as"
            + " words, f.report as report, f.start as start, f.\"end\" as \"end\" from quote f"
            + " where f.same_as is null and f.content like ? escape '\\')"),
    EVENT(
        "(select f.report || '.' || f.id as id, f.type as title, f.evidence as words, f.report as"
            + " report, f.start as start, f.\"end\" as \"end\" from event f where f.same_as is null"
            + " and f.evidence like ? escape '\\')"),
    CONDITION(
        "(select f.report || '.' || f.id as id, f.kind as title, f.promise || ' — ' || f.condition"
            + " as words, f.report as report, f.start as start, f.\"end\" as \"end\" from condition"
            + " f where f.same_as is null and f.promise || ' — ' || f.condition like ? escape"
            + " '\\')"),
    REPORT(
        "(select r.id as id, coalesce(r.title, r.heading, r.name) as title, coalesce(r.title, r.heading, r.name) as words,"
            + " r.id as report, null as start, null as \"end\" from report r where coalesce(r.title, r.heading,"
            + " r.name) like ? escape '\\')");

    private final String rows;

    Kind(String rows) {
      this.rows = rows;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Rows rows;

  SearchView(Rows rows) {
    this.rows = rows;
  }

  ObjectNode of(Params params) throws StoreException {
    String words = params.words();
    if (words == null) {
      throw Refusal.badRequest("q", "say which words to find");
    }
    @Nullable String only =
        params.oneOf("kind", Set.of("actor", "quote", "event", "condition", "report"));
    int limit = params.limit();
    List<Object> after = Cursor.read(params.text("cursor"), "n");
    long skip = after == null ? 0 : ((Number) after.get(0)).longValue();
    String pattern = Where.like(words);
    ObjectNode page = Json.object().put("q", words);
    ArrayNode items = page.putArray("items");
    ObjectNode counts = Json.object();
    long total = 0;
    long left = skip;
    for (Kind kind : Kind.values()) {
      long count = rows.number("select count(*) from " + kind.rows, List.of(pattern));
      counts.put(kind.label(), count);
      if (only != null && !only.equals(kind.label())) {
        continue;
      }
      total += count;
      if (items.size() < limit && left < count) {
        hits(items, kind, words, pattern, limit - items.size(), left);
      }
      left = Math.max(0, left - count);
    }
    page.put("total", total);
    page.set("counts", counts);
    if (skip + items.size() < total && items.size() > 0) {
      page.put("next", Cursor.of(List.of(skip + items.size())));
    } else {
      page.putNull("next");
    }
    return page;
  }

  private void hits(
      ArrayNode items, Kind kind, String words, String pattern, int most, long skip)
      throws StoreException {
    rows.each(
        "select h.*, r.name, coalesce(r.title, r.heading, r.name), r.published from "
            + kind.rows
            + " h left join report r on r.id = h.report order by h.id limit ? offset ?",
        List.of(pattern, most, skip),
        row -> {
          ObjectNode hit = items.addObject();
          hit.put("kind", kind.label()).put("id", row.getString(1)).put("title", row.getString(2));
          hit.set("snippet", snippet(row.getString(3), words));
          if (row.getString(4) == null) {
            hit.putNull("report");
          } else {
            hit.putObject("report")
                .put("id", row.getString(4))
                .put("name", row.getString(7))
                .put("title", row.getString(8))
                .put("published", row.getString(9));
          }
          hit.put("start", (Integer) row.getObject(5)).put("end", (Integer) row.getObject(6));
        });
  }

  static ArrayNode snippet(String text, String words) {
    ArrayNode parts = Json.array();
    int at = text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
    if (at < 0 || at + words.length() > text.length()) {
      part(parts, text.length() <= 2 * AROUND ? text : cut(text, 0, 2 * AROUND), false);
      return parts;
    }
    int from = Math.max(0, at - AROUND);
    int to = Math.min(text.length(), at + words.length() + AROUND);
    part(parts, cut(text, from, at), false);
    part(parts, cut(text, at, at + words.length()), true);
    part(parts, cut(text, at + words.length(), to), false);
    return parts;
  }

  /** A piece that splits no surrogate pair. */
  private static String cut(String text, int from, int to) {
    int start = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    int end = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    return start < end ? text.substring(start, end) : "";
  }

  private static void part(ArrayNode parts, String text, boolean hit) {
    if (!text.isEmpty()) {
      parts.addObject().put("text", text).put("hit", hit);
    }
  }
}
