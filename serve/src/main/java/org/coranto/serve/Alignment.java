package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.coranto.model.Offsets;
import org.coranto.model.Passage;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A report's renderings side by side: rows of stretches that are aligned with each other, and
 * between them what only one rendering has, so that the cells of a column, one after the other, are
 * the whole rendering. Immutable.
 */
final class Alignment {
  /** Stretches of the text, at most one a rendering. */
  private static final class Row {
    private final @Nullable Span[] cells;

    Row(int columns) {
      this.cells = new @Nullable Span[columns];
    }

    int first() {
      int first = 0;
      while (cells[first] == null) {
        first++;
      }
      return first;
    }

    /** Where its first cell begins. */
    int start() {
      return Objects.requireNonNull(cells[first()]).start();
    }
  }

  private final Report report;
  private final Offsets offsets;
  private final List<Row> rows = new ArrayList<>();

  private Alignment(Report report) {
    this.report = report;
    this.offsets = Offsets.of(report.text());
  }

  static Alignment of(Situation situation) {
    Alignment alignment = new Alignment(situation.report());
    alignment.align(situation.passages());
    return alignment;
  }

  private void align(List<Passage> passages) {
    int columns = report.renderings().size();
    // Passages are pairs; those that share a stretch make one row over more than two renderings.
    List<Row> joined = new ArrayList<>();
    for (Passage passage : passages) {
      Span a = cover(passage.a());
      Span b = cover(passage.b());
      Row home = null;
      for (Row row : joined) {
        if (overlaps(row, a) || overlaps(row, b)) {
          home = row;
          break;
        }
      }
      if (home == null) {
        home = new Row(columns);
        joined.add(home);
      }
      put(home, a);
      put(home, b);
    }
    fill(joined);
  }

  private static Span cover(List<Span> spans) {
    Span all = spans.get(0);
    for (Span span : spans) {
      all = all.cover(span);
    }
    return all;
  }

  private boolean overlaps(Row row, Span span) {
    Span cell = row.cells[report.renderingAt(span.start())];
    return cell != null && cell.start() < span.end() && span.start() < cell.end();
  }

  private void put(Row row, Span span) {
    int column = report.renderingAt(span.start());
    Span cell = row.cells[column];
    row.cells[column] = cell == null ? span : cell.cover(span);
  }

  /** Orders the rows by the first column that two have in common, and adds what lies between. */
  private void fill(List<Row> joined) {
    List<Row> all = new ArrayList<>(joined);
    for (int column = 0; column < report.renderings().size(); column++) {
      Span whole = report.renderings().get(column).span();
      List<Span> taken = new ArrayList<>();
      for (Row row : joined) {
        Span cell = row.cells[column];
        if (cell != null) {
          taken.add(cell);
        }
      }
      taken.sort(Comparator.comparingInt(Span::start));
      int from = whole.start();
      for (Span span : taken) {
        gap(all, column, from, span.start());
        from = Math.max(from, span.end());
      }
      gap(all, column, from, whole.end());
    }
    rows.addAll(ordered(all));
  }

  private void gap(List<Row> all, int column, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(report.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(report.text().charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      Row row = new Row(report.renderings().size());
      row.cells[column] = new Span(start, end);
      all.add(row);
    }
  }

  /** Rows by how far into their renderings they stand; those of the first column keep its order. */
  private List<Row> ordered(List<Row> all) {
    Map<Row, Double> places = new HashMap<>();
    List<Row> main = new ArrayList<>();
    for (Row row : all) {
      if (row.first() == 0) {
        main.add(row);
      }
    }
    main.sort(Comparator.comparingInt(Row::start));
    for (int i = 0; i < main.size(); i++) {
      places.put(main.get(i), (double) i);
    }
    List<Row> rest = new ArrayList<>(all);
    rest.removeAll(main);
    rest.sort(Comparator.comparingInt(Row::first).thenComparing(Row::start));
    int step = 0;
    for (Row row : rest) {
      places.put(row, after(row, places) + ++step / (rest.size() + 2.0));
    }
    List<Row> order = new ArrayList<>(all);
    order.sort(Comparator.comparingDouble(row -> places.getOrDefault(row, 0.0)));
    return order;
  }

  /** The whole-numbered place of the row that ends last before this one in its own column. */
  private static double after(Row row, Map<Row, Double> places) {
    int column = row.first();
    double best = -1;
    int nearest = -1;
    for (Map.Entry<Row, Double> placed : places.entrySet()) {
      Span cell = placed.getKey().cells[column];
      if (cell != null && cell.start() < row.start() && cell.start() > nearest) {
        nearest = cell.start();
        best = Math.floor(placed.getValue());
      }
    }
    return best;
  }

  ArrayNode columns(ObjectNode from, int source) {
    ArrayNode columns = Json.array();
    for (int i = 0; i < report.renderings().size(); i++) {
      Rendering rendering = report.renderings().get(i);
      ObjectNode column = columns.addObject();
      column.set("report", from);
      column
          .put("rendering", rendering.id())
          .put("label", rendering.id())
          .put("source", source)
          .put("start", offsets.toCodePoints(rendering.span().start()))
          .put("end", offsets.toCodePoints(rendering.span().end()));
    }
    return columns;
  }

  ArrayNode rows(List<ObjectNode> divergences) {
    ArrayNode all = Json.array();
    for (Row row : rows) {
      ObjectNode node = all.addObject();
      ArrayNode cells = node.putArray("cells");
      for (Span cell : row.cells) {
        if (cell == null) {
          cells.addNull();
        } else {
          cells
              .addObject()
              .put("start", offsets.toCodePoints(cell.start()))
              .put("end", offsets.toCodePoints(cell.end()))
              .put("text", cell.in(report.text()));
        }
      }
      ArrayNode here = node.putArray("divergences");
      for (ObjectNode divergence : divergences) {
        if (stands(cells, divergence.get("a")) || stands(cells, divergence.get("b"))) {
          here.add(divergence.get("id"));
        }
      }
    }
    return all;
  }

  private static boolean stands(ArrayNode cells, JsonNode side) {
    int start = side.get("start").intValue();
    int end = side.get("end").intValue();
    for (JsonNode cell : cells) {
      if (!cell.isNull()
          && cell.get("start").intValue() <= start
          && end <= cell.get("end").intValue()
          && start < end) {
        return true;
      }
    }
    return false;
  }
}
