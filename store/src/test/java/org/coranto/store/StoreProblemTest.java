package org.coranto.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.sqlite.NativeLibraryNotFoundException;

class StoreProblemTest {
  private static final Path FILE = Path.of("reports.db");

  /** A full folder for temporary files is no damage of the store. */
  @Test
  void aLibraryThatCannotBeUnpackedIsNoDamage() {
    SQLException failure =
        new SQLException(
            "Error opening connection", new NativeLibraryNotFoundException("No native library"));

    assertThat(Store.problem(FILE, failure))
        .hasMessageContaining("java.io.tmpdir")
        .hasMessageNotContaining("damaged");
  }

  @Test
  void damageIsTold() {
    assertThat(Store.problem(FILE, new SQLException("[SQLITE_CORRUPT] malformed")))
        .hasMessageContaining("damaged");
  }
}
