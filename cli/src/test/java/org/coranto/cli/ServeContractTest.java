package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.coranto.model.json.SituationJson;
import org.coranto.serve.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route answers as openapi.yaml says. */
class ServeContractTest {
  private static Served served;
  private static JsonNode api;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    served = Served.start(folder, null, false, 1_000_000);
    api = new YAMLMapper().readTree(served.get("/api/openapi.yaml").body());
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static String first(String list, String field) throws Exception {
    return served.json(list).get("items").get(0).get(field).textValue();
  }

  /** What to ask of each path; a path without an entry fails the test. */
  private static Map<String, List<String>> samples() throws Exception {
    String story = first("/api/stories", "id");
    String report = first("/api/reports?q=cable", "id");
    String actor = Served.encoded(first("/api/actors?q=Estonia", "id"));
    String event = first("/api/events", "id");
    Map<String, List<String>> samples = new HashMap<>();
    samples.put("/api/health", List.of("/api/health"));
    samples.put("/api/openapi.yaml", List.of());
    samples.put("/api/session", List.of("/api/session"));
    samples.put(
        "/api/situation",
        List.of("/api/situation", "/api/situation?from=2026-06-01&as_of=2026-07-20"));
    samples.put(
        "/api/stories",
        List.of("/api/stories", "/api/stories?limit=1&sort=largest", "/api/stories?q=zzz"));
    List<String> stories = new ArrayList<>();
    for (JsonNode item : served.json("/api/stories").get("items")) {
      stories.add("/api/stories/" + item.get("id").textValue());
    }
    samples.put("/api/stories/{id}", stories);
    samples.put(
        "/api/reports", List.of("/api/reports", "/api/reports?q=dam&story=" + story + "&limit=1"));
    samples.put("/api/reports/{id}", List.of("/api/reports/" + report));
    samples.put(
        "/api/actors", List.of("/api/actors", "/api/actors?q=peru&type=country&country=PER"));
    List<String> actors = new ArrayList<>();
    for (JsonNode item : served.json("/api/actors?limit=12").get("items")) {
      actors.add("/api/actors/" + Served.encoded(item.get("id").textValue()).replace("+", "%20"));
    }
    samples.put("/api/actors/{id}", actors);
    samples.put("/api/actors/{id}/network", List.of("/api/actors/" + actor + "/network?nodes=5"));
    samples.put(
        "/api/quotes",
        List.of(
            "/api/quotes",
            "/api/quotes?limit=3",
            "/api/quotes?q=ship&type=direct&act=deny&basis=stated&from=2026-01-01&to=2026-12-31",
            "/api/quotes?speaker=" + actor));
    samples.put("/api/quotes/{id}", List.of("/api/quotes/" + first("/api/quotes?act=deny", "id")));
    String filters =
        "?q=the&factuality=asserted&quad=4&from=2026-01-01&to=2026-12-31&report=" + report;
    samples.put(
        "/api/events",
        List.of(
            "/api/events",
            "/api/events?sort=doubt&limit=2",
            "/api/events" + filters,
            "/api/events?actor=" + actor + "&side=actor&state=all"));
    samples.put("/api/events/{id}", List.of("/api/events/" + event));
    samples.put("/api/timeline", List.of("/api/timeline", "/api/timeline" + filters));
    samples.put("/api/places", List.of("/api/places", "/api/places" + filters));
    samples.put("/api/review", List.of("/api/review", "/api/review?kind=quote&limit=2"));
    samples.put(
        "/api/conditions",
        List.of("/api/conditions", "/api/conditions?overdue=true&as_of=2026-12-01&status=open"));
    samples.put(
        "/api/conditions/{id}", List.of("/api/conditions/" + first("/api/conditions", "id")));
    samples.put("/api/whatif", List.of("/api/whatif", "/api/whatif?topic=repair&topic=filling"));
    samples.put(
        "/api/divergences",
        List.of("/api/divergences", "/api/divergences?severity=substantive&aspect=number&q=crew"));
    samples.put(
        "/api/search",
        List.of(
            "/api/search?q=anchor", "/api/search?q=e&kind=event&limit=2", "/api/search?q=zzzz"));
    samples.put(
        "/api/watchlist",
        List.of("/api/watchlist", "/api/watchlist?from=2026-02-01&to=2026-06-30"));
    samples.put("/api/decisions", List.of("/api/decisions", "/api/decisions?limit=1"));
    samples.put("/api/export", List.of("/api/export"));
    samples.put("/api/export/{table}", List.of());
    samples.put("/api/updates", List.of());
    return samples;
  }

  @Test
  void everyLookAnswersAsDescribed() throws Exception {
    Map<String, List<String>> samples = samples();
    for (Server.Offer offer : served.server.offers()) {
      if (!offer.method().equals("GET")) {
        continue;
      }
      assertThat(samples).as("samples of a route").containsKey(offer.path());
      for (String asked : samples.getOrDefault(offer.path(), List.of())) {
        HttpResponse<String> answer = served.get(asked);
        assertThat(answer.statusCode()).as(asked + " " + answer.body()).isEqualTo(200);
        check(offer.method(), offer.path(), "200", answer);
      }
    }
  }

  @Test
  void pastedTextsAndFilesAnswerAsDescribed() throws Exception {
    String text =
        "{\"text\":\"Estonia will keep the ship if the company does not pay, Kalvans said.\","
            + "\"published\":\"2026-02-14\",\"title\":\"Ship\"}";
    check("POST", "/api/read", "200", served.post("/api/read", text));
    check("POST", "/api/identify", "200", served.post("/api/identify", text));
    HttpResponse<String> file =
        served.post(
            "/api/read?name=..%2F..%2Fetc%2Fpasswd&published=2026-02-14",
            "<html><body><p>Peru sent soldiers to Lima on Monday.</p></body></html>",
            "Content-Type",
            "text/html");
    check("POST", "/api/read", "200", file);
    assertThat(Served.JSON.readTree(file.body()).at("/items/0/name").textValue())
        .doesNotContain("/");
    check(
        "POST",
        "/api/read",
        "200",
        served.post("/api/read", "\u0000\u0001\u0002", "Content-Type", "application/pdf"));
  }

  @Test
  void decisionsAnswerAsDescribedAndChangeWhatIsShown(@TempDir Path own) throws Exception {
    try (Served decided = Served.start(own, null, false, 1_000_000)) {
      String event = decided.json("/api/events").get("items").get(0).get("id").textValue();
      String quote = decided.json("/api/quotes").get("items").get(0).get("id").textValue();
      String before = decided.get("/api/events/" + event).headers().firstValue("ETag").orElse("");
      for (String input :
          List.of(
              "{'kind':'accept','target':'" + quote + "','reason':'heard it'}",
              "{'kind':'reject','target':'" + event + "','reason':'no such thing'}",
              "{'kind':'recode','target':'" + quote + "','value':{'act':'deny','speaker':null}}",
              "{'kind':'rename','target':'country:EST','value':{'name':'Republic of Estonia'}}")) {
        HttpResponse<String> answer =
            decided.post("/api/decisions", input.replace('\'', '"'), "X-Coranto-Who", "Ann");
        assertThat(answer.statusCode()).as(input + answer.body()).isEqualTo(201);
        check("POST", "/api/decisions", "201", answer);
      }
      assertThat(decided.json("/api/events/" + event).get("state").textValue())
          .isEqualTo("rejected");
      assertThat(decided.json("/api/quotes/" + quote).get("act").textValue()).isEqualTo("deny");
      assertThat(decided.json("/api/actors?q=Republic").get("total").intValue()).isEqualTo(1);
      assertThat(decided.json("/api/events?state=rejected").get("total").intValue()).isEqualTo(1);
      assertThat(decided.get("/api/events/" + event, "If-None-Match", before).statusCode())
          .isEqualTo(200);
      int n = decided.json("/api/decisions").get("items").get(2).get("n").intValue();
      HttpResponse<String> undone = decided.post("/api/decisions/" + n + "/undo", "{}");
      assertThat(undone.statusCode()).as(undone.body()).isEqualTo(201);
      check("POST", "/api/decisions/{n}/undo", "201", undone);
      check("GET", "/api/decisions", "200", decided.get("/api/decisions"));
      assertThat(decided.json("/api/events/" + event).get("state").textValue()).isEqualTo("open");
      List<String> audit = Files.readAllLines(own.resolve("examples.db.audit.log"));
      assertThat(audit).hasSize(5);
      assertThat(audit.get(0)).contains("Ann", "accept", quote);
      assertThat(decided.post("/api/decisions", "{\"kind\":\"reject\"}").statusCode())
          .isEqualTo(400);
      assertThat(
              decided
                  .post(
                      "/api/decisions",
                      "{\"kind\":\"recode\",\"target\":\""
                          + event
                          + "\",\"value\":{\"type\":\"WAR\"}}")
                  .statusCode())
          .isEqualTo(400);
    }
  }

  @Test
  void whatIsWatchedSaysWhatIsNew(@TempDir Path own) throws Exception {
    try (Served watching = Served.start(own, null, false, 1_000_000)) {
      String before = watching.get("/api/situation").headers().firstValue("ETag").orElse("");
      String id = "";
      for (JsonNode one : watching.json("/api/actors").get("items")) {
        boolean both = one.get("events").intValue() > 0 && one.get("quotes").intValue() > 0;
        id = both && id.isEmpty() ? one.get("id").textValue() : id;
      }
      String place = watching.json("/api/places").get("items").get(0).get("name").textValue();
      for (String input :
          List.of(
              "{'kind':'actor','value':'" + id + "'}",
              "{'kind':'place','value':'" + place + "'}",
              "{'kind':'type','value':'COERCE'}",
              "{'kind':'actor','value':'" + id + "'}")) {
        HttpResponse<String> answer =
            watching.post("/api/watchlist", input.replace('\'', '"'), "X-Coranto-Who", "Ann");
        check("POST", "/api/watchlist", "200", answer);
      }
      String days = "from=2026-02-01&to=2026-06-30";
      JsonNode list = watching.json("/api/watchlist?" + days);
      assertThat(list.get("items")).hasSize(3);
      JsonNode actor = list.get("items").get(0);
      assertThat(actor.get("quotes"))
          .isEqualTo(
              watching.json("/api/quotes?speaker=" + Served.encoded(id) + "&" + days).get("total"));
      assertThat(actor.get("events"))
          .isEqualTo(
              watching.json("/api/events?actor=" + Served.encoded(id) + "&" + days).get("total"));
      assertThat(actor.get("events").intValue() + actor.get("quotes").intValue()).isPositive();
      assertThat(list.get("items").get(1).get("events"))
          .isEqualTo(
              watching
                  .json("/api/events?place=" + Served.encoded(place) + "&" + days)
                  .get("total"));
      assertThat(list.get("items").get(2).get("event").get("type").textValue()).isEqualTo("COERCE");
      HttpResponse<String> situation =
          watching.get("/api/situation?" + days, "If-None-Match", before);
      check("GET", "/api/situation", "200", situation);
      assertThat(Served.JSON.readTree(situation.body()).get("watchlist")).isEqualTo(list);
      check(
          "DELETE",
          "/api/watchlist/{id}",
          "200",
          watching.delete("/api/watchlist/" + Served.encoded("actor:" + id).replace("+", "%20")));
      assertThat(watching.json("/api/watchlist").get("items")).hasSize(2);
      assertThat(
              watching
                  .delete("/api/watchlist/" + Served.encoded("actor:" + id).replace("+", "%20"))
                  .statusCode())
          .isEqualTo(404);
      for (String wrong :
          List.of(
              "{'kind':'actor','value':'country:XXX'}",
              "{'kind':'place','value':'Nowhere'}",
              "{'kind':'type','value':'WAR'}",
              "{'kind':'story','value':'x'}",
              "{'kind':'type'}",
              "{'kind':'type','value':'COERCE','more':1}",
              "[]",
              "{",
              "")) {
        assertThat(watching.post("/api/watchlist", wrong.replace('\'', '"')).statusCode())
            .as(wrong)
            .isIn(400, 404);
      }
      assertThat(Files.readAllLines(own.resolve("examples.db.watched.jsonl"))).hasSize(4);
      assertThat(Files.readString(own.resolve("examples.db.audit.log")))
          .contains("Ann\twatch\tactor:" + id + "\tdone", "unwatch\tactor:" + id + "\tdone");
    }
  }

  @Test
  void theReadingIsDescribedAsTheFormatIs() throws Exception {
    JsonNode format;
    try (InputStream in = SituationJson.class.getResourceAsStream("reading.schema.json")) {
      format = Served.JSON.readTree(in);
    }
    JsonNode described = api.at("/components/schemas/Reading");
    for (var part : format.get("properties").properties()) {
      String text =
          part.getValue().toString().replace("#/$defs/span", "#/components/schemas/ReadingSpan");
      assertThat(described.get("properties").get(part.getKey()))
          .isEqualTo(Served.JSON.readTree(text));
    }
    assertThat(described.get("required")).isEqualTo(format.get("required"));
  }

  @Test
  void everyProblemAnswersAsDescribed() throws Exception {
    for (String asked :
        List.of(
            "/api/nothing",
            "/api/stories/nothing",
            "/api/quotes/nothing",
            "/api/events/8eab549d24fe7be2.e99999",
            "/api/events?type=WAR",
            "/api/events?limit=0",
            "/api/events?limit=1001",
            "/api/events?cursor=nonsense",
            "/api/events?from=yesterday",
            "/api/events?unknown=1",
            "/api/events?type=AID&type=AID",
            "/api/search",
            "/api/export/passwords")) {
      HttpResponse<String> answer = served.get(asked);
      assertThat(answer.statusCode()).as(asked).isBetween(400, 499);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .isEqualTo("application/problem+json");
      JsonNode problem = Served.JSON.readTree(answer.body());
      assertThat(schema("Problem").validate(problem)).as(asked).isEmpty();
      assertThat(problem.get("status").intValue()).isEqualTo(answer.statusCode());
    }
  }

  @Test
  void theDescriptionAndTheRoutesNameTheSame() {
    Set<String> described = new TreeSet<>();
    for (var path : api.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        described.add(method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
      }
    }
    Set<String> offered = new TreeSet<>();
    for (Server.Offer offer : served.server.offers()) {
      offered.add(offer.method() + " " + offer.path());
      JsonNode operation =
          api.get("paths").get(offer.path()).get(offer.method().toLowerCase(java.util.Locale.ROOT));
      Set<String> names = new TreeSet<>();
      for (JsonNode parameter : operation.path("parameters")) {
        JsonNode at =
            parameter.has("$ref")
                ? api.at(parameter.get("$ref").textValue().substring(1))
                : parameter;
        if (at.get("in").textValue().equals("query")) {
          names.add(at.get("name").textValue());
        }
      }
      if (!offer.params().contains("*")) {
        assertThat(names).as(offer.path()).containsExactlyInAnyOrderElementsOf(offer.params());
      }
    }
    assertThat(offered).isEqualTo(described);
  }

  private static JsonSchema schema(String name) {
    ObjectNode root = Served.JSON.createObjectNode();
    root.put("$ref", "#/components/schemas/" + name);
    root.set("components", api.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
  }

  private static void check(String method, String path, String status, HttpResponse<String> answer)
      throws Exception {
    JsonNode schema =
        api.get("paths")
            .get(path)
            .get(method.toLowerCase(java.util.Locale.ROOT))
            .get("responses")
            .get(status)
            .at("/content/application~1json/schema/$ref");
    String name = schema.textValue().substring("#/components/schemas/".length());
    assertThat(schema(name).validate(Served.JSON.readTree(answer.body())))
        .as(answer.uri() + " as " + name)
        .isEmpty();
  }
}
