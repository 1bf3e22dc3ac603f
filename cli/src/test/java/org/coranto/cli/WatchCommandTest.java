package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.coranto.store.Ledger;
import org.coranto.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rounds with feeds of a server of our own, which is allowed by name. */
class WatchCommandTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Example News</title><language>en</language>
      <item><title>Holm goes to Oslo</title><link>/news/1</link><guid>1</guid>
        <author>a@example.org (Ola Nordmann)</author>
        <pubDate>Sat, 14 Mar 2026 09:00:00 GMT</pubDate>
        <description>Kari Holm said on Friday that the talks will go on.</description></item>
      <item><title>Berg leaves</title><link>/news/2</link><guid>2</guid>
        <pubDate>Sun, 15 Mar 2026 09:00:00 GMT</pubDate>
        <description>Per Berg denied that he will resign.</description></item>
      </channel></rss>
      """;
  private static final String PAGE =
      """
      <html lang="en"><head><title>Holm goes to Oslo</title></head><body><article>
      <h1>Holm goes to Oslo</h1>
      <p>The minister of Norway, Kari Holm, said on Friday that the talks with Sweden will go on.</p>
      <p>She travels to Oslo on Monday, where she meets the envoy of Finland for two hours.</p>
      </article></body></html>
      """;

  @TempDir private Path folder = Path.of("");
  private Path db = Path.of("");
  private final HttpServer server = started();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Integer> statuses = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();

  private static HttpServer started() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() {
    db = folder.resolve("reports.db");
    bodies.put("/feed", FEED);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(path);
    try (exchange) {
      if ("\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      String body = bodies.get(path);
      int status = statuses.getOrDefault(path, body == null ? 404 : 200);
      headers.forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = String.valueOf(body).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Test
  void takesEachItemOnceAndAsksConditionally() {
    headers.put("ETag", "\"v1\"");

    Run first = once();
    Run second = once();

    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err())
        .contains("1 feeds asked: 0 unchanged, 0 failed; 2 items")
        .contains("2 documents: 2 added");
    assertThat(second.exit()).as(second.err()).isZero();
    assertThat(second.err()).contains("1 unchanged, 0 failed; 0 items");
    assertThat(requests).containsExactly("/feed", "/feed");
    assertThat(Run.of("show", "--db", db).out()).contains("2026-03-14").contains("2026-03-15");
    assertThat(Run.of("doctor", "--db", db).exit()).isZero();
  }

  @Test
  void takesOnlyWhatIsNewOfAFeedThatChanged() {
    once();
    bodies.put("/feed", FEED.replace("<guid>2</guid>", "<guid>3</guid>").replace("Berg", "Dahl"));

    Run second = once();

    assertThat(second.err()).contains("2 documents: 1 added").contains("1 already there");
  }

  @Test
  void fetchesArticlesOnceAndKeepsTheItemWhereThereIsNone() throws IOException {
    bodies.put("/robots.txt", "User-agent: *\nDisallow: /admin\n");
    bodies.put("/news/1", PAGE);

    Run first = once("--articles");
    Run second = once("--articles");

    assertThat(first.err()).contains("2 items, 1 pages fetched").contains("2 documents: 2 added");
    assertThat(second.err()).contains("2 items, 0 pages fetched").contains("0 added");
    assertThat(requests).containsExactly("/feed", "/robots.txt", "/news/1", "/news/2", "/feed");
    String holm = Run.of("show", "1", "--db", db).out();
    assertThat(holm).contains("published 2026-03-14 (given)").contains("Sweden");
    try (Ledger ledger = Store.openLedger(db)) {
      assertThat(ledger.feeds().page(at("/news/1")).orElseThrow().outcome()).isEqualTo("fetched");
      assertThat(ledger.feeds().page(at("/news/2")).orElseThrow().outcome()).contains("404");
    }
  }

  @Test
  void triesAPageThreeTimesAndThenTakesTheItem() {
    statuses.put("/news/1", 503);
    statuses.put("/news/2", 403);
    bodies.put("/news/1", "");
    bodies.put("/news/2", "");
    headers.put("ETag", "\"v2\"");

    assertThat(once("--articles").err()).doesNotContain("added");
    assertThat(once("--articles").err()).contains("1 documents: 1 added");
    Run third = once("--articles");
    Run fourth = once("--articles");

    assertThat(third.err()).contains("1 added");
    assertThat(fourth.err()).contains("0 added");
    assertThat(requests).filteredOn("/news/1"::equals).hasSize(3);
    assertThat(requests).filteredOn("/news/2"::equals).hasSize(1);
  }

  @Test
  void leavesAFeedThatFailsAloneAsLongAsTheServerSays() throws IOException {
    statuses.put("/feed", 503);
    headers.put("Retry-After", "86400");

    Run first = once();
    Run second = once();

    assertThat(first.exit()).isEqualTo(Exit.FAILED);
    assertThat(first.err()).contains("the server answers 503; asked again after");
    assertThat(second.err()).contains("left alone until");
    assertThat(requests).containsExactly("/feed");
    try (Ledger ledger = Store.openLedger(db)) {
      assertThat(ledger.feeds().feed(at("/feed")).orElseThrow().failures()).isEqualTo(1);
    }
  }

  @Test
  void saysWhatIsNoFeedAndWhatMayNotBeAsked() {
    bodies.put("/feed", PAGE);
    assertThat(once().err()).contains("it is no feed but text/html");

    Run inside = Run.of("watch", at("/feed"), "--db", folder.resolve("b.db"), "--once");
    assertThat(inside.exit()).isEqualTo(Exit.FAILED);
    assertThat(inside.err()).contains("--allow-host localhost:");
    Run file = Run.of("watch", "file:///etc/passwd", "--db", db, "--once");
    assertThat(file.exit()).isEqualTo(Exit.WRONG_USE);
    Run often = Run.of("watch", at("/feed"), "--db", db, "--every", "5s");
    assertThat(often.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(often.err()).contains("at least 60s");
  }

  private Run once(String... more) {
    List<Object> words = new ArrayList<>(List.of("watch", at("/feed"), "--db", db, "--once"));
    words.addAll(List.of("--delay", "0s", "--allow-host", "localhost:" + port()));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private String at(String path) {
    return "http://localhost:" + port() + path;
  }
}
