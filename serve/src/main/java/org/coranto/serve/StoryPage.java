package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.coranto.store.curation.Curated;
import org.jspecify.annotations.Nullable;

/** One story: its renderings side by side, where they differ, and what they tell. Thread-safe. */
final class StoryPage {
  private static final int COLUMNS = 12;
  private static final int FACTS = 1000;

  private static final String MEMBERS =
      "select "
          + Fragments.REPORT
          + ", m.text as \"-text\", m.text as text, m.role as role, m.\"with\" as \"with\", m.score"
          + " as score, m.changed as changed from story_member m join report r on r.id = m.report"
          + " where m.run = "
          + StoriesView.RUN
          + " and m.story = ? order by m.role <> 'head', r.published is null, r.published, r.id";

  private final Rows rows;
  private final StoriesView stories;
  private final QuotesView quotes;
  private final EventsView events;
  private final ConditionsView conditions;
  private final DivergencesView divergences;
  private final @Nullable Texts texts;

  StoryPage(
      Rows rows,
      StoriesView stories,
      QuotesView quotes,
      EventsView events,
      ConditionsView conditions,
      DivergencesView divergences,
      @Nullable Texts texts) {
    this.rows = rows;
    this.stories = stories;
    this.quotes = quotes;
    this.events = events;
    this.conditions = conditions;
    this.divergences = divergences;
    this.texts = texts;
  }

  ObjectNode of(String named) throws IOException {
    ObjectNode story = stories.summary(named);
    String id = story.get("id").textValue();
    Map<String, ObjectNode> members = members(id);
    story.set("members", Json.array(List.copyOf(members.values())));
    Map<String, List<Report>> byText = new LinkedHashMap<>();
    List<ObjectNode> differences = new ArrayList<>();
    Alignment alignment = new Alignment();
    List<Situation> shown = new ArrayList<>();
    int room = COLUMNS;
    for (Map.Entry<String, ObjectNode> member : members.entrySet()) {
      String text = member.getValue().remove("text").textValue();
      Curated curated = room > 0 ? rows.report(member.getKey()) : null;
      if (curated != null) {
        Report report = curated.situation().report();
        alignment.add(report, COLUMNS);
        room -= report.renderings().size();
        shown.add(curated.situation());
        byText.computeIfAbsent(text, t -> new ArrayList<>()).add(report);
      }
    }
    for (Situation situation : shown) {
      alignment.passages(situation);
      differences.addAll(divergences.of(situation.report().id()));
    }
    align(alignment, byText);
    differences.addAll(divergences.across(id));
    story.set("columns", alignment.columns(members));
    story.set("rows", alignment.rows(differences));
    story.set("divergences", Json.array(differences));
    Params all = Params.of("limit=" + FACTS + "&story=" + id);
    story.set("utterances", quotes.list(all).get("items"));
    story.set("happenings", happenings(id, members));
    story.set("commitments", conditions.list(all).get("items"));
    story.set("cast", cast(id, shown));
    return story;
  }

  private Map<String, ObjectNode> members(String story) throws StoreException {
    Map<String, ObjectNode> members = new LinkedHashMap<>();
    List<String> sources = new ArrayList<>();
    for (ObjectNode member : rows.list(MEMBERS, List.of(story), Tree::of)) {
      String text = member.get("text").textValue();
      if (!sources.contains(text)) {
        sources.add(text);
      }
      member.put("source", sources.indexOf(text) + 1);
      String role = member.remove("role").textValue();
      if (role.equals("head") || role.equals("report")) {
        member.putNull("relation");
      } else {
        member.put("relation", role);
      }
      String changed = member.remove("changed").textValue();
      ArrayNode changes = member.putArray("changes");
      if (!changed.isEmpty()) {
        for (String change : changed.split(", ", -1)) {
          changes.add(change);
        }
      }
      members.put(member.get("report").get("id").textValue(), member);
    }
    return members;
  }

  /** Aligns reports that carry one text with each other. */
  private void align(Alignment alignment, Map<String, List<Report>> byText) throws IOException {
    for (List<Report> carriers : byText.values()) {
      if (carriers.size() > 1 && texts != null) {
        for (Texts.Pair pair : texts.align(carriers)) {
          alignment.pair(pair.a(), pair.b());
        }
      }
    }
  }

  /** Happenings as the grouping joined them; what it does not know yet stands by itself. */
  private ArrayNode happenings(String story, Map<String, ObjectNode> members)
      throws StoreException {
    Map<String, ObjectNode> all = new LinkedHashMap<>();
    Params params = Params.of("sort=oldest&limit=" + FACTS + "&story=" + story);
    for (JsonNode event : events.list(params).get("items")) {
      all.put(event.get("id").textValue(), (ObjectNode) event);
    }
    Map<Integer, List<ObjectNode>> groups = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    rows.each(
        "select w.number, w.report || '.' || w.event from story_witness w join story_event e on"
            + " e.run = w.run and e.story = w.story and e.number = w.number where w.run = "
            + StoriesView.RUN
            + " and w.story = ? order by e.sources desc, e.date is null, e.date, w.number",
        List.of(story),
        row -> {
          ObjectNode event = all.get(row.getString(2));
          if (event != null && taken.add(row.getString(2))) {
            groups.computeIfAbsent(row.getInt(1), n -> new ArrayList<>()).add(event);
          }
        });
    ArrayNode happenings = Json.array();
    groups.values().forEach(group -> happenings.add(happening(group, members)));
    for (Map.Entry<String, ObjectNode> event : all.entrySet()) {
      if (!taken.contains(event.getKey())) {
        happenings.add(happening(List.of(event.getValue()), members));
      }
    }
    return happenings;
  }

  private static ObjectNode happening(List<ObjectNode> group, Map<String, ObjectNode> members) {
    ObjectNode best = group.get(0);
    Set<Integer> sources = new HashSet<>();
    ArrayNode witnesses = Json.array();
    boolean told = false;
    boolean denied = false;
    for (ObjectNode event : group) {
      best = fullness(event) > fullness(best) ? event : best;
      sources.add(source(event, members));
      witnesses.add(witness(event, event));
      event.get("variants").forEach(variant -> witnesses.add(witness(event, (ObjectNode) variant)));
    }
    for (JsonNode witness : witnesses) {
      String factuality = witness.get("factuality").textValue();
      told |= factuality.equals("asserted");
      denied |= factuality.equals("denied") || factuality.equals("negated");
    }
    ObjectNode happening = Json.object();
    happening.set("event", best);
    happening.put("sources", sources.size());
    happening.put("disputed", told && denied);
    happening.set("witnesses", witnesses);
    happening.set("votes", Votes.of(group, event -> source(event, members)));
    return happening;
  }

  private static int source(ObjectNode event, Map<String, ObjectNode> members) {
    ObjectNode member = members.get(event.get("report").get("id").textValue());
    return member == null ? 0 : member.get("source").intValue();
  }

  private static int fullness(ObjectNode event) {
    return event.get("actors").size()
        + event.get("recipients").size()
        + (event.get("date").isNull() ? 0 : 1)
        + (event.get("place").isNull() ? 0 : 1);
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

  private ArrayNode cast(String story, List<Situation> shown) throws StoreException {
    return Json.array(
        rows.list(
            "select json_object('id', x.entity, 'name', max(x.name), 'type', max(x.type),"
                + " 'country', max(x.country), 'local', null) as \"actor{}\", sum((select count(*)"
                + " from mention m where m.report = x.report and m.actor = x.id)) as mentions,"
                + " json_group_array(x.report || '.' || x.id) as \"locals{}\", (select"
                + " json_group_array(t.text) from (select distinct m.text from actor y join mention"
                + " m on m.report = y.report and m.actor = y.id where +y.entity = x.entity and"
                + " y.report in ("
                + StoriesView.REPORTS
                + "?) and m.kind = 'name' limit 12) t) as \"forms{}\" from actor x where x.report"
                + " in ("
                + StoriesView.REPORTS
                + "?) and x.mark <> 'rejected' group by x.entity order by mentions desc, x.entity"
                + " limit 100",
            List.of(story, story),
            row -> {
              ObjectNode actor = Tree.of(row);
              Set<String> locals = new HashSet<>();
              actor.remove("locals").forEach(local -> locals.add(local.textValue()));
              ArrayNode roles = actor.putArray("roles");
              for (Situation situation : shown) {
                Roles.add(roles, situation, locals);
              }
              return actor;
            }));
  }
}
