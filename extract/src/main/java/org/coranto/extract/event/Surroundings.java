package org.coranto.extract.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coranto.extract.clause.Phrase;
import org.coranto.extract.clause.Phrase.Kind;
import org.coranto.extract.clause.Predicate;
import org.coranto.extract.clause.Predicate.Attached;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.party.Parties;
import org.coranto.extract.party.Party;
import org.coranto.model.DateMention;
import org.coranto.model.Location;
import org.coranto.model.Mention;
import org.coranto.model.Quantity;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/** Date, place and number that stand in the clause of a happening. */
final class Surroundings {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in", "at", "near", "off", "outside", "around", "inside", "across", "along", "south",
          "north", "east", "west", "from", "over", "on");

  private final Tokens tokens;
  private final List<Mention> mentions;
  private final List<DateMention> dates;
  private final Parties parties;
  private final PlaceFinder places;

  Surroundings(
      Tokens tokens,
      List<Mention> mentions,
      List<DateMention> dates,
      Parties parties,
      PlaceFinder places) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.dates = dates;
    this.parties = parties;
    this.places = places;
  }

  /** The date in the stretch of a predicate, the nearest to its verb. */
  @Nullable DateMention date(SentenceClauses clauses, @Nullable Predicate p, int anchor) {
    int from = clauses.sentence().from();
    int to = clauses.sentence().to();
    if (p != null) {
      from = p.from();
      to = p.to();
      // a fronted date belongs to the first clause
      boolean first = true;
      for (int k = clauses.phraseOf(p.from()) - 1; k >= 0 && first; k--) {
        Phrase phrase = clauses.phrases().get(k);
        if (phrase.is(Kind.DATE)) {
          from = phrase.from();
        } else if (!(phrase.is(Kind.PREPOSITION) || phrase.is(Kind.MARK) || phrase.is(Kind.NOUN))) {
          first = false;
        }
      }
    }
    DateMention best = null;
    int distance = Integer.MAX_VALUE;
    Span stretch = tokens.span(from, Math.max(to, from + 1));
    for (DateMention date : dates) {
      if (stretch.contains(date.span())) {
        int away = Math.abs(date.span().start() - tokens.start(anchor));
        if (away < distance) {
          best = date;
          distance = away;
        }
      }
    }
    return best;
  }

  /** The place said in the predicate's clause, or right after the noun; null when none is. */
  @Nullable Location place(
      SentenceClauses clauses, @Nullable Predicate p, int noun, List<Party> sides) {
    List<Attached> attached = new ArrayList<>(p == null ? List.of() : p.attached());
    for (Attached one : attached) {
      Location found = at(clauses, one.word(), one.nouns(), sides);
      if (found != null) {
        return found;
      }
    }
    if (noun >= 0) {
      List<Phrase> phrases = clauses.phrases();
      for (int k = noun + 1; k + 1 < phrases.size() && k < noun + 8; k++) {
        if (phrases.get(k).is(Kind.PREPOSITION) && phrases.get(k + 1).is(Kind.NOUN)) {
          Location found = at(clauses, tokens.folded(phrases.get(k).from()), List.of(k + 1), sides);
          if (found != null) {
            return found;
          }
        } else if (phrases.get(k).is(Kind.VERB) || phrases.get(k).is(Kind.MARK)) {
          break;
        }
      }
    }
    return null;
  }

  private @Nullable Location at(
      SentenceClauses clauses, String preposition, List<Integer> nouns, List<Party> sides) {
    if (!LOCATIVE.contains(preposition)) {
      return null;
    }
    for (int noun : nouns) {
      int m = parties.place(clauses, noun);
      if (m >= 0 && !used(mentions.get(m).span(), sides)) {
        return places.locate(tokens, mentions.get(m));
      }
    }
    return null;
  }

  private static boolean used(Span span, List<Party> sides) {
    for (Party party : sides) {
      if (party.span().overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  /** The number of those who undergo it, else of what the object counts, else of the doers. */
  @Nullable Quantity number(SentenceClauses clauses, Predicate p) {
    List<Integer> nouns = new ArrayList<>();
    if (p.passive()) {
      nouns.addAll(p.subjects());
    } else {
      nouns.addAll(p.objects());
      nouns.addAll(p.subjects());
    }
    for (int noun : nouns) {
      Optional<Quantity> found = Numbers.in(tokens, clauses.phrases().get(noun));
      if (found.isPresent()) {
        return found.get();
      }
    }
    return null;
  }
}
