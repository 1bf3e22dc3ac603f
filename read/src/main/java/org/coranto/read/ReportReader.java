package org.coranto.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.coranto.model.Outcome;

/**
 * Reads files, folders, archives and record files into reports.
 *
 * <p>Every document gives one {@link Outcome}, handed over as soon as it is known, in the order of
 * the inputs: of a folder by name, of an archive and a record file as they stand in it. What cannot
 * be read is a rejected row that says where, why and what to do; it never stops the rest, and never
 * throws. Only the sink's own exceptions come through. Names of reports are unique in one call.
 * Thread-safe.
 */
public final class ReportReader {
  /** The input that means the standard input. */
  public static final String STANDARD_INPUT = "-";

  private final DocumentReader documents;

  /** Reads with these options. */
  public ReportReader(ReadOptions options) {
    this.documents = new DocumentReader(options);
  }

  /**
   * Reads inputs as they are named on a command line.
   *
   * @param inputs files and folders; {@link #STANDARD_INPUT} for {@code standardInput}
   * @param standardInput read at most once, to its end, and not closed
   * @param sink takes each outcome, on the calling thread
   * @return the counts; {@code unopened} tells of inputs that are missing, forbidden or empty
   *     folders
   */
  public Tally read(List<String> inputs, InputStream standardInput, Consumer<Outcome> sink) {
    Run run = new Run(sink);
    for (String input : inputs) {
      if (input.equals(STANDARD_INPUT)) {
        documents.read(standardInput, null, new Place(STANDARD_INPUT, null, "stdin"), run);
      } else {
        named(input, run);
      }
    }
    return run.tally();
  }

  /** Reads one file or folder. */
  public Tally read(Path input, Consumer<Outcome> sink) {
    Run run = new Run(sink);
    path(input, run);
    return run.tally();
  }

  /**
   * Reads one stream to its end; it is not closed.
   *
   * @param name what the stream is called in origins and messages; its last part names the report
   */
  public Tally read(InputStream in, String name, Consumer<Outcome> sink) {
    Run run = new Run(sink);
    documents.read(in, null, Place.of(name), run);
    return run.tally();
  }

  private void named(String input, Run run) {
    if (Stated.webAddress(input) != null) {
      run.rejectInput(
          Place.of(input),
          new Refusal("addresses are not fetched", "download it first and read the file"));
      return;
    }
    try {
      path(Path.of(input), run);
    } catch (InvalidPathException e) {
      run.rejectInput(
          Place.of(Messages.shorten(input)),
          new Refusal("this is no file name: " + e.getReason(), "check the name"));
    }
  }

  private void path(Path input, Run run) {
    Place place = Place.of(input.toString());
    if (!Files.isDirectory(input)) {
      file(input, run, true);
      return;
    }
    int files =
        FolderFiles.visit(
            input,
            new FolderFiles.Visitor() {
              @Override
              public void file(Path file) {
                ReportReader.this.file(file, run, false);
              }

              @Override
              public void failed(Path path, IOException failure) {
                reject(path, failure, run, path.equals(input));
              }
            });
    if (files == 0) {
      run.rejectInput(
          place,
          new Refusal(
              "the folder holds no files that can be read (hidden ones are passed over)",
              "name a folder with text, HTML, JSONL or zip files in it"));
    }
  }

  private void file(Path file, Run run, boolean named) {
    try (FileChannel channel = FileChannel.open(file)) {
      boolean regular = Files.isRegularFile(file);
      documents.read(
          Channels.newInputStream(channel),
          regular ? channel : null,
          Place.of(file.toString()),
          run);
    } catch (IOException e) {
      reject(file, e, run, named);
    }
  }

  private static void reject(Path path, IOException failure, Run run, boolean named) {
    Refusal refusal =
        failure instanceof NoSuchFileException
            ? new Refusal(
                "there is no such file or folder", "check the name; put quotes around blanks")
            : failure instanceof AccessDeniedException
                ? new Refusal("you may not read it", "change its permissions, e.g. chmod u+r")
                : Refusal.of(failure);
    Place place = Place.of(path.toString());
    if (named) {
      run.rejectInput(place, refusal);
    } else {
      run.reject(place, Place.UNKNOWN_TYPE, refusal);
    }
  }
}
