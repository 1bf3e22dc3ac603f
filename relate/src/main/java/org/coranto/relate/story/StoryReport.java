package org.coranto.relate.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Actor;
import org.coranto.model.Mention;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.coranto.relate.rendering.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * What stories are made from: of one report its sketch, its weightiest terms, its days and numbers,
 * but no text; a kilobyte for a text of 250 words. Immutable.
 */
public final class StoryReport {
  /** Kept of the likeness for each day beyond the first few that lies between two reports. */
  private static final double LATER = 0.9;

  /** Form of the kept bytes; another number makes them anew. */
  private static final int FORM = 3;

  private static final int MOST_CHARACTERS = 60_000;
  private static final int NO_DAY = Integer.MAX_VALUE;
  private static final int SAME_DAYS = 3;
  private static final int MOST_DAYS = 13;

  private final String id;
  private final int day;
  private final Sketch sketch;
  private final Terms terms;
  private final Details details;

  private StoryReport(String id, int day, Sketch sketch, Terms terms, Details details) {
    this.id = id;
    this.day = day;
    this.sketch = sketch;
    this.terms = terms;
    this.details = details;
  }

  /** What a situation leaves behind; the first of its renderings stands for all. */
  public static StoryReport of(Situation situation, Knowledge knowledge) {
    Report report = situation.report();
    Span span = report.renderings().get(0).span();
    Set<String> names = new HashSet<>();
    for (Actor actor : situation.actors()) {
      for (Mention mention : actor.mentions()) {
        if (mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.ADJECTIVE) {
          for (String word :
              Fold.fold(mention.span().in(report.text())).split("[^\\p{L}\\p{N}]+", -1)) {
            names.add(word);
          }
        }
      }
    }
    return of(
        report.id(),
        situation.reading().published().value(),
        span.in(report.text()),
        names,
        knowledge);
  }

  /**
   * From a text alone.
   *
   * @param id the report's id
   * @param published its day, or null when it is not known
   * @param text its text
   * @param names the words that belong to names, folded
   */
  public static StoryReport of(
      String id,
      @Nullable LocalDate published,
      String text,
      Set<String> names,
      Knowledge knowledge) {
    String folded = Fold.fold(text.substring(0, Math.min(text.length(), MOST_CHARACTERS)) + "\n");
    return new StoryReport(
        id,
        published == null ? NO_DAY : (int) published.toEpochDay(),
        Sketch.of(id, text, knowledge),
        Terms.of(folded, names, knowledge.words()),
        Details.of(folded));
  }

  /** The report's id. */
  public String id() {
    return id;
  }

  /** The day it was published, or null. */
  public @Nullable LocalDate published() {
    return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
  }

  /** The day it was published since 1970; days that are not known come last. */
  int day() {
    return day;
  }

  /** All but the id, to be kept in a store; {@link #read} reads it. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeInt(day);
      terms.write(out);
      details.write(out);
      sketch.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * What {@link #bytes} gave.
   *
   * @return empty if another version of Coranto wrote it: it is to be made anew
   * @throws IOException if it is damaged
   */
  public static Optional<StoryReport> read(String id, byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    if (in.readByte() != FORM) {
      return Optional.empty();
    }
    int day = in.readInt();
    Terms terms = Terms.read(in);
    Details details = Details.read(in);
    return Optional.of(new StoryReport(id, day, Sketch.read(id, in), terms, details));
  }

  Sketch sketch() {
    return sketch;
  }

  Terms terms() {
    return terms;
  }

  /**
   * How likely two reports tell of one happening: what their terms share, 0..1, less when they name
   * other dates and numbers, less the more days lie between them. Symmetric, and of these two
   * alone.
   */
  public double alike(StoryReport other) {
    double alike = terms.alike(other.terms) * details.agreement(other.details);
    if (day != NO_DAY && other.day != NO_DAY) {
      long apart = Math.abs((long) day - other.day);
      for (long later = SAME_DAYS; later < Math.min(apart, MOST_DAYS); later++) {
        alike *= LATER;
      }
    }
    return alike;
  }
}
