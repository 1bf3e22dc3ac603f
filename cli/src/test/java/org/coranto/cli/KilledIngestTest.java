package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.coranto.cli.bench.Fiction;
import org.coranto.store.Checkup;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.coranto.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Ingests that are killed, told to end or run out of room leave a sound store, and going on gives
 * what an undisturbed run gives. The short form of {@code bench/kill.py} and {@code bench/full.py}.
 */
class KilledIngestTest {
  private static final int ARTICLES = 60;

  private static final int MORE = 3_000;
  private static final int KILLS = 2;

  @TempDir private Path folder = Path.of("");
  private Path docs = Path.of("");

  @BeforeEach
  void writeArticles() throws IOException {
    docs = Files.createDirectory(folder.resolve("docs"));
    Fiction fiction = new Fiction(11, 25, 1);
    for (int i = 0; i < ARTICLES; i++) {
      Files.writeString(docs.resolve("a" + i + ".txt"), fiction.article(i));
    }
  }

  @Test
  void killedAtAnyMomentItGoesOnToTheSameStore() throws Exception {
    Path db = folder.resolve("killed.db");
    Random random = new Random(20261127);
    int there = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = ingest(db);
      int wanted = there + random.nextInt(ARTICLES / KILLS);
      while (process.isAlive() && reports(db) <= wanted) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
      TimeUnit.MILLISECONDS.sleep(random.nextInt(20));
      process.destroyForcibly().waitFor();
      Checkup checkup = checkup(db);
      assertThat(checkup.findings()).noneMatch(f -> f.kind() == Checkup.Kind.FAULT);
      assertThat(checkup.reports()).isEqualTo(checkup.documents()).isGreaterThanOrEqualTo(there);
      there = (int) checkup.reports();
    }

    assertThat(ingest(db).waitFor()).isZero();

    Path undisturbed = folder.resolve("undisturbed.db");
    assertThat(ingest(undisturbed).waitFor()).isZero();
    assertThat(checkup(db).digest()).isEqualTo(checkup(undisturbed).digest());
    assertThat(checkup(db).documents()).isEqualTo(ARTICLES);
  }

  @Test
  void toldToEndItWritesItsBatchAndSaysHowToGoOn() throws Exception {
    Path db = folder.resolve("ended.db");
    // Far more than is read before the first answer of the store, however fast the machine.
    for (int i = 0; i < MORE; i++) {
      Files.writeString(docs.resolve("z" + i + ".txt"), "Pier " + i + " is open, Ada Berg said.\n");
    }
    Process process = ingest(db);
    while (process.isAlive() && reports(db) < 5) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    process.destroy();

    assertThat(process.waitFor()).isEqualTo(143);

    assertThat(Files.readString(folder.resolve("said")))
        .contains("stopped before the end; what was read is kept")
        .contains("coranto ingest " + docs + " --db " + db);
    assertThat(checkup(db).isSound()).isTrue();
    assertThat(checkup(db).documents()).isBetween(5L, ARTICLES + MORE - 1L);
    assertThat(folder.resolve("ended.db.lock")).doesNotExist();
  }

  /** A limit of file size stands in for a disk that fills up, of which a test cannot have one. */
  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no limits of file size")
  void outOfRoomItSaysSoAndGoesOnWithMore() throws Exception {
    Path undisturbed = folder.resolve("undisturbed.db");
    assertThat(ingest(undisturbed).waitFor()).isZero();
    long whole = Files.size(undisturbed) / 1024;
    unpackLibrary();
    for (int part = 1; part < 4; part++) {
      Path db = folder.resolve("full" + part + ".db");
      assertThat(ingest(db, whole * part / 4).waitFor()).isEqualTo(3);
      assertThat(Files.readString(folder.resolve("said")))
          .containsAnyOf("the disk is full", "is full; free some space", "cannot be written")
          .doesNotContain("Exception");
      if (reports(db) > 0) {
        assertThat(checkup(db).isSound()).isTrue();
      }
      assertThat(ingest(db).waitFor()).isZero();
      assertThat(checkup(db).digest()).isEqualTo(checkup(undisturbed).digest());
    }
  }

  /** Puts the database's library where it is found, so that its unpacking meets no limit. */
  private void unpackLibrary() throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    try (InputStream library = KilledIngestTest.class.getResourceAsStream(packed)) {
      Files.copy(Objects.requireNonNull(library, packed), folder.resolve(name));
    }
  }

  private Process ingest(Path db) throws IOException {
    return start(command(db));
  }

  /** No file may grow beyond so many kilobytes. */
  private Process ingest(Path db, long kilobytes) throws IOException {
    List<String> limited = new ArrayList<>();
    limited.addAll(List.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$0\" \"$@\""));
    limited.addAll(command(db));
    return start(limited);
  }

  private List<String> command(Path db) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Dcoranto.rules-only=true",
        "-Dorg.sqlite.lib.path=" + folder,
        "-cp",
        System.getProperty("java.class.path"),
        "org.coranto.cli.Main",
        "ingest",
        docs.toString(),
        "--db",
        db.toString(),
        "--batch",
        "1");
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(new File(folder.toFile(), "said"))
        .start();
  }

  private static int reports(Path db) throws IOException {
    if (!Files.exists(db)) {
      return 0;
    }
    try (Queries store = Store.openToRead(db)) {
      return store.reports().size();
    } catch (StoreException e) {
      // The tables are not made yet.
      return 0;
    }
  }

  private static Checkup checkup(Path db) throws IOException {
    try (Queries store = Store.openToRead(db)) {
      return store.examine("coranto 0.1.0", "rules");
    }
  }
}
