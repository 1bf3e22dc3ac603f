package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.coranto.store.Rows;

/** Server-sent events: says when other rows are there. Thread-safe. */
final class Updates {
  private static final int MOST = 64;
  private static final long EVERY_MILLISECONDS = 1_000;
  private static final int ROUNDS = 50;
  private static final int BEAT = 15;

  private final Rows rows;
  private final String instance;
  private final Semaphore streams = new Semaphore(MOST);
  private volatile boolean closed;

  Updates(Rows rows, String instance) {
    this.rows = rows;
    this.instance = instance;
  }

  /** A stream that ends after a while; the reader asks again. */
  Reply stream() {
    if (closed || !streams.tryAcquire()) {
      throw Refusal.unavailable("too many listeners; ask again later");
    }
    return Reply.stream(
        "text/event-stream",
        Map.of(),
        out -> {
          try {
            long last = Long.MIN_VALUE;
            out.write("retry: 1000\n\n".getBytes(StandardCharsets.UTF_8));
            for (int round = 0; round < ROUNDS && !closed; round++) {
              long version = rows.version();
              if (version != last) {
                last = version;
                String event =
                    "id: "
                        + instance
                        + "-"
                        + version
                        + "\nevent: change\ndata: "
                        + Json.text(change(version))
                        + "\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
              } else if (round % BEAT == BEAT - 1) {
                out.write(": \n\n".getBytes(StandardCharsets.UTF_8));
              }
              out.flush();
              Thread.sleep(EVERY_MILLISECONDS);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } finally {
            streams.release();
          }
        });
  }

  private ObjectNode change(long version) throws IOException {
    ObjectNode change =
        rows.list(
                "select (select count(*) from report) as reports, "
                    + Fragments.TALLIED
                    + ", (select count(*) from decision) as decisions",
                List.of(),
                Tree::of)
            .get(0);
    return change.put("version", instance + "-" + version);
  }

  void close() {
    closed = true;
  }
}
