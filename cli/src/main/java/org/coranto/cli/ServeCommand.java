package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.coranto.serve.ServeOptions;
import org.coranto.serve.Server;
import org.coranto.store.StoreException;
import org.coranto.store.decision.Decisions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a store to a browser and over an API. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves a store, or the bundled examples, to a browser and over an API, until Ctrl-C.",
    footer = {
      "",
      "Only this machine reaches it unless --host says otherwise, and that needs --token-file.",
      "",
      "Examples:",
      "  coranto serve                          look at the bundled examples",
      "  coranto serve --db reports.db          look at a store, decide, add texts",
      "  coranto serve --db reports.db --host 0.0.0.0 --token-file token --allow-host desk.example"
    })
final class ServeCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "The store to serve. Default: the bundled examples, in a store for the while.")
  @Nullable Path db;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port; 0 takes a free one. Default: 8080, else a free one.")
  @Nullable Integer port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "Address to listen on. Default: 127.0.0.1.")
  String host = "127.0.0.1";

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "A name, with its port if it has one, under which a proxy or browser may ask.")
  List<String> hosts = List.of();

  @Option(names = "--read-only", description = "Nothing can be changed.")
  boolean readOnly;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Every request must show the token in this file; made when it is not there.")
  @Nullable Path tokenFile;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Requests a second from one address. Default: 200 on this machine, else 20.")
  @Nullable Integer rate;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    if ((port != null && (port < 0 || port > 65535)) || (rate != null && rate < 1)) {
      throw Problem.wrongUse("--port takes 0 to 65535, --rate 1 and more");
    }
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(end, ended), "coranto-stop"));
    String token = tokenFile == null ? null : TokenFile.read(tokenFile);
    ServedTexts texts = new ServedTexts();
    Path store = db;
    Path temporary = null;
    if (store == null) {
      temporary = Files.createTempDirectory("coranto-serve");
      store = temporary.resolve("examples.db");
      texts.readExamples(store);
    } else {
      texts.prepare(store, readOnly);
    }
    try (Server server = start(store, token, texts)) {
      err.println(
          "coranto: serving "
              + (db == null ? "the bundled examples" : db)
              + (readOnly ? ", read only" : "")
              + "; Ctrl-C ends it");
      err.flush();
      out.println(server.address());
      out.flush();
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delete(temporary);
    err.println("coranto: stopped");
    err.flush();
    ended.countDown();
    return Exit.DONE;
  }

  private Server start(Path store, @Nullable String token, ServedTexts texts) throws IOException {
    boolean home = host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    int perSecond = rate == null ? home ? 200 : 20 : rate;
    int asked = port == null ? 8080 : port;
    while (true) {
      try {
        return new Server(
            new ServeOptions(store, db == null, host, asked, token, hosts, readOnly, perSecond),
            texts,
            Decisions.of(store).withCoding(new KnownCodes()));
      } catch (BindException e) {
        if (port != null || asked == 0) {
          throw Problem.failed(
              "cannot listen on "
                  + host
                  + " port "
                  + asked
                  + " ("
                  + e.getMessage()
                  + "); name another --port");
        }
        asked = 0;
      } catch (IllegalArgumentException e) {
        throw Problem.wrongUse(
            "--host "
                + host
                + " can be reached from elsewhere; add --token-file FILE, which is made if it is"
                + " not there");
      } catch (StoreException e) {
        throw Problem.failed(String.valueOf(e.getMessage()));
      }
    }
  }

  private static void stop(CountDownLatch end, CountDownLatch ended) {
    end.countDown();
    try {
      ended.await(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
