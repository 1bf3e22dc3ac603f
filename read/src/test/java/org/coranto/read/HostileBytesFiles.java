package org.coranto.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes hostile inputs as files, for a fuzzer to begin with. */
final class HostileBytesFiles {
  private HostileBytesFiles() {}

  /** Arguments: folder, kind, how many. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    HostileBytes.Kind kind = HostileBytes.Kind.valueOf(args[1].toUpperCase(Locale.ROOT));
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      Files.write(folder.resolve("seed" + i), HostileBytes.of(kind, i));
    }
  }
}
