package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.Place;
import org.coranto.knowledge.WordCount;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.relate.actor.Actors;
import org.coranto.relate.divergence.Comparison.Difference;
import org.coranto.relate.slip.Spelling;
import org.jspecify.annotations.Nullable;

/** Names in answering places that name different actors or places, or one in two spellings. */
final class NameRule {
  private static final double ANSWERING = 0.7;

  /** Share of letters from which two names may be one in two spellings. */
  private static final double ALIKE = 0.55;

  /** Letters of a name to which its language may add an ending. */
  private static final int STEM = 5;

  private record Run(int from, int to) {}

  private final Knowledge knowledge;
  private final Likeness likeness;

  NameRule(Knowledge knowledge, Likeness likeness) {
    this.knowledge = knowledge;
    this.likeness = likeness;
  }

  void find(Comparison c, Actors actors) {
    spellings(c);
    List<Run> x = runs(c, true);
    List<Run> y = runs(c, false);
    for (Run run : x) {
      Run best = null;
      double most = ANSWERING;
      for (Run other : y) {
        double fit =
            c.alignment.fit(run.from(), run.to(), other.from(), other.to())
                - 1.5 * c.alignment.apart(run.from(), other.from());
        if (fit > most && c.openB(other.from())) {
          most = fit;
          best = other;
        }
      }
      if (best != null) {
        compare(c, actors, run, best, most);
      }
    }
  }

  /** Names that were paired although they are spelt differently. */
  private static void spellings(Comparison c) {
    for (int i = 0; i < c.a.size(); i++) {
      int j = c.alignment.toB(i);
      boolean differ =
          j >= 0
              && c.a.name(i)
              && c.b.name(j)
              && !c.a.key(i).equals(c.b.key(j))
              && !Likeness.stem(c.a.key(i)).equals(Likeness.stem(c.b.key(j)))
              && c.alignment.like(i) < 0.8
              && Relations.between(c.a.entries(i), c.b.entries(j)) == null;
      if (differ && !c.usedA(i) && !c.usedB(j)) {
        c.add(
            new Difference(
                i,
                i + 1,
                j,
                j + 1,
                Severity.DAMAGE,
                Aspect.NAME,
                0.8f,
                "one name in two spellings"));
      }
    }
  }

  private static List<Run> runs(Comparison c, boolean first) {
    Words words = first ? c.a : c.b;
    List<Run> runs = new ArrayList<>();
    for (int k = 0; k < words.size(); ) {
      int to = k;
      while (to < words.size()
          && named(words, to)
          && (first ? c.openA(to) : c.openB(to))
          && (to == k || !words.clauseBefore(to))) {
        to++;
      }
      if (to > k) {
        runs.add(new Run(k, to));
      }
      k = Math.max(to, k + 1);
    }
    return runs;
  }

  private static boolean named(Words words, int k) {
    return words.content(k)
        && !Quantities.startsWithDigit(words.key(k))
        && (words.name(k)
            || (Character.isUpperCase(words.raw(k).charAt(0))
                && (words.pos(k) == org.coranto.model.Pos.ADJ || abbreviated(words.raw(k)))));
  }

  private static boolean abbreviated(String word) {
    return word.length() < 6
        && word.chars().allMatch(ch -> Character.isUpperCase(ch) || Character.isDigit(ch));
  }

  private void compare(Comparison c, Actors actors, Run x, Run y, double fit) {
    String one = joined(c.a, x);
    String two = joined(c.b, y);
    @Nullable String idA = actors.at(c.a.span(x.from(), x.to()));
    @Nullable String idB = actors.at(c.b.span(y.from(), y.to()));
    boolean same = idA != null && idA.equals(idB);
    double near = Math.max(near(one, two), nearest(c, x, y));
    List<Place> first = knowledge.places().named(text(c.a, x));
    List<Place> second = knowledge.places().named(text(c.b, y));
    boolean places = !first.isEmpty() && !second.isEmpty();
    // "Kiev" and "Kyiv"
    boolean onePlace = places && first.get(0).equals(second.get(0));
    boolean towns = places && first.stream().noneMatch(second::contains);
    boolean apart = towns && near < ALIKE;
    if ((same && !apart)
        || onePlace
        || initials(c.a, x, two)
        || initials(c.b, y, one)
        || shortened(c.a, x) != shortened(c.b, y)) {
      c.explain(x.from(), x.to(), y.from(), y.to());
      return;
    }
    Optional<String> home = country(c.a, x);
    Optional<String> other = country(c.b, y);
    boolean countries = home.isPresent() && other.isPresent();
    if (near >= ALIKE && !countries && !towns) {
      add(c, x, y, Severity.DAMAGE, Aspect.NAME, 0.6f, "one name in two spellings");
      return;
    }
    boolean proper = proper(c.a, x) && proper(c.b, y);
    if (countries ? !home.equals(other) : proper) {
      add(
          c,
          x,
          y,
          Severity.SUBSTANTIVE,
          Aspect.ACTOR,
          (float) Math.min(0.9, 0.5 + 0.2 * fit),
          "two different names: " + text(c.a, x) + " and " + text(c.b, y));
    }
  }

  private static double near(String one, String two) {
    return 1 - Spelling.distance(one, two) / (double) Math.max(one.length(), two.length());
  }

  /** How near the two words are that are nearest: "Kalinin" and "Kalininskaya". */
  private static double nearest(Comparison c, Run x, Run y) {
    double nearest = 0;
    for (int i = x.from(); i < x.to(); i++) {
      for (int j = y.from(); j < y.to(); j++) {
        String one = c.a.key(i);
        String two = c.b.key(j);
        String brief = one.length() < two.length() ? one : two;
        boolean ending = brief.length() >= STEM && one.startsWith(brief) && two.startsWith(brief);
        nearest = Math.max(nearest, ending ? 1 : Likeness.spelling(one, two));
      }
    }
    return nearest;
  }

  /** An abbreviation beside a name in full may be that of the source's language: "RZD". */
  private static boolean shortened(Words words, Run run) {
    return run.to() == run.from() + 1 && abbreviated(words.raw(run.from()));
  }

  private static void add(
      Comparison c, Run x, Run y, Severity severity, Aspect aspect, float sure, String why) {
    c.add(new Difference(x.from(), x.to(), y.from(), y.to(), severity, aspect, sure, why));
  }

  private static String text(Words words, Run run) {
    return words.span(run.from(), run.to()).in(words.tokens().text());
  }

  private static String joined(Words words, Run run) {
    StringBuilder all = new StringBuilder();
    for (int k = run.from(); k < run.to(); k++) {
      all.append(words.key(k));
    }
    return all.toString();
  }

  private Optional<String> country(Words words, Run run) {
    for (int k = run.from(); k < run.to(); k++) {
      Optional<String> found = likeness.country(words.key(k));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether a word of the run is no everyday word written large. */
  private boolean proper(Words words, Run run) {
    for (int k = run.from(); k < run.to(); k++) {
      WordCount count = knowledge.words().count(words.key(k));
      if (!count.known() || count.lowerShare() < 0.4) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code letters} are the initials of the words about the run. */
  private static boolean initials(Words words, Run run, String letters) {
    if (letters.length() < 2 || letters.length() > 6) {
      return false;
    }
    StringBuilder initials = new StringBuilder();
    for (int k = Math.max(0, run.from() - 5); k < Math.min(words.size(), run.to() + 5); k++) {
      if (words.content(k)) {
        initials.append(words.key(k).charAt(0));
      }
    }
    return initials.indexOf(letters) >= 0;
  }
}
