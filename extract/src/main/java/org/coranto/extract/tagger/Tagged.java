package org.coranto.extract.tagger;

import java.util.List;
import java.util.Map;
import org.coranto.model.Condition;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a model finds in a text, as spans of the text. All lists are in order of start.
 *
 * @param model name and version of the model
 * @param names named mentions
 * @param attributions who is reported to have said what
 * @param happenings event triggers with their parties
 * @param hinges promises with what they hang on
 * @param dates date expressions
 */
public record Tagged(
    String model,
    List<Name> names,
    List<Attribution> attributions,
    List<Happening> happenings,
    List<Hinge> hinges,
    List<Span> dates) {
  /** Copies the lists. */
  public Tagged {
    names = List.copyOf(names);
    attributions = List.copyOf(attributions);
    happenings = List.copyOf(happenings);
    hinges = List.copyOf(hinges);
    dates = List.copyOf(dates);
  }

  /**
   * A named mention.
   *
   * @param span the words
   * @param kind PERSON, ORG, PLACE, COUNTRY, ADJ, METONYM, GROUP or EVENT
   * @param confidence 0..1
   */
  public record Name(Span span, String kind, float confidence) {}

  /**
   * An attribution.
   *
   * @param cue the cue
   * @param source the words that name who speaks, or null
   * @param content the parts of what is said, marks included; may be empty
   * @param acts what the speaker may do, with its probability (0..1), for every act
   * @param nested whether it stands in the content of another
   * @param confidence 0..1
   */
  public record Attribution(
      Span cue,
      @Nullable Span source,
      List<Span> content,
      Map<Quote.Act, Float> acts,
      boolean nested,
      float confidence) {
    /** Copies the collections. */
    public Attribution {
      content = List.copyOf(content);
      acts = Map.copyOf(acts);
    }
  }

  /**
   * An event.
   *
   * @param type its PLOVER type
   * @param trigger the word that names it
   * @param factuality how factual it is told to be
   * @param reciprocal whether the sides act on each other
   * @param rank greater for the main event of its unit
   * @param actor words of who does it
   * @param recipient words of who undergoes it
   * @param place words of where
   * @param date words of when
   * @param number words of how many
   * @param confidence probability of the type at the trigger, 0..1
   */
  public record Happening(
      EventType type,
      Span trigger,
      Factuality factuality,
      boolean reciprocal,
      float rank,
      List<Span> actor,
      List<Span> recipient,
      List<Span> place,
      List<Span> date,
      List<Span> number,
      float confidence) {
    /** Copies the lists. */
    public Happening {
      actor = List.copyOf(actor);
      recipient = List.copyOf(recipient);
      place = List.copyOf(place);
      date = List.copyOf(date);
      number = List.copyOf(number);
    }
  }

  /**
   * A promise and what it hangs on.
   *
   * @param promise what follows
   * @param condition what it hangs on
   * @param kind what kind of promise
   * @param status whether it has come about
   * @param holder words of who commits
   * @param addressee words of on whom it depends or falls
   * @param deadline words of by when
   * @param confidence 0..1
   */
  public record Hinge(
      Span promise,
      Span condition,
      Condition.Kind kind,
      Condition.Status status,
      List<Span> holder,
      List<Span> addressee,
      List<Span> deadline,
      float confidence) {
    /** Copies the lists. */
    public Hinge {
      holder = List.copyOf(holder);
      addressee = List.copyOf(addressee);
      deadline = List.copyOf(deadline);
    }
  }
}
