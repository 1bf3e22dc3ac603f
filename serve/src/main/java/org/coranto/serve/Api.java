package org.coranto.serve;

import static org.coranto.serve.Route.Access.ASK;
import static org.coranto.serve.Route.Access.CHANGE;
import static org.coranto.serve.Route.Access.LOOK;
import static org.coranto.serve.Route.Access.OPEN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.model.json.SituationJson;
import org.coranto.store.Rows;

/** The route table, and what answers each route. Thread-safe. */
final class Api {
  private static final String[] PAGED = {"cursor", "limit"};

  private final ServeOptions options;
  private final Rows rows;
  private final StoriesView stories;
  private final StoryPage story;
  private final String token;
  private final TextCalls texts;
  private final WatchCalls watches;
  private final List<Route> routes = new ArrayList<>();

  Api(
      ServeOptions options,
      Rows rows,
      String token,
      TextCalls texts,
      DecisionCalls decisions,
      Updates updates,
      Watched watched,
      Audit audit,
      Clock clock) {
    this.options = options;
    this.rows = rows;
    this.token = token;
    this.texts = texts;
    Scope scope = new Scope(new Found(rows));
    EventsView events = new EventsView(rows, scope);
    QuotesView quotes = new QuotesView(rows, scope);
    ConditionsView conditions = new ConditionsView(rows, scope, clock);
    DivergencesView divergences = new DivergencesView(rows, scope);
    this.stories = new StoriesView(rows);
    this.story =
        new StoryPage(rows, stories, quotes, events, conditions, divergences, texts.texts());
    ReportsView reports = new ReportsView(rows);
    ActorsView actors = new ActorsView(rows, decisions);
    this.watches = new WatchCalls(watched, rows, actors, events, quotes, audit);
    SituationView situation = new SituationView(rows, stories, events, conditions, watches);
    WhatIf whatIf = new WhatIf(rows, scope, conditions);
    SearchView search = new SearchView(rows);
    ReviewView review = new ReviewView(rows, scope, events, quotes);
    ExportView exports =
        new ExportView(rows, stories, reports, actors, quotes, events, conditions, divergences);

    route("GET", "/api/health", OPEN, false, call -> Reply.json(health()));
    route("GET", "/api/openapi.yaml", OPEN, false, call -> Reply.of("application/yaml", spec()));
    route("GET", "/api/session", LOOK, false, call -> Reply.json(session()));
    look("/api/situation", call -> situation.of(call.params(), version()), "from", "to", "as_of");
    look("/api/stories", call -> stories.list(call.params()), with(StoriesView.FILTERS, "sort"));
    look("/api/stories/{id}", call -> story.of(call.id()));
    look("/api/reports", call -> reports.list(call.params()), with(ReportsView.FILTERS));
    look("/api/reports/{id}", call -> reports.one(call.id()));
    look("/api/actors", call -> actors.list(call.params()), with(ActorsView.FILTERS));
    look("/api/actors/{id}", call -> actors.one(call.id()));
    look(
        "/api/actors/{id}/network",
        call -> actors.network(call.id(), call.params().number("nodes", 2, 100, 30)),
        "nodes");
    look("/api/quotes", call -> quotes.list(call.params()), with(QuotesView.FILTERS));
    look("/api/quotes/{id}", call -> quotes.one(call.id()));
    look("/api/events", call -> events.list(call.params()), with(EventsView.FILTERS, "sort"));
    look("/api/events/{id}", call -> events.one(call.id()));
    look(
        "/api/timeline",
        call -> events.timeline(call.params()),
        EventsView.FILTERS.toArray(new String[0]));
    look(
        "/api/places",
        call -> events.places(call.params(), 500),
        EventsView.FILTERS.toArray(new String[0]));
    look("/api/review", call -> review.list(call.params()), with(Set.of("kind", "story")));
    look("/api/conditions", call -> conditions.list(call.params()), with(ConditionsView.FILTERS));
    look("/api/conditions/{id}", call -> conditions.one(call.id()));
    look("/api/whatif", call -> whatIf.of(call.params()), "topic", "story");
    look(
        "/api/divergences", call -> divergences.list(call.params()), with(DivergencesView.FILTERS));
    look("/api/search", call -> search.of(call.params()), with(Set.of("q", "kind")));
    route("POST", "/api/identify", ASK, false, texts::identify);
    route("POST", "/api/read", ASK, false, texts::read, "store", "published", "name");
    look("/api/decisions", call -> decisions.list(call.params()), with(Set.of("target")));
    route("POST", "/api/decisions", CHANGE, false, decisions::decide);
    route("POST", "/api/decisions/{n}/undo", CHANGE, false, decisions::undo);
    look("/api/watchlist", call -> watches.list(call.params()), "from", "to");
    route("POST", "/api/watchlist", CHANGE, false, watches::add);
    route("DELETE", "/api/watchlist/{id}", CHANGE, false, watches::remove);
    look("/api/export", call -> exports.list());
    route(
        "GET",
        "/api/export/{table}",
        LOOK,
        true,
        call -> exports.table(call.id(), call.params()),
        "*");
    route("GET", "/api/updates", LOOK, false, call -> updates.stream());
  }

  /** Opens a story, so that the first that somebody asks for need not load what it takes. */
  void warm() {
    try {
      for (JsonNode latest : stories.list(Params.of("limit=1")).get("items")) {
        story.of(latest.get("id").textValue());
      }
    } catch (IOException e) {
      // Whoever opens it is told.
      return;
    }
  }

  private interface View {
    ObjectNode of(Call call) throws IOException;
  }

  private void look(String path, View view, String... params) {
    route("GET", path, LOOK, true, call -> Reply.json(view.of(call)), params);
  }

  private void route(
      String method,
      String path,
      Route.Access access,
      boolean cached,
      Route.Handler handler,
      String... params) {
    routes.add(
        new Route(method, path, access, cached, new TreeSet<>(Arrays.asList(params)), handler));
  }

  private static String[] with(Set<String> filters, String... more) {
    Set<String> all = new TreeSet<>(filters);
    all.addAll(Arrays.asList(PAGED));
    all.addAll(Arrays.asList(more));
    return all.toArray(new String[0]);
  }

  List<Route> routes() {
    return List.copyOf(routes);
  }

  /** Another one whenever the store's rows may be others. */
  String version() throws IOException {
    return texts.instance() + "-" + rows.version() + "-" + watches.version();
  }

  private ObjectNode health() throws IOException {
    return Json.object()
        .put("status", "ok")
        .put("producer", SituationJson.PRODUCER)
        .put("reports", rows.number("select count(*) from report", List.of()))
        .put("changed", version())
        .put("read_only", options.readOnly());
  }

  private ObjectNode session() {
    ObjectNode session = Json.object();
    if (options.token() == null) {
      session.put("token", token);
    } else {
      session.putNull("token");
    }
    return session
        .put("may_change", !options.readOnly())
        .put("may_read_texts", texts.available())
        .put("producer", SituationJson.PRODUCER)
        .put("store", Objects.toString(options.store().getFileName(), ""))
        .put("examples", options.examples());
  }

  private static byte[] spec() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Api.class.getResourceAsStream("openapi.yaml"), "openapi.yaml")) {
      return in.readAllBytes();
    }
  }
}
