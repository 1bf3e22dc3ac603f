package org.coranto.relate.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.coranto.model.Actor;
import org.coranto.model.Committed;
import org.coranto.model.Condition;
import org.coranto.model.DateMention;
import org.coranto.model.EntityType;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.GivenUp;
import org.coranto.model.Happened;
import org.coranto.model.Passage;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Said;
import org.coranto.model.Span;
import org.coranto.relate.actor.Actors;
import org.jspecify.annotations.Nullable;

/**
 * Gives events and conditions their parties, joins what is told twice (in another rendering, in a
 * heading, again in the text) to its first telling, and carries a party's denial over to the event
 * that it denies. Thread-safe.
 */
public final class EventRelater {
  /** One entry for each event of the reading, in the same order. */
  public List<Happened> events(
      Reading reading, List<Passage> passages, Actors actors, List<Said> said) {
    List<Happened> told = new ArrayList<>();
    Speakers speakers = new Speakers(reading.report().text(), said);
    for (Event event : reading.events()) {
      GivenUp.check();
      List<String> doers = ids(event.actor(), event, actors, speakers);
      List<String> others = ids(event.recipient(), event, actors, speakers);
      others.removeAll(doers);
      told.add(new Happened(event, doers, others, event.factuality(), event.accordingTo(), null));
    }
    Pairs pairs = new Pairs(reading, passages);
    Set<String> denied = denials(told, said);
    Set<String> alleged = claims(told, speakers, actors, said, pairs);
    Tellings joined = new Tellings(pairs, (a, b) -> same(a, b, pairs, actors));
    for (Happened one : told) {
      GivenUp.check();
      Factuality factuality =
          denied.contains(one.event().id())
              ? Factuality.DENIED
              : alleged.contains(one.event().id()) ? Factuality.ALLEGED : one.factuality();
      Happened first = joined.first(one);
      joined.add(
          new Happened(
              one.event(),
              one.actor(),
              one.recipient(),
              factuality,
              one.accordingTo(),
              first == null ? null : first.event().id()));
    }
    return joined.all();
  }

  // ---- the same happening

  private static boolean same(Happened a, Happened b, Pairs pairs, Actors actors) {
    if (a.event().type() != b.event().type()) {
      return false;
    }
    Span at = a.event().trigger();
    Span bt = b.event().trigger();
    boolean otherRendering = pairs.rendering(at) != pairs.rendering(bt);
    if (otherRendering) {
      return pairs.aligned(at, bt)
          && alike(a.actor(), b.actor(), actors)
          && (alike(a.recipient(), b.recipient(), actors)
              || (talks(a.event().type()) && shared(a.actor(), b.actor())));
    }
    boolean sides =
        shared(a.actor(), b.actor())
            && (shared(a.recipient(), b.recipient())
                || (a.event().reciprocal() && b.event().reciprocal() && shared(all(a), all(b))));
    return sides
        && pairs.retold(a.event(), b.event())
        && dates(a.event().date(), b.event().date())
        && standing(a.factuality(), b.factuality())
        && !a.event().evidence().overlaps(b.event().evidence());
  }

  /** Meetings of one side in one passage are one, whomever each rendering names beside it. */
  private static boolean talks(EventType type) {
    return type == EventType.CONSULT || type == EventType.AGREE;
  }

  private static List<String> all(Happened one) {
    List<String> ids = new ArrayList<>(one.actor());
    ids.addAll(one.recipient());
    return ids;
  }

  private static boolean standing(Factuality a, Factuality b) {
    return a == b;
  }

  /**
   * Whether two translations may mean the same parties: one names a state where the other names its
   * office or force.
   */
  private static boolean alike(List<String> a, List<String> b, Actors actors) {
    List<String> one = known(a, actors);
    List<String> other = known(b, actors);
    if (compatible(one, other)) {
      return true;
    }
    for (String id : one) {
      for (String second : other) {
        if (ofState(actors.byId(id), actors.byId(second))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean ofState(@Nullable Actor a, @Nullable Actor b) {
    return a != null
        && b != null
        && a.country() != null
        && a.country().equals(b.country())
        && (a.type() == EntityType.COUNTRY || b.type() == EntityType.COUNTRY);
  }

  /** Those of whom more is known than a noun, for which another translation may have another. */
  private static List<String> known(List<String> ids, Actors actors) {
    return ids.stream().filter(id -> !onlyDescribed(actors.byId(id))).toList();
  }

  private static boolean onlyDescribed(@Nullable Actor actor) {
    return actor != null
        && actor.resolution() == Actor.Resolution.UNKNOWN
        && actor.country() == null
        && actor.sector() == null;
  }

  private static boolean compatible(List<String> a, List<String> b) {
    return a.isEmpty() || b.isEmpty() || shared(a, b);
  }

  private static boolean shared(List<String> a, List<String> b) {
    for (String id : a) {
      if (b.contains(id)) {
        return true;
      }
    }
    return false;
  }

  private static boolean dates(@Nullable DateMention a, @Nullable DateMention b) {
    return a == null
        || b == null
        || a.value() == null
        || b.value() == null
        || a.value().startsWith(b.value())
        || b.value().startsWith(a.value());
  }

  // ---- denials

  /**
   * Events that somebody denies: named by a quote, or laid by an accusation to the party that
   * denies the accusation in the next statement.
   */
  private static Set<String> denials(List<Happened> told, List<Said> said) {
    Set<String> denied = new HashSet<>();
    Map<String, Said> byQuote = new HashMap<>();
    for (Said one : said) {
      byQuote.put(one.quote().id(), one);
    }
    for (Said one : said) {
      GivenUp.check();
      if (one.quote().act() != Quote.Act.DENY) {
        continue;
      }
      String target = one.denies() != null ? one.denies() : one.quote().denies();
      if (target == null) {
        continue;
      }
      for (Happened event : told) {
        GivenUp.check();
        boolean named = event.event().id().equals(target);
        boolean inside =
            target.equals(event.accordingTo())
                && laid(event.event().type())
                && !Objects.equals(byQuote.get(target), one);
        if ((named || inside) && open(event.factuality())) {
          denied.add(event.event().id());
        }
      }
    }
    return denied;
  }

  /**
   * Blows told only by the side that suffered them, beside a denial, or that the other side denies
   * elsewhere in the rendering: claims of a party, not facts.
   */
  private static Set<String> claims(
      List<Happened> told, Speakers speakers, Actors actors, List<Said> said, Pairs pairs) {
    Sides sides = new Sides(actors.all());
    List<Said> denials = said.stream().filter(one -> one.quote().act() == Quote.Act.DENY).toList();
    Set<String> alleged = new HashSet<>();
    for (Happened one : told) {
      GivenUp.check();
      if (one.factuality() != Factuality.ASSERTED || !blow(one.event().type())) {
        continue;
      }
      String speaker = speakers.of(one.accordingTo());
      boolean victim =
          speaker != null
              && !one.actor().isEmpty()
              && sides.together(speaker, one.recipient())
              && !sides.together(speaker, one.actor());
      boolean contested = contested(one.event(), speaker, !one.actor().isEmpty(), denials, pairs);
      if (victim || contested || deniedElsewhere(one, told)) {
        alleged.add(one.event().id());
      }
    }
    return alleged;
  }

  /**
   * Whether a denial stands beside the event: another speaker's in the paragraph of the one who
   * tells it, or, of an assault told without its doer, one that speaks of the same things.
   */
  private static boolean contested(
      Event event, @Nullable String speaker, boolean doer, List<Said> denials, Pairs pairs) {
    for (Said other : denials) {
      Quote quote = other.quote();
      if (quote.id().equals(event.accordingTo())) {
        continue;
      }
      boolean answered =
          speaker != null
              && !speaker.equals(other.speaker())
              && pairs.together(event.trigger(), quote.extent());
      boolean disowned =
          !doer && event.type() == EventType.ASSAULT && pairs.echoed(event.evidence(), quote);
      if (answered || disowned) {
        return true;
      }
    }
    return false;
  }

  private static boolean deniedElsewhere(Happened one, List<Happened> told) {
    for (Happened other : told) {
      if (other.factuality() == Factuality.DENIED
          && other.event().type() == one.event().type()
          && shared(other.actor(), one.actor())
          && compatible(other.recipient(), one.recipient())
          && one.accordingTo() != null) {
        return true;
      }
    }
    return false;
  }

  private static boolean blow(EventType type) {
    return switch (type) {
      case ASSAULT, COERCE, MOBILIZE -> true;
      default -> false;
    };
  }

  private static boolean laid(EventType type) {
    return switch (type) {
      case ASSAULT, COERCE, SANCTION, MOBILIZE, PROTEST, THREATEN, RETREAT, AID -> true;
      default -> false;
    };
  }

  private static boolean open(Factuality factuality) {
    return factuality == Factuality.ASSERTED
        || factuality == Factuality.ALLEGED
        || factuality == Factuality.HISTORICAL;
  }

  // ---- conditions

  /** One entry for each condition of the reading, in the same order. */
  public List<Committed> conditions(
      Reading reading, List<Passage> passages, Actors actors, List<Said> said) {
    Pairs pairs = new Pairs(reading, passages);
    Offices offices = new Offices(actors.all());
    String text = reading.report().text();
    Map<String, String> stated = new HashMap<>();
    List<Committed> committed = new ArrayList<>();
    for (Condition condition : reading.conditions()) {
      GivenUp.check();
      String named = id(condition.holder(), actors);
      String addressee = id(condition.addressee(), actors);
      String first = null;
      for (Committed earlier : committed) {
        Span a = earlier.condition().promise();
        Span b = condition.promise();
        String other = stated.get(earlier.condition().id());
        if (pairs.rendering(a) != pairs.rendering(b)
            && pairs.aligned(a, b)
            && (named == null || other == null || named.equals(other))) {
          first = earlier.sameAs() == null ? earlier.condition().id() : earlier.sameAs();
          break;
        }
      }
      if (named != null) {
        stated.put(condition.id(), named);
      }
      String holder = holder(condition, named, text, said, offices);
      committed.add(
          new Committed(
              condition, holder, Objects.equals(holder, addressee) ? null : addressee, first));
    }
    return committed;
  }

  /**
   * Who commits; whoever tells it in an office, of deeds not his own, commits the office's body.
   */
  private static @Nullable String holder(
      Condition condition, @Nullable String named, String text, List<Said> said, Offices offices) {
    String holder = named != null ? named : speaker(condition, said);
    boolean own = condition.promise().in(text).regionMatches(true, 0, "to ", 0, 3);
    return holder == null || own ? holder : offices.committed(holder, condition.promise());
  }

  /** The speaker of the quote that holds the promise. */
  private static @Nullable String speaker(Condition condition, List<Said> said) {
    for (Said one : said) {
      for (Span part : one.quote().content()) {
        if (part.contains(condition.promise()) && one.speaker() != null) {
          return one.speaker();
        }
      }
    }
    return null;
  }

  private static List<String> ids(List<Span> words, Event event, Actors actors, Speakers speakers) {
    List<String> ids = new ArrayList<>();
    for (Span span : words) {
      String id = actors.at(span);
      if (id == null) {
        id = speakers.of(span, event.accordingTo());
      }
      if (id != null && !ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private static @Nullable String id(@Nullable Span words, Actors actors) {
    return words == null ? null : actors.at(words);
  }
}
