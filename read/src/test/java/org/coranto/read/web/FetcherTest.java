package org.coranto.read.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Fetching from a server of our own, which is allowed by name. */
@Timeout(60)
class FetcherTest {
  private static final int LIMIT = 10_000;

  @TempDir private Path folder = Path.of("");
  private HttpServer server = started();
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  private interface Answering {
    void answer(HttpExchange exchange) throws IOException;
  }

  private static HttpServer started() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void start() {
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksWithANameAndConditionsAndUnpacks() throws IOException {
    serve("/feed", 200, Map.of("ETag", "\"v1\"", "Content-Encoding", "gzip"), packed("<rss/>"));
    List<String> sent = new ArrayList<>();
    answering(
        "/conditions",
        exchange -> {
          sent.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          sent.add(exchange.getRequestHeaders().getFirst("If-None-Match"));
          sent.add(exchange.getRequestHeaders().getFirst("Host"));
          exchange.sendResponseHeaders(304, -1);
        });

    Answer answer = fetcher().feed(at("/feed"), Map.of());
    Answer second = fetcher().feed(at("/conditions"), Map.of("If-None-Match", "\"v1\""));

    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("<rss/>");
    assertThat(answer.header("ETAG")).isEqualTo("\"v1\"");
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(sent).containsExactly("Coranto/test", "\"v1\"", "news.test:" + port());
  }

  @Test
  void readsChunksAndBodiesWithoutLength() throws Exception {
    answering(
        "/chunked",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 300; i++) {
              out.write("words ".getBytes(StandardCharsets.UTF_8));
              out.flush();
            }
          }
        });
    assertThat(fetcher().feed(at("/chunked"), Map.of()).body()).hasSize(1800);

    assertThat(new String(raw("HTTP/1.0 200 OK\r\n\r\nabc").body(), StandardCharsets.UTF_8))
        .isEqualTo("abc");
    assertThat(raw("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 204 No\r\n\r\n").status()).isEqualTo(204);
    for (String damaged :
        List.of(
            "",
            "SSH-2.0-x\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\nabc",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcX",
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip",
            "HTTP/1.1 200 OK\r\nA: " + "x".repeat(20_000),
            "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(300))) {
      assertThatThrownBy(() -> raw(damaged)).as(damaged).isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusesWhatIsTooLargePackedOrNot() {
    serve("/large", 200, Map.of(), "x".repeat(LIMIT + 1).getBytes(StandardCharsets.UTF_8));
    serve("/bomb", 200, Map.of("Content-Encoding", "gzip"), packed("x".repeat(5_000_000)));
    serve("/odd", 200, Map.of("Content-Encoding", "br"), packed("x"));

    for (String path : List.of("/large", "/bomb")) {
      assertThatThrownBy(() -> fetcher().feed(at(path), Map.of()))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("document-bytes");
    }
    assertThatThrownBy(() -> fetcher().feed(at("/odd"), Map.of()))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("br");
  }

  @Test
  void followsFiveRedirectsAndChecksEach() throws IOException {
    for (int i = 0; i < 6; i++) {
      serve("/r" + i, 302, Map.of("Location", "r" + (i + 1)), new byte[0]);
    }
    serve("/r6", 200, Map.of(), new byte[] {'x'});
    serve("/inside", 301, Map.of("Location", "http://127.0.0.1:" + port() + "/r6"), new byte[0]);
    serve("/meta", 307, Map.of("Location", "http://169.254.169.254/latest"), new byte[0]);
    serve("/file", 302, Map.of("Location", "file:///etc/passwd"), new byte[0]);

    assertThat(fetcher().feed(at("/r1"), Map.of()).address().target()).isEqualTo("/r6");
    requests.clear();
    for (String path : List.of("/r0", "/inside", "/meta", "/file")) {
      assertThatThrownBy(() -> fetcher().feed(at(path), Map.of()))
          .as(path)
          .isInstanceOf(Refused.class);
    }
    assertThat(requests).doesNotContain("/r6");
  }

  @Test
  void obeysRobotsForPagesAndAsksForThemOnce() throws IOException {
    serve(
        "/robots.txt",
        200,
        Map.of(),
        "User-agent: *\nDisallow: /no".getBytes(StandardCharsets.UTF_8));
    serve("/yes", 200, Map.of(), new byte[] {'x'});
    serve("/to-no", 302, Map.of("Location", "/no"), new byte[0]);
    serve("/no", 200, Map.of(), new byte[] {'x'});
    Fetcher fetcher = fetcher();

    assertThat(fetcher.page(at("/yes")).status()).isEqualTo(200);
    for (String path : List.of("/no", "/to-no")) {
      assertThatThrownBy(() -> fetcher.page(at(path)))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("robots.txt");
    }
    assertThat(requests).containsExactly("/robots.txt", "/yes", "/to-no");
  }

  @Test
  void aSiteWhoseRobotsCannotBeHadIsLeftAlone() {
    serve("/robots.txt", 503, Map.of(), new byte[0]);
    serve("/yes", 200, Map.of(), new byte[] {'x'});
    Fetcher fetcher = fetcher();

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> fetcher.page(at("/yes")))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(Refused.class)
          .hasMessageContaining("503");
    }
    assertThat(requests).containsExactly("/robots.txt");
  }

  @Test
  void waitsBetweenRequestsToOneHost() throws IOException {
    serve("/a", 200, Map.of(), new byte[] {'x'});
    Fetcher fetcher = fetcher(Duration.ofMillis(300), Duration.ofSeconds(5));

    long begun = System.nanoTime();
    fetcher.feed(at("/a"), Map.of());
    fetcher.feed(at("/a"), Map.of());
    fetcher.feed(at("/a"), Map.of());

    assertThat(System.nanoTime() - begun).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(590));
  }

  @Test
  void givesUpAServerThatDripsAndOneThatIsSilent() {
    answering(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 100; i++) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            pause();
          }
        });
    answering("/silent", exchange -> pause(2000));

    for (String path : List.of("/drip", "/silent")) {
      long begun = System.nanoTime();
      assertThatThrownBy(
              () -> fetcher(Duration.ZERO, Duration.ofSeconds(1)).feed(at(path), Map.of()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("fetch-seconds");
      assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.MILLISECONDS.toNanos(2500));
    }
  }

  @Test
  void endsWhatIsUnderWayWhenItIsClosed() throws Exception {
    answering("/silent", exchange -> pause(2000));
    Fetcher fetcher = fetcher(Duration.ZERO, Duration.ofSeconds(20));
    Thread closing =
        new Thread(
            () -> {
              pause(300);
              fetcher.close();
            });
    closing.start();

    long begun = System.nanoTime();
    assertThatThrownBy(() -> fetcher.feed(at("/silent"), Map.of())).isInstanceOf(IOException.class);
    assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.SECONDS.toNanos(2));
    assertThatThrownBy(() -> fetcher.feed(at("/silent"), Map.of())).isInstanceOf(IOException.class);
    closing.join();
  }

  @Test
  void readsRetryAfter() {
    Instant now = Instant.parse("2026-03-14T09:00:00Z");

    assertThat(retry("120", now)).isEqualTo(Duration.ofMinutes(2));
    assertThat(retry("Sat, 14 Mar 2026 10:00:00 GMT", now)).isEqualTo(Duration.ofHours(1));
    assertThat(retry("Sat, 14 Mar 2026 08:00:00 GMT", now)).isZero();
    assertThat(retry("soon", now)).isZero();
  }

  /** The checked address is connected to; the certificate must still be that of the name. */
  @Test
  void checksTheCertificateOfTheHostThoughItConnectsByAddress() throws Exception {
    Path store = folder.resolve("keys.p12");
    Process keytool =
        new ProcessBuilder(
                (Path.of(System.getProperty("java.home"), "bin", "keytool")
                        + " -genkeypair -keyalg EC -alias a -dname CN=news.test -ext"
                        + " san=dns:news.test -storetype PKCS12 -storepass secret -keystore "
                        + store)
                    .split(" "))
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    SSLContext context = context(store);
    HttpsServer secure =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    secure.setHttpsConfigurator(new HttpsConfigurator(context));
    secure.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 1);
          exchange.getResponseBody().write('x');
          exchange.close();
        });
    secure.start();
    try {
      int port = secure.getAddress().getPort();
      Fetcher fetcher =
          fetcher(
              Set.of("news.test:" + port, "other.test:" + port),
              context.getSocketFactory(),
              Duration.ZERO,
              Duration.ofSeconds(20));

      assertThat(fetcher.feed("https://news.test:" + port + "/", Map.of()).body()).hasSize(1);
      assertThatThrownBy(() -> fetcher.feed("https://other.test:" + port + "/", Map.of()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no secure connection to other.test");
    } finally {
      secure.stop(0);
    }
  }

  private static SSLContext context(Path file) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, "secret".toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, "secret".toCharArray());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static Duration retry(String value, Instant now) {
    WebAddress address = new WebAddress(true, "news.test", 443, "/");
    return new Answer(address, 429, Map.of("retry-after", value), new byte[0]).retryAfter(now);
  }

  /** What comes of an answer of these very bytes. */
  private static Answer raw(String bytes) throws IOException {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering =
          new Thread(
              () -> {
                try (Socket socket = listening.accept()) {
                  socket.getInputStream().read(new byte[4000]);
                  socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                  // The client tells of it.
                  return;
                }
              });
      answering.start();
      int port = listening.getLocalPort();
      return fetcher(
              Set.of("raw.test:" + port),
              (SSLSocketFactory) SSLSocketFactory.getDefault(),
              Duration.ZERO,
              Duration.ofSeconds(10))
          .feed("http://raw.test:" + port + "/", Map.of());
    }
  }

  private Fetcher fetcher() {
    return fetcher(Duration.ZERO, Duration.ofSeconds(10));
  }

  private Fetcher fetcher(Duration pause, Duration time) {
    return fetcher(
        Set.of("news.test:" + port()),
        (SSLSocketFactory) SSLSocketFactory.getDefault(),
        pause,
        time);
  }

  private static Fetcher fetcher(
      Set<String> allowed, SSLSocketFactory tls, Duration pause, Duration time) {
    return new Fetcher(
        new Fetcher.Settings("Coranto/test", allowed, pause, time, LIMIT, 5),
        host -> List.of(InetAddress.getLoopbackAddress()),
        Connector.DIRECT,
        tls);
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private String at(String path) {
    return "http://news.test:" + port() + path;
  }

  private void serve(String path, int status, Map<String, String> headers, byte[] body) {
    answering(
        path,
        exchange -> {
          headers.forEach(exchange.getResponseHeaders()::add);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
        });
  }

  private void answering(String path, Answering answering) {
    server.createContext(
        path,
        exchange -> {
          requests.add(exchange.getRequestURI().toString());
          try (exchange) {
            answering.answer(exchange);
          }
        });
  }

  private static void pause() {
    pause(100);
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
