package org.coranto.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.coranto.serve.ServeOptions;
import org.coranto.serve.Server;
import org.coranto.store.decision.Decisions;
import org.jspecify.annotations.Nullable;

/** A server over the bundled examples, and ways to ask it. The examples are read once. */
final class Served implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  private static @Nullable Path examples;

  private final HttpClient client = HttpClient.newHttpClient();
  final Path store;
  final Server server;
  final URI home;
  final String token;

  private Served(Path store, Server server, @Nullable String token) throws Exception {
    this.store = store;
    this.server = server;
    this.home = URI.create(server.address());
    this.token = token == null ? json("/api/session").get("token").textValue() : token;
  }

  /** A server of its own over a copy of the examples' store. */
  static Served start(Path folder, @Nullable String token, boolean readOnly, int perSecond)
      throws Exception {
    Path store = Files.copy(examples(), folder.resolve("examples.db"));
    ServedTexts texts = new ServedTexts();
    texts.prepare(store, readOnly);
    Server server =
        new Server(
            new ServeOptions(
                store, true, "127.0.0.1", 0, token, List.of("desk.example"), readOnly, perSecond),
            texts,
            Decisions.of(store).withCoding(new KnownCodes()));
    return new Served(store, server, token);
  }

  private static synchronized Path examples() throws IOException {
    Path made = examples;
    if (made == null) {
      made = Files.createTempDirectory("coranto-served").resolve("examples.db");
      new ServedTexts().readExamples(made);
      examples = made;
    }
    return made;
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  JsonNode json(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(home.resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .header("Authorization", "Bearer " + token);
    if (List.of(headers).stream().noneMatch("Content-Type"::equals)) {
      request.header("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      // The server had closed the idle connection that was taken up again: nothing of it was read.
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  HttpResponse<String> delete(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(home.resolve(path))
            .DELETE()
            .header("Authorization", "Bearer " + token)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Sends these very bytes; gives all that comes back before the connection ends. */
  String raw(String request) {
    try (Socket socket = new Socket(home.getHost(), home.getPort())) {
      socket.setSoTimeout(60_000);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getInputStream().transferTo(answer);
      } catch (SocketException e) {
        // Cut off by the server, which is an answer too.
      }
      return answer.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The status of a request with these header lines. */
  int status(String method, String path, String host, String... headerLines) {
    StringBuilder request = new StringBuilder();
    request.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(host);
    request.append("\r\nConnection: close\r\n");
    for (String line : headerLines) {
      request.append(line).append("\r\n");
    }
    if (method.equals("POST")) {
      request.append("Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
    } else {
      request.append("\r\n");
    }
    String answer = raw(request.toString());
    return Integer.parseInt(answer.substring(9, 12));
  }

  String host() {
    return home.getHost() + ":" + home.getPort();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.close();
  }
}
