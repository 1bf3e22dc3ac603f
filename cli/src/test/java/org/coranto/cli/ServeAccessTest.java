package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.coranto.serve.ServeOptions;
import org.coranto.serve.Server;
import org.coranto.store.decision.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask what: every route of the table, with and without token, origin and known name. */
class ServeAccessTest {
  private static final String TOKEN =
      "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

  /** What each route asks for; one without an entry fails the test. */
  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("GET /api/health", "OPEN"),
          Map.entry("GET /api/openapi.yaml", "OPEN"),
          Map.entry("GET /api/session", "LOOK"),
          Map.entry("GET /api/situation", "LOOK"),
          Map.entry("GET /api/stories", "LOOK"),
          Map.entry("GET /api/stories/{id}", "LOOK"),
          Map.entry("GET /api/reports", "LOOK"),
          Map.entry("GET /api/reports/{id}", "LOOK"),
          Map.entry("GET /api/actors", "LOOK"),
          Map.entry("GET /api/actors/{id}", "LOOK"),
          Map.entry("GET /api/actors/{id}/network", "LOOK"),
          Map.entry("GET /api/quotes", "LOOK"),
          Map.entry("GET /api/quotes/{id}", "LOOK"),
          Map.entry("GET /api/events", "LOOK"),
          Map.entry("GET /api/events/{id}", "LOOK"),
          Map.entry("GET /api/timeline", "LOOK"),
          Map.entry("GET /api/places", "LOOK"),
          Map.entry("GET /api/review", "LOOK"),
          Map.entry("GET /api/conditions", "LOOK"),
          Map.entry("GET /api/conditions/{id}", "LOOK"),
          Map.entry("GET /api/whatif", "LOOK"),
          Map.entry("GET /api/divergences", "LOOK"),
          Map.entry("GET /api/search", "LOOK"),
          Map.entry("POST /api/identify", "ASK"),
          Map.entry("POST /api/read", "ASK"),
          Map.entry("GET /api/decisions", "LOOK"),
          Map.entry("GET /api/watchlist", "LOOK"),
          Map.entry("POST /api/watchlist", "CHANGE"),
          Map.entry("DELETE /api/watchlist/{id}", "CHANGE"),
          Map.entry("POST /api/decisions", "CHANGE"),
          Map.entry("POST /api/decisions/{n}/undo", "CHANGE"),
          Map.entry("GET /api/export", "LOOK"),
          Map.entry("GET /api/export/{table}", "LOOK"),
          Map.entry("GET /api/updates", "LOOK"));

  @TempDir private Path folder = Path.of("");

  private static String asked(Server.Offer offer) {
    return offer.path().replace("{id}", "x").replace("{n}", "1").replace("{table}", "quotes");
  }

  @Test
  void onLoopbackLookingIsFreeAndChangingNeedsTheToken() throws Exception {
    try (Served served = Served.start(folder, null, false, 1_000_000)) {
      matrix(served, false);
    }
  }

  @Test
  void onAServerWithATokenEverythingButHealthNeedsIt() throws Exception {
    try (Served served = Served.start(folder, TOKEN, false, 1_000_000)) {
      matrix(served, true);
      assertThat(served.get("/api/session", "Authorization", "Bearer " + TOKEN).body())
          .contains("\"token\":null");
    }
  }

  private static void matrix(Served served, boolean guarded) {
    for (Server.Offer offer : served.server.offers()) {
      String name = offer.method() + " " + offer.path();
      assertThat(EXPECTED).as("access of a route").containsEntry(name, offer.access());
      boolean needs =
          switch (offer.access()) {
            case "OPEN" -> false;
            case "LOOK" -> guarded;
            default -> true;
          };
      String path = asked(offer);
      if (!path.equals("/api/updates")) {
        int bare = served.status(offer.method(), path, served.host());
        assertThat(bare == 401).as(name + " without token: " + bare).isEqualTo(needs);
        int wrong =
            served.status(
                offer.method(), path, served.host(), "Authorization: Bearer " + "f".repeat(64));
        assertThat(wrong == 401).as(name + " with a wrong token: " + wrong).isEqualTo(needs);
        int right =
            served.status(
                offer.method(), path, served.host(), "Authorization: Bearer " + served.token);
        assertThat(right).as(name + " with the token").isNotIn(401, 403);
      }
      String right = "Authorization: Bearer " + served.token;
      for (String host :
          List.of("evil.example", "127.0.0.1.evil.example", "127.0.0.1:1", "localhost@evil", "")) {
        assertThat(served.status(offer.method(), path, host, right))
            .as(name + " under " + host)
            .isIn(400, 403);
      }
      for (String origin :
          List.of(
              "Origin: http://evil.example",
              "Origin: null",
              "Origin: http://" + served.host() + ".evil.example",
              "Origin: ftp://" + served.host(),
              "Sec-Fetch-Site: cross-site",
              "Sec-Fetch-Site: same-site")) {
        assertThat(served.status(offer.method(), path, served.host(), right, origin))
            .as(name + " from " + origin)
            .isEqualTo(403);
      }
    }
  }

  @Test
  void ownNamesAndOwnOriginAreLetIn() throws Exception {
    try (Served served = Served.start(folder, null, false, 1_000_000)) {
      int port = served.home.getPort();
      for (String host : List.of("localhost:" + port, "LOCALHOST:" + port, "desk.example")) {
        assertThat(served.status("GET", "/api/health", host)).as(host).isEqualTo(200);
      }
      assertThat(
              served.status(
                  "GET", "/api/session", served.host(), "Origin: http://" + served.host()))
          .isEqualTo(200);
    }
  }

  @Test
  void aServerThatOnlyReadsKeepsNothing() throws Exception {
    try (Served served = Served.start(folder, null, true, 1_000_000)) {
      String text = "{\"text\":\"Peru sent soldiers to Lima on Monday.\"}";
      assertThat(served.post("/api/read?store=true", text).statusCode()).isEqualTo(403);
      assertThat(served.post("/api/read", text).statusCode()).isEqualTo(200);
      for (Server.Offer offer : served.server.offers()) {
        if (offer.access().equals("CHANGE")) {
          String path = asked(offer);
          var answer =
              offer.method().equals("DELETE") ? served.delete(path) : served.post(path, "{}");
          assertThat(answer.statusCode()).as(path).isEqualTo(403);
        }
      }
      assertThat(served.json("/api/health").get("reports").intValue()).isEqualTo(3);
    }
  }

  @Test
  void everyAnswerCarriesThePolicy() throws Exception {
    try (Served served = Served.start(folder, null, false, 1_000_000)) {
      for (String path : List.of("/", "/api/health", "/api/nothing", "/api/export/quotes")) {
        var headers = served.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
            .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
            .doesNotContain("unsafe", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
      }
    }
  }

  @Test
  void anotherAddressIsRefusedWithoutAToken() {
    assertThatThrownBy(
            () ->
                new Server(
                    new ServeOptions(
                        folder.resolve("x.db"), false, "0.0.0.0", 0, null, List.of(), false, 20),
                    null,
                    Decisions.of(folder.resolve("x.db"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("token");
  }
}
