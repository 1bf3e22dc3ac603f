package org.coranto.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pages, scripts and pictures of the web interface, all in memory: a request picks one of them
 * by its name and reaches no file system. Immutable.
 */
final class WebFiles {
  /** One file. */
  static final class WebFile {
    private final String mediaType;
    private final byte[] bytes;
    private final String tag;
    private final boolean lasting;

    /**
     * @param tag its ETag
     * @param lasting whether its name changes with its contents
     */
    WebFile(String mediaType, byte[] bytes, String tag, boolean lasting) {
      this.mediaType = mediaType;
      this.bytes = bytes;
      this.tag = tag;
      this.lasting = lasting;
    }

    String mediaType() {
      return mediaType;
    }

    byte[] bytes() {
      return bytes;
    }

    String tag() {
      return tag;
    }

    boolean lasting() {
      return lasting;
    }
  }

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("webmanifest", "application/manifest+json"));

  private final Map<String, WebFile> files;

  private WebFiles(Map<String, WebFile> files) {
    this.files = Map.copyOf(files);
  }

  /** Loads what lies beside the classes under {@code web}. */
  static WebFiles load() throws IOException {
    Map<String, WebFile> files = new HashMap<>();
    URL home = WebFiles.class.getResource("web");
    if (home != null) {
      try {
        URI uri = home.toURI();
        if (uri.getScheme().equals("jar")) {
          try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
            load(jar.getPath("/org/coranto/serve/web"), files);
          }
        } else {
          load(Path.of(uri), files);
        }
      } catch (URISyntaxException e) {
        throw new IOException(e);
      }
    }
    return new WebFiles(files);
  }

  private static void load(Path home, Map<String, WebFile> files) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      all.filter(Files::isRegularFile)
          .forEach(
              file -> {
                String name = "/" + home.relativize(file).toString().replace('\\', '/');
                try (InputStream in = Files.newInputStream(file)) {
                  files.put(name, file(name, in.readAllBytes()));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private static WebFile file(String name, byte[] bytes) {
    String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return new WebFile(
        TYPES.getOrDefault(suffix, "application/octet-stream"),
        bytes,
        "\"" + digest(bytes) + "\"",
        name.startsWith("/assets/"));
  }

  static String digest(byte[] bytes) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
          .substring(0, 24);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The file with this name; the first page for a place inside the interface; else null. */
  @Nullable WebFile find(String path) {
    WebFile file = files.get(path.equals("/") ? "/index.html" : path);
    if (file == null && path.matches("/[a-z]{1,20}(/[^/]{1,300})?/?")) {
      file = files.get("/index.html");
    }
    return file;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }
}
