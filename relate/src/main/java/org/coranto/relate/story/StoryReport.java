package org.coranto.relate.story;

import java.time.LocalDate;
import java.util.HashSet;
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
 * What stories are made from: of one report its sketch, its weightiest terms and its days, but no
 * text; some two kilobytes. Immutable.
 */
public final class StoryReport {
  /** Kept of the likeness for each day beyond the first few that lies between two reports. */
  private static final double LATER = 0.9;

  private static final int SAME_DAYS = 3;
  private static final int MOST_DAYS = 13;

  private final String id;
  private final @Nullable LocalDate published;
  private final Sketch sketch;
  private final Terms terms;

  private StoryReport(String id, @Nullable LocalDate published, Sketch sketch, Terms terms) {
    this.id = id;
    this.published = published;
    this.sketch = sketch;
    this.terms = terms;
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
    return new StoryReport(
        id, published, Sketch.of(id, text, knowledge), Terms.of(text, names, knowledge.words()));
  }

  /** The report's id. */
  public String id() {
    return id;
  }

  /** The day it was published, or null. */
  public @Nullable LocalDate published() {
    return published;
  }

  Sketch sketch() {
    return sketch;
  }

  Terms terms() {
    return terms;
  }

  /**
   * How likely two reports tell of one happening: what their terms share, 0..1, less when they name
   * other years, less the more days lie between them. Symmetric, and of these two alone.
   */
  public double alike(StoryReport other) {
    double alike = terms.alike(other.terms);
    if (published != null && other.published != null) {
      long apart = Math.abs(published.toEpochDay() - other.published.toEpochDay());
      for (long day = SAME_DAYS; day < Math.min(apart, MOST_DAYS); day++) {
        alike *= LATER;
      }
    }
    return alike;
  }
}
