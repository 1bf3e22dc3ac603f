package org.coranto.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Copies a store before its tables change. Stateless. */
final class Backup {
  private Backup() {}

  /**
   * Writes a whole copy beside the store, under a name that is not taken; the copy is there whole
   * or not at all.
   *
   * @return words that say where it is
   * @throws StoreException if it cannot be written; nothing has changed then
   */
  static String of(Path store, Connection connection, int version) throws IOException {
    Path copy = free(store, version);
    Path unfinished = copy.resolveSibling(copy.getFileName() + ".unfinished");
    try {
      clear(unfinished);
      try (PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
        statement.setString(1, unfinished.toString());
        statement.execute();
      }
      try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
    } catch (SQLException | IOException e) {
      delete(unfinished);
      throw new StoreException(
          store
              + ": before its tables change it is copied to "
              + copy
              + ", and that failed ("
              + e.getMessage()
              + "); nothing has changed; make room there and try again",
          e);
    }
    return store
        + ": brought up to date from version "
        + version
        + " to "
        + Schema.VERSION
        + "; as it was, it is kept in "
        + copy;
  }

  private static void delete(Path unfinished) {
    try {
      clear(unfinished);
    } catch (IOException e) {
      // Why there is no copy is told; what is left of it is in nobody's way.
      return;
    }
  }

  /** Removes a copy that was never finished, and the journal that SQLite had begun for it. */
  private static void clear(Path unfinished) throws IOException {
    Files.deleteIfExists(unfinished);
    Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + "-journal"));
  }

  private static Path free(Path store, int version) {
    Path copy = store.resolveSibling(store.getFileName() + ".version-" + version);
    for (int i = 2; Files.exists(copy); i++) {
      copy = store.resolveSibling(store.getFileName() + ".version-" + version + "." + i);
    }
    return copy;
  }
}
