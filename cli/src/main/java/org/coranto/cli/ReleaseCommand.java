package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.knowledge.Knowledge;
import org.coranto.store.Queries;
import org.coranto.store.StoreException;
import org.coranto.store.export.ExportFormat;
import org.coranto.store.release.Manifest;
import org.coranto.store.release.Release;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a version of a store's data set. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a version of a store's data set into a new folder: inputs, readings, facts, decisions,"
          + " exports, and a manifest with every file's rows and digest. The same store gives the"
          + " same bytes; what people rejected is left out; a release never changes."
    },
    footer = {
      "",
      "Examples:",
      "  coranto release --db reports.db --out releases/2026-03",
      "  coranto release --db reports.db --out releases/2026-03 --format csv,gdelt,parquet",
      "  coranto compare releases/2026-02 releases/2026-03"
    })
final class ReleaseCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Option(names = "--db", required = true, paramLabel = "FILE", description = "The store.")
  @Nullable Path db;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder of the release; new, empty, or holding this very release.")
  @Nullable Path out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description = "Exports beside facts.jsonl: ${COMPLETION-CANDIDATES}. Default: csv.")
  List<ExportFormat> formats = List.of(ExportFormat.CSV);

  @Override
  public Integer call() throws StoreException {
    Path folder = Objects.requireNonNull(out);
    PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
    Release release = new Release(new KnownCodes(), Knowledge.digest());
    try (Queries store = Stores.openToRead(Objects.requireNonNull(db))) {
      Manifest manifest = release.write(store, formats, folder);
      for (Manifest.Entry file : manifest.files()) {
        print.println(file.sha256() + "  " + file.name() + "  " + file.rows() + " rows");
      }
      print.println("release " + manifest.id() + "  " + folder);
      print.flush();
      notes(manifest, spec.commandLine().getErr());
    } catch (IllegalArgumentException e) {
      throw Problem.wrongUse("--out " + e.getMessage());
    } catch (StoreException e) {
      throw e;
    } catch (IOException e) {
      throw Problem.failed(
          "--out " + folder + " cannot be written (" + e + "); free the place or name another");
    }
    return Exit.DONE;
  }

  /** What makes a release less than it could be. */
  private void notes(Manifest manifest, PrintWriter err) {
    if (manifest.readers().size() > 1) {
      err.println(
          "coranto: its reports were read by "
              + manifest.readers().size()
              + " versions or models; coranto rebuild --db "
              + db
              + " reads all with the present one");
    }
    if (manifest.decisions().aside() > 0) {
      err.println(
          "coranto: "
              + manifest.decisions().aside()
              + " decisions are set aside; coranto decide list --aside --db "
              + db
              + " says why");
    }
    err.flush();
  }
}
