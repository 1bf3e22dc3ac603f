package org.coranto.extract.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.extract.tagger.Tagged;
import org.coranto.model.EntityType;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.Mention;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Who does and who undergoes what the language model finds: the mentions that its links name, and
 * where it links none, those of the rules' event at the same words. Confined to one thread.
 */
final class LearnedSides {
  /** Who does it, and who undergoes it. */
  record Sides(List<Span> actor, List<Span> recipient) {}

  /** What words of a title are. */
  private static final Set<Pos> TITLE = EnumSet.of(Pos.NOUN, Pos.PROPN, Pos.ADJ);

  /** What people go somewhere for: a town is where they go, not whom they meet. */
  private static final Set<EventType> GO_TO_PLACES =
      EnumSet.of(EventType.CONSULT, EventType.MOBILIZE, EventType.PROTEST, EventType.RETREAT);

  private final Tokens tokens;
  private final List<Mention> mentions;
  private final Set<Span> places;
  private final ProtestTarget against;

  LearnedSides(Tokens tokens, List<Mention> mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.places = places(mentions);
    this.against = new ProtestTarget(tokens, mentions);
  }

  /** Names of places that stand for no government. */
  private static Set<Span> places(List<Mention> mentions) {
    Set<Span> places = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PLACE && !mention.metonym()) {
        places.add(mention.span());
      }
    }
    return places;
  }

  /** Both sides of a happening that is given out as this type. */
  Sides of(Tagged.Happening happening, @Nullable Event rule, EventType type, Sentence sentence) {
    List<Span> actor = parties(happening.actor());
    List<Span> recipient = parties(happening.recipient());
    if (recipient.isEmpty()) {
      recipient = between(actor);
      actor = without(actor, recipient);
    }
    if (rule != null && actor.isEmpty()) {
      actor = side(rule.actor(), recipient);
    }
    if (rule != null && recipient.isEmpty() && rule.type() == type) {
      recipient = side(rule.recipient(), actor);
    }
    if (recipient.isEmpty() && type == EventType.PROTEST) {
      recipient = against.target(happening.trigger(), sentence, actor);
    }
    recipient = apart(recipient, actor);
    if (GO_TO_PLACES.contains(type)) {
      recipient.removeAll(places);
    }
    List<Span> nationalities = nationalities(actor, recipient, happening.trigger());
    return new Sides(without(actor, nationalities), without(recipient, nationalities));
  }

  /** Without what is part of a party of the other side: the Lima of "Lima's dockers". */
  private static List<Span> apart(List<Span> side, List<Span> other) {
    List<Span> apart = new ArrayList<>(side);
    apart.removeIf(span -> nested(span, other));
    return apart;
  }

  /** The mentions that linked words name; the words themselves where no mention lies. */
  private List<Span> parties(List<Span> linked) {
    List<Span> parties = new ArrayList<>();
    for (Span words : linked) {
      int before = parties.size();
      for (Mention mention : mentions) {
        if (mention.span().start() >= words.end()) {
          break;
        }
        if (mention.span().overlaps(words) && !qualifies(mention, words)) {
          Span span = holder(mention).span();
          if (!nested(span, parties)) {
            parties.add(span);
          }
        }
      }
      if (parties.size() == before && !nested(words, parties)) {
        parties.add(words);
      }
    }
    return parties;
  }

  /**
   * Whether a nationality only tells of which country the linked words are: "Indian trawlermen".
   */
  private boolean qualifies(Mention mention, Span words) {
    int next = tokens.firstAtOrAfter(mention.span().end());
    return mention.kind() == Mention.Kind.ADJECTIVE
        && mention.span().end() < words.end()
        && next < tokens.size()
        && tokens.start(next) < words.end()
        && (tokens.pos(next) == Pos.NOUN || tokens.pos(next) == Pos.ADJ)
        && holder(mention).equals(mention);
  }

  /**
   * Whose nationality a mention tells: the farmers of "Polish farmers", the court of "Guatemala's
   * supreme court"; the mention itself where no role noun holds it.
   */
  private Mention holder(Mention mention) {
    if (mention.type() != EntityType.COUNTRY) {
      return mention;
    }
    for (Mention other : mentions) {
      if (other.span().start() > mention.span().start()) {
        break;
      }
      if (other.kind() == Mention.Kind.ROLE && other.span().contains(mention.span())) {
        return other;
      }
    }
    return mention;
  }

  private static boolean nested(Span span, List<Span> others) {
    for (Span other : others) {
      if (other.overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  /** "X mediates between Y and Z": the last two, when another acts. */
  private List<Span> between(List<Span> actors) {
    for (int k = 1; k + 1 < actors.size(); k++) {
      int first = tokens.firstEndingAfter(actors.get(k).start());
      int before = tokens.firstAtOrAfter(actors.get(k - 1).end());
      for (int i = Math.max(before, first - 3); i < first; i++) {
        if (tokens.folded(i).equals("between")) {
          return List.copyOf(actors.subList(k, actors.size()));
        }
      }
    }
    return List.of();
  }

  /** Sides that only say whose another side is: "Chilean envoy Ana Ruiz", "US President Cole". */
  private List<Span> nationalities(List<Span> actor, List<Span> recipient, Span trigger) {
    List<Span> sides = new ArrayList<>(actor);
    sides.addAll(recipient);
    List<Span> found = new ArrayList<>();
    for (int m = 0; m + 1 < mentions.size(); m++) {
      Mention mention = mentions.get(m);
      boolean country = mention.type() == EntityType.COUNTRY;
      if ((mention.kind() != Mention.Kind.ADJECTIVE && !country)
          || !sides.contains(mention.span())) {
        continue;
      }
      for (Mention person : mentions.subList(m + 1, Math.min(mentions.size(), m + 4))) {
        if (person.type() == EntityType.PERSON
            && person.kind() == Mention.Kind.NAME
            && sides.contains(person.span())
            && joined(mention.span().end(), person.span().start(), trigger)) {
          found.add(mention.span());
        }
      }
    }
    return found;
  }

  /** Whether nothing but a title's words stands between two places: no verb, no mark, no deed. */
  private boolean joined(int from, int to, Span trigger) {
    if (to < from || (from <= trigger.start() && trigger.end() <= to)) {
      return false;
    }
    int last = tokens.firstEndingAfter(to - 1);
    for (int i = tokens.firstAtOrAfter(from); i < last; i++) {
      if (!TITLE.contains(tokens.pos(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * A side as the rules have it, without what is on the other side and towns that only are where.
   */
  private List<Span> side(List<Span> ruled, List<Span> other) {
    List<Span> side = apart(ruled, other);
    side.removeAll(places);
    return side;
  }

  private static List<Span> without(List<Span> spans, List<Span> others) {
    List<Span> kept = new ArrayList<>(spans);
    kept.removeAll(others);
    return kept;
  }
}
