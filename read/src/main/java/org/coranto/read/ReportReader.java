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
import org.coranto.model.Accepted;
import org.coranto.model.Outcome;
import org.jspecify.annotations.Nullable;

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
    Reading reading = new Reading(sink);
    inputs(inputs, standardInput, reading.run);
    return reading.tally();
  }

  /**
   * Finds the documents of inputs without reading them, so that others may read them, in any order,
   * on any thread. The names of their reports may occur twice.
   *
   * @param inputs as for {@link #read(List, InputStream, Consumer)}
   * @param sink takes each document, on the calling thread; its exceptions come through
   * @return inputs that are missing, forbidden or empty folders
   */
  public int find(List<String> inputs, InputStream standardInput, Consumer<Document> sink) {
    Run run = new Run(null, sink);
    inputs(inputs, standardInput, run);
    return run.unopened();
  }

  /**
   * Bytes in the files that {@code inputs} name, without reading them; -1 if they hold the standard
   * input or what is no file.
   */
  public static long size(List<String> inputs) {
    long[] size = {0};
    for (String input : inputs) {
      if (input.equals(STANDARD_INPUT) || Stated.webAddress(input) != null) {
        return -1;
      }
      Path path;
      try {
        path = Path.of(input);
      } catch (InvalidPathException e) {
        continue;
      }
      if (!Files.isDirectory(path)) {
        size[0] += path.toFile().length();
        continue;
      }
      FolderFiles.visit(
          path,
          new FolderFiles.Visitor() {
            @Override
            public void file(Path file) {
              size[0] += file.toFile().length();
            }

            @Override
            public void failed(Path failed, IOException failure) {
              // Reading tells of it.
            }
          });
    }
    return size[0];
  }

  private void inputs(List<String> inputs, InputStream standardInput, Run run) {
    for (String input : inputs) {
      if (input.equals(STANDARD_INPUT)) {
        documents.read(standardInput, null, new Place(STANDARD_INPUT, null, "stdin"), run);
      } else {
        named(input, run);
      }
    }
  }

  /** Reads one file or folder. */
  public Tally read(Path input, Consumer<Outcome> sink) {
    Reading reading = new Reading(sink);
    path(input, reading.run);
    return reading.tally();
  }

  /**
   * Reads one stream to its end; it is not closed.
   *
   * @param name what the stream is called in origins and messages; its last part names the report
   */
  public Tally read(InputStream in, String name, Consumer<Outcome> sink) {
    Reading reading = new Reading(sink);
    documents.read(in, null, Place.of(name), reading.run);
    return reading.tally();
  }

  /**
   * Finds the items of a feed that was fetched, in its order. The names of their reports may occur
   * twice.
   *
   * @param contentType the header {@code Content-Type} of the answer, or null
   * @param uri where it was fetched from
   * @throws IOException if the bytes are no feed, or one without items; its message says so
   */
  public List<FeedItem> items(byte[] bytes, @Nullable String contentType, String uri)
      throws IOException {
    return documents.items(
        bytes, Place.of(uri), Carried.by(contentType, null), new Run(null, found -> {}));
  }

  /**
   * The article that an item of a feed leads to: the page's text, with what the feed says about it
   * where the page is silent; the item itself where its text is the longer one or the page cannot
   * be read.
   *
   * @param page the answer's body
   * @param contentType its header {@code Content-Type}, or null
   * @param uri where it was fetched from
   */
  public Document article(FeedItem item, byte[] page, @Nullable String contentType, String uri) {
    return documents.article(
        item, page, Place.of(uri), Carried.by(contentType, uri), new Run(null, found -> {}));
  }

  /** Reads each document as soon as it is found. */
  private static final class Reading {
    private final Consumer<Outcome> sink;
    private final Run run = new Run(new ReportNames(), this::read);
    private int accepted;
    private int rejected;

    Reading(Consumer<Outcome> sink) {
      this.sink = sink;
    }

    private void read(Document document) {
      Outcome outcome = document.read();
      accepted += outcome instanceof Accepted ? 1 : 0;
      rejected += outcome instanceof Accepted ? 0 : 1;
      sink.accept(outcome);
    }

    Tally tally() {
      return new Tally(accepted, rejected, run.unopened());
    }
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
      run.begin(() -> position(channel));
      documents.read(
          Channels.newInputStream(channel),
          regular ? channel : null,
          Place.of(file.toString()),
          run);
      run.end(regular ? channel.size() : 0);
    } catch (IOException e) {
      reject(file, e, run, named);
    }
  }

  private static long position(FileChannel channel) {
    try {
      return channel.position();
    } catch (IOException e) {
      // Only shown to the user; reading tells of the failure.
      return 0;
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
