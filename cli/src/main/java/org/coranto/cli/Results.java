package org.coranto.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coranto.cli.sheet.Sheet;
import org.coranto.model.Rejected;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.coranto.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * Where the results of {@code read} go: standard output or one file a report, and the store when
 * one is named. Rejected documents are listed on the error stream as they come.
 */
final class Results implements Pipeline.Sink, AutoCloseable {
  private final ReadCommand command;
  private final PrintWriter out;
  private final PrintWriter err;
  private final @Nullable Store store;
  private final Progress progress;
  private final SituationJson json = new SituationJson();
  private final Sheet sheet;
  private int accepted;
  private int rejected;

  private Results(ReadCommand command, PrintWriter out, PrintWriter err, @Nullable Store store) {
    this.command = command;
    this.out = out;
    this.err = err;
    this.store = store;
    this.progress = new Progress(err);
    this.sheet =
        new Sheet(Terminal.width(), Terminal.colours() && command.out == null, command.all);
  }

  static Results open(ReadCommand command, CommandLine line, String model) throws IOException {
    Path folder = command.out;
    if (folder != null) {
      prepare(folder);
    }
    Store store = command.db == null ? null : Stores.openToWrite(command.db, model, line.getErr());
    return new Results(command, line.getOut(), line.getErr(), store);
  }

  private static void prepare(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Problem.failed(
          "--out " + folder + " cannot be made (" + e.getMessage() + "); name another folder");
    }
    if (!Files.isWritable(folder)) {
      throw Problem.failed("--out " + folder + " cannot be written to; name another folder");
    }
  }

  @Override
  public void accept(Situation situation) throws IOException {
    if (store != null) {
      store.add(situation);
    }
    if (command.out != null) {
      toFile(command.out, situation);
    } else if (store == null || accepted == 0 || command.format != ReadCommand.Format.TEXT) {
      write(situation, out);
      out.flush();
    }
    accepted++;
    progress.read(accepted + rejected);
  }

  private void toFile(Path folder, Situation situation) {
    Path file = folder.resolve(situation.report().name() + "." + command.format.suffix());
    try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(situation, writer);
    } catch (IOException e) {
      throw Problem.failed(
          file
              + " cannot be written ("
              + e.getMessage()
              + "); free the place or name another --out");
    }
  }

  private void write(Situation situation, Writer writer) throws IOException {
    switch (command.format) {
      case JSON -> json.write(situation, writer);
      case JSONL -> json.writeLines(situation, writer);
      case TEXT -> writer.write(sheet.of(situation));
    }
  }

  @Override
  public void reject(Rejected document) throws IOException {
    if (store != null) {
      store.add(document);
    }
    rejected++;
    progress.clear();
    err.println(message(document));
    err.flush();
  }

  static String message(Rejected document) {
    String place = document.place().isEmpty() ? "" : ", " + document.place();
    return "coranto: "
        + document.origin().display()
        + place
        + ": "
        + document.reason()
        + "; "
        + document.remedy();
  }

  /** Says what was done when it was more than one report; gives the exit code. */
  int finish() {
    progress.clear();
    if (accepted + rejected > 1 || rejected > 0) {
      err.println("coranto: " + accepted + " read, " + rejected + " rejected");
    }
    if (store != null) {
      err.println("coranto: " + store.summary());
    }
    err.flush();
    if (rejected == 0) {
      return Exit.DONE;
    }
    return accepted == 0 ? Exit.FAILED : Exit.SOME_REJECTED;
  }

  @Override
  public void close() throws IOException {
    if (store != null) {
      store.close();
    }
  }
}
