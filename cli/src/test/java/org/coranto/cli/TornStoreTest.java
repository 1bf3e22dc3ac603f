package org.coranto.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.coranto.cli.bench.Fiction;
import org.coranto.extract.Extractor;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Accepted;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.coranto.read.Limits;
import org.coranto.read.ReadOptions;
import org.coranto.read.ReportReader;
import org.coranto.relate.Relater;
import org.coranto.store.Checkup;
import org.coranto.store.Intake;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.coranto.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stores whose file or log is cut off or has one bit turned: what is wrong is found, or heals, or
 * was nothing. The short form of {@code bench/torn.sh}.
 */
class TornStoreTest {
  private static final int ROUNDS = Integer.getInteger("coranto.torn.rounds", 8);
  private static final long SEED = Long.getLong("coranto.seed", 20261127L);
  private static final int ARTICLES = 8;
  private static final int BATCH = 2;
  private static final String MODEL = "rules";

  /** What became of a damaged store. */
  private enum Fate {
    /** Nothing that counts was hit: the same digest. */
    UNHARMED,
    /** Whole batches are missing; the same sources bring them back. */
    HEALED,
    /** Opening it fails, and says so. */
    REFUSED,
    /** The doctor finds the fault. */
    FOUND
  }

  /** A document and what it says. */
  private record Read(Intake.Entry entry, Report report, Situation situation) {}

  @TempDir private Path folder = Path.of("");
  private final List<Read> documents = new ArrayList<>();
  private byte[] file = {};
  private byte[] young = {};
  private byte[] log = {};
  private String digest = "";

  @BeforeEach
  void keepReports() throws IOException {
    Extractor extractor = new Extractor(Knowledge.bundled());
    Relater relater = new Relater(Knowledge.bundled());
    Fiction fiction = new Fiction(3, 150, 1);
    for (int i = 0; i < ARTICLES; i++) {
      byte[] bytes = fiction.article(i).getBytes(StandardCharsets.UTF_8);
      String name = "a" + i + ".txt";
      new ReportReader(new ReadOptions(null, Limits.defaults()))
          .read(
              new ByteArrayInputStream(bytes),
              name,
              outcome -> {
                Report report = ((Accepted) outcome).report();
                documents.add(
                    new Read(
                        new Intake.Entry("key of " + name, ""),
                        report,
                        relater.relate(extractor.read(report))));
              });
    }
    Path db = folder.resolve("whole.db");
    try (Store store = Store.openToWrite(db, MODEL)) {
      add(store, documents.subList(0, BATCH));
    }
    try (Store store = Store.openToWrite(db, MODEL)) {
      add(store, documents);
      young = Files.readAllBytes(db);
      log = Files.readAllBytes(folder.resolve("whole.db-wal"));
    }
    file = Files.readAllBytes(db);
    digest = checkup(db).digest();
    assertThat(checkup(db).isSound()).as(checkup(db).findings().toString()).isTrue();
  }

  @Test
  void aDamagedFileIsFoundToBeDamaged() throws IOException {
    Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    Random random = new Random(SEED);
    for (int round = 0; round < 2 * ROUNDS; round++) {
      Path db = folder.resolve("torn.db");
      byte[] bytes = damaged(file, random, round % 2 == 0);
      write(db, bytes, null);
      Fate fate = fate(db, "round " + round);
      fates.merge(fate, 1, Integer::sum);
      ask(db);
      if (fate != Fate.UNHARMED) {
        assertThat(round % 2 == 0 || fate != Fate.HEALED).isTrue();
      }
    }
    System.out.println(
        ROUNDS + " flipped and " + ROUNDS + " cut files, seed " + SEED + ": " + fates);
  }

  @Test
  void aDamagedLogHealsOrIsFoundToBeDamaged() throws IOException {
    Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    Random random = new Random(SEED);
    for (int round = 0; round < 2 * ROUNDS; round++) {
      Path db = folder.resolve("torn.db");
      write(db, young, damaged(log, random, round % 2 == 0));
      fates.merge(fate(db, "round " + round), 1, Integer::sum);
      write(db, young, damaged(log, random, round % 2 == 0));
      try (Store store = Store.openToWrite(db, MODEL)) {
        add(store, documents);
      }
      Checkup after = checkup(db);
      assertThat(after.isSound()).as("round %d: %s", round, after.findings()).isTrue();
      assertThat(after.digest()).as("round %d", round).isEqualTo(digest);
    }
    System.out.println(
        ROUNDS + " flipped and " + ROUNDS + " cut logs, seed " + SEED + ": " + fates);
  }

  /** One bit turned, or the end cut off. */
  private static byte[] damaged(byte[] whole, Random random, boolean flip) {
    int at = random.nextInt(whole.length);
    byte[] bytes = java.util.Arrays.copyOf(whole, flip ? whole.length : at);
    if (flip) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private void write(Path db, byte[] bytes, byte @org.jspecify.annotations.Nullable [] wal)
      throws IOException {
    for (String end : List.of("-wal", "-shm", ".lock")) {
      Files.deleteIfExists(folder.resolve(db.getFileName() + end));
    }
    Files.write(db, bytes);
    if (wal != null) {
      Files.write(folder.resolve(db.getFileName() + "-wal"), wal);
    }
  }

  private Fate fate(Path db, String round) throws IOException {
    try {
      Checkup checkup = checkup(db);
      if (!checkup.isSound()) {
        return Fate.FOUND;
      }
      if (checkup.digest().equals(digest)) {
        return Fate.UNHARMED;
      }
      assertThat(checkup.documents()).as(round).isLessThan(ARTICLES);
      assertThat(checkup.documents() % BATCH).as(round).isZero();
      return Fate.HEALED;
    } catch (StoreException e) {
      assertThat(e).as(round).hasMessageContaining("torn.db: ").hasMessageContaining("; ");
      return Fate.REFUSED;
    }
  }

  /** Questions to a damaged store are answered or refused; nothing else comes out. */
  private static void ask(Path db) throws IOException {
    try (Queries store = Store.openToRead(db)) {
      store.reports();
      store.forEach(situation -> assertThat(situation.report().text()).isNotBlank());
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("torn.db: ").hasMessageContaining("; ");
    }
    try (Store store = Store.openToWrite(db, MODEL)) {
      Intake intake = store.intake();
      intake.add(new Rejected(new org.coranto.model.Origin("x", null, "text/plain"), "", "r", "m"));
      intake.commit();
    } catch (StoreException e) {
      assertThat(e).hasMessageContaining("torn.db: ").hasMessageContaining("; ");
    }
  }

  private static void add(Store store, List<Read> documents) throws IOException {
    Intake intake = store.intake();
    int open = 0;
    for (Read read : documents) {
      intake.add(read.entry(), read.report(), read.situation());
      if (++open % BATCH == 0) {
        intake.commit();
      }
    }
    intake.commit();
  }

  private static Checkup checkup(Path db) throws IOException {
    try (Queries store = Store.openToRead(db)) {
      return store.examine(SituationJson.PRODUCER, MODEL);
    }
  }
}
