package org.coranto.extract.event;

import java.util.ArrayList;
import java.util.List;
import org.coranto.extract.clause.Phrase;
import org.coranto.extract.clause.Phrase.Kind;
import org.coranto.extract.clause.Predicate;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.party.Parties;
import org.coranto.extract.party.Party;
import org.coranto.model.EventType;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The sides of a happening that no entry of the trigger table names: those that grammar gives to
 * any verb (subject or "by", object or "to", "with", "against", "on", …) or noun (possessor or "by"
 * against "on", "of", "with", …). Immutable; not thread-safe by need, used for one text.
 */
final class TriggerRoles {
  private static final List<String> OF_VERB =
      List.of("obj", "to", "with", "against", "on", "from", "at");
  private static final List<String> DOERS = List.of("poss", "by", "between");
  private static final List<String> OF_NOUN = List.of("on", "against", "to", "with", "of");

  private final Tokens tokens;
  private final List<SentenceClauses> sentences;
  private final Parties parties;

  TriggerRoles(Tokens tokens, List<SentenceClauses> sentences, Parties parties) {
    this.tokens = tokens;
    this.sentences = List.copyOf(sentences);
    this.parties = parties;
  }

  /**
   * Who does it and who undergoes it.
   *
   * @param sentence index of the sentence of {@code trigger}
   * @return null when no verb or noun of the trigger is a head
   */
  @Nullable Roles of(Span trigger, EventType type, boolean reciprocal, int sentence) {
    SentenceClauses clauses = sentences.get(sentence);
    RolePicker picker = new RolePicker(tokens, clauses, parties);
    for (Predicate p : clauses.predicates()) {
      if (trigger.overlaps(tokens.span(p.verb()))) {
        Frame frame = frame(type, List.of("subj"), OF_VERB, reciprocal);
        Lexicon.Hit hit = new Lexicon.Hit(frame, p.verb(), p.verb() + 1, true);
        return picker.verb(hit, p);
      }
    }
    for (int k = 0; k < clauses.phrases().size(); k++) {
      Phrase phrase = clauses.phrases().get(k);
      if (phrase.is(Kind.NOUN) && trigger.overlaps(tokens.span(phrase.head()))) {
        Frame frame = frame(type, DOERS, OF_NOUN, reciprocal);
        Lexicon.Hit hit = new Lexicon.Hit(frame, phrase.head(), phrase.head() + 1, true);
        RolePicker.Seat seat = picker.seat(k);
        return picker.noun(
            hit, k, seat != null && seat.preposition().isEmpty() ? seat.predicate() : null);
      }
    }
    return null;
  }

  private static Frame frame(
      EventType type, List<String> actor, List<String> recipient, boolean reciprocal) {
    return new Frame(List.of(""), type, null, "", actor, recipient, reciprocal, false, List.of());
  }

  /** The words of parties that are named or are people; a pronoun may stand for any thing. */
  static List<Span> spans(List<Party> all) {
    List<Span> spans = new ArrayList<>();
    for (Party party : all) {
      if (party.standing() != Party.Standing.PRONOUN) {
        spans.add(party.span());
      }
    }
    return spans;
  }
}
