package org.coranto.relate.statement;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Actor;
import org.coranto.model.Event;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.coranto.relate.actor.Actors;
import org.jspecify.annotations.Nullable;

/*
 * A denial names its object in words ("denied that its ship rammed the boat"), or points to it
 * ("denied that", "rejected the accusation"). Words are matched with the statements and events told
 * before; a pointing denial means the nearest statement before that involves the denier: that names
 * him, or another actor of his country. Where nothing fits the link stays open.
 */
/** Links denials to what they deny. */
final class Denials {
  private static final float ALIKE = 0.4f;
  private static final int MIN_SHARED = 2;
  private static final int MAX_BACK = 8;
  private static final Set<String> POINTERS =
      Set.of(
          "that",
          "this",
          "it",
          "accusation",
          "accusations",
          "allegation",
          "allegations",
          "claim",
          "claims",
          "charge",
          "charges",
          "report",
          "reports",
          "statement",
          "suggestion",
          "rumours",
          "rumors",
          "rumour",
          "rumor",
          "everything",
          "involvement",
          "responsibility",
          "these",
          "those",
          "them");
  private static final int MAX_POINTER_WORDS = 5;

  private final Reading reading;
  private final Actors actors;
  private final List<Statement> statements;

  Denials(Reading reading, Actors actors, List<Statement> statements) {
    this.reading = reading;
    this.actors = actors;
    this.statements = statements;
  }

  void link() {
    for (int i = 0; i < statements.size(); i++) {
      GivenUp.check();
      Statement statement = statements.get(i);
      if (statement.quote.act() == Quote.Act.DENY && statement.denies == null) {
        statement.denies = denied(i);
      }
    }
  }

  private @Nullable String denied(int index) {
    Statement denial = statements.get(index);
    String byWords = byWords(index);
    if (byWords != null) {
      return byWords;
    }
    return points(denial) ? byInvolvement(index) : null;
  }

  /** Whether the content only points: "that", "the accusation", "Hanoi's claims". */
  private boolean points(Statement denial) {
    int words = 0;
    boolean pointer = false;
    Span extent = denial.quote.extent();
    int i = reading.text().tokens().firstAtOrAfter(extent.start());
    for (; i < reading.text().tokens().size(); i++) {
      if (reading.text().tokens().start(i) >= extent.end()) {
        break;
      }
      String word = reading.text().tokens().folded(i);
      boolean joins = words == 0 && word.equals("that") && more(i, extent);
      words += reading.text().tokens().isMark(i) ? 0 : 1;
      pointer |= !joins && POINTERS.contains(word);
    }
    return pointer && words <= MAX_POINTER_WORDS;
  }

  /** Whether another word of {@code extent} follows token {@code i}. */
  private boolean more(int i, Span extent) {
    Tokens tokens = reading.text().tokens();
    return i + 1 < tokens.size() && tokens.start(i + 1) < extent.end() && !tokens.isMark(i + 1);
  }

  private @Nullable String byWords(int index) {
    Statement denial = statements.get(index);
    String best = null;
    float most = 0;
    for (int k = 0; k < index; k++) {
      Statement earlier = statements.get(k);
      float likeness = denial.gist.likeness(earlier.gist);
      boolean fits =
          apart(denial, earlier)
              && denial.gist.shared(earlier.gist) >= MIN_SHARED
              && likeness >= ALIKE;
      if (fits && likeness >= most) {
        best = earlier.quote.id();
        most = likeness;
      }
    }
    for (Event event : reading.events()) {
      GivenUp.check();
      float likeness = event(denial, event);
      if (likeness >= ALIKE && likeness > most) {
        best = event.id();
        most = likeness;
      }
    }
    return best;
  }

  /**
   * How well an event told before matches the words of a denial; its trigger must be among them.
   */
  private float event(Statement denial, Event event) {
    boolean before = event.evidence().end() <= denial.quote.extent().start();
    boolean sameRendering =
        reading.report().renderingAt(event.evidence().start()) == denial.rendering;
    if (!before || !sameRendering || inside(denial, event.trigger())) {
      return 0;
    }
    Gist trigger = Gist.of(reading.text().tokens(), List.of(event.trigger()));
    Gist evidence = Gist.of(reading.text().tokens(), List.of(event.evidence()));
    if (trigger.shared(denial.gist) == 0 || denial.gist.shared(evidence) < MIN_SHARED) {
      return 0;
    }
    return Math.max(denial.gist.likeness(evidence), denial.gist.coveredBy(evidence));
  }

  private static boolean inside(Statement statement, Span span) {
    return statement.quote.extent().contains(span);
  }

  private @Nullable String byInvolvement(int index) {
    Statement denial = statements.get(index);
    if (denial.speaker == null) {
      return null;
    }
    int seen = 0;
    for (int k = index - 1; k >= 0 && seen < MAX_BACK; k--) {
      Statement earlier = statements.get(k);
      if (!apart(denial, earlier)) {
        continue;
      }
      seen++;
      if (involves(earlier.quote.extent(), denial.speaker)) {
        return earlier.quote.id();
      }
    }
    return null;
  }

  /** Whether a statement may be what another denies: earlier, of somebody else, not around it. */
  private static boolean apart(Statement denial, Statement earlier) {
    boolean otherSpeaker = earlier.speaker == null || !earlier.speaker.equals(denial.speaker);
    return earlier.rendering == denial.rendering
        && !earlier.heading()
        && otherSpeaker
        && earlier.quote.extent().end() <= denial.quote.extent().start();
  }

  /** Whether the words name the actor, or one of the same country. */
  private boolean involves(Span words, String denier) {
    Actor actor = actors.byId(denier);
    String country = actor == null ? null : actor.country();
    for (Map.Entry<Actor, Mention> inside : actors.inside(words)) {
      boolean same = inside.getKey().id().equals(denier);
      boolean compatriot = country != null && country.equals(inside.getKey().country());
      if (same || compatriot) {
        return true;
      }
    }
    return false;
  }
}
