package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/** The overview. Thread-safe. */
final class SituationView {
  private static final int MOVED_DAYS = 7;

  /** Of a longer span, the last days. */
  private static final int MOST_DAYS = 31;

  private final Rows rows;
  private final StoriesView stories;
  private final EventsView events;
  private final ConditionsView conditions;
  private final WatchCalls watches;

  SituationView(
      Rows rows,
      StoriesView stories,
      EventsView events,
      ConditionsView conditions,
      WatchCalls watches) {
    this.rows = rows;
    this.stories = stories;
    this.events = events;
    this.conditions = conditions;
    this.watches = watches;
  }

  ObjectNode of(Params params, String version) throws IOException {
    String asOf = conditions.asOf(params);
    String from = params.day("from");
    String to = params.day("to");
    ObjectNode situation = Json.object().put("version", version);
    ObjectNode period =
        rows.list(
                "select (select min(coalesce(published, '')) from report where coalesce(published, '') >"
                    + " '') as \"from\", (select max(coalesce(published, '')) from report where"
                    + " coalesce(published, '') > '') as \"to\"",
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
    situation.set("watchlist", watches.list(params));
    return situation;
  }

  ObjectNode counts() throws StoreException {
    return rows.list(
            "select (select count(*) from report) as reports, (select count(*) from story"
                + " where run = "
                + StoriesView.RUN
                + ") as stories, (select count(*) from tally_actor) as actors, "
                + Fragments.TALLIED
                + ", (select coalesce(sum(n), 0) from tally_condition) as conditions, (select count(*) from divergence) as divergences,"
                + " (select count(*) from divergence where severity = 'substantive') as"
                + " substantive, (select count(*) from decision) as decisions, (select count(*)"
                + " from rejected) as rejected_documents",
            List.of(),
            Tree::of)
        .get(0);
  }

  /** Who said and did most in the reports of the last days, or of the last days of the span. */
  private List<ObjectNode> moved(@Nullable String from, @Nullable String to, String last)
      throws StoreException {
    String end = to == null ? last.isEmpty() ? "9999-12-31" : last : to;
    return rows.list(
        "select n.entity as \"actor.id\", t.name as \"actor.name\", t.type as \"actor.type\","
            + " t.country as \"actor.country\", null as \"actor.local\", n.quotes as quotes,"
            + " n.events as events, n.latest as latest from (select entity, sum(quotes) as quotes,"
            + " sum(events) as events, max(day) as latest from tally_day where day >="
            + " max(coalesce(?, date(?, ?)), date(?, ?)) and day <= ? group by entity order by"
            + " sum(n) desc, entity limit 10) n join tally_actor t on t.entity = n.entity order by"
            + " n.quotes + n.events desc, n.entity",
        Arrays.asList(from, end, days(MOVED_DAYS), end, days(MOST_DAYS), end),
        Tree::of);
  }

  private static String days(int count) {
    return "-" + (count - 1) + " days";
  }
}
