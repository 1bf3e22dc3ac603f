package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.coranto.store.curation.Curated;
import org.coranto.store.curation.State;

/** Reports: the list and one. Thread-safe. */
final class ReportsView {
  static final Set<String> FILTERS = Set.of("q", "story", "from", "to");

  static final String COLUMNS =
      "r.id as id, r.name as name, "
          + Fragments.TITLE
          + " as title, r.published as published, r.published_basis as published_basis, r.uri as"
          + " uri, r.member as member, r.media_type as media_type, r.language as language,"
          + " r.renderings as renderings, "
          + StoriesView.OF_REPORT
          + " as story, (select count(*) from quote q where q.report = r.id and q.same_as is null"
          + " and q.mark <> 'rejected') as quotes, (select count(*) from event e where e.report ="
          + " r.id and e.same_as is null and e.mark <> 'rejected') as events, (select count(*) from"
          + " condition c where c.report = r.id and c.same_as is null and c.mark <> 'rejected') as"
          + " conditions, (select count(*) from divergence d where d.report = r.id and d.severity ="
          + " 'substantive') as substantive";

  private final Rows rows;

  ReportsView(Rows rows) {
    this.rows = rows;
  }

  ObjectNode list(Params params) throws StoreException {
    Where where = where(params);
    Where from = where.copy();
    List<Object> after = Cursor.read(params.text("cursor"), "ss");
    if (after != null) {
      from.and("(coalesce(r.published, ''), r.id) < (?, ?)", after.toArray());
    }
    int limit = params.limit();
    ObjectNode page =
        Page.of(
            rows,
            "select "
                + COLUMNS
                + ", coalesce(r.published, '') as \"-k1\", r.id as \"-k2\" from report r"
                + from.sql()
                + " order by coalesce(r.published, '') desc, r.id desc limit ?",
            from.values(limit + 1),
            limit,
            2);
    page.put("total", rows.number("select count(*) from report r" + where.sql(), where.values()));
    return page;
  }

  Where where(Params params) {
    Where where = new Where();
    String story = params.text("story");
    if (story != null) {
      StoriesView.inStory(where, "r.id", story);
    }
    where.andIf("r.published >= ?", params.day("from"));
    where.andIf("r.published <= ?", params.day("to"));
    String words = params.words();
    if (words != null) {
      where.and(
          "(r.name = ? or r.id in (select p.report from " + Fragments.FOUND + "))",
          words,
          Words.match(words));
    }
    return where;
  }

  /** One report with its text and all that was read in it. */
  ObjectNode one(String id) throws IOException {
    Curated curated = rows.report(id);
    if (curated == null) {
      throw Refusal.notFound("there is no report " + id);
    }
    Situation situation = curated.situation();
    ObjectNode report =
        rows.list("select " + COLUMNS + " from report r where r.id = ?", List.of(id), Tree::of)
            .get(0);
    report.put("text", situation.report().text());
    report.set(
        "documents",
        Json.array(
            rows.list(
                "select uri, nullif(member, '') as member, media_type, nullif(published, '') as"
                    + " published from document where report = ? order by key",
                List.of(id),
                Tree::of)));
    report.set("actors", actors(rows, id));
    report.set("states", states(curated));
    report.set("reading", Json.read(new SituationJson().toString(situation)));
    return report;
  }

  private static ObjectNode states(Curated curated) {
    ObjectNode states = Json.object();
    for (Curated.Effect effect : curated.effects()) {
      if (effect.state() == State.APPLIED) {
        effect.facts().forEach(fact -> states.put(fact, "recoded"));
      }
    }
    curated.marks().forEach(states::put);
    return states;
  }

  /** The store's actors by their ids in one report. */
  private static ObjectNode actors(Rows rows, String report) throws StoreException {
    ObjectNode actors = Json.object();
    rows.each(
        "select x.id, " + Fragments.actorObject("x") + " from actor x where x.report = ?",
        List.of(report),
        row -> actors.set(row.getString(1), Json.read(row.getString(2))));
    return actors;
  }
}
