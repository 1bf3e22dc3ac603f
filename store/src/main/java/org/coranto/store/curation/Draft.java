package org.coranto.store.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.coranto.model.Actor;
import org.coranto.model.Committed;
import org.coranto.model.Divergence;
import org.coranto.model.Happened;
import org.coranto.model.Mention;
import org.coranto.model.Offsets;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** A situation while decisions are put on it, one after the other. Not thread-safe. */
final class Draft {
  /** A decision does not fit the reading; the message says why. */
  static final class Aside extends Exception {
    private static final long serialVersionUID = 1L;

    Aside(String why) {
      super(why);
    }
  }

  final List<Actor> actors;
  final List<Said> said;
  final List<Happened> happened;
  final List<Committed> committed;
  final List<Divergence> divergences;

  /** Verdicts by id of the fact. */
  final Map<String, String> marks = new HashMap<>();

  private final Situation reading;
  private int lastActor;
  private final String text;
  private final Offsets offsets;
  private final Map<String, String> was = new HashMap<>();

  Draft(Situation reading) {
    this.reading = reading;
    this.text = reading.report().text();
    this.offsets = Offsets.of(text);
    this.actors = new ArrayList<>(reading.actors());
    this.said = new ArrayList<>(reading.said());
    this.happened = new ArrayList<>(reading.happened());
    this.committed = new ArrayList<>(reading.committed());
    this.divergences = new ArrayList<>(reading.divergences());
    for (String id : ids()) {
      was.put(id, says(id));
      if (id.matches("a[0-9]{1,8}")) {
        lastActor = Math.max(lastActor, Integer.parseInt(id.substring(1)));
      }
    }
  }

  String report() {
    return reading.report().id();
  }

  String text() {
    return text;
  }

  Situation situation() {
    return new Situation(
        reading.story(),
        reading.reading(),
        reading.passages(),
        actors,
        said,
        happened,
        committed,
        divergences,
        reading.doubts());
  }

  /** An id that no actor has or had. */
  String unusedActor() {
    lastActor++;
    return "a" + lastActor;
  }

  /** Ids of all facts. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    actors.forEach(a -> ids.add(a.id()));
    said.forEach(s -> ids.add(s.quote().id()));
    happened.forEach(h -> ids.add(h.event().id()));
    committed.forEach(c -> ids.add(c.condition().id()));
    for (int i = 1; i <= divergences.size(); i++) {
      ids.add("d" + i);
    }
    return ids;
  }

  /** What a fact says, in a word or two. */
  private String says(String id) {
    int i = index(id);
    return switch (id.charAt(0)) {
      case 'a' -> actors.get(i).name();
      case 'q' -> lower(said.get(i).quote().act());
      case 'e' -> {
        var e = happened.get(i).event();
        yield e.type().name() + (e.mode() == null ? "" : "/" + e.mode());
      }
      case 'c' -> lower(committed.get(i).condition().kind());
      default -> lower(divergences.get(i).severity()) + " " + lower(divergences.get(i).aspect());
    };
  }

  /**
   * Where a fact is in its list.
   *
   * @throws IllegalArgumentException if there is none of this id
   */
  int index(String id) {
    int found = -1;
    switch (id.isEmpty() ? ' ' : id.charAt(0)) {
      case 'a' -> found = position(actors, a -> a.id(), id);
      case 'q' -> found = position(said, s -> s.quote().id(), id);
      case 'e' -> found = position(happened, h -> h.event().id(), id);
      case 'c' -> found = position(committed, c -> c.condition().id(), id);
      case 'd' -> {
        for (int i = 0; i < divergences.size(); i++) {
          found = id.equals("d" + (i + 1)) ? i : found;
        }
      }
      default -> {}
    }
    if (found < 0) {
      throw new IllegalArgumentException("report " + report() + " has no fact " + id);
    }
    return found;
  }

  /** Gives an item's id. */
  private interface Id<T> {
    String of(T item);
  }

  private static <T> int position(List<T> items, Id<T> ids, String id) {
    for (int i = 0; i < items.size(); i++) {
      if (ids.of(items.get(i)).equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The words of a fact and the place that tells it apart. */
  private record Place(Span words, Span at) {}

  private Place place(String id) {
    int i = index(id);
    return switch (id.charAt(0)) {
      case 'a' -> new Place(naming(actors.get(i)).span(), naming(actors.get(i)).span());
      case 'q' -> new Place(said.get(i).quote().extent(), said.get(i).quote().extent());
      case 'e' -> new Place(happened.get(i).event().evidence(), happened.get(i).event().trigger());
      case 'c' ->
          new Place(committed.get(i).condition().extent(), committed.get(i).condition().promise());
      default -> new Place(divergences.get(i).a(), divergences.get(i).b());
    };
  }

  /** The first mention that is a name, else the first. */
  private static Mention naming(Actor actor) {
    for (Mention mention : actor.mentions()) {
      if (mention.kind() == Mention.Kind.NAME) {
        return mention;
      }
    }
    return actor.mentions().get(0);
  }

  /** A fact as a decision names it. */
  Target target(String id) {
    Place place = place(id);
    String what =
        switch (id.charAt(0)) {
          case 'a' -> "actor";
          case 'q' -> "quote";
          case 'e' -> "event";
          case 'c' -> "condition";
          default -> "divergence";
        };
    Target.Range at =
        place.at().equals(place.words())
            ? null
            : new Target.Range(point(place.at().start()), point(place.at().end()));
    return target(what, id, place.words(), at, says(id));
  }

  /** A mention as a decision names it. */
  Target target(Mention mention) {
    return target("mention", "", mention.span(), null, "");
  }

  private Target target(String what, String id, Span span, Target.@Nullable Range at, String says) {
    return new Target(
        report(), what, id, point(span.start()), point(span.end()), span.in(text), at, says);
  }

  int point(int unit) {
    return offsets.toCodePoints(unit);
  }

  /** The words that a decision names. */
  Span words(Target target) throws Aside {
    int points = point(text.length());
    if (target.start() > points || target.end() > points) {
      throw new Aside("the text ends before its words");
    }
    Span span = new Span(offsets.toCodeUnits(target.start()), offsets.toCodeUnits(target.end()));
    if (!span.in(text).equals(target.text())) {
      throw new Aside("the text there is another: “" + shortened(span.in(text)) + "”");
    }
    return span;
  }

  /** Id of the fact that a decision is about. */
  String find(Target target) throws Aside {
    Span words = words(target);
    Span at = target.at() == null ? words : span(target.at());
    List<String> found = new ArrayList<>();
    List<String> near = new ArrayList<>();
    char first = target.what().charAt(0);
    for (String id : ids()) {
      if (id.charAt(0) != first) {
        continue;
      }
      if (first == 'a' ? names(id, words) : place(id).equals(new Place(words, at))) {
        found.add(id);
      } else if (place(id).words().overlaps(words)) {
        near.add(id);
      }
    }
    if (found.size() > 1) {
      keep(found, id -> target.was().equals(was.get(id)) ? id : "");
      keep(found, id -> target.id().equals(id) ? id : "");
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new Aside(
        found.size() > 1
            ? "several facts are in these words: " + String.join(", ", found)
            : near.isEmpty()
                ? "no " + target.what() + " is found in these words any more"
                : "these words are read otherwise now: see " + String.join(", ", near));
  }

  private Span span(Target.Range range) throws Aside {
    if (range.end() > point(text.length())) {
      throw new Aside("the text ends before its words");
    }
    return new Span(offsets.toCodeUnits(range.start()), offsets.toCodeUnits(range.end()));
  }

  private boolean names(String actor, Span words) {
    return actors.get(index(actor)).mentions().stream().anyMatch(m -> m.span().equals(words));
  }

  /** Leaves those that fit, unless none does. */
  private static void keep(List<String> ids, UnaryOperator<String> fits) {
    List<String> fitting = ids.stream().filter(id -> !fits.apply(id).isEmpty()).toList();
    if (!fitting.isEmpty()) {
      ids.retainAll(fitting);
    }
  }

  private static String shortened(String words) {
    return words.length() <= 60 ? words : words.substring(0, 60) + "…";
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
