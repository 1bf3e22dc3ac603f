package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Passage;
import org.coranto.model.Report;
import org.coranto.model.Votes;
import org.coranto.relate.divergence.Comparison.Difference;
import org.coranto.relate.rendering.Voices;
import org.jspecify.annotations.Nullable;

/**
 * Asks the other renderings of a text about a difference between two of them. Each has one voice,
 * those that copy one another one together. It votes for the side with which the same rules find no
 * difference in that place; when that is so for both sides or the place is not in it, it is silent.
 * At most {@link #MOST} others are asked. Not thread-safe; lives for one report.
 */
final class Ballot {
  private static final int MOST = 12;

  /** Renderings of one voice that are asked; where they disagree, most decide. */
  private static final int COPIES = 4;

  private static final int OTHER = 100;
  private static final String[] NUMBERS = {
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve"
  };

  /**
   * A pair of aligned sentences, of the first rendering and another, and what differs.
   *
   * @param sentences where the two stand
   */
  record Pair(Comparison comparison, int rendering, Passage sentences) {
    private boolean holds(int token) {
      return comparison.a.indexOf(token) >= 0;
    }
  }

  private final List<List<Pair>> pairs = new ArrayList<>();
  private final int[] voices;
  private final BiFunction<Words, Words, Comparison> comparing;
  private final Map<List<Words>, Comparison> compared = new HashMap<>();

  /**
   * A ballot of a report with three renderings or more.
   *
   * @param comparing finds the differences of two sentences
   */
  Ballot(
      Report report,
      List<Pair> all,
      Knowledge knowledge,
      BiFunction<Words, Words, Comparison> comparing) {
    this.comparing = comparing;
    this.voices = Voices.of(report, MOST, knowledge);
    for (int r = 0; r < voices.length; r++) {
      pairs.add(new ArrayList<>());
    }
    for (Pair pair : all) {
      pairs.get(pair.rendering()).add(pair);
    }
  }

  /** How all stand to a difference of a pair. */
  Votes on(Pair pair, Difference d) {
    int[] stands = new int[voices.length];
    int[] asked = new int[voices.length];
    int heard = 0;
    for (int s = 1; s < voices.length; s++) {
      int voice = voices[s];
      boolean own = voice == voices[0] || voice == voices[pair.rendering()];
      if (own || asked[voice] >= COPIES || (asked[voice] == 0 && heard >= MOST)) {
        continue;
      }
      heard += asked[voice] == 0 ? 1 : 0;
      asked[voice]++;
      stands[voice] += stand(s, pair, d);
    }
    int a = 1;
    int b = 1;
    int other = 0;
    for (int voice = 0; voice < voices.length; voice++) {
      a += stands[voice] > 0 && stands[voice] < OTHER / 2 ? 1 : 0;
      b += stands[voice] < 0 ? 1 : 0;
      other += stands[voice] > OTHER / 2 ? 1 : 0;
    }
    return new Votes(a, b, other);
  }

  /** 1 for the first side, -1 for the second, {@link #OTHER} for neither, 0 for no answer. */
  private int stand(int s, Pair pair, Difference d) {
    Words first = pair.comparison().a;
    int token = first.token(Math.min(d.a(), first.size() - 1));
    Pair there = at(s, token);
    if (there == null) {
      return 0;
    }
    // Its sentence may begin earlier or later than the pair's.
    Comparison withA = there.comparison();
    int shift = withA.a.indexOf(token) - Math.min(d.a(), first.size() - 1);
    int end = Math.min(d.aEnd() + shift, withA.a.size());
    boolean sameA = agrees(withA, Math.min(d.a() + shift, end), end, d.severity());
    Comparison withB = compared(pair.comparison().b, withA.b);
    boolean sameB = agrees(withB, d.b(), d.bEnd(), d.severity());
    return sameA == sameB ? (sameA ? 0 : OTHER) : sameA ? 1 : -1;
  }

  /** The pair of rendering {@code s} that holds a word of the first rendering. */
  private @Nullable Pair at(int s, int token) {
    for (Pair pair : pairs.get(s)) {
      if (pair.holds(token)) {
        return pair;
      }
    }
    return null;
  }

  private Comparison compared(Words x, Words y) {
    return compared.computeIfAbsent(List.of(x, y), k -> comparing.apply(x, y));
  }

  /** Whether nothing as grave differs there, and the words have their answers. */
  private static boolean agrees(Comparison c, int from, int to, Severity severity) {
    for (Difference d : c.differences()) {
      boolean grave = d.severity().compareTo(severity) <= 0;
      boolean here =
          (from == to || d.a() == d.aEnd())
              ? d.a() <= to + 1 && d.aEnd() >= from - 1
              : d.a() < to && d.aEnd() > from;
      if (grave && here) {
        return false;
      }
    }
    for (int i = from; i < to; i++) {
      if (c.a.content(i) && c.alignment.toB(i) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The side that a clear majority takes: two at least, most of all, and twice the other side. */
  static Optional<Likelier.Choice> choice(Votes votes, Comparison c, Difference d) {
    boolean first = votes.a() > votes.b();
    int most = Math.max(votes.a(), votes.b());
    int least = Math.min(votes.a(), votes.b());
    if (most < 2 || 2 * most <= votes.all() || most < 2 * least) {
      return Optional.empty();
    }
    Words words = first ? c.a : c.b;
    int from = first ? d.a() : d.b();
    int to = first ? d.aEnd() : d.bEnd();
    String what =
        from == to
            ? "do not have it"
            : "say “"
                + words.span(from, to).in(words.tokens().text()).replaceAll("\\s++", " ")
                + "”";
    return Optional.of(
        new Likelier.Choice(
            first ? Side.A : Side.B,
            number(most) + " of " + number(votes.all()) + " renderings " + what));
  }

  private static String number(int n) {
    return n < NUMBERS.length ? NUMBERS[n] : Integer.toString(n);
  }
}
