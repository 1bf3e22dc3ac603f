package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.coranto.model.json.SituationJson;
import org.coranto.store.Checkup;
import org.coranto.store.Queries;
import org.coranto.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Examines a store. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Examines a store and changes nothing (but with --recount): whether the file is whole, the ledger and the rows"
            + " fit, every text and reading is intact, how much room is left, and which model read"
            + " it.",
    footer = {
      "",
      "The digest is one number for everything in the store: equal digests, equal contents.",
      "Exit codes: 0 sound, 3 faults found.",
      "",
      "Example:",
      "  coranto doctor --db reports.db"
    })
final class DoctorCommand implements Callable<Integer> {
  @Spec @Nullable CommandSpec spec;

  @Option(names = "--db", required = true, paramLabel = "FILE", description = "The store.")
  @Nullable Path db;

  @Option(
      names = "--recount",
      description =
          "First make the counts anew that lists show, from the rows; writes to the store.")
  boolean recount;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    String model = LanguageModels.identity(LanguageModels.loading().get());
    if (recount) {
      try (Store store = Store.openToWrite(Objects.requireNonNull(db), model)) {
        store.recount();
      }
    }
    try (Queries store = Stores.openToRead(Objects.requireNonNull(db))) {
      Checkup checkup = store.examine(SituationJson.PRODUCER, model);
      for (Checkup.Finding finding : checkup.findings()) {
        out.printf(
            Locale.ROOT,
            "%-5s  %-12s  %s%n",
            switch (finding.kind()) {
              case GOOD -> "ok";
              case NOTE -> "note";
              case FAULT -> "FAULT";
            },
            finding.check(),
            finding.words());
      }
      out.printf(
          Locale.ROOT,
          "%d reports of %d documents, %d rejected; digest %s%n",
          checkup.reports(),
          checkup.documents(),
          checkup.rejected(),
          checkup.digest());
      if (!checkup.isSound()) {
        out.println(
            "The store is damaged. Keep the file; take everything into a new store: coranto ingest"
                + " SOURCE --db NEW");
      }
      out.flush();
      return checkup.isSound() ? Exit.DONE : Exit.FAILED;
    }
  }
}
