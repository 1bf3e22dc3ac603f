package org.coranto.serve;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads texts that callers send; the pipeline behind it is not the server's. Thread-safe. */
public interface Texts {
  /**
   * What became of one document.
   *
   * @param situation null when it was rejected
   * @param sheet the situation sheet, or null
   * @param stored whether the store holds it now
   * @param rejected null when it was read
   */
  record Item(
      @Nullable Situation situation,
      @Nullable String sheet,
      boolean stored,
      @Nullable Rejected rejected) {}

  /**
   * What a text is to a kept report.
   *
   * @param kind same, reprint, edition or rendering
   * @param score 0..1
   * @param changes what it says otherwise
   */
  record Match(String report, String kind, double score, List<String> changes) {
    /** Copies the list. */
    public Match {
      changes = List.copyOf(changes);
    }
  }

  /**
   * Which story a text belongs to.
   *
   * @param story id of a story or of a report in it, or null for a new one
   * @param score likeness, or null
   */
  record Identity(@Nullable String story, @Nullable Double score, List<Match> matches) {
    /** Copies the list. */
    public Identity {
      matches = List.copyOf(matches);
    }
  }

  /**
   * Reads a file.
   *
   * @param name a label
   * @param published its day, or null
   * @param keep whether the store is to hold it
   * @throws IOException if the store cannot be written
   */
  List<Item> read(byte[] file, String name, @Nullable LocalDate published, boolean keep)
      throws IOException;

  /**
   * Reads a text.
   *
   * @param title its title, or null
   * @throws IOException if the store cannot be written
   */
  List<Item> read(
      String text, String name, @Nullable String title, @Nullable LocalDate published, boolean keep)
      throws IOException;

  /** Words of a report. */
  record Stretch(String report, Span span) {}

  /** Stretches of two renderings that tell the same. */
  record Pair(Stretch a, Stretch b) {}

  /**
   * What is aligned between reports that carry one text.
   *
   * @throws IOException if a report cannot be read
   */
  List<Pair> align(List<Report> reports) throws IOException;

  /**
   * Groups reports that came in since the last time into stories; one call at a time.
   *
   * @throws IOException if the store cannot be written
   */
  void group() throws IOException;

  /**
   * Which story a text belongs to, and which reports carry it.
   *
   * @throws IOException if the store cannot be read
   */
  Identity identify(String text, @Nullable LocalDate published) throws IOException;
}
