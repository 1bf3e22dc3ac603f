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

  private static final int READINGS = 12;

  /** Reports of an actor from which on its latest are found going back from the latest of all. */
  private static final int MANY = 2_000;

  private static final int DAYS = 400;
  private static final int FORMS = 5_000;

  /** One row an actor of the store; its ways of being written, the most frequent first. */
  private static final String COLUMNS =
      "t.entity as id, t.name as name, t.type as type, t.country as country, t.sector as sector,"
          + " t.kb as kb, t.resolution as resolution, t.mentions as mentions, t.n as reports,"
          + " t.quotes as quotes, t.events as events, (select json_group_array(f.text) from (select"
          + " text from tally_form where entity = t.entity and kind = 'name' order by n desc, text"
          + " limit 8) f) as \"forms{}\"";

  private final Rows rows;
  private final DecisionCalls decisions;

  ActorsView(Rows rows, DecisionCalls decisions) {
    this.rows = rows;
    this.decisions = decisions;
  }

  ObjectNode list(Params params) throws StoreException {
    Where where = where(params, "t");
    Where from = where.copy();
    int limit = params.limit();
    List<Object> after = Cursor.read(params.text("cursor"), "ns");
    if (after != null) {
      from.and("t.n <= ? and (t.n < ? or t.entity > ?)", after.get(0), after.get(0), after.get(1));
    }
    ObjectNode page =
        Page.of(
            rows,
            "select "
                + COLUMNS
                + ", t.n as \"-k1\", t.entity as \"-k2\" from (select t.* from tally_actor t"
                + from.sql()
                + " order by t.n desc, t.entity limit ?) t order by t.n desc, t.entity",
            from.values(limit + 1),
            limit,
            2);
    page.put(
        "total", rows.number("select count(*) from tally_actor t" + where.sql(), where.values()));
    return page;
  }

  /** The filters, over rows of actors that are called a. */
  Where where(Params params) throws StoreException {
    return where(params, "a");
  }

  private Where where(Params params, String actors) throws StoreException {
    Where where = new Where();
    where.andIf(actors + ".type = ?", params.oneOf("type", TYPES));
    where.andIf(actors + ".country = ?", params.country("country"));
    String words = params.words();
    if (words != null) {
      String forms = Json.text(Json.strings(rows.names(words, FORMS)));
      where.and(actors + ".entity in " + Fragments.WRITTEN, forms, forms);
    }
    return where;
  }

  /** The rows of one actor as the list shows it. */
  ObjectNode summary(String id) throws StoreException {
    return rows
        .list("select " + COLUMNS + " from tally_actor t where t.entity = ?", List.of(id), Tree::of)
        .stream()
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("there is no actor " + id));
  }

  ObjectNode one(String id) throws StoreException {
    ObjectNode actor = summary(id);
    actor.set(
        "written",
        Json.array(
            rows.list(
                "select f.text as text, f.kind as kind, f.n as count, m.report as \"at.report\","
                    + " 'A' as \"at.rendering\", min(m.start) as \"at.start\", m.\"end\" as"
                    + " \"at.end\" from (select * from tally_form where entity = ? order by n desc,"
                    + " text limit 200) f join actor x on x.report = f.report and +x.entity ="
                    + " f.entity join mention m on m.report = x.report and m.actor = x.id and"
                    + " m.text = f.text and m.kind = f.kind group by f.text, f.kind order by f.n"
                    + " desc, f.text",
                List.of(id),
                Tree::of)));
    roles(
        id, actor.get("reports").longValue(), actor.putArray("roles"), actor.withArray("written"));
    actor.set(
        "acts",
        Json.array(
            rows.list(
                "select type, quad, does, undergoes from tally_act where entity = ? order by n"
                    + " desc, type",
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

  private ArrayNode days(String id) throws StoreException {
    return Json.array(
        rows.list(
            "select day as date, quotes, does, undergoes from tally_actor_day where entity = ?"
                + " order by day desc limit ?",
            List.of(id, DAYS),
            Tree::of));
  }

  /** Roles stand in the readings alone; those of the latest reports are looked up. */
  private void roles(String id, long reports, ArrayNode out, ArrayNode written)
      throws StoreException {
    record Key(String title, String status) {}
    Map<Key, ObjectNode> roles = new HashMap<>();
    Map<String, Renderings> renderings = new HashMap<>();
    record Home(String report, String actor, String published) {}
    List<Home> homes =
        rows.list(
            "select x.report, x.id, coalesce(r.published, '') from "
                + (reports > MANY
                    ? "report r cross join actor x on x.report = r.id"
                    : "actor x join report r on r.id = x.report")
                + " where x.entity = ? order by coalesce(r.published, '') desc, r.id desc limit ?",
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
            "select t.entity as \"actor.id\", t.name as \"actor.name\", t.type as \"actor.type\","
                + " t.country as \"actor.country\", null as \"actor.local\", p.n as events from"
                + " (select other, n from tally_pair where entity = ? order by n desc, other limit"
                + " ?) p join tally_actor t on t.entity = p.other order by p.n desc, p.other",
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
                "select entity as source, other as target, does as events, cooperation, conflict"
                    + " from tally_pair where entity in ("
                    + places
                    + ") and other in ("
                    + places
                    + ") and does > 0 order by does desc, 1, 2",
                both,
                Tree::of)));
    return network;
  }

  /** An actor as lists name it; null when no report has it any more. */
  com.fasterxml.jackson.databind.JsonNode named(String id) throws StoreException {
    List<ObjectNode> found =
        rows.list(
            "select entity as id, name, type, country, null as local from tally_actor where entity ="
                + " ?",
            List.of(id),
            Tree::of);
    return found.isEmpty() ? Json.object().nullNode() : found.get(0);
  }

  private static ObjectNode reference(ObjectNode summary) {
    ObjectNode reference = Json.object();
    for (String field : List.of("id", "name", "type", "country")) {
      reference.set(field, summary.get(field));
    }
    return reference.putNull("local");
  }
}
