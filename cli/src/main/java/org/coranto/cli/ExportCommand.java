package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import org.coranto.store.Queries;
import org.coranto.store.StoreException;
import org.coranto.store.export.ExportFormat;
import org.coranto.store.export.ExportedFile;
import org.coranto.store.export.Exporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a store's facts for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a store's facts in a layout that other tools read, with row counts and checksums.",
      "",
      "csv, parquet: one table a kind of fact. jsonl: one line a fact.",
      "gdelt: 61-column events and 16-column mentions. polecat: 40 columns. plover: JSON records.",
      "Event layouts hold what is told as done and announced agreements; --all adds the rest."
    },
    footer = {"", "Example: coranto export gdelt --db reports.db --out gdelt/"})
final class ExportCommand extends StoreCommand {
  @Parameters(paramLabel = "FORMAT", description = "One of: ${COMPLETION-CANDIDATES}.")
  @Nullable ExportFormat format;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the files; it is made when it is not there.")
  @Nullable Path out;

  @Option(
      names = "--all",
      description = "In event layouts, also what is planned, denied, alleged, conditional or past.")
  boolean all;

  @Override
  void answer(Queries store, PrintWriter print) throws StoreException {
    Path folder = Objects.requireNonNull(out);
    Exporter exporter = new Exporter(new KnownCodes(), all);
    try {
      for (ExportedFile file : exporter.export(store, Objects.requireNonNull(format), folder)) {
        print.println(file.sha256() + "  " + file.file() + "  " + file.rows() + " rows");
      }
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw Problem.failed(
          "--out " + folder + " cannot be written (" + e + "); free the place or name another");
    }
  }
}
