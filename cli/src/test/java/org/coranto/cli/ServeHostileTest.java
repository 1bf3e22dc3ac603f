package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hostile callers send is taken literally, bounded, and never slows others. */
class ServeHostileTest {
  private static final List<String> SQL =
      List.of(
          "'",
          "''",
          "\"",
          "';--",
          "' or 1=1 --",
          "\" or \"\"=\"",
          "') or ('1'='1",
          "1; drop table report",
          "'; delete from quote; --",
          "' union select text from report --",
          "x' and 1=(select count(*) from meta) --",
          "%' or name like '%",
          "_",
          "%",
          "\\",
          "\\'",
          "*",
          "?",
          ":a",
          "@a",
          "$a",
          "#",
          "/*",
          "*/",
          "--",
          ";",
          "' || (select value from meta) || '",
          "0x27",
          "char(39)",
          "attach database 'x' as y",
          "pragma user_version",
          "' and randomblob(1000000000) --",
          "load_extension('x')",
          "' order by 99 --",
          "' limit 1 offset 1 --",
          "null",
          "NaN",
          "1e999",
          "AND",
          "OR",
          "NOT",
          "NEAR(a b)",
          "\"a\" NEAR \"b\"",
          "a*",
          "^a",
          "{a b}: c",
          "words:a",
          "- a",
          "(((((",
          ")))))",
          "\u0000",
          "\u202e",
          "\ud83d\ude00",
          "a\u0301",
          "\ufeff");

  private static final List<String> PATHS =
      List.of(
          "../",
          "../../etc/passwd",
          "..%2f..%2fetc%2fpasswd",
          "%2e%2e/%2e%2e/etc/passwd",
          "..\\..\\windows\\win.ini",
          "....//....//etc/passwd",
          "/etc/passwd",
          "//etc/passwd",
          "file:///etc/passwd",
          "C:\\boot.ini",
          "assets/../../openapi.yaml",
          "assets/%2e%2e/%2e%2e/Server.class",
          "WEB-INF/web.xml",
          ".git/config",
          "..;/",
          "%00",
          "index.html%00.js",
          "~root",
          "con",
          "nul",
          "\\\\host\\share");

  /** Each payload bare and inside harmless words. */
  private static List<String> payloads() {
    List<String> all = new ArrayList<>();
    for (List<String> kind : List.of(SQL, PATHS)) {
      for (String payload : kind) {
        all.add(payload);
        all.add("ship" + payload);
        all.add(payload + " anchor");
      }
    }
    return all;
  }

  @Test
  void whatIsAskedIsTakenLiterally(@TempDir Path folder) throws Exception {
    assertThat(payloads()).hasSizeGreaterThan(200);
    try (Served served = Served.start(folder, null, false, 1_000_000)) {
      String before = digest(served);
      for (String payload : payloads()) {
        String asked = Served.encoded(payload);
        lists(served, List.of("search?q="), asked);
        if (!payload.startsWith("ship") && !payload.endsWith(" anchor")) {
          lists(
              served,
              List.of(
                  "quotes?q=",
                  "actors?q=",
                  "events?actor=",
                  "events?place=",
                  "conditions?story=",
                  "export/quotes?speaker="),
              asked);
          places(served, asked.replace("+", "%20"));
        }
      }
      assertThat(digest(served)).isEqualTo(before);
    }
  }

  private static void lists(Served served, List<String> lists, String asked) throws Exception {
    for (String list : lists) {
      HttpResponse<String> answer = served.get("/api/" + list + asked);
      assertThat(answer.statusCode()).as(list + asked + answer.body()).isIn(200, 400);
      assertThat(answer.body()).doesNotContain("SQLITE", "SQL error", "root:");
      if (answer.statusCode() == 200 && list.startsWith("events?actor")) {
        assertThat(Served.JSON.readTree(answer.body()).get("total").intValue()).isZero();
      }
    }
  }

  private static void places(Served served, String asked) throws Exception {
    for (String place : List.of("/api/reports/", "/api/actors/", "/api/export/", "/assets/", "/")) {
      HttpResponse<String> answer = served.get(place + asked);
      assertThat(answer.statusCode()).as(place + asked).isIn(200, 400, 404);
      assertThat(answer.body()).doesNotContain("SQLITE", "root:", "[core]", "CAFEBABE");
      if (place.startsWith("/api")) {
        assertThat(answer.statusCode()).as(place + asked).isIn(400, 404);
      }
    }
  }

  private static String digest(Served served) throws IOException {
    try (Queries queries = Store.openToRead(served.store)) {
      return queries.digest();
    }
  }

  @Test
  void brokenRequestsAreAnsweredOrCutOff(@TempDir Path folder) throws Exception {
    try (Served served = Served.start(folder, null, false, 1_000_000)) {
      for (String line :
          List.of(
              "GET /api/../../etc/passwd HTTP/1.1",
              "GET /api/quotes?q=%zz HTTP/1.1",
              "GET http://evil.example/api/health HTTP/1.1",
              "DELETE /api/decisions HTTP/1.1",
              "GET /" + "a".repeat(20_000) + " HTTP/1.1",
              "NONSENSE",
              "GET /api/health HTTP/9.9")) {
        String answer =
            served.raw(line + "\r\nHost: " + served.host() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.isEmpty() || answer.matches("(?s)HTTP/1\\.1 [245].*")).as(line).isTrue();
        assertThat(answer).doesNotContain("root:");
      }
      assertThat(served.get("/api/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aConnectionGoesOnAfterAnAnswer(@TempDir Path folder) throws Exception {
    try (Served served = Served.start(folder, null, false, 1_000_000)) {
      String host = " HTTP/1.1\r\nHost: " + served.host() + "\r\n";
      String token = "Authorization: Bearer " + served.token + "\r\n";
      String answers =
          served.raw(
              "GET /api/health"
                  + host
                  + "\r\nDELETE /api/watchlist/type%3AAID"
                  + host
                  + token
                  + "\r\nGET /api/health"
                  + host
                  + "Connection: close\r\n\r\n");
      assertThat(answers.split("HTTP/1\\.1 ", -1)).as(answers).hasSize(4);
    }
  }

  @Test
  void largeBodiesAreRefused(@TempDir Path folder) throws Exception {
    try (Served served = Served.start(folder, null, false, 1_000_000)) {
      String answer =
          served.raw(
              "POST /api/read HTTP/1.1\r\nHost: "
                  + served.host()
                  + "\r\nAuthorization: Bearer "
                  + served.token
                  + "\r\n"
                  + "Content-Type: text/plain\r\n"
                  + "Content-Length: 1073741824\r\n"
                  + "Connection: close\r\n\r\n");
      assertThat(answer).startsWith("HTTP/1.1 413");
      assertThat(
              served
                  .post("/api/decisions", "{\"reason\":\"" + "a".repeat(70_000) + "\"}")
                  .statusCode())
          .isEqualTo(413);
      assertThat(served.post("/api/read", "[".repeat(20_000)).statusCode()).isEqualTo(400);
      assertThat(served.post("/api/decisions", "nonsense").statusCode()).isEqualTo(400);
      assertThat(served.post("/api/decisions", "{}", "Content-Type", "text/plain").statusCode())
          .isEqualTo(415);
    }
  }

  @Test
  void manyRequestsOfOneAddressAreSlowedDown(@TempDir Path folder) throws Exception {
    try (Served served = Served.start(folder, null, false, 5)) {
      int refused = 0;
      for (int i = 0; i < 60; i++) {
        HttpResponse<String> answer = served.get("/api/health");
        if (answer.statusCode() == 429) {
          refused++;
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
      }
      assertThat(refused).isPositive();
    }
  }

  @Test
  void slowSocketsHoldNobodyUp(@TempDir Path folder) throws Exception {
    try (Served served = Served.start(folder, null, false, 1_000_000)) {
      List<Socket> slow = new ArrayList<>();
      try {
        for (int i = 0; i < 500; i++) {
          Socket socket = new Socket(served.home.getHost(), served.home.getPort());
          slow.add(socket);
          OutputStream out = socket.getOutputStream();
          out.write("GET /api/hea".getBytes(StandardCharsets.UTF_8));
          out.flush();
        }
        long start = System.nanoTime();
        assertThat(served.get("/api/health").statusCode()).isEqualTo(200);
        assertThat((System.nanoTime() - start) / 1e9).as("seconds").isLessThan(5);
      } finally {
        for (Socket socket : slow) {
          socket.close();
        }
      }
    }
  }

  @Test
  void pagesGoOnWhereTheyEndedAndTagsSayWhenNothingChanged(@TempDir Path folder) throws Exception {
    try (Served served = Served.start(folder, null, false, 1_000_000)) {
      for (String list :
          List.of(
              "quotes?",
              "events?",
              "events?sort=oldest&",
              "events?sort=doubt&",
              "actors?",
              "conditions?",
              "divergences?",
              "review?",
              "stories?",
              "reports?",
              "search?q=the&")) {
        List<String> whole = ids(served.json("/api/" + list + "limit=1000"));
        List<String> pieces = new ArrayList<>();
        String next = null;
        do {
          JsonNode page =
              served.json(
                  "/api/"
                      + list
                      + "limit=3"
                      + (next == null ? "" : "&cursor=" + Served.encoded(next)));
          pieces.addAll(ids(page));
          assertThat(page.get("total").intValue()).as(list).isEqualTo(whole.size());
          next = page.get("next").textValue();
        } while (next != null && pieces.size() <= whole.size());
        assertThat(pieces).as(list).isEqualTo(whole);
        assertThat(whole).as(list).doesNotHaveDuplicates();
        HttpResponse<String> first = served.get("/api/" + list + "limit=3");
        String tag = first.headers().firstValue("ETag").orElse("");
        HttpResponse<String> again = served.get("/api/" + list + "limit=3", "If-None-Match", tag);
        assertThat(again.statusCode()).as(list).isEqualTo(304);
        assertThat(again.body()).isEmpty();
      }
    }
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    for (JsonNode item : page.get("items")) {
      JsonNode fact = item.has("doubt") ? item.get(item.get("kind").textValue()) : item;
      ids.add(item.path("kind").asText() + fact.get("id").textValue());
    }
    return ids;
  }

  @Test
  void exportsHaveAsManyRowsAsTheySay(@TempDir Path folder) throws Exception {
    try (Served served = Served.start(folder, null, false, 1_000_000)) {
      for (JsonNode table : served.json("/api/export").get("tables")) {
        String name = table.get("name").textValue();
        HttpResponse<String> lines = served.get("/api/export/" + name + "?format=jsonl");
        assertThat(lines.headers().firstValue("X-Row-Count")).contains(table.get("rows").asText());
        assertThat(lines.body().lines().count()).as(name).isEqualTo(table.get("rows").longValue());
      }
      HttpResponse<String> some = served.get("/api/export/quotes?format=jsonl&act=deny");
      assertThat(some.body().lines().count())
          .isEqualTo(served.json("/api/quotes?act=deny").get("total").longValue());
    }
  }

  @Test
  void listenersHearOfChanges(@TempDir Path folder) throws Exception {
    try (Served served = Served.start(folder, null, false, 1_000_000);
        Socket socket = new Socket(served.home.getHost(), served.home.getPort())) {
      socket.setSoTimeout(30_000);
      socket
          .getOutputStream()
          .write(
              ("GET /api/updates HTTP/1.1\r\nHost: " + served.host() + "\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      var in =
          new java.io.BufferedReader(
              new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      assertThat(data(in)).contains("\"reports\":3");
      assertThat(
              served
                  .post(
                      "/api/read?store=true",
                      "{\"text\":\"Peru sent soldiers to Lima on Monday, President Rosa Mamani"
                          + " said.\"}")
                  .statusCode())
          .isEqualTo(200);
      String heard = data(in);
      while (!heard.contains("\"reports\":4")) {
        heard = data(in);
      }
      assertThat(served.json("/api/health").get("reports").intValue()).isEqualTo(4);
    }
  }

  private static String data(java.io.BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.startsWith("data: ")) {
      line = in.readLine();
    }
    return String.valueOf(line);
  }
}
