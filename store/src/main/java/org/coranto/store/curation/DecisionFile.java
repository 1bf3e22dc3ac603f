package org.coranto.store.curation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The decisions file: one decision a line, only ever added to, so that two people's files merge
 * line by line in git. Several processes may add at once. Immutable but for the file.
 *
 * <p>It is read leniently: lines in any order, the same line twice, markers of an unsolved merge
 * and blank lines are all right; a line that is no decision is left alone and told.
 */
public record DecisionFile(Path path) {
  /** Most bytes of a file. */
  static final long LARGEST = 512L << 20;

  private static final int PATIENCE_MILLISECONDS = 5_000;

  /**
   * What a file holds.
   *
   * @param decisions each once, in the order they apply
   * @param problems lines that are no decisions: "line 4: why"
   */
  public record Contents(List<Decision> decisions, List<String> problems) {
    /** Copies the lists. */
    public Contents {
      decisions = List.copyOf(decisions);
      problems = List.copyOf(problems);
    }
  }

  /** Makes a decision that fits behind those that are there. */
  public interface Author {
    /** The next decision, or none. */
    List<Decision> next(List<Decision> there);
  }

  /** The file that belongs to a store unless another is named. */
  public static DecisionFile beside(Path store) {
    String name = String.valueOf(store.getFileName());
    String stem = name.endsWith(".db") ? name.substring(0, name.length() - 3) : name;
    return new DecisionFile(store.resolveSibling(stem + ".decisions.jsonl"));
  }

  /** What changes whenever somebody adds to the file: its size and time; "" when there is none. */
  public String state() {
    try {
      return Files.size(path) + " " + Files.getLastModifiedTime(path).toMillis();
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Reads the file; a missing one is empty.
   *
   * @throws IOException if it cannot be read, or is larger than 512 MB
   */
  public Contents read() throws IOException {
    if (!Files.exists(path)) {
      return new Contents(List.of(), List.of());
    }
    if (Files.size(path) > LARGEST) {
      throw new IOException(path + ": is larger than " + (LARGEST >> 20) + " MB");
    }
    try (InputStream in = Files.newInputStream(path)) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Reads a file's text. */
  static Contents parse(String text) {
    Map<String, Decision> decisions = new HashMap<>();
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      String words = (number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
      if (words.isEmpty() || isMarker(words)) {
        continue;
      }
      try {
        if (words.length() > DecisionLine.LONGEST) {
          throw new IllegalArgumentException("it is too long");
        }
        Decision decision = DecisionLine.read(words);
        Decision first = decisions.putIfAbsent(decision.id(), decision);
        if (first != null && !first.equals(decision)) {
          throw new IllegalArgumentException(
              "it has the id of another decision, " + decision.id() + "; the first line counts");
        }
      } catch (IllegalArgumentException e) {
        problems.add("line " + number + ": " + e.getMessage());
      }
    }
    List<Decision> ordered = new ArrayList<>(decisions.values());
    Collections.sort(ordered);
    return new Contents(ordered, problems);
  }

  /** A line that git leaves where two files were added to at one place: both sides count. */
  private static boolean isMarker(String line) {
    return line.startsWith("<<<<<<<")
        || line.startsWith("=======")
        || line.startsWith("|||||||")
        || line.startsWith(">>>>>>>");
  }

  /**
   * Adds decisions at the end, whole lines, safe on the disk when it returns. Nobody else adds
   * between the reading and the writing.
   *
   * @return what was added
   * @throws IOException if the file cannot be read or written
   */
  public List<Decision> append(Author author) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = lock(channel)) {
      List<Decision> added = author.next(read().decisions());
      StringBuilder lines = new StringBuilder(endsInsideALine(channel) ? "\n" : "");
      for (Decision decision : added) {
        lines.append(DecisionLine.write(decision)).append('\n');
      }
      if (!added.isEmpty()) {
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        long end = channel.size();
        while (bytes.hasRemaining()) {
          end += channel.write(bytes, end);
        }
        channel.force(true);
      }
      return lock.isValid() ? added : List.of();
    }
  }

  private static boolean endsInsideALine(FileChannel channel) throws IOException {
    long size = channel.size();
    ByteBuffer last = ByteBuffer.allocate(1);
    return size > 0 && channel.read(last, size - 1) == 1 && last.get(0) != '\n';
  }

  private FileLock lock(FileChannel channel) throws IOException {
    for (int waited = 0; waited < PATIENCE_MILLISECONDS; waited += 20) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        // Another thread of this process adds; it is our turn soon.
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(path + ": interrupted while waiting for it", e);
      }
    }
    throw new IOException(path + ": somebody else has been writing to it; try again");
  }
}
