package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a list counts is what it shows, wherever the count comes from. */
class ServeCountsTest {
  private static Served served;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    served = Served.start(folder, null, false, 1_000_000);
    String quote = items("/api/quotes?act=say").get(2).get("id").textValue();
    String event = items("/api/events").get(4).get("id").textValue();
    for (String fact : List.of(quote, event)) {
      String body = "{\"kind\":\"reject\",\"target\":\"" + fact + "\",\"reason\":\"a test\"}";
      assertThat(served.post("/api/decisions", body).statusCode()).isLessThan(300);
    }
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<JsonNode> items(String path) throws Exception {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    while (true) {
      JsonNode page = served.json(path + (path.contains("?") ? "&" : "?") + "limit=7" + next);
      page.get("items").forEach(items::add);
      if (page.get("next").isNull()) {
        assertThat(page.get("total").intValue()).as(path).isEqualTo(items.size());
        return items;
      }
      next = "&cursor=" + Served.encoded(page.get("next").textValue());
    }
  }

  private static void holds(String list, String filters, String... facets) throws Exception {
    String path = list + filters;
    List<JsonNode> items = items(path);
    assertThat(new HashSet<>(items)).as("each once: " + path).hasSize(items.size());
    JsonNode page = served.json(path);
    for (String facet : facets) {
      if (!filters.matches(".*[?&]" + facet + "=.*")) {
        Map<String, Integer> shown = new TreeMap<>();
        items.forEach(item -> shown.merge(item.get(facet).asText(), 1, Integer::sum));
        Map<String, Integer> counted = new TreeMap<>();
        page.get("facets")
            .get(facet)
            .forEach(one -> counted.put(one.get("value").asText(), one.get("count").intValue()));
        assertThat(counted).as(facet + " of " + path).isEqualTo(shown);
      }
    }
  }

  @Test
  void eventsAreCountedAsTheyAreShown() throws Exception {
    String actor = Served.encoded("country:EST");
    String other = Served.encoded("country:FIN");
    for (String filters :
        List.of(
            "",
            "?sort=oldest",
            "?sort=doubt",
            "?type=COERCE",
            "?factuality=asserted&quad=4",
            "?from=2026-02-10&to=2026-06-12",
            "?to=2026-02-12&sort=oldest",
            "?actor=" + actor,
            "?actor=" + actor + "&sort=oldest",
            "?actor=" + actor + "&side=recipient&factuality=asserted",
            "?actor=" + actor + "&from=2026-02-10",
            "?actor=" + actor + "&other=" + other,
            "?country=EST",
            "?q=the",
            "?state=rejected",
            "?state=all")) {
      holds("/api/events", filters, "type", "factuality", "quad");
    }
    assertThat(items("/api/events?actor=" + actor)).isNotEmpty();
    assertThat(items("/api/events?state=rejected")).hasSize(1);
  }

  @Test
  void utterancesAreCountedAsTheyAreShown() throws Exception {
    for (String filters :
        List.of(
            "",
            "?act=deny",
            "?type=direct&act=say",
            "?from=2026-02-10&to=2026-06-12",
            "?to=2026-02-14",
            "?speaker=" + Served.encoded("country:EST"),
            "?speaker=" + Served.encoded("country:EST") + "&type=indirect&basis=stated",
            "?basis=inferred",
            "?q=ship",
            "?state=rejected")) {
      holds("/api/quotes", filters, "type", "act");
    }
  }

  @Test
  void whoSaysMostIsCountedAsTheListShowsIt() throws Exception {
    for (String filters :
        List.of(
            "",
            "?act=say",
            "?type=direct",
            "?type=indirect&act=deny",
            "?from=2026-02-10&to=2026-06-12",
            "?to=2026-02-14",
            "?act=say&from=2026-02-14",
            "?basis=stated",
            "?q=ship")) {
      Map<String, Integer> shown = new TreeMap<>();
      for (JsonNode quote : items("/api/quotes" + filters)) {
        if (quote.get("speaker").isObject()) {
          shown.merge(quote.at("/speaker/id").textValue(), 1, Integer::sum);
        }
      }
      List<Map.Entry<String, Integer>> most = new ArrayList<>(shown.entrySet());
      most.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
      List<Map.Entry<String, Integer>> counted = new ArrayList<>();
      for (JsonNode one : served.json("/api/quotes" + filters).at("/facets/speaker")) {
        counted.add(Map.entry(one.get("value").textValue(), one.get("count").intValue()));
      }
      assertThat(counted).as("speakers of quotes" + filters).isNotEmpty().hasSizeLessThan(50);
      assertThat(counted).as("speakers of quotes" + filters).isEqualTo(most);
    }
  }

  @Test
  void commitmentsAreCountedAsTheyAreShown() throws Exception {
    String holder = served.json("/api/conditions").at("/facets/holder/0/value").textValue();
    for (String filters :
        List.of(
            "",
            "?status=open",
            "?kind=threat",
            "?overdue=true&as_of=2026-12-31",
            "?status=open&overdue=true&as_of=2026-04-01",
            "?holder=" + Served.encoded(holder),
            "?q=the")) {
      holds("/api/conditions", filters, "kind", "status");
    }
    JsonNode due = served.json("/api/situation?as_of=2026-04-01").get("due");
    assertThat(due.get("open")).isEqualTo(served.json("/api/conditions?status=open").get("total"));
    assertThat(due.get("passed"))
        .isEqualTo(served.json("/api/conditions?overdue=true&as_of=2026-04-01").get("total"));
  }

  @Test
  void whoMovedIsCountedAsTheListsCountIt() throws Exception {
    JsonNode moved = served.json("/api/situation?from=2026-06-01&to=2026-06-30").get("moved");
    assertThat(moved).isNotEmpty();
    for (JsonNode one : moved) {
      String id = Served.encoded(one.at("/actor/id").textValue());
      assertThat(one.get("quotes"))
          .isEqualTo(
              served.json("/api/quotes?from=2026-06-01&to=2026-06-30&speaker=" + id).get("total"));
    }
  }

  @Test
  void timelineAndPlacesCountTheSameEventsAsTheList() throws Exception {
    for (String filters :
        List.of(
            "",
            "?factuality=asserted",
            "?actor=" + Served.encoded("country:EST"),
            "?q=the",
            "?quad=4&from=2026-01-01")) {
      int all = served.json("/api/events" + filters).get("total").intValue();
      JsonNode timeline = served.json("/api/timeline" + filters);
      int told = timeline.get("undated").intValue();
      for (JsonNode day : timeline.get("days")) {
        told += day.get("cooperation").intValue() + day.get("conflict").intValue();
      }
      JsonNode places = served.json("/api/places" + filters);
      int placed = places.get("unplaced").intValue();
      for (JsonNode place : places.get("items")) {
        placed += place.get("events").intValue();
      }
      assertThat(told).as("timeline" + filters).isEqualTo(all);
      assertThat(placed).as("places" + filters).isEqualTo(all);
    }
  }

  @Test
  void anActorsNumbersAreThoseOfItsLists() throws Exception {
    for (JsonNode actor : items("/api/actors")) {
      String id = Served.encoded(actor.get("id").textValue());
      assertThat(served.json("/api/events?actor=" + id).get("total"))
          .as("events of " + actor)
          .isEqualTo(actor.get("events"));
      assertThat(served.json("/api/quotes?speaker=" + id).get("total"))
          .as("utterances of " + actor)
          .isEqualTo(actor.get("quotes"));
    }
  }
}
