package org.coranto.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file beside the store with one line a change: when, from where, who, what, and what came of it.
 */
final class Audit {
  private final Path file;
  private final Clock clock;

  Audit(Path store, Clock clock) {
    this.file = store.resolveSibling(store.getFileName() + ".audit.log");
    this.clock = clock;
  }

  /**
   * Adds a line.
   *
   * @throws IOException if it cannot be written
   */
  synchronized void line(Call call, String kind, String target, String outcome) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      }
    }
    String who = call.who();
    String line =
        String.join(
            "\t",
            Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString(),
            call.address(),
            clean(who == null ? "-" : who),
            clean(kind),
            clean(target),
            clean(outcome));
    Files.writeString(file, line + "\n", StandardCharsets.UTF_8, StandardOpenOption.APPEND);
  }

  private static String clean(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
