package org.coranto.runtime.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLibrariesTest {
  private static final String PATH = "onnxruntime.native.path";

  @ParameterizedTest
  @CsvSource({
    "Linux,amd64,linux-x64",
    "Linux,aarch64,linux-aarch64",
    "Mac OS X,aarch64,osx-aarch64",
    "Darwin,x86_64,osx-x64",
    "Windows 11,amd64,win-x64",
    "Linux,riscv64,linux-riscv64"
  })
  void namesSystemsAsTheRuntimeDoes(String os, String architecture, String system) {
    assertThat(NativeLibraries.system(os, architecture)).isEqualTo(system);
  }

  @Test
  void leavesNothingBehind() throws IOException {
    Path folder;
    try (NativeLibraries libraries = NativeLibraries.unpack()) {
      folder = Path.of(System.getProperty(PATH));
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(p -> p.getFileName().toString()).toList())
            .hasSize(2)
            .allMatch(name -> name.contains("onnxruntime"));
      }
      assertThat(libraries).isNotNull();
    }
    assertThat(folder).doesNotExist();
    assertThat(System.getProperty(PATH)).isNull();
  }

  @Test
  void keepsTheFolderSomebodyNamed() {
    System.setProperty(PATH, "/elsewhere");
    try (NativeLibraries libraries = NativeLibraries.unpack()) {
      assertThat(List.of(System.getProperty(PATH), libraries)).first().isEqualTo("/elsewhere");
    } finally {
      System.clearProperty(PATH);
    }
  }
}
