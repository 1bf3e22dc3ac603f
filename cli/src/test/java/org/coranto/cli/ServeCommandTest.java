package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  @Test
  void saysWhatIsWrong(@TempDir Path folder) {
    Run missing = Run.of("serve", "--db", folder.resolve("none.db"));
    assertThat(missing.exit()).isEqualTo(Exit.FAILED);
    assertThat(missing.err()).contains("there is no such store");
    Run wrong = Run.of("serve", "--db", folder.resolve("none.db"), "--port", "70000");
    assertThat(wrong.exit()).isEqualTo(Exit.WRONG_USE);
  }

  @Test
  void anotherAddressNeedsATokenFile(@TempDir Path folder) {
    Run open = Run.of("serve", "--db", folder.resolve("none.db"), "--host", "0.0.0.0");
    assertThat(open.exit()).isEqualTo(Exit.WRONG_USE);
    assertThat(open.err()).contains("--token-file");
  }

  @Test
  void tokensAreMadeForTheirOwnerAlone(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("token");
    String token = TokenFile.read(file);
    assertThat(token).matches("[0-9a-f]{64}");
    assertThat(TokenFile.read(file)).isEqualTo(token);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Run shared =
        Run.of(
            "serve", "--db", folder.resolve("none.db"), "--token-file", file, "--host", "0.0.0.0");
    assertThat(shared.exit()).isEqualTo(Exit.FAILED);
    assertThat(shared.err()).contains("chmod 600");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(file, "short");
    assertThat(Run.of("serve", "--token-file", file).err()).contains("holds no token");
  }
}
