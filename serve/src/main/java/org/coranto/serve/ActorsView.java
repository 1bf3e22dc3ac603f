package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Actor;
import org.coranto.model.Offsets;
import org.coranto.model.Role;
import org.coranto.model.Situation;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.coranto.store.curation.Curated;

/** Actors over all reports: the list, one, its network. Thread-safe. */
final class ActorsView {
  static final Set<String> FILTERS = Set.of("q", "type", "country");

  private static final Set<String> TYPES =
      Set.of("person", "organization", "country", "group", "place");

  private static final int READINGS = 50;
  private static final int DAYS = 400;

  /** One row an actor of the store, from rows a of its reports. */
  private static final String COLUMNS =
      "a.entity as id, max(a.name) as name, max(a.type) as type, max(a.country) as country,"
          + " max(a.sector) as sector, max(a.kb) as kb, max(a.resolution) as resolution,"
          + " sum((select count(*) from mention m where m.report = a.report and m.actor = a.id)) as"
          + " mentions, count(distinct a.report) as reports, sum((select count(*) from quote q"
          + " where q.report = a.report and q.speaker = a.id and q.same_as is null and q.mark <>"
          + " 'rejected')) as quotes, sum((select count(distinct p.event) from party p join event e"
          + " on e.report = p.report and e.id = p.event where p.report = a.report and p.actor ="
          + " a.id and e.same_as is null and e.mark <> 'rejected')) as events";

  private static final String FORMS =
      "(select json_group_array(t.text) from (select m.text from actor x join mention m on m.report"
          + " = x.report and m.actor = x.id where x.entity = n.id and m.kind = 'name' group by"
          + " m.text order by count(*) desc, m.text limit 8) t) as \"forms{}\"";

  private final Rows rows;
  private final DecisionCalls decisions;

  ActorsView(Rows rows, DecisionCalls decisions) {
    this.rows = rows;
    this.decisions = decisions;
  }

  ObjectNode list(Params params) throws StoreException {
    Where where = where(params);
    int limit = params.limit();
    List<Object> after = Cursor.read(params.text("cursor"), "ns");
    List<Object> values = new ArrayList<>(where.values());
    if (after != null) {
      values.addAll(List.of(after.get(0), after.get(0), after.get(1)));
    }
    values.add(limit + 1);
    ObjectNode page =
        Page.of(
            rows,
            "select n.*, "
                + FORMS
                + ", n.mentions as \"-k1\", n.id as \"-k2\" from (select "
                + COLUMNS
                + " from actor a"
                + where.sql()
                + " group by a.entity"
                + (after == null ? "" : " having mentions < ? or (mentions = ? and a.entity > ?)")
                + " order by mentions desc, id limit ?) n order by n.mentions desc, n.id",
            values,
            limit,
            2);
    page.put(
        "total",
        rows.number("select count(distinct a.entity) from actor a" + where.sql(), where.values()));
    return page;
  }

  Where where(Params params) {
    Where where = new Where();
    where.andIf("a.type = ?", params.oneOf("type", TYPES));
    where.andIf("a.country = ?", params.country("country"));
    String words = params.words();
    if (words != null) {
      where.and(
          "a.entity in (select x.entity from search_form f join search_name n on n.form = f.id join"
              + " actor x on x.report = n.report and x.id = n.actor where f.form like ? escape"
              + " '\\')",
          Where.like(words));
    }
    return where;
  }

  /** The rows of one actor as the list shows it. */
  ObjectNode summary(String id) throws StoreException {
    List<ObjectNode> found =
        rows.list(
            "select n.*, "
                + FORMS
                + " from (select "
                + COLUMNS
                + " from actor a where a.entity = ? group by a.entity) n",
            List.of(id),
            Tree::of);
    if (found.isEmpty()) {
      throw Refusal.notFound("there is no actor " + id);
    }
    return found.get(0);
  }

  ObjectNode one(String id) throws StoreException {
    ObjectNode actor = summary(id);
    actor.set(
        "written",
        Json.array(
            rows.list(
                "select m.text as text, m.kind as kind, count(*) as count, min(m.report) as"
                    + " \"at.report\", 'A' as \"at.rendering\", m.start as \"at.start\", m.\"end\""
                    + " as \"at.end\" from actor x join mention m on m.report = x.report and"
                    + " m.actor = x.id where x.entity = ? group by m.text, m.kind order by count"
                    + " desc, m.text limit 200",
                List.of(id),
                Tree::of)));
    roles(id, actor.putArray("roles"), actor.withArray("written"));
    actor.set(
        "acts",
        Json.array(
            rows.list(
                "select e.type as type, max(e.quad) as quad, sum(p.side = 'actor') as does,"
                    + " sum(p.side = 'recipient') as undergoes"
                    + PARTY_EVENTS
                    + " where x.entity = ? and e.same_as is null and e.mark <> 'rejected' group by"
                    + " e.type order by count(*) desc, e.type",
                List.of(id),
                Tree::of)));
    actor.set("days", days(id));
    actor.putArray("suggestions");
    actor.set(
        "decisions",
        decisions
            .list(Params.of("target=" + URLEncoder.encode(id, StandardCharsets.UTF_8)))
            .get("items"));
    return actor;
  }

  private static final String PARTY_EVENTS =
      " from actor x join party p on p.report = x.report and p.actor = x.id join event e on"
          + " e.report = p.report and e.id = p.event";

  private ArrayNode days(String id) throws StoreException {
    return Json.array(
        rows.list(
            "select date, sum(quotes) as quotes, sum(does) as does, sum(undergoes) as undergoes"
                + " from (select r.published as date, 1 as quotes, 0 as does, 0 as undergoes from"
                + " actor x join quote q on q.report = x.report and q.speaker = x.id join report r"
                + " on r.id = x.report where x.entity = ? and q.same_as is null and q.mark <>"
                + " 'rejected' and r.published is not null union all select substr(e.date, 1, 10),"
                + " 0, p.side = 'actor', p.side = 'recipient'"
                + PARTY_EVENTS
                + " where x.entity = ? and e.same_as is null and e.mark <> 'rejected' and"
                + " length(e.date) >= 10 and e.date glob '[0-9]*-[0-9]*') group by date order by"
                + " date desc limit ?",
            List.of(id, id, DAYS),
            Tree::of));
  }

  /** Roles stand in the readings alone; those of the latest reports are looked up. */
  private void roles(String id, ArrayNode out, ArrayNode written) throws StoreException {
    record Key(String title, String status) {}
    Map<Key, ObjectNode> roles = new HashMap<>();
    Map<String, Renderings> renderings = new HashMap<>();
    record Home(String report, String actor, String published) {}
    List<Home> homes =
        rows.list(
            "select x.report, x.id, coalesce(r.published, '') from actor x join report r on r.id ="
                + " x.report where x.entity = ? order by r.published desc, r.id limit ?",
            List.of(id, READINGS),
            row -> new Home(row.getString(1), row.getString(2), row.getString(3)));
    List<ObjectNode> order = new ArrayList<>();
    for (Home home : homes) {
      Curated curated = rows.report(home.report());
      if (curated == null) {
        continue;
      }
      Situation situation = curated.situation();
      renderings.put(home.report(), Renderings.of(situation));
      Offsets offsets = Offsets.of(situation.report().text());
      for (Actor actor : situation.actors()) {
        for (Role role : actor.id().equals(home.actor()) ? actor.roles() : List.<Role>of()) {
          String status = role.status().name().toLowerCase(java.util.Locale.ROOT);
          ObjectNode node = roles.get(new Key(role.title(), status));
          if (node == null) {
            int start = offsets.toCodePoints(role.span().start());
            node = Json.object().put("title", role.title()).put("status", status);
            node.put("from", home.published()).put("to", home.published()).put("reports", 0);
            node.putObject("at")
                .put("report", home.report())
                .put("rendering", Renderings.of(situation).at(start))
                .put("start", start)
                .put("end", offsets.toCodePoints(role.span().end()));
            node.put("-last", "");
            roles.put(new Key(role.title(), status), node);
            order.add(node);
          }
          if (!node.get("-last").textValue().equals(home.report())) {
            node.put("reports", node.get("reports").intValue() + 1);
            node.put("-last", home.report());
          }
          if (!home.published().isEmpty()) {
            node.put("from", home.published());
          }
        }
      }
    }
    for (ObjectNode role : order) {
      role.remove("-last");
      for (String day : List.of("from", "to")) {
        if (role.get(day).textValue().isEmpty()) {
          role.putNull(day);
        }
      }
      out.add(role);
    }
    for (var form : written) {
      ObjectNode at = (ObjectNode) form.get("at");
      Renderings known = renderings.get(at.get("report").textValue());
      if (known != null) {
        at.put("rendering", known.at(at.get("start").intValue()));
      }
    }
  }

  /** Who shares events with an actor. */
  ObjectNode network(String id, int most) throws StoreException {
    ObjectNode network = Json.object().put("center", id);
    ObjectNode center = summary(id);
    ArrayNode nodes = network.putArray("nodes");
    nodes
        .addObject()
        .put("events", center.get("events").longValue())
        .set("actor", reference(center));
    List<ObjectNode> others =
        rows.list(
            "select y.entity as \"actor.id\", max(y.name) as \"actor.name\", max(y.type) as"
                + " \"actor.type\", max(y.country) as \"actor.country\", null as \"actor.local\","
                + " count(distinct e.report || e.id) as events"
                + PARTY_EVENTS
                + " join party o on o.report = e.report and o.event = e.id join actor y on y.report"
                + " = o.report and y.id = o.actor where x.entity = ? and y.entity <> x.entity and"
                + " e.same_as is null and e.mark <> 'rejected' group by y.entity order by events"
                + " desc, y.entity limit ?",
            List.of(id, most - 1),
            Tree::of);
    List<Object> ids = new ArrayList<>();
    ids.add(id);
    for (ObjectNode other : others) {
      nodes.add(other);
      ids.add(other.path("actor").path("id").textValue());
    }
    String places = "?" + ",?".repeat(ids.size() - 1);
    List<Object> both = new ArrayList<>(ids);
    both.addAll(ids);
    network.set(
        "edges",
        Json.array(
            rows.list(
                "select x.entity as source, y.entity as target, count(*) as events, sum(e.quad <="
                    + " 2) as cooperation, sum(e.quad >= 3) as conflict from actor x join party p"
                    + " on p.report = x.report and p.actor = x.id and p.side = 'actor' join party o"
                    + " on o.report = p.report and o.event = p.event and o.side = 'recipient' join"
                    + " actor y on y.report = o.report and y.id = o.actor join event e on e.report"
                    + " = p.report and e.id = p.event where x.entity in ("
                    + places
                    + ") and y.entity in ("
                    + places
                    + ") and x.entity <> y.entity and e.same_as is null and e.mark <> 'rejected'"
                    + " group by 1, 2 order by events desc, 1, 2",
                both,
                Tree::of)));
    return network;
  }

  private static ObjectNode reference(ObjectNode summary) {
    ObjectNode reference = Json.object();
    for (String field : List.of("id", "name", "type", "country")) {
      reference.set(field, summary.get(field));
    }
    return reference.putNull("local");
  }
}
