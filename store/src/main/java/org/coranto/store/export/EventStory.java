package org.coranto.store.export;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.model.Actor;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Happened;
import org.coranto.model.Sha256;
import org.coranto.model.Situation;
import org.coranto.store.curation.Curated;
import org.jspecify.annotations.Nullable;

/**
 * One happening of a report with everything that tells it: the first telling and its witnesses in
 * other sentences and renderings.
 *
 * @param facts the report's situation
 * @param first the first telling
 * @param tellings all tellings, the first included
 */
record EventStory(Facts facts, Happened first, List<Happened> tellings) {
  /** Who acts on whom; either side may be unknown. */
  record Pair(@Nullable Actor actor, @Nullable Actor recipient) {}

  EventStory {
    tellings = List.copyOf(tellings);
  }

  /**
   * The happenings of a report.
   *
   * @param all whether to take also what is planned, denied, alleged, conditional or past
   *     background; else only what is told as done, and announced agreements
   */
  static List<EventStory> of(Situation situation, boolean all) {
    Facts facts = new Facts(Curated.untouched(situation));
    Map<String, List<Happened>> tellings = new HashMap<>();
    for (Happened telling : situation.happened()) {
      String first = telling.sameAs() == null ? telling.event().id() : telling.sameAs();
      tellings.computeIfAbsent(first, id -> new ArrayList<>()).add(telling);
    }
    List<EventStory> stories = new ArrayList<>();
    for (Happened first : situation.happened()) {
      if (first.sameAs() == null && (all || isFact(first))) {
        stories.add(
            new EventStory(facts, first, tellings.getOrDefault(first.event().id(), List.of())));
      }
    }
    return stories;
  }

  private static boolean isFact(Happened h) {
    return h.factuality() == Factuality.ASSERTED
        || (h.factuality() == Factuality.FUTURE && h.event().type() == EventType.AGREE);
  }

  Event event() {
    return first.event();
  }

  Situation situation() {
    return facts.situation();
  }

  /**
   * Every actor with every recipient. Where the sides act on each other, both directions; with one
   * side named alone, each of its members with each other.
   */
  List<Pair> pairs() {
    List<@Nullable Actor> actors = actors(first.actor());
    List<@Nullable Actor> recipients = actors(first.recipient());
    boolean mutual = event().reciprocal();
    if (mutual && first.recipient().isEmpty() && first.actor().size() > 1) {
      recipients = actors;
    }
    List<Pair> pairs = new ArrayList<>();
    for (Actor actor : actors) {
      for (Actor recipient : recipients) {
        if (actor == null || !actor.equals(recipient)) {
          add(pairs, new Pair(actor, recipient));
          if (mutual && actor != null && recipient != null) {
            add(pairs, new Pair(recipient, actor));
          }
        }
      }
    }
    return pairs;
  }

  private static void add(List<Pair> pairs, Pair pair) {
    if (!pairs.contains(pair)) {
      pairs.add(pair);
    }
  }

  private List<@Nullable Actor> actors(List<String> ids) {
    List<@Nullable Actor> actors = new ArrayList<>();
    ids.forEach(id -> actors.add(situation().actor(id)));
    if (actors.isEmpty()) {
      actors.add(null);
    }
    return actors;
  }

  /**
   * The event's first day, else the day of publication, else null. A month counts from its first.
   */
  @Nullable LocalDate day() {
    String value = event().date() == null ? null : event().date().value();
    LocalDate day = value == null ? null : firstDay(value);
    return day == null ? situation().reading().published().value() : day;
  }

  private static @Nullable LocalDate firstDay(String value) {
    String first = value.split("/", 2)[0];
    String whole =
        switch (first.length()) {
          case 4 -> first + "-01-01";
          case 7 -> first + "-01";
          default -> first;
        };
    try {
      return LocalDate.parse(whole);
    } catch (DateTimeParseException e) {
      return null; // a length of time is tied to no day
    }
  }

  /** A positive number that is the same for the same happening, pair and text, always. */
  long number(@Nullable Pair pair) {
    String key =
        String.join(
            "|",
            facts.report().id(),
            event().id(),
            event().type().name(),
            pair == null || pair.actor() == null ? "" : pair.actor().name(),
            pair == null || pair.recipient() == null ? "" : pair.recipient().name());
    return ByteBuffer.wrap(Sha256.of(key)).getLong() >>> 5;
  }
}
