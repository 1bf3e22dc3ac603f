package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;

/** Tables as CSV and JSON lines, with the count of their rows ahead. Thread-safe. */
final class ExportView {
  /** How a table's rows are chosen. */
  private interface Filter {
    Where of(Params params) throws StoreException;
  }

  /** A table: the columns that are written, where they come from, and which filters it knows. */
  private record Table(
      String name, String columns, String from, String order, Set<String> filters, Filter filter) {}

  private static final String SPEAKER =
      "(select x.name from actor x where x.report = f.report and x.id = f.speaker) as speaker";

  private final Rows rows;
  private final Map<String, Table> tables = new java.util.LinkedHashMap<>();

  ExportView(
      Rows rows,
      StoriesView stories,
      ReportsView reports,
      ActorsView actors,
      QuotesView quotes,
      EventsView events,
      ConditionsView conditions,
      DivergencesView divergences) {
    this.rows = rows;
    add(
        "stories",
        "s.id as id, s.title as title, s.published as first, s.last as last, s.reports as reports,"
            + " s.sources as sources, s.events as events, s.differences as differences",
        " from story s",
        "s.published, s.id",
        StoriesView.FILTERS,
        stories::where);
    add(
        "decisions",
        "c.n as n, c.time as time, c.who as who, c.kind as kind, c.line as decision",
        " from decision c",
        "c.time, c.n, c.id",
        Set.of(),
        params -> new Where());
    add(
        "reports",
        "r.id as id, r.name as name, "
            + Fragments.TITLE
            + " as title, r.published as published, r.published_basis as published_basis, r.uri as"
            + " uri, r.member as member, r.media_type as media_type, r.language as language,"
            + " r.renderings as renderings",
        " from report r",
        "r.published, r.id",
        ReportsView.FILTERS,
        reports::where);
    add(
        "actors",
        "a.entity as id, a.report as report, a.id as local, a.name as name, a.type as type,"
            + " a.country as country, a.sector as sector, a.kb as kb, a.resolution as resolution,"
            + " (select count(*) from mention m where m.report = a.report and m.actor = a.id) as"
            + " mentions",
        " from actor a",
        "a.report, length(a.id), a.id",
        ActorsView.FILTERS,
        actors::where);
    add(
        "quotes",
        "f.report || '.' || f.id as id, f.report as report, r.name as report_name, r.published as"
            + " published, f.rendering as rendering, f.start as start, f.\"end\" as \"end\", f.type"
            + " as type, f.act as act, "
            + SPEAKER
            + ", f.basis as speaker_basis, f.cue as cue, f.content as content, f.rule as rule,"
            + " f.confidence as confidence",
        " from quote f join report r on r.id = f.report",
        "f.report, f.start, f.id",
        QuotesView.FILTERS,
        quotes::where);
    add(
        "events",
        "f.report || '.' || f.id as id, f.report as report, r.name as report_name, f.date as date,"
            + " f.type as type, f.mode as mode, f.cameo as cameo, f.goldstein as goldstein, f.quad"
            + " as quad, "
            + names("actor")
            + " as actors, "
            + names("recipient")
            + " as recipients, f.place as place, f.country as country, f.latitude as latitude,"
            + " f.longitude as longitude, f.factuality as factuality, f.number as number,"
            + " f.\"trigger\" as \"trigger\", f.evidence as evidence, f.rendering as rendering,"
            + " f.start as start, f.\"end\" as \"end\", f.rule as rule, f.confidence as confidence",
        " from event f join report r on r.id = f.report",
        "f.report, f.start, f.id",
        EventsView.FILTERS,
        events::where);
    add(
        "conditions",
        "f.report || '.' || f.id as id, f.report as report, r.name as report_name, f.kind as kind,"
            + " (select x.name from actor x where x.report = f.report and x.id = f.holder) as"
            + " holder, (select x.name from actor x where x.report = f.report and x.id ="
            + " f.addressee) as addressee, f.promise as promise, f.condition as condition,"
            + " f.deadline as deadline, f.status as status, f.rendering as rendering, f.start as"
            + " start, f.\"end\" as \"end\"",
        " from condition f join report r on r.id = f.report",
        "f.report, f.start, f.id",
        ConditionsView.FILTERS,
        conditions::where);
    add(
        "divergences",
        "f.report || '.d' || f.number as id, f.report as report, r.name as report_name, f.severity"
            + " as severity, f.aspect as aspect, f.a as a, f.a_start as a_start, f.a_end as a_end,"
            + " f.b as b, f.b_start as b_start, f.b_end as b_end, f.likelier as likelier, f.why as"
            + " why, f.confidence as confidence",
        " from divergence f join report r on r.id = f.report",
        "f.report, f.number",
        DivergencesView.FILTERS,
        divergences::where);
  }

  private void add(
      String name, String columns, String from, String order, Set<String> filters, Filter filter) {
    tables.put(name, new Table(name, columns, from, order, filters, filter));
  }

  private static String names(String side) {
    return "(select group_concat(n.name, '; ') from (select x.name from party p join actor x on"
        + " x.report = p.report and x.id = p.actor where p.report = f.report and p.event = f.id and"
        + " p.side = '"
        + side
        + "' order by length(x.id), x.id) n)";
  }

  ObjectNode list() throws StoreException {
    ObjectNode list = Json.object();
    ArrayNode all = list.putArray("tables");
    for (Table table : tables.values()) {
      ObjectNode node = all.addObject().put("name", table.name());
      ArrayNode columns = node.putArray("columns");
      columns(table).forEach(columns::add);
      Where where = table.filter().of(Params.of(null));
      node.put("rows", count(table, where));
    }
    return list;
  }

  private long count(Table table, Where where) throws StoreException {
    return rows.number("select count(*)" + table.from() + where.sql(), where.values());
  }

  private List<String> columns(Table table) throws StoreException {
    List<String> names = new ArrayList<>();
    // A row without values: the question's columns are known though nothing fits.
    rows.each(
        "select * from (select 1) one left join (select "
            + table.columns()
            + table.from()
            + " where 1 = 0) none on 1",
        List.of(),
        row -> {
          for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
            names.add(row.getMetaData().getColumnLabel(i));
          }
        });
    return names;
  }

  Reply table(String name, Params params) throws StoreException {
    Table table = tables.get(name);
    if (table == null) {
      throw Refusal.notFound(
          "there is no table " + name + "; there are " + String.join(", ", tables.keySet()));
    }
    Set<String> known = new java.util.TreeSet<>(table.filters());
    known.add("format");
    params.only(known, Set.of());
    String asked = params.oneOf("format", Set.of("csv", "jsonl"));
    boolean csv = asked == null || asked.equals("csv");
    Where where = table.filter().of(params);
    long count = count(table, where);
    List<String> columns = columns(table);
    return Reply.stream(
        csv ? "text/csv; charset=utf-8" : "application/jsonl",
        Map.of(
            "X-Row-Count",
            Long.toString(count),
            "Content-Disposition",
            "attachment; filename=\"" + table.name() + (csv ? ".csv\"" : ".jsonl\"")),
        out -> {
          Writer writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
          if (csv) {
            writer.write(String.join(",", columns) + "\r\n");
          }
          rows.each(
              "select "
                  + table.columns()
                  + table.from()
                  + where.sql()
                  + " order by "
                  + table.order()
                  + " limit ?",
              where.values(count),
              row -> {
                if (csv) {
                  for (int i = 1; i <= columns.size(); i++) {
                    writer.write(i == 1 ? "" : ",");
                    writer.write(field(row.getObject(i)));
                  }
                  writer.write("\r\n");
                } else {
                  writer.write(Json.text(Tree.of(row)));
                  writer.write('\n');
                }
              });
          writer.flush();
        });
  }

  /** A field; one that a spreadsheet would take for a formula gets a quote before it. */
  static String field(@org.jspecify.annotations.Nullable Object value) throws IOException {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quoted =
        text.indexOf(',') >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
