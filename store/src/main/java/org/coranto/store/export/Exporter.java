package org.coranto.store.export;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coranto.model.Situation;
import org.coranto.store.Queries;

/**
 * Writes a store's facts into a folder in the layout of another tool. Reports are taken one by one
 * in the order of their ids, so that memory does not grow with the store and the same store gives
 * the same bytes. A file appears whole or not at all; nothing is cut. Not thread-safe.
 */
public final class Exporter {
  private final CodeBook codes;
  private final boolean all;

  /**
   * @param all whether event layouts get also what is planned, denied, alleged, conditional or
   *     background; else only what is told as done, and announced agreements (AGREE)
   */
  public Exporter(CodeBook codes, boolean all) {
    this.codes = codes;
    this.all = all;
  }

  /**
   * Exports everything.
   *
   * @param folder made when it is not there; files of an earlier export in it are replaced
   * @throws IOException if the store cannot be read or a file cannot be written
   */
  public List<ExportedFile> export(Queries store, ExportFormat format, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    return switch (format) {
      case CSV -> tables(store, folder, ".csv");
      case PARQUET -> tables(store, folder, ".parquet");
      case JSONL -> facts(store, folder);
      case GDELT -> gdelt(store, folder);
      case POLECAT -> polecat(store, folder);
      case PLOVER -> plover(store, folder);
    };
  }

  private static List<ExportedFile> tables(Queries store, Path folder, String suffix)
      throws IOException {
    Map<FactTables.Table, RowWriter> writers = new LinkedHashMap<>();
    try {
      for (FactTables.Table table : FactTables.ALL) {
        Path file = folder.resolve(table.name() + suffix);
        writers.put(
            table,
            suffix.equals(".csv")
                ? DelimitedRows.commas(file, table.columns().stream().map(Column::name).toList())
                : new ParquetRows(file, table.columns()));
      }
      store.forEachCurated(
          curated -> {
            Facts facts = new Facts(curated);
            for (Map.Entry<FactTables.Table, RowWriter> writer : writers.entrySet()) {
              for (var row : FactTables.rows(writer.getKey(), facts)) {
                writer.getValue().row(row);
              }
            }
          });
      List<ExportedFile> files = new ArrayList<>();
      for (RowWriter writer : writers.values()) {
        files.add(writer.finish());
      }
      return files;
    } finally {
      for (RowWriter writer : writers.values()) {
        writer.close();
      }
    }
  }

  private static List<ExportedFile> facts(Queries store, Path folder) throws IOException {
    MarkedLines lines = new MarkedLines();
    long[] rows = {0};
    try (WholeFile file = new WholeFile(folder.resolve("facts.jsonl"))) {
      Writer out = new OutputStreamWriter(file.out(), StandardCharsets.UTF_8);
      store.forEachCurated(curated -> rows[0] += lines.write(curated, out));
      out.flush();
      return List.of(file.finish(rows[0]));
    }
  }

  private List<ExportedFile> gdelt(Queries store, Path folder) throws IOException {
    Gdelt gdelt = new Gdelt(codes);
    try (RowWriter events = DelimitedRows.tabs(folder.resolve("gdelt.export.csv"), List.of());
        RowWriter mentions = DelimitedRows.tabs(folder.resolve("gdelt.mentions.csv"), List.of())) {
      eachEvent(store, story -> gdelt.write(story, events, mentions));
      return List.of(events.finish(), mentions.finish());
    }
  }

  private List<ExportedFile> polecat(Queries store, Path folder) throws IOException {
    Polecat polecat = new Polecat(codes);
    try (RowWriter rows = DelimitedRows.tabs(folder.resolve("polecat.txt"), Polecat.HEADER)) {
      eachEvent(store, story -> polecat.write(story, rows));
      return List.of(rows.finish());
    }
  }

  private List<ExportedFile> plover(Queries store, Path folder) throws IOException {
    Plover plover = new Plover(codes);
    long[] rows = {0};
    try (WholeFile file = new WholeFile(folder.resolve("plover.jsonl"))) {
      eachEvent(
          store,
          story -> {
            plover.write(story, file.out());
            rows[0]++;
          });
      return List.of(file.finish(rows[0]));
    }
  }

  /** Takes one happening. */
  private interface EventSink {
    void take(EventStory story) throws IOException;
  }

  private void eachEvent(Queries store, EventSink sink) throws IOException {
    store.forEach(
        (Situation situation) -> {
          for (EventStory story : EventStory.of(situation, all)) {
            sink.take(story);
          }
        });
  }
}
