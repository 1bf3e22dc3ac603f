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
 * Renderings side by side, of one report or several: rows of stretches that are aligned with each
 * other, and between them what only one rendering has, so that the cells of a column, one after the
 * other, are the whole rendering. Not thread-safe.
 */
final class Alignment {
  /** A rendering of a report. */
  private record Column(Report report, Offsets offsets, Rendering rendering) {}

  /** Stretches, at most one a column. */
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

  private final List<Column> columns = new ArrayList<>();
  private final Map<String, Integer> firstColumns = new HashMap<>();
  private final List<Row> joined = new ArrayList<>();

  /** Adds the renderings of a report, as many as there is room for. */
  void add(Report report, int most) {
    firstColumns.put(report.id(), columns.size());
    Offsets offsets = Offsets.of(report.text());
    for (Rendering rendering : report.renderings()) {
      if (columns.size() < most) {
        columns.add(new Column(report, offsets, rendering));
      }
    }
  }

  /** Adds what is aligned inside a report that was added. */
  void passages(Situation situation) {
    for (Passage passage : situation.passages()) {
      pair(
          new Texts.Stretch(situation.report().id(), cover(passage.a())),
          new Texts.Stretch(situation.report().id(), cover(passage.b())));
    }
  }

  private static Span cover(List<Span> spans) {
    Span all = spans.get(0);
    for (Span span : spans) {
      all = all.cover(span);
    }
    return all;
  }

  /** Says that two stretches tell the same; pairs that share one make one row. */
  void pair(Texts.Stretch a, Texts.Stretch b) {
    int columnA = column(a);
    int columnB = column(b);
    if (columnA < 0 || columnB < 0 || columnA == columnB) {
      return;
    }
    Row home = null;
    for (Row row : joined) {
      if (overlaps(row, columnA, a.span()) || overlaps(row, columnB, b.span())) {
        home = row;
        break;
      }
    }
    if (home == null) {
      home = new Row(columns.size());
      joined.add(home);
    }
    put(home, columnA, a.span());
    put(home, columnB, b.span());
  }

  private int column(Texts.Stretch stretch) {
    Integer first = firstColumns.get(stretch.report());
    if (first == null || first >= columns.size()) {
      return -1;
    }
    int column = first + columns.get(first).report().renderingAt(stretch.span().start());
    return column < columns.size() ? column : -1;
  }

  private static boolean overlaps(Row row, int column, Span span) {
    Span cell = row.cells[column];
    return cell != null && cell.start() < span.end() && span.start() < cell.end();
  }

  private static void put(Row row, int column, Span span) {
    Span cell = row.cells[column];
    row.cells[column] = cell == null ? span : cell.cover(span);
  }

  /** The aligned rows, and between them what lies between. */
  private List<Row> all() {
    List<Row> all = new ArrayList<>(joined);
    for (int column = 0; column < columns.size(); column++) {
      Span whole = columns.get(column).rendering().span();
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
    return ordered(all);
  }

  /** Paragraphs that no row holds yet, a row each. */
  private void gap(List<Row> all, int column, int from, int to) {
    String text = columns.get(column).report().text();
    int start = from;
    while (start < to) {
      int line = text.indexOf('\n', start);
      int end = line < 0 || line > to ? to : line;
      int first = start;
      int last = end;
      while (first < last && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
        last--;
      }
      if (first < last) {
        Row row = new Row(columns.size());
        row.cells[column] = new Span(first, last);
        all.add(row);
      }
      start = end + 1;
    }
  }

  /** Rows that have the first column in its order, and the others behind what precedes them. */
  private static List<Row> ordered(List<Row> all) {
    Map<Row, Double> places = new HashMap<>();
    List<Row> rest = new ArrayList<>();
    List<Row> main = new ArrayList<>();
    for (Row row : all) {
      (row.first() == 0 ? main : rest).add(row);
    }
    main.sort(Comparator.comparingInt(Row::start));
    for (int i = 0; i < main.size(); i++) {
      places.put(main.get(i), (double) i);
    }
    rest.sort(Comparator.comparingInt(Row::first).thenComparing(Row::start));
    int step = 0;
    for (Row row : rest) {
      places.put(row, after(row, places, main.size()) + ++step / (rest.size() + 2.0));
    }
    List<Row> order = new ArrayList<>(all);
    order.sort(Comparator.comparingDouble(row -> places.getOrDefault(row, 0.0)));
    return order;
  }

  /** The whole-numbered place of the nearest row before this one in its own column. */
  private static double after(Row row, Map<Row, Double> places, int otherwise) {
    int column = row.first();
    boolean known = false;
    double best = -1;
    int nearest = -1;
    for (Map.Entry<Row, Double> placed : places.entrySet()) {
      Span cell = placed.getKey().cells[column];
      known |= cell != null;
      if (cell != null && cell.start() < row.start() && cell.start() > nearest) {
        nearest = cell.start();
        best = Math.floor(placed.getValue());
      }
    }
    return known ? best : otherwise;
  }

  /** The columns as JSON; {@code members} gives what is shown of each report. */
  ArrayNode columns(Map<String, ObjectNode> members) {
    ArrayNode all = Json.array();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      ObjectNode member = members.get(column.report().id());
      ObjectNode node = all.addObject();
      node.set("report", member == null ? node.nullNode() : member.get("report"));
      node.put("rendering", column.rendering().id())
          .put("label", Rendering.idOf(i))
          .put("source", member == null ? 1 : member.get("source").intValue())
          .put("start", column.offsets().toCodePoints(column.rendering().span().start()))
          .put("end", column.offsets().toCodePoints(column.rendering().span().end()));
    }
    return all;
  }

  /** The rows as JSON, each with the divergences whose words stand there. */
  ArrayNode rows(List<ObjectNode> divergences) {
    ArrayNode all = Json.array();
    for (Row row : all()) {
      ObjectNode node = all.addObject();
      ArrayNode cells = node.putArray("cells");
      for (int i = 0; i < row.cells.length; i++) {
        Span cell = row.cells[i];
        if (cell == null) {
          cells.addNull();
        } else {
          Column column = columns.get(i);
          cells
              .addObject()
              .put("start", column.offsets().toCodePoints(cell.start()))
              .put("end", column.offsets().toCodePoints(cell.end()))
              .put("text", cell.in(column.report().text()));
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

  private boolean stands(ArrayNode cells, JsonNode side) {
    int start = side.get("start").intValue();
    int end = side.get("end").intValue();
    String report = side.get("report").textValue();
    for (int i = 0; i < cells.size(); i++) {
      JsonNode cell = cells.get(i);
      if (!cell.isNull()
          && columns.get(i).report().id().equals(report)
          && cell.get("start").intValue() <= start
          && end <= cell.get("end").intValue()
          && start < end) {
        return true;
      }
    }
    return false;
  }
}
