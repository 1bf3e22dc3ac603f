package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
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
                + ", (select count(*) from condition where same_as is null and mark <>"
                + " 'rejected') as conditions, (select count(*) from divergence) as divergences,"
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
    String begin = "max(coalesce(?, date(?, ?)), date(?, ?))";
    String window =
        "from report r cross join %s on f.report = r.id %s where coalesce(r.published, '') >= "
            + begin
            + " and coalesce(r.published, '') <= ? and f.same_as is null and f.mark <> 'rejected'";
    List<Object> values = Arrays.asList(from, end, days(MOVED_DAYS), end, days(MOST_DAYS), end);
    List<Object> both = new ArrayList<>(values);
    both.addAll(values);
    return rows.list(
        "select n.entity as \"actor.id\", t.name as \"actor.name\", t.type as \"actor.type\","
            + " t.country as \"actor.country\", null as \"actor.local\", n.quotes as quotes,"
            + " n.events as events, n.latest as latest from (select entity, sum(quotes) as quotes,"
            + " sum(events) as events, max(published) as latest from (select x.entity, count(*) as"
            + " quotes, 0 as events, max(r.published) as published "
            + window.formatted(
                "quote f", "join actor x on x.report = f.report and x.id = f.speaker")
            + " group by 1 union all select x.entity, 0, count(*), max(r.published) "
            + window.formatted(
                "event f",
                "join party p on p.report = f.report and p.event = f.id join actor x on x.report ="
                    + " p.report and x.id = p.actor")
            + " group by 1) group by entity order by sum(quotes) + sum(events) desc, entity limit"
            + " 10) n join tally_actor t on t.entity = n.entity order by n.quotes + n.events desc,"
            + " n.entity",
        both,
        Tree::of);
  }

  private static String days(int count) {
    return "-" + (count - 1) + " days";
  }
}
