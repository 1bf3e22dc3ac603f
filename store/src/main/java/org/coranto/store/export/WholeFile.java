package org.coranto.store.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.coranto.model.Sha256;

/**
 * A file that is there whole or not at all: written under another name, flushed to the disk, then
 * renamed, and the name flushed too where the system can do that to a folder. Not thread-safe.
 */
final class WholeFile implements AutoCloseable {
  private final Path file;
  private final Path unfinished;
  private final MessageDigest digest;
  private final OutputStream out;

  WholeFile(Path file) throws IOException {
    this.file = file;
    this.unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    this.digest = Sha256.begin();
    this.out =
        new BufferedOutputStream(
            new DigestOutputStream(Files.newOutputStream(unfinished), digest), 1 << 16);
  }

  /** Where the bytes go; {@link #finish} and {@link #close} close it. */
  OutputStream out() {
    return out;
  }

  /** Puts the file in its place. */
  ExportedFile finish(long rows) throws IOException {
    out.close();
    try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    flushFolder();
    return new ExportedFile(file, rows, HexFormat.of().formatHex(digest.digest()));
  }

  private void flushFolder() {
    Path folder = file.toAbsolutePath().getParent();
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems open no folders; the file itself is safe on the disk.
    }
  }

  /** Leaves nothing behind when it was not finished. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(unfinished);
  }
}
