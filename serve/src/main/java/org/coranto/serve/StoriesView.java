package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.coranto.model.Situation;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;

/** Stories: the list and one. Thread-safe. */
final class StoriesView {
  static final Set<String> FILTERS = Set.of("q", "from", "to");

  /** The story of report r. */
  static final String OF_REPORT = "r.id";

  private static final String COLUMNS =
      "r.id as id, "
          + Fragments.TITLE
          + " as title, r.published as first, r.published as last, 1 as reports, r.renderings as"
          + " renderings, 1 as sources, (select count(*) from quote q where q.report = r.id and"
          + " q.same_as is null) as quotes, (select count(*) from event e where e.report = r.id and"
          + " e.same_as is null) as events, (select count(*) from condition c where c.report = r.id"
          + " and c.same_as is null) as conditions, (select count(*) from divergence d where"
          + " d.report = r.id and d.severity = 'substantive') as substantive, (select count(*) from"
          + " divergence d where d.report = r.id and d.severity = 'damage') as damage, (select"
          + " count(*) from divergence d where d.report = r.id and d.severity = 'wording') as"
          + " wording, (select json_group_array(json(n.o)) from (select "
          + Fragments.actorObject("x")
          + " as o from actor x where x.report = r.id and x.type <> 'place' order by (select"
          + " count(*) from mention m where m.report = x.report and m.actor = x.id) desc, x.id"
          + " limit 6) n) as \"actors{}\"";

  private final Rows rows;
  private final QuotesView quotes;
  private final EventsView events;
  private final ConditionsView conditions;
  private final DivergencesView divergences;

  StoriesView(
      Rows rows,
      QuotesView quotes,
      EventsView events,
      ConditionsView conditions,
      DivergencesView divergences) {
    this.rows = rows;
    this.quotes = quotes;
    this.events = events;
    this.conditions = conditions;
    this.divergences = divergences;
  }

  /** Adds that a report is one of a story's. */
  static void inStory(Where where, String report, String story) {
    where.and(report + " = ?", story);
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
    page.put(
        "total", rows.number("select count(*) from report r" + where.sql(), where.values()));
    return page;
  }

  /** The latest that fit; r is a report. */
  List<ObjectNode> newest(Where where, int most) throws StoreException {
    return rows.list(
        "select "
            + COLUMNS
            + " from report r"
            + where.sql()
            + " order by coalesce(r.published, '') desc, r.id desc limit ?",
        where.values(most),
        Tree::of);
  }

  Where where(Params params) {
    Where where = new Where();
    params.oneOf("sort", Set.of("newest", "largest", "disputed"));
    where.andIf("r.published >= ?", params.day("from"));
    where.andIf("r.published <= ?", params.day("to"));
    String words = params.words();
    if (words != null) {
      for (String word : words.split("\\s+", 20)) {
        where.and(Fragments.TITLE + " like ? escape '\\'", Where.like(word));
      }
    }
    return where;
  }

  ObjectNode one(String id) throws IOException {
    List<ObjectNode> found =
        rows.list("select " + COLUMNS + " from report r where r.id = ?", List.of(id), Tree::of);
    if (found.isEmpty()) {
      throw Refusal.notFound("there is no story " + id);
    }
    ObjectNode story = found.get(0);
    Situation situation = rows.situation(id);
    if (situation == null) {
      throw Refusal.notFound("there is no story " + id);
    }
    ObjectNode report =
        rows.list(
                "select " + Fragments.REPORT + " from report r where r.id = ?",
                List.of(id),
                Tree::of)
            .get(0)
            .withObjectProperty("report");
    ArrayNode members = story.putArray("members");
    ObjectNode member = members.addObject();
    member.set("report", report);
    member.put("source", 1).putNull("relation").putNull("with").putNull("score");
    member.putArray("changes");
    List<ObjectNode> differences = divergences.of(id);
    Alignment alignment = Alignment.of(situation);
    story.set("columns", alignment.columns(report, 1));
    story.set("rows", alignment.rows(differences));
    story.set("divergences", Json.array(differences));
    Params all = Params.of("limit=1000&report=" + id);
    story.set("utterances", quotes.list(all).get("items"));
    ArrayNode happenings = story.putArray("happenings");
    for (var event : events.list(Params.of("sort=oldest&limit=1000&report=" + id)).get("items")) {
      happenings.add(happening((ObjectNode) event));
    }
    story.set("commitments", conditions.list(all).get("items"));
    story.set("cast", cast(id, situation));
    return story;
  }

  /** An event that one report tells, in one or several of its renderings. */
  private static ObjectNode happening(ObjectNode event) {
    ObjectNode happening = Json.object();
    happening.set("event", event);
    happening.put("sources", 1);
    ArrayNode witnesses = Json.array();
    witnesses.add(witness(event, event));
    event.get("variants").forEach(variant -> witnesses.add(witness(event, (ObjectNode) variant)));
    boolean told = false;
    boolean denied = false;
    for (var witness : witnesses) {
      String factuality = witness.get("factuality").textValue();
      told |= factuality.equals("asserted");
      denied |= factuality.equals("denied") || factuality.equals("negated");
    }
    happening.put("disputed", told && denied);
    happening.set("witnesses", witnesses);
    happening.set("votes", Votes.of(event));
    return happening;
  }

  private static ObjectNode witness(ObjectNode event, ObjectNode telling) {
    ObjectNode witness = Json.object();
    witness.set("id", telling.get("id"));
    witness.set("report", event.get("report"));
    for (String field : List.of("rendering", "start", "end", "evidence", "factuality")) {
      witness.set(field, telling.get(field));
    }
    return witness;
  }

  private ArrayNode cast(String report, Situation situation) throws StoreException {
    Renderings renderings = Renderings.of(situation);
    return Json.array(
        rows.list(
            "select "
                + Fragments.actorObject("x")
                + " as \"actor{}\", (select count(*) from mention m where m.report = x.report and"
                + " m.actor = x.id) as mentions, (select json_group_array(t.text) from (select"
                + " m.text from mention m where m.report = x.report and m.actor = x.id and m.kind ="
                + " 'name' group by m.text order by min(m.start)) t) as \"forms{}\" from actor x"
                + " where x.report = ? order by mentions desc, length(x.id), x.id",
            List.of(report),
            row -> {
              ObjectNode actor = Tree.of(row);
              actor.set(
                  "roles",
                  Roles.of(situation, actor.path("actor").path("local").textValue(), renderings));
              return actor;
            }));
  }
}
