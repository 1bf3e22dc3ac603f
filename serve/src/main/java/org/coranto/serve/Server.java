package org.coranto.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.coranto.store.decision.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * Serves one store: the API under /api and the web interface, on the JDK's own HTTP server. Starts
 * when made, stops when closed. Thread-safe.
 */
public final class Server implements AutoCloseable {
  private static final int THREADS = 640;
  private static final int CONNECTIONS = 6;
  private static final int QUERY_SECONDS = 10;
  private static final int TOGETHER = 64;
  private static final int MOST_BYTES = 16 * 1024 * 1024;
  private static final int SMALL_BODY = 64 * 1024;

  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src"
              + " 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action"
              + " 'self'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "X-Frame-Options",
          "DENY");

  static {
    // Read once by the JDK's server: a request that is not whole in time is cut off.
    System.setProperty("sun.net.httpserver.maxReqTime", "20");
    System.setProperty("sun.net.httpserver.maxReqHeaders", "60");
    System.setProperty("sun.net.httpserver.maxReqHeaderSize", "16384");
    System.setProperty("sun.net.httpserver.drainAmount", "0");
    System.setProperty("sun.net.httpserver.idleInterval", "30");
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("jdk.httpserver.maxConnections", "1000");
  }

  private final HttpServer http;
  private final ThreadPoolExecutor workers;
  private final Rows rows;
  private final Api api;
  private final Gate gate;
  private final Rate rate;
  private final WebFiles web;
  private final Updates updates;
  private final Answers answers = new Answers();
  private final String address;

  /**
   * Starts.
   *
   * @param texts reads texts that callers send; null where that is not offered
   * @param decisions those about the store
   * @throws IllegalArgumentException if the address is not loopback and there is no token
   * @throws IOException if the store cannot be read or the address not be listened on
   */
  public Server(ServeOptions options, @Nullable Texts texts, Decisions decisions)
      throws IOException {
    if (options.token() == null && !Gate.isLoopback(options.host())) {
      throw new IllegalArgumentException(
          options.host() + " can be reached from elsewhere: a token is needed");
    }
    String token = options.token() == null ? newToken() : options.token();
    String instance = newToken().substring(0, 8);
    this.rows = Rows.open(options.store(), CONNECTIONS, QUERY_SECONDS);
    try {
      this.web = WebFiles.load();
      this.updates = new Updates(rows, instance);
      Clock clock = Clock.system(ZoneId.systemDefault());
      Writing writing = new Writing();
      Audit audit = new Audit(options.store(), clock);
      this.api =
          new Api(
              options,
              rows,
              token,
              new TextCalls(texts, rows, options.readOnly(), instance, writing, audit),
              new DecisionCalls(decisions, rows, audit, writing),
              updates,
              new Watched(options.store(), clock),
              audit,
              clock);
      if (texts != null && !options.readOnly()) {
        group(texts, writing);
      }
      this.rate = new Rate(options.perSecond(), TOGETHER);
      this.http =
          HttpServer.create(
              new InetSocketAddress(InetAddress.getByName(options.host()), options.port()), 256);
    } catch (IOException e) {
      rows.close();
      throw e;
    }
    int port = http.getAddress().getPort();
    this.gate = new Gate(options, token, port);
    String host = options.host();
    this.address = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    this.workers =
        new ThreadPoolExecutor(
            4, THREADS, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Server::thread);
    http.setExecutor(workers);
    http.createContext("/", this::handle);
    http.start();
    inBackground("coranto-warm", "no story could be opened", api::warm);
  }

  /** Groups what is not grouped yet, while the server answers already. */
  private void group(Texts texts, Writing writing) {
    inBackground(
        "coranto-group",
        "reports could not be grouped",
        () ->
            writing.doing(
                () -> {
                  texts.group();
                  return true;
                }));
  }

  /** What a thread beside those that answer does. */
  private interface Work {
    void run() throws IOException;
  }

  private static void inBackground(String name, String failed, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException | RuntimeException e) {
                System.getLogger("org.coranto.serve").log(System.Logger.Level.WARNING, failed, e);
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(null, work, "coranto-http", 512 * 1024);
    thread.setDaemon(true);
    return thread;
  }

  /** 256 random bits in hexadecimal. */
  public static String newToken() {
    byte[] bits = new byte[32];
    new SecureRandom().nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }

  /** Where the server is reached: http://127.0.0.1:8080/. */
  public String address() {
    return address;
  }

  /**
   * What the server answers: method, path and who may ask.
   *
   * @param access OPEN anybody, LOOK who has the token if the server has one, ASK who has the
   *     token, CHANGE who has the token unless the server only reads
   * @param params names of the query's parameters; * stands for those of the list of that name
   */
  public record Offer(String method, String path, String access, Set<String> params) {}

  /** The route table. */
  public List<Offer> offers() {
    return api.routes().stream()
        .map(r -> new Offer(r.method(), r.path(), r.access().name(), r.params()))
        .toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String from = exchange.getRemoteAddress().getAddress().getHostAddress();
    boolean counted = rate.begin(from, System.nanoTime());
    try {
      Reply reply;
      try {
        if (!counted) {
          throw Refusal.tooMany("slower, please: too many requests from " + from);
        }
        reply = answer(exchange, from);
      } catch (Refusal refusal) {
        reply = Reply.of(refusal);
      } catch (IOException | RuntimeException e) {
        boolean later = e instanceof StoreException problem && problem.isBusy();
        reply = Reply.of(later ? Refusal.unavailable(message(e)) : Refusal.failed(message(e)));
      }
      send(exchange, finished(exchange) ? reply : reply.with("Connection", "close"));
    } finally {
      if (counted) {
        rate.end(from);
      }
      exchange.close();
    }
  }

  /**
   * Takes what is left of a small body, so that the connection can go on; not of a large one. The
   * JDK's server, told to drain nothing, closes a connection whose body was not read to its end,
   * even one of no bytes, without a word to the client.
   */
  private static boolean finished(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    String length = headers.getFirst("Content-Length");
    if (length == null) {
      length = headers.getFirst("Transfer-Encoding") == null ? "0" : "";
    }
    if (!length.matches("[0-9]{1,9}") || Long.parseLong(length) > SMALL_BODY) {
      return false;
    }
    exchange.getRequestBody().readNBytes(SMALL_BODY + 1);
    return true;
  }

  private static String message(Exception e) {
    return e instanceof IOException && e.getMessage() != null
        ? e.getMessage()
        : "this request failed inside Coranto (" + e.getClass().getSimpleName() + ")";
  }

  private Reply answer(HttpExchange exchange, String from) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    gate.host(headers);
    String path = exchange.getRequestURI().getRawPath();
    String method =
        exchange.getRequestMethod().equals("HEAD") ? "GET" : exchange.getRequestMethod();
    if (path == null || !(path + "/").startsWith("/api/")) {
      return file(method, path == null ? "" : path, headers);
    }
    boolean known = false;
    for (Route route : api.routes()) {
      List<String> variable = route.match(path);
      if (variable != null) {
        known = true;
        if (route.method().equals(method)) {
          return answer(route, variable, exchange, headers, from);
        }
      }
    }
    if (known) {
      throw Refusal.method(method + " is not offered at " + path);
    }
    throw Refusal.notFound("there is no " + path + "; /api/openapi.yaml lists what there is");
  }

  private Reply answer(
      Route route,
      List<String> variable,
      HttpExchange exchange,
      Map<String, String> headers,
      String from)
      throws IOException {
    gate.access(route.access(), headers);
    Params params = Params.of(exchange.getRequestURI().getRawQuery());
    if (!route.params().contains("*")) {
      params.only(route.params(), Set.of("topic"));
    }
    byte[] body = route.method().equals("POST") ? body(exchange, headers, route) : new byte[0];
    Call call = new Call(variable, params, headers, body, from);
    if (!route.cached()) {
      return route.handler().answer(call).with("Cache-Control", "no-store");
    }
    return answers.of(
        api.version(),
        exchange.getRequestURI().toString(),
        headers.getOrDefault("if-none-match", ""),
        () -> route.handler().answer(call));
  }

  private static byte[] body(HttpExchange exchange, Map<String, String> headers, Route route)
      throws IOException {
    int most =
        route.path().equals("/api/read") || route.path().equals("/api/identify")
            ? MOST_BYTES
            : SMALL_BODY;
    String length = headers.getOrDefault("content-length", "0");
    if (!length.matches("[0-9]{1,9}") || Long.parseLong(length) > most) {
      throw Refusal.tooLarge("the body has more than " + most + " bytes");
    }
    byte[] body = exchange.getRequestBody().readNBytes(most + 1);
    if (body.length > most) {
      throw Refusal.tooLarge("the body has more than " + most + " bytes");
    }
    return body;
  }

  private Reply file(String method, String path, Map<String, String> headers) {
    if (!method.equals("GET")) {
      throw Refusal.method(method + " is not offered at " + path);
    }
    WebFiles.WebFile file = web.find(path);
    if (file == null) {
      throw Refusal.notFound("there is no " + path);
    }
    if (headers.getOrDefault("if-none-match", "").equals(file.tag())) {
      return Reply.unchanged(file.mediaType(), file.tag());
    }
    return Reply.of(file.mediaType(), file.bytes())
        .with("ETag", file.tag())
        .with("Cache-Control", file.lasting() ? "public, max-age=31536000, immutable" : "no-cache");
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    var headers = exchange.getResponseHeaders();
    ALWAYS.forEach(headers::set);
    headers.set("Content-Type", reply.mediaType());
    reply.headers().forEach(headers::set);
    if (exchange.getRequestMethod().equals("HEAD") || reply.status() == 304) {
      exchange.sendResponseHeaders(reply.status(), -1);
      return;
    }
    Reply.Body body = reply.body();
    if (body != null) {
      exchange.sendResponseHeaders(reply.status(), 0);
      try (OutputStream out = exchange.getResponseBody()) {
        body.write(out);
      }
      return;
    }
    byte[] bytes = reply.bytes();
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  /** Ends: no new requests, and those under way have a second. */
  @Override
  public void close() {
    updates.close();
    http.stop(1);
    workers.shutdownNow();
    rows.close();
  }
}
