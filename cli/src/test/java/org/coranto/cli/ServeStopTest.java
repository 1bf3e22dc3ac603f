package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to end (Ctrl-C, SIGTERM) ends soon, and leaves nothing behind. */
class ServeStopTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder = Path.of("");

  @Test
  void endsWithListenersAndLeavesNoExamplesBehind() throws Exception {
    Process process = serve();
    try (BufferedReader out = process.inputReader()) {
      URI home = URI.create(Objects.requireNonNull(out.readLine()));
      InputStream updates =
          client.send(get(home, "/api/updates"), BodyHandlers.ofInputStream()).body();
      assertThat(updates.read()).isPositive();
      assertThat(left()).isNotEmpty();

      process.destroy();

      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(process.exitValue()).isEqualTo(143);
    assertThat(Files.readString(folder.resolve("said"))).contains("coranto: stopped");
    assertThat(left()).isEmpty();
  }

  @Test
  void whatWasDecidedLastsAndTheStoreCanBeWrittenAtOnce() throws Exception {
    Path db = folder.resolve("kept.db");
    Path text = Files.writeString(folder.resolve("a.txt"), "France bombed a pier, Ada Berg said.");
    assertThat(Run.of("ingest", text, "--db", db).exit()).isZero();
    Process process = serve("--db", db.toString());
    try (BufferedReader out = process.inputReader()) {
      URI home = URI.create(Objects.requireNonNull(out.readLine()));
      String token =
          Served.JSON
              .readTree(client.send(get(home, "/api/session"), BodyHandlers.ofString()).body())
              .get("token")
              .textValue();
      String quote =
          Served.JSON
              .readTree(client.send(get(home, "/api/quotes"), BodyHandlers.ofString()).body())
              .at("/items/0/id")
              .textValue();
      HttpRequest decision =
          HttpRequest.newBuilder(home.resolve("/api/decisions"))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "{\"target\":\"" + quote + "\",\"kind\":\"accept\",\"reason\":\"read\"}"))
              .build();
      assertThat(client.send(decision, BodyHandlers.ofString()).statusCode()).isEqualTo(201);

      process.destroy();

      assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(folder.resolve("kept.db.lock")).doesNotExist();
    assertThat(Run.of("decide", "list", "--db", db).out()).contains("accept");
    assertThat(Run.of("doctor", "--db", db).exit()).isZero();
  }

  private static HttpRequest get(URI home, String path) {
    return HttpRequest.newBuilder(home.resolve(path)).build();
  }

  /** The server's folders under its own temporary one. */
  private List<Path> left() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith("coranto-serve")).toList();
    }
  }

  private Process serve(String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcoranto.rules-only=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "org.coranto.cli.Main",
                "serve",
                "--port",
                "0"));
    command.addAll(List.of(more));
    return new ProcessBuilder(command).redirectError(folder.resolve("said").toFile()).start();
  }
}
