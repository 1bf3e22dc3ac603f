package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The overview. Thread-safe. */
final class SituationView {
  private static final int MOVED_DAYS = 7;

  private final Rows rows;
  private final StoriesView stories;
  private final EventsView events;
  private final ConditionsView conditions;

  SituationView(Rows rows, StoriesView stories, EventsView events, ConditionsView conditions) {
    this.rows = rows;
    this.stories = stories;
    this.events = events;
    this.conditions = conditions;
  }

  ObjectNode of(Params params, String version) throws StoreException {
    String asOf = conditions.asOf(params);
    String from = params.day("from");
    String to = params.day("to");
    ObjectNode situation = Json.object().put("version", version);
    ObjectNode period =
        rows.list(
                "select min(published) as \"from\", max(published) as \"to\" from report",
                List.of(),
                Tree::of)
            .get(0);
    situation.setAll(period);
    situation.put("as_of", asOf);
    situation.set("counts", counts());
    Where told = StoriesView.standing();
    told.andIf("coalesce(s.last, '') >= ?", from);
    told.andIf("s.published <= ?", to);
    situation.set("stories", stories.newest(told, 12));
    situation.set("timeline", events.timeline(params));
    situation.set("places", events.places(params, 200));
    situation.set("moved", Json.array(moved(from, to, period.path("to").asText(""))));
    situation.set("due", conditions.due(asOf));
    situation.putArray("watchlist");
    return situation;
  }

  ObjectNode counts() throws StoreException {
    return rows.list(
            "select (select count(*) from report) as reports, (select count(*) from story"
                + " where run = "
                + StoriesView.RUN
                + ") as stories, (select count(*) from tally_actor) as actors, "
                + Fragments.TALLIED
                + ", (select count(*) from condition where same_as is null and mark <>"
                + " 'rejected') as conditions, (select count(*) from divergence) as divergences,"
                + " (select count(*) from divergence where severity = 'substantive') as"
                + " substantive, (select count(*) from decision) as decisions, (select count(*)"
                + " from rejected) as rejected_documents",
            List.of(),
            Tree::of)
        .get(0);
  }

  /** Who said and did most in the reports of the last days. */
  private List<ObjectNode> moved(@Nullable String from, @Nullable String to, String last)
      throws StoreException {
    String end = to == null ? last.isEmpty() ? "9999-12-31" : last : to;
    return rows.list(
        "select n.entity as \"actor.id\", max(n.name) as \"actor.name\", max(n.type) as"
            + " \"actor.type\", max(n.country) as \"actor.country\", null as \"actor.local\","
            + " sum(n.quotes) as quotes, sum(n.events) as events, max(n.published) as latest from"
            + " (select x.entity, x.name, x.type, x.country, r.published, (select count(*) from"
            + " quote q where q.report = x.report and q.speaker = x.id and q.same_as is null and"
            + " q.mark <> 'rejected') as quotes, (select count(*) from party p join event e on"
            + " e.report = p.report and e.id = p.event where p.report = x.report and p.actor = x.id"
            + " and e.same_as is null and e.mark <> 'rejected') as events from report r join actor"
            + " x on x.report = r.id where r.published >= coalesce(?, date(?, ?)) and r.published"
            + " <= ?) n where n.quotes + n.events > 0 group by n.entity order by sum(n.quotes) +"
            + " sum(n.events) desc, n.entity limit 10",
        Arrays.asList(from, end, "-" + (MOVED_DAYS - 1) + " days", end),
        Tree::of);
  }
}
