package org.coranto.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second writer away from a store: a locked file beside it that holds the writer's process
 * number. The system frees the lock when the process ends, however it ends. Readers take none.
 */
final class WriterLock implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  private WriterLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks the store.
   *
   * @throws StoreException if another writer has it, or the lock file cannot be made
   */
  static WriterLock of(Path store) throws StoreException {
    Path file = store.resolveSibling(store.getFileName() + ".lock");
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) != null) {
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(pid));
        return new WriterLock(file, channel);
      }
      String owner = owner(file);
      channel.close();
      throw StoreException.busy(
          store
              + ": another coranto"
              + (owner.isEmpty() ? "" : " (process " + owner + ")")
              + " is writing to it; wait until it has finished, or stop it and try again",
          null);
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw new StoreException(
          store
              + ": it cannot be written there ("
              + file
              + ": "
              + e.getMessage()
              + "); check the folder and its permissions",
          e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String owner(Path file) {
    try {
      String pid = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
      return pid.chars().allMatch(Character::isDigit) ? pid : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** Frees the store; the file goes too, since only its lock means something. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
      channel.close();
    } catch (IOException e) {
      // The lock ends with the process at the latest; a file left behind keeps nobody away.
      return;
    }
  }
}
