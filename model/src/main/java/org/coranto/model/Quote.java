package org.coranto.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is reported to have said or thought what, in the words of one report.
 *
 * @param id "q1", "q2", … in order of {@link #extent()}
 * @param type direct (all of the content between marks), mixed (some) or indirect (none)
 * @param act what the speaker does by saying it
 * @param source the words that name the speaker, or null; for a carried-over speaker the words
 *     elsewhere that do
 * @param basis how the source is known
 * @param cue the words that make it a quote, or null
 * @param content one or more spans in order; direct: between the marks without them; else the whole
 *     reported clause
 * @param within id of the quote whose content holds this one, or null
 * @param denies id of the quote or event that this one denies, or null
 * @param rule name of what found it
 * @param confidence 0..1, the share of such findings that are right
 */
public record Quote(
    String id,
    Type type,
    Act act,
    @Nullable Span source,
    Basis basis,
    @Nullable Span cue,
    List<Span> content,
    @Nullable String within,
    @Nullable String denies,
    String rule,
    float confidence) {
  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no content
   */
  public Quote {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a quote has content: " + id);
    }
  }

  /** From the first to the last word of the content. */
  public Span extent() {
    return new Span(content.get(0).start(), content.get(content.size() - 1).end());
  }

  /** How the words are reported. */
  public enum Type {
    DIRECT,
    INDIRECT,
    MIXED
  }

  /** What a speaker does by speaking. */
  public enum Act {
    SAY,
    DENY,
    ACCUSE,
    THREATEN,
    PROMISE,
    DEMAND,
    EVALUATE,
    PREDICT,
    REFUSE,
    AGREE,
    ASK
  }

  /** How a speaker is known. */
  public enum Basis {
    /** The sentence says who speaks. */
    STATED,
    /** Carried over from a quote or cue nearby. */
    INFERRED,
    /** Left open by the text. */
    NONE
  }
}
