package org.coranto.serve;

import static org.coranto.serve.Fragments.REPORT;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;

/** Where renderings do not say the same. Thread-safe. */
final class DivergencesView {
  static final Set<String> FILTERS = Set.of("q", "severity", "aspect", "report", "story");

  private static final Set<String> SEVERITIES = Set.of("substantive", "damage", "wording");

  private static final Set<String> ASPECTS =
      Set.of(
          "polarity",
          "number",
          "date",
          "actor",
          "role",
          "modality",
          "realisation",
          "term",
          "omission",
          "quote",
          "name",
          "order");

  private static final String FROM = " from divergence f join report r on r.id = f.report";

  private static final String RANK =
      "case f.severity when 'substantive' then 0 when 'damage' then 1 else 2 end";

  private static final String BY = " order by " + RANK + ", f.report, f.number";

  private static final String COLUMNS =
      "f.report || '.d' || f.number as id, 'd' || f.number as local, "
          + REPORT
          + ", f.severity as severity, f.aspect as aspect, "
          + side("a")
          + ", "
          + side("b")
          + ", f.likelier as likelier, f.why as why, nullif(f.votes, '') as votes, f.confidence as"
          + " confidence, "
          + Fragments.state("'d' || f.number");

  private static final String ACROSS =
      "select f.text || '.x' || f.number as id, 'x' || f.number as local, "
          + Fragments.REPORT
          + ", f.severity as severity, f.aspect as aspect, "
          + acrossSide("a")
          + ", "
          + acrossSide("b")
          + ", f.likelier as likelier, f.why as why, nullif(f.votes, '') as votes, f.confidence as"
          + " confidence, 'open' as state from story_difference f join report r on r.id ="
          + " f.a_report";

  private static final int KNOWN = 10_000;

  private final Rows rows;
  private final Scope scope;
  private final Map<String, Renderings> renderings = new ConcurrentHashMap<>();

  DivergencesView(Rows rows, Scope scope) {
    this.rows = rows;
    this.scope = scope;
  }

  private static String side(String side) {
    return "f.report as \"@.report\", '' as \"@.rendering\", f.@_start as \"@.start\", f.@_end as \"@.end\", f.@ as \"@.text\""
        .replace("@", side);
  }

  private static String acrossSide(String side) {
    return side(side).replace("f.report as", "f." + side + "_report as");
  }

  ObjectNode list(Params params) throws StoreException {
    Where where = where(params, "");
    Where from = where.copy();
    List<Object> after = Cursor.read(params.text("cursor"), "nsn");
    if (after != null) {
      from.and("(" + RANK + ", f.report, f.number) > (?, ?, ?)", after.toArray());
    }
    int limit = params.limit();
    ObjectNode page =
        Page.of(
            rows,
            "select "
                + COLUMNS
                + ", "
                + RANK
                + " as \"-k1\", f.report as \"-k2\", f.number as \"-k3\" from (select f.report,"
                + " f.number"
                + from.from("divergence")
                + from.sql()
                + BY
                + " limit ?) k join divergence f on f.report = k.report and f.number = k.number"
                + " join report r on r.id = f.report"
                + BY,
            from.values(limit + 1),
            limit,
            3);
    for (var item : page.withArray("items")) {
      rendering((ObjectNode) item);
    }
    page.put(
        "total",
        rows.number("select count(*)" + where.from("divergence") + where.sql(), where.values()));
    scope.partial(page, params);
    ObjectNode facets = page.putObject("facets");
    facets.set("severity", Page.facet(rows, "f.severity", "divergence", where(params, "severity")));
    facets.set("aspect", Page.facet(rows, "f.aspect", "divergence", where(params, "aspect")));
    return page;
  }

  /** All of a report, in their order. */
  List<ObjectNode> of(String report) throws StoreException {
    List<ObjectNode> found =
        rows.list(
            "select " + COLUMNS + FROM + " where f.report = ? order by f.number",
            List.of(report),
            Tree::of);
    for (ObjectNode item : found) {
      rendering(item);
    }
    return found;
  }

  /** Of reports of a story that render one text. */
  List<ObjectNode> across(String story) throws StoreException {
    List<ObjectNode> found =
        rows.list(
            ACROSS
                + " where f.text in (select m.text from story_member m indexed by story_member_story where m.run = "
                + StoriesView.RUN
                + " and m.story = ?) order by f.text, f.number",
            List.of(story),
            Tree::of);
    for (ObjectNode item : found) {
      rendering(item);
    }
    return found;
  }

  /** Names the renderings that the two sides stand in; the rows know places only. */
  private void rendering(ObjectNode item) throws StoreException {
    for (String side : List.of("a", "b")) {
      ObjectNode at = (ObjectNode) item.get(side);
      Renderings known = renderings(at.get("report").textValue());
      at.put("rendering", known.at(at.get("start").intValue()));
    }
  }

  private Renderings renderings(String report) throws StoreException {
    Renderings known = renderings.get(report);
    if (known == null) {
      known = Renderings.of(rows, report);
      if (renderings.size() > KNOWN) {
        renderings.clear();
      }
      renderings.put(report, known);
    }
    return known;
  }

  Where where(Params params) throws StoreException {
    return where(params, "");
  }

  private Where where(Params params, String but) throws StoreException {
    Where where = new Where().and(Fragments.STANDING);
    scope.add(where, params);
    where.andIf(
        "f.severity = ?", but.equals("severity") ? null : params.oneOf("severity", SEVERITIES));
    where.andIf("f.aspect = ?", but.equals("aspect") ? null : params.oneOf("aspect", ASPECTS));
    String words = params.words();
    if (words != null) {
      scope.words(where, words, "(f.a || ' ' || f.b || ' ' || f.why)");
    }
    return where;
  }
}
