package org.coranto.store.curation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Actor;
import org.coranto.model.EventType;
import org.coranto.model.Happened;
import org.coranto.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Words a decision about one report by ids of its facts: what it is about as places of the text,
 * new values that name actors likewise. Everything throws {@link IllegalArgumentException} with
 * words for the person when the report has no such fact. Not thread-safe.
 */
public final class Proposal {
  private final Draft draft;

  /** Prepares for a report as it stands after the decisions so far. */
  public Proposal(Curated curated) {
    this.draft = new Draft(curated.situation());
  }

  /** A fact alone. */
  public Target target(String id) {
    draft.index(id);
    return draft.target(id);
  }

  /** A fact that must be an actor. */
  public Target actor(String id) {
    return of('a', "an actor (a1, a2, …)", id);
  }

  /** A fact that must be a divergence. */
  public Target divergence(String id) {
    return of('d', "a divergence (d1, d2, …)", id);
  }

  private Target of(char kind, String words, String id) {
    if (id.isEmpty() || id.charAt(0) != kind) {
      throw new IllegalArgumentException("this needs " + words + ", not " + id);
    }
    return target(id);
  }

  /** A fact with everything else that tells the same. */
  public List<Target> witnesses(String id) {
    String first = first(id);
    Set<String> ids = new LinkedHashSet<>();
    ids.add(id);
    for (String other : draft.ids()) {
      if (other.charAt(0) == id.charAt(0) && first(other).equals(first)) {
        ids.add(other);
      }
    }
    return ids.stream().map(draft::target).toList();
  }

  private String first(String id) {
    int i = draft.index(id);
    String sameAs =
        switch (id.charAt(0)) {
          case 'q' -> draft.said.get(i).sameAs();
          case 'e' -> draft.happened.get(i).sameAs();
          case 'c' -> draft.committed.get(i).sameAs();
          default -> null;
        };
    return sameAs == null ? id : sameAs;
  }

  /**
   * The mentions of an actor that begin at these code points.
   *
   * @throws IllegalArgumentException if one does not begin there; the message names those that do
   */
  public List<Target> mentions(String actor, List<Integer> starts) {
    Actor a = draft.actors.get(draft.index(actor));
    List<Target> targets = new ArrayList<>();
    for (int start : new LinkedHashSet<>(starts)) {
      Target found = null;
      for (Mention mention : a.mentions()) {
        if (draft.point(mention.span().start()) == start) {
          found = draft.target(mention);
        }
      }
      if (found == null) {
        throw new IllegalArgumentException(
            "no mention of " + actor + " begins at " + start + "; there are: " + mentions(a));
      }
      targets.add(found);
    }
    return targets;
  }

  private String mentions(Actor actor) {
    List<String> words = new ArrayList<>();
    for (Mention mention : actor.mentions()) {
      if (words.size() < 40) {
        words.add(
            draft.point(mention.span().start()) + " “" + mention.span().in(draft.text()) + "”");
      }
    }
    return String.join(", ", words);
  }

  /** What identifies an actor, for merges across reports. */
  public Map<String, String> identity(String actor) {
    Actor a = draft.actors.get(draft.index(actor));
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", a.name());
    values.put("type", Draft.lower(a.type()));
    put(values, "country", a.country());
    put(values, "sector", a.sector());
    put(values, "kb", a.kb());
    return values;
  }

  private static void put(Map<String, String> values, String key, @Nullable String value) {
    if (value != null) {
      values.put(key, value);
    }
  }

  /**
   * New values of a fact: ids of actors become places, and an event gets all codes of its new type.
   *
   * @param coding null when no codes are known; then a new type needs them said
   */
  public Map<String, String> values(
      String id, Map<String, String> fields, @Nullable EventCoding coding) {
    Recoding.check(id, fields);
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach((field, value) -> values.put(field, value.strip()));
    for (String field : List.of("speaker", "actor", "recipient")) {
      values.computeIfPresent(field, (name, ids) -> places(ids));
    }
    if (id.charAt(0) == 'e'
        && values.keySet().stream().anyMatch(Set.of("type", "mode", "cameo")::contains)) {
      code(draft.happened.get(draft.index(id)), values, coding);
    }
    return values;
  }

  private String places(String ids) {
    if (ids.equals(Recoding.NONE)) {
      return ids;
    }
    List<String> places = new ArrayList<>();
    for (String id : ids.split(",", -1)) {
      places.add(Recoding.place(actor(id.strip())));
    }
    return String.join("; ", places);
  }

  private static void code(Happened h, Map<String, String> values, @Nullable EventCoding coding) {
    if (coding == null) {
      if (!values.keySet().containsAll(Set.of("type", "cameo", "goldstein", "quad"))) {
        throw new IllegalArgumentException(
            "a new type needs cameo, goldstein and quad with it, as no code table is at hand");
      }
      return;
    }
    EventCoding.Codes codes;
    String cameo = values.get("cameo");
    if (cameo != null) {
      codes = coding.of(cameo);
    } else {
      EventType type = type(values.get("type"), h.event().type());
      String mode = values.get("mode");
      codes = coding.of(type, mode == null || mode.equals(Recoding.NONE) ? null : mode);
    }
    values.put("type", codes.type().name());
    values.put("mode", codes.mode() == null ? Recoding.NONE : codes.mode());
    values.put("cameo", codes.cameo());
    values.put("goldstein", String.valueOf(codes.goldstein()));
    values.put("quad", String.valueOf(codes.quad()));
  }

  private static EventType type(@Nullable String word, EventType old) {
    if (word == null) {
      return old;
    }
    try {
      return EventType.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "type is one of " + List.of(EventType.values()) + ", not " + word, e);
    }
  }

  /**
   * Says whether a decision fits.
   *
   * @throws IllegalArgumentException if not, and why
   */
  public static void check(Curated curated, Decision decision) {
    for (Curated.Effect effect : Curation.apply(curated.situation(), List.of(decision)).effects()) {
      if (effect.state() != State.APPLIED) {
        throw new IllegalArgumentException(effect.why());
      }
    }
  }
}
