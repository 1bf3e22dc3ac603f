package org.coranto.extract.party;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.DateMention;
import org.coranto.model.EntityType;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Pos;
import org.coranto.model.Role;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;

/**
 * Makes mentions of the parties of events that are only described by a noun no list of roles has:
 * the infiltrators whom jets attack, the bus that is shelled. Without them an event that is done to
 * them would be done to nobody. Thread-safe.
 */
public final class UnnamedParties {
  /** What of a noun phrase stands before its noun. */
  private static final Set<Pos> BEFORE = EnumSet.of(Pos.ADJ, Pos.NOUN, Pos.PROPN, Pos.NUM, Pos.DET);

  /** What is done to things and bodies as to people; else a thing is only what it is about. */
  private static final Set<EventType> TOUCHES_THINGS =
      EnumSet.of(
          EventType.ASSAULT,
          EventType.COERCE,
          EventType.SANCTION,
          EventType.PROTEST,
          EventType.AID,
          EventType.CONCEDE,
          EventType.SUPPORT,
          EventType.ACCUSE,
          EventType.REQUEST,
          EventType.THREATEN);

  private static final Set<Pos> NOUNS = EnumSet.of(Pos.NOUN, Pos.PROPN);

  /** What can stand for a noun: "the wounded", "four of them". */
  private static final Set<Pos> LIKE_NOUNS = EnumSet.of(Pos.ADJ, Pos.VERB, Pos.NUM);

  /** Words that stand for one person, or for several, whom nothing else names. */
  private static final Set<String> SOMEBODY = Set.of("anybody", "anyone", "somebody", "someone");

  private static final Set<String> SOME =
      Set.of("all", "everybody", "everyone", "many", "several", "some", "those");

  private static final String RULE = "party.noun";
  private static final float CONFIDENCE = 0.6f;

  private final Bonds bonds;

  /** Knows people by the offices and trades of {@code knowledge}. */
  public UnnamedParties(Knowledge knowledge) {
    this.bonds = new Bonds(knowledge);
  }

  /**
   * The mentions with those of described parties, in order.
   *
   * @param mentions in order
   * @param dates no part of a date is a party
   */
  public List<Mention> with(
      AnalysedText text, List<Mention> mentions, List<DateMention> dates, List<Event> events) {
    Tokens tokens = text.tokens();
    BitSet taken = new BitSet(tokens.size());
    mentions.forEach(mention -> take(tokens, mention.span(), taken));
    dates.forEach(date -> take(tokens, date.span(), taken));
    BitSet deeds = new BitSet(tokens.size());
    events.forEach(event -> take(tokens, event.trigger(), deeds));
    List<Mention> all = new ArrayList<>(mentions);
    for (Event event : events) {
      GivenUp.check();
      List<Span> sides = new ArrayList<>(event.actor());
      sides.addAll(event.recipient());
      for (Span side : sides) {
        int head = head(tokens, side);
        if (head >= 0 && !taken.get(head) && isParty(event, side, tokens.folded(head))) {
          head = compound(text, head, taken, deeds);
          Span words = phrase(text, head, taken, deeds);
          take(tokens, words, taken);
          all.add(mention(tokens, words, head));
        }
      }
    }
    all.sort(Comparator.comparing(Mention::span));
    return all;
  }

  private boolean isParty(Event event, Span side, String noun) {
    return bonds.people(noun)
        || standsForPeople(noun)
        || TOUCHES_THINGS.contains(event.type())
        || event.actor().contains(side);
  }

  private static boolean standsForPeople(String word) {
    return SOMEBODY.contains(word) || SOME.contains(word);
  }

  /** The last noun of the words, else the last word that can stand for one or a name, or −1. */
  private static int head(Tokens tokens, Span words) {
    int noun = last(tokens, words, i -> NOUNS.contains(tokens.pos(i)) && !isPartOfName(tokens, i));
    if (noun >= 0) {
      return noun;
    }
    int like =
        last(
            tokens,
            words,
            i -> LIKE_NOUNS.contains(tokens.pos(i)) || standsForPeople(tokens.folded(i)));
    return like < 0 ? last(tokens, words, i -> tokens.pos(i) == Pos.PROPN) : like;
  }

  private static int last(Tokens tokens, Span words, IntPredicate fits) {
    for (int i = tokens.firstAtOrAfter(words.end()) - 1; i >= 0; i--) {
      if (tokens.end(i) <= words.start()) {
        return -1;
      }
      if (fits.test(i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isPartOfName(Tokens tokens, int i) {
    return tokens.pos(i) == Pos.PROPN
        && ((i > 0 && tokens.pos(i - 1) == Pos.PROPN)
            || (i + 1 < tokens.size() && tokens.pos(i + 1) == Pos.PROPN));
  }

  /** The noun with what belongs to it before it and is part of nothing else. */
  private static Span phrase(AnalysedText text, int head, BitSet taken, BitSet deeds) {
    Tokens tokens = text.tokens();
    Sentence sentence = text.sentences().get(text.sentenceOf(head));
    int from = head;
    while (from > sentence.from()
        && BEFORE.contains(tokens.pos(from - 1))
        && isFree(from - 1, taken, deeds)) {
      from--;
    }
    return tokens.span(from, head + 1);
  }

  /** The mast of "telecommunications mast", where only its first word is linked. */
  private static int compound(AnalysedText text, int noun, BitSet taken, BitSet deeds) {
    Tokens tokens = text.tokens();
    Sentence sentence = text.sentences().get(text.sentenceOf(noun));
    int head = noun;
    while (head + 1 < sentence.to()
        && tokens.pos(head) == Pos.NOUN
        && tokens.pos(head + 1) == Pos.NOUN
        && isFree(head + 1, taken, deeds)) {
      head++;
    }
    return head;
  }

  private static boolean isFree(int token, BitSet taken, BitSet deeds) {
    return !taken.get(token) && !deeds.get(token);
  }

  private static void take(Tokens tokens, Span words, BitSet taken) {
    taken.set(tokens.firstEndingAfter(words.start()), tokens.firstAtOrAfter(words.end()));
  }

  private Mention mention(Tokens tokens, Span words, int head) {
    String noun = tokens.folded(head);
    return new Mention(
        words,
        Mention.Kind.ROLE,
        bonds.person(noun) || SOMEBODY.contains(noun) ? EntityType.PERSON : EntityType.GROUP,
        null,
        false,
        List.of(
            new Role(tokens.span(head).in(tokens.text()), Role.Status.CURRENT, tokens.span(head))),
        RULE,
        CONFIDENCE);
  }
}
