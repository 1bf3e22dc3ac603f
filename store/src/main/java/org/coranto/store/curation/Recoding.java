package org.coranto.store.curation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.coranto.model.Actor;
import org.coranto.model.Committed;
import org.coranto.model.Condition;
import org.coranto.model.DateMention;
import org.coranto.model.Divergence;
import org.coranto.model.EntityType;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Happened;
import org.coranto.model.Quote;
import org.coranto.model.Said;
import org.jspecify.annotations.Nullable;

/** Gives fields of facts other values. Stateless. */
final class Recoding {
  /** How "nobody" and "nothing" are written. */
  static final String NONE = "none";

  private static final Map<Character, Set<String>> FIELDS =
      Map.of(
          'q', Set.of("act", "speaker"),
          'e',
              Set.of(
                  "type",
                  "mode",
                  "cameo",
                  "goldstein",
                  "quad",
                  "date",
                  "factuality",
                  "actor",
                  "recipient"),
          'c', Set.of("kind", "status", "deadline"),
          'a', Set.of("type", "country", "sector"),
          'd', Set.of("severity", "likelier"));

  private static final Pattern DAY = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?+)?+");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,20}");
  private static final Pattern PLACE = Pattern.compile("@([0-9]{1,9})-([0-9]{1,9})( .*)?+");

  private Recoding() {}

  static List<String> apply(Draft draft, List<Target> targets, Map<String, String> values)
      throws Draft.Aside {
    List<String> ids = new ArrayList<>();
    for (Target target : targets) {
      String id = draft.find(target);
      check(id, values);
      ids.add(id);
    }
    for (String id : ids) {
      int i = draft.index(id);
      switch (id.charAt(0)) {
        case 'q' -> draft.said.set(i, quote(draft, draft.said.get(i), values));
        case 'e' -> draft.happened.set(i, event(draft, draft.happened.get(i), values));
        case 'c' -> draft.committed.set(i, condition(draft.committed.get(i), values));
        case 'a' -> draft.actors.set(i, actor(draft.actors.get(i), values));
        default -> draft.divergences.set(i, divergence(draft.divergences.get(i), values));
      }
    }
    return ids;
  }

  /**
   * Checks that a fact has these fields.
   *
   * @throws IllegalArgumentException if not, naming those it has
   */
  static void check(String id, Map<String, String> values) {
    Set<String> fields = FIELDS.getOrDefault(id.charAt(0), Set.of());
    if (values.isEmpty()) {
      throw new IllegalArgumentException("say what changes: " + sorted(fields) + "=VALUE");
    }
    for (String field : values.keySet()) {
      if (!fields.contains(field)) {
        throw new IllegalArgumentException(
            "of " + id + " these can be changed: " + sorted(fields) + ", not " + field);
      }
    }
  }

  private static String sorted(Set<String> fields) {
    return String.join(", ", fields.stream().sorted().toList());
  }

  private static Said quote(Draft draft, Said s, Map<String, String> values) throws Draft.Aside {
    Quote q = s.quote();
    String act = values.get("act");
    String speaker = s.speaker();
    Quote.Basis basis = s.basis();
    String value = values.get("speaker");
    if (value != null) {
      List<String> ids = actors(draft, value);
      if (ids.size() > 1) {
        throw new IllegalArgumentException("a quote has one speaker");
      }
      speaker = ids.isEmpty() ? null : ids.get(0);
      basis = ids.isEmpty() ? Quote.Basis.NONE : Quote.Basis.STATED;
    }
    Quote quote =
        new Quote(
            q.id(),
            q.type(),
            act == null ? q.act() : of(Quote.Act.class, "act", act),
            q.source(),
            q.basis(),
            q.cue(),
            q.content(),
            q.within(),
            q.denies(),
            q.rule(),
            q.confidence());
    return new Said(quote, speaker, basis, s.denies(), s.headingOf(), s.sameAs());
  }

  private static Happened event(Draft draft, Happened h, Map<String, String> values)
      throws Draft.Aside {
    Event e = h.event();
    String type = values.get("type");
    String factuality = values.get("factuality");
    Factuality standing =
        factuality == null ? h.factuality() : of(Factuality.class, "factuality", factuality);
    Event event =
        new Event(
            e.id(),
            type == null ? e.type() : of(EventType.class, "type", type),
            code(values, "mode", e.mode()),
            e.contexts(),
            values.containsKey("cameo") ? required(values, "cameo") : e.cameo(),
            values.containsKey("goldstein") ? number(values, "goldstein", -10, 10) : e.goldstein(),
            values.containsKey("quad") ? (int) number(values, "quad", 1, 4) : e.quad(),
            e.actor(),
            e.recipient(),
            e.reciprocal(),
            values.containsKey("date") ? date(e, required(values, "date")) : e.date(),
            e.place(),
            standing,
            e.accordingTo(),
            e.number(),
            e.evidence(),
            e.trigger(),
            e.rule(),
            e.confidence());
    return new Happened(
        event,
        values.containsKey("actor") ? actors(draft, values.get("actor")) : h.actor(),
        values.containsKey("recipient") ? actors(draft, values.get("recipient")) : h.recipient(),
        standing,
        h.accordingTo(),
        h.sameAs());
  }

  private static @Nullable DateMention date(Event e, String value) {
    if (value.equals(NONE)) {
      return null;
    }
    DateMention.Granularity granularity =
        switch (day(value).length()) {
          case 4 -> DateMention.Granularity.YEAR;
          case 7 -> DateMention.Granularity.MONTH;
          default -> DateMention.Granularity.DAY;
        };
    return new DateMention(
        e.date() == null ? e.evidence() : e.date().span(), value, granularity, "decision", null);
  }

  private static String day(String value) {
    if (!DAY.matcher(value).matches()) {
      throw new IllegalArgumentException("a date is written 2026-03-01, 2026-03 or 2026: " + value);
    }
    try {
      LocalDate.parse(value + "-01-01".substring(0, 10 - value.length()));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no such day: " + value, e);
    }
    return value;
  }

  private static Committed condition(Committed committed, Map<String, String> values) {
    Condition c = committed.condition();
    String kind = values.get("kind");
    String status = values.get("status");
    String deadline = values.get("deadline");
    Condition condition =
        new Condition(
            c.id(),
            kind == null ? c.kind() : of(Condition.Kind.class, "kind", kind),
            c.holder(),
            c.addressee(),
            c.promise(),
            c.condition(),
            deadline == null ? c.deadline() : deadline.equals(NONE) ? null : day(deadline),
            status == null ? c.status() : of(Condition.Status.class, "status", status),
            c.rule());
    return new Committed(condition, committed.holder(), committed.addressee(), committed.sameAs());
  }

  private static Actor actor(Actor a, Map<String, String> values) {
    String type = values.get("type");
    return new Actor(
        a.id(),
        a.name(),
        type == null ? a.type() : of(EntityType.class, "type", type),
        code(values, "country", a.country()),
        code(values, "sector", a.sector()),
        a.roles(),
        a.kb(),
        a.resolution(),
        a.mentions());
  }

  private static Divergence divergence(Divergence d, Map<String, String> values) {
    String severity = values.get("severity");
    String likelier = values.get("likelier");
    return new Divergence(
        d.a(),
        d.b(),
        severity == null ? d.severity() : of(Divergence.Severity.class, "severity", severity),
        d.aspect(),
        likelier == null
            ? d.likelier()
            : likelier.equals(NONE) ? null : of(Divergence.Side.class, "likelier", likelier),
        d.confidence(),
        d.why(),
        d.quotes(),
        d.events());
  }

  /** The actors that a value names by places of theirs: "@405-412 Estonia, @12-18 Sweden". */
  private static List<String> actors(Draft draft, @Nullable String value) throws Draft.Aside {
    List<String> ids = new ArrayList<>();
    if (value == null || value.equals(NONE)) {
      return ids;
    }
    for (String place : value.split("; ", -1)) {
      var match = PLACE.matcher(place);
      if (!match.matches()) {
        throw new IllegalArgumentException("names no actor: " + place);
      }
      String words = match.group(3) == null ? "" : match.group(3).substring(1);
      String id =
          draft.find(
              new Target(
                  draft.report(),
                  "actor",
                  "",
                  Integer.parseInt(match.group(1)),
                  Integer.parseInt(match.group(2)),
                  words,
                  null,
                  ""));
      if (!ids.contains(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  /** An actor as a value names it. */
  static String place(Target actor) {
    return "@" + actor.start() + "-" + actor.end() + " " + actor.text();
  }

  private static @Nullable String code(
      Map<String, String> values, String field, @Nullable String old) {
    String value = values.get(field);
    if (value == null) {
      return old;
    }
    if (value.equals(NONE)) {
      return null;
    }
    if (!CODE.matcher(value).matches()) {
      throw new IllegalArgumentException(field + " is a code of letters and digits: " + value);
    }
    return value;
  }

  private static String required(Map<String, String> values, String field) {
    String value = values.get(field);
    if (value == null || !CODE.matcher(value).matches()) {
      throw new IllegalArgumentException(field + " is a code of letters and digits: " + value);
    }
    return value;
  }

  private static double number(Map<String, String> values, String field, int least, int most) {
    try {
      double number = Double.parseDouble(String.valueOf(values.get(field)));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(field + " is a number: " + values.get(field), e);
    }
    throw new IllegalArgumentException(field + " lies in " + least + ".." + most);
  }

  private static <E extends Enum<E>> E of(Class<E> type, String field, String word) {
    for (E value : type.getEnumConstants()) {
      if (value.name().equalsIgnoreCase(word.replace('-', '_'))) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        field
            + " is one of "
            + String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                    .map(value -> value.name().toLowerCase(Locale.ROOT))
                    .toList())
            + ", not "
            + word);
  }
}
