package org.coranto.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that hold as long as the store does not change: each has an ETag of the store's version
 * and the address asked; the ones asked for last are kept. Thread-safe.
 */
final class Answers {
  private static final int MOST_BYTES = 48 * 1024 * 1024;
  private static final int LARGEST = 4 * 1024 * 1024;

  /** Makes an answer. */
  interface Making {
    Reply make() throws IOException;
  }

  private final Map<String, Reply> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  /**
   * The answer, or 304 when the caller has it.
   *
   * @param version of the store
   * @param asked the address with its query
   * @param has the If-None-Match header
   */
  Reply of(String version, String asked, String has, Making making) throws IOException {
    String key = version + " " + LocalDate.now(ZoneId.systemDefault()) + " " + asked;
    String tag = "\"" + WebFiles.digest(key.getBytes(StandardCharsets.UTF_8)) + "\"";
    if (has.contains(tag)) {
      return Reply.unchanged(Reply.JSON, tag).with("Cache-Control", "no-cache");
    }
    Reply reply = find(tag);
    if (reply == null) {
      reply = making.make().with("ETag", tag).with("Cache-Control", "no-cache");
      keep(tag, reply);
    }
    return reply;
  }

  private synchronized @Nullable Reply find(String tag) {
    return kept.get(tag);
  }

  private synchronized void keep(String tag, Reply reply) {
    if (reply.body() != null || reply.bytes().length > LARGEST || reply.status() != 200) {
      return;
    }
    Reply before = kept.put(tag, reply);
    bytes += reply.bytes().length - (before == null ? 0 : before.bytes().length);
    var eldest = kept.entrySet().iterator();
    while (bytes > MOST_BYTES && eldest.hasNext()) {
      bytes -= eldest.next().getValue().bytes().length;
      eldest.remove();
    }
  }
}
