package org.coranto.serve;

import static org.coranto.serve.Fragments.ONCE;
import static org.coranto.serve.Fragments.REPORT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;

/** Utterances: the list and one. Thread-safe. */
final class QuotesView {
  static final Set<String> FILTERS =
      Set.of("q", "speaker", "type", "act", "basis", "report", "story", "from", "to", "state");

  static final Set<String> TYPES = Set.of("direct", "indirect", "mixed");

  static final Set<String> ACTS =
      Set.of(
          "say",
          "deny",
          "accuse",
          "threaten",
          "promise",
          "demand",
          "evaluate",
          "predict",
          "refuse",
          "agree",
          "ask");

  private static final Set<String> BASES = Set.of("stated", "inferred", "none");

  private static final String FROM = " from quote f join report r on r.id = f.report";

  static final String COLUMNS =
      "f.report || '.' || f.id as id, f.id as local, "
          + REPORT
          + ", f.rendering as rendering, f.start as start, f.\"end\" as \"end\", f.type as type,"
          + " f.act as act, "
          + Fragments.actor("f.speaker")
          + " as \"speaker{}\", f.basis as speaker_basis, f.cue as cue, f.content as content, "
          + Fragments.id("f.within")
          + " as within, "
          + Fragments.id("f.denies")
          + " as denies, "
          + Fragments.id("f.heading_of")
          + " as heading_of, f.rule as rule, f.confidence as confidence, "
          + Fragments.state("f.id")
          + ", "
          + Fragments.variants(
              "quote",
              "json_object('id', v.report || '.' || v.id, 'rendering', v.rendering, 'start',"
                  + " v.start, 'end', v.\"end\", 'type', v.type, 'act', v.act, 'cue', v.cue,"
                  + " 'content', v.content)")
          + " as \"variants{}\"";

  private final Rows rows;
  private final Scope scope;

  QuotesView(Rows rows, Scope scope) {
    this.rows = rows;
    this.scope = scope;
  }

  ObjectNode list(Params params) throws StoreException {
    Where where = where(params, "");
    Where from = where.copy();
    List<Object> after = Cursor.read(params.text("cursor"), "ssns");
    if (after != null) {
      from.and(
          "(coalesce(r.published, ''), r.id) <= (?, ?) and ((coalesce(r.published, ''), r.id) < (?,"
              + " ?) or (f.start, f.id) > (?, ?))",
          after.get(0),
          after.get(1),
          after.get(0),
          after.get(1),
          after.get(2),
          after.get(3));
    }
    int limit = params.limit();
    ObjectNode page =
        Page.of(
            rows,
            "select "
                + COLUMNS
                + ", coalesce(r.published, '') as \"-k1\", r.id as \"-k2\", f.start as \"-k3\","
                + " f.id as \"-k4\""
                + FROM
                + from.sql()
                + " order by coalesce(r.published, '') desc, r.id desc, f.start, f.id limit ?",
            from.values(limit + 1),
            limit,
            4);
    page.put("total", rows.number("select count(*)" + FROM + where.sql(), where.values()));
    page.put(
        "variants",
        rows.number(
            "select count(*)"
                + FROM
                + " join quote v on v.report = f.report and v.same_as = f.id"
                + where.sql(),
            where.values()));
    ObjectNode facets = page.putObject("facets");
    Where speakers = where(params, "speaker");
    facets.set(
        "speaker",
        Page.facet(
            rows,
            "select x.entity, max(x.name), count(*) as n"
                + FROM
                + " join actor x on x.report = f.report and x.id = f.speaker"
                + speakers.sql()
                + " group by 1 order by n desc, 1 limit 50",
            speakers.values()));
    facets.set("type", Page.facet(rows, "f.type", FROM, where(params, "type")));
    facets.set("act", Page.facet(rows, "f.act", FROM, where(params, "act")));
    return page;
  }

  ObjectNode one(String id) throws StoreException {
    return Page.one(rows, "select " + COLUMNS + FROM, Scope.key(id, 'q'), "quote " + id);
  }

  Where where(Params params) {
    return where(params, "");
  }

  /** The filters, but for one. */
  private Where where(Params params, String but) {
    Where where = new Where().and(ONCE);
    scope.add(where, params);
    scope.state(where, params);
    String speaker = but.equals("speaker") ? null : params.text("speaker");
    if (speaker != null) {
      where.and(
          "(f.report, f.speaker) in (select x.report, x.id from actor x where x.entity = ?)",
          speaker);
    }
    where.andIf("f.type = ?", but.equals("type") ? null : params.oneOf("type", TYPES));
    where.andIf("f.act = ?", but.equals("act") ? null : params.oneOf("act", ACTS));
    where.andIf("f.basis = ?", params.oneOf("basis", BASES));
    where.andIf("r.published >= ?", params.day("from"));
    where.andIf("r.published <= ?", params.day("to"));
    String words = params.words();
    if (words != null) {
      scope.quoted(where, words);
    }
    return where;
  }
}
