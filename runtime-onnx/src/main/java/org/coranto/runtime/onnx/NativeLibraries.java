package org.coranto.runtime.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * ONNX Runtime's native libraries, unpacked from the class path for as long as loading takes. Left
 * to itself the runtime leaves an empty folder in the temporary directory at every start, and all
 * of its libraries when the process is killed. Where a system keeps a loaded file from being
 * deleted (Windows), the rest goes when the process ends. Not thread-safe.
 */
final class NativeLibraries implements AutoCloseable {
  /** Where the runtime looks for its libraries before it unpacks them itself. */
  private static final String PATH = "onnxruntime.native.path";

  private final List<Path> unpacked = new ArrayList<>();

  private NativeLibraries() {}

  /**
   * Unpacks the libraries of this system, and points the runtime to them. Does nothing where
   * somebody has named a folder already, or where the class path holds none for this system: then
   * the runtime finds them, or says what is missing.
   *
   * @throws UncheckedIOException if the temporary directory cannot be written
   */
  static NativeLibraries unpack() {
    NativeLibraries libraries = new NativeLibraries();
    String system = system(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    List<String> names = names(system);
    if (System.getProperty(PATH) != null || names.stream().anyMatch(n -> !present(system, n))) {
      return libraries;
    }
    try {
      Path folder = Files.createTempDirectory("coranto-native");
      libraries.unpacked.add(folder);
      for (String name : names) {
        Path file = folder.resolve(name);
        libraries.unpacked.add(file);
        try (InputStream in = NativeLibraries.class.getResourceAsStream(resource(system, name))) {
          Files.copy(in, file);
        }
      }
      System.setProperty(PATH, folder.toString());
    } catch (IOException e) {
      libraries.close();
      throw new UncheckedIOException(e);
    }
    return libraries;
  }

  /** The runtime's name for a system, from what Java calls it: {@code linux-x64}. */
  static String system(String os, String architecture) {
    String name = os.toLowerCase(Locale.ROOT);
    boolean mac = name.contains("mac") || name.contains("darwin");
    String family = mac ? "osx" : name.contains("win") ? "win" : "linux";
    String kind =
        switch (architecture) {
          case "aarch64", "arm64" -> "aarch64";
          case "amd64", "x86_64" -> "x64";
          default -> architecture;
        };
    return family + "-" + kind;
  }

  private static List<String> names(String system) {
    if (system.startsWith("win")) {
      return List.of("onnxruntime.dll", "onnxruntime4j_jni.dll");
    }
    String ending = system.startsWith("osx") ? ".dylib" : ".so";
    return List.of("libonnxruntime" + ending, "libonnxruntime4j_jni" + ending);
  }

  private static String resource(String system, String name) {
    return "/ai/onnxruntime/native/" + system + "/" + name;
  }

  private static boolean present(String system, String name) {
    return NativeLibraries.class.getResource(resource(system, name)) != null;
  }

  /** Takes the files away, now where the system lets a loaded file go, else at the end. */
  @Override
  public void close() {
    if (!unpacked.isEmpty()) {
      System.clearProperty(PATH);
    }
    for (int i = unpacked.size() - 1; i >= 0; i--) {
      if (!unpacked.get(i).toFile().delete()) {
        // Java deletes in reverse order of registration: the folder must come before its files.
        unpacked.subList(0, i + 1).forEach(path -> path.toFile().deleteOnExit());
        break;
      }
    }
    unpacked.clear();
  }
}
