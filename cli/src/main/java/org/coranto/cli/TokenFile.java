package org.coranto.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.coranto.serve.Server;

/** The file that holds a server's token: only its owner may read it. */
final class TokenFile {
  private static final int SHORTEST = 32;

  private TokenFile() {}

  /** The token; a new one when the file is not there. */
  static String read(Path file) throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (!Files.exists(file)) {
      FileAttribute<?>[] owner =
          posix
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0];
      try (var channel =
          Files.newByteChannel(
              file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
        channel.write(
            java.nio.ByteBuffer.wrap(
                (Server.newToken() + "\n").getBytes(StandardCharsets.US_ASCII)));
      } catch (FileAlreadyExistsException e) {
        // Another process made it just now; it is read below like any other.
        return read(file);
      } catch (IOException e) {
        throw Problem.failed("--token-file " + file + " cannot be made (" + e.getMessage() + ")");
      }
    }
    if (posix) {
      for (PosixFilePermission permission : Files.getPosixFilePermissions(file)) {
        if (permission != PosixFilePermission.OWNER_READ
            && permission != PosixFilePermission.OWNER_WRITE) {
          throw Problem.failed(
              "--token-file " + file + " can be read by others; run: chmod 600 " + file);
        }
      }
    }
    String token = Files.readString(file).strip();
    if (token.length() < SHORTEST || !token.matches("[!-~]+")) {
      throw Problem.failed(
          "--token-file "
              + file
              + " holds no token of at least "
              + SHORTEST
              + " characters; delete it and a new one is made");
    }
    return token;
  }
}
