package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coranto.knowledge.CalendarWords;
import org.coranto.knowledge.RoleNouns;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.GivenUp;
import org.coranto.relate.divergence.Comparison.Difference;

/**
 * Two parties that have changed places between two statements: "the ministry called it needless,
 * while the union recalled the promise" and "the union called it needless; the ministry recalled
 * the promise". What each statement tells stays where it was, only who tells or does it has moved,
 * one there and one back. Looks at whole passages, since the two statements may be sentences of
 * their own. Thread-safe.
 */
final class ExchangeRule {
  /** Statements between the two that exchange their parties. */
  private static final int FAR = 2;

  /** Words of a party: "the head of the water authority, Anna Kovac". */
  private static final int LONGEST = 7;

  /** Words between a "not" and the noun that it denies, and from there to what holds instead. */
  private static final int CLOSE = 4;

  private static final int REACH = 10;

  private static final double ONE_PARTY = 0.8;

  private static final double ONE_WORD = 0.7;

  /** How much more alike the word of one part is, to be the answer and not that of another. */
  private static final double LITTLE = 0.05;

  /** How near behind a party's words others may stand that tell of it: "the firm which runs it". */
  private static final int BEHIND = 2;

  /** Words that stay where they are, for both statements together. */
  private static final int STAYING = 3;

  private static final Set<String> PARTS = Set.of("while", "whereas", "but", "although", "though");

  private final RoleNouns roles = RoleNouns.bundled();
  private final Likeness likeness;

  ExchangeRule(Likeness likeness) {
    this.likeness = likeness;
  }

  /** A run of words, of the first side and of the other; empty where {@code end} is 0. */
  private static final class Run {
    private int from = Integer.MAX_VALUE;
    private int end;
    private int fromB = Integer.MAX_VALUE;
    private int endB;

    private void add(int i, int j) {
      from = Math.min(from, i);
      end = Math.max(end, i + 1);
      fromB = Math.min(fromB, j);
      endB = Math.max(endB, j + 1);
    }

    private boolean party() {
      return end - from <= LONGEST && endB - fromB <= LONGEST && end > 0;
    }
  }

  /**
   * Two parties that moved, each as it stands before and after.
   *
   * @param stays words of both statements that stay in their place
   */
  private record Exchange(Run there, Run back, int stays) {}

  /**
   * By word of the first side and part of the other: the likest word, or -1, and how like it is.
   */
  private static final class Answers {
    private final int[][] at;
    private final double[][] alike;

    private Answers(int words, int parts) {
      at = new int[words][parts];
      alike = new double[words][parts];
    }
  }

  void find(Comparison c) {
    contrasts(c);
    statements(c);
  }

  /** "The mayor, not the police" and "the police, not the mayor". */
  private void contrasts(Comparison c) {
    for (int i = 0; i < c.a.size(); i++) {
      int denied = c.a.key(i).equals("not") ? nominalAfter(c.a, i) : -1;
      for (int j = 0; j < c.b.size() && denied >= 0; j++) {
        int other = c.b.key(j).equals("not") ? nominalAfter(c.b, j) : -1;
        if (other < 0
            || likeness.of(c.a, denied, c.b, other) >= ONE_WORD
            || c.usedA(denied)
            || c.usedB(other)) {
          continue;
        }
        int held = held(c.b, j, c.a, denied);
        int first = held(c.a, i, c.b, other);
        if (held >= 0 && first >= 0) {
          c.add(
              new Difference(
                  Math.min(first, denied),
                  Math.max(first, denied) + 1,
                  Math.min(held, other),
                  Math.max(held, other) + 1,
                  Severity.SUBSTANTIVE,
                  Aspect.ACTOR,
                  0.7f,
                  "what holds and what does not are exchanged: "
                      + c.a.span(first, first + 1).in(c.a.tokens().text())
                      + " and "
                      + c.b.span(held, held + 1).in(c.b.tokens().text())));
        }
      }
    }
  }

  /** The first noun of what a "not" denies, or -1. */
  private static int nominalAfter(Words words, int not) {
    for (int k = not + 1; k < words.size() && k <= not + CLOSE && !words.clauseBefore(k); k++) {
      if (nominal(words, k)) {
        return k;
      }
      if (words.content(k) && !instead(words, k)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a "but" follows that says what holds: "did not save the cabinet but the party". */
  private static boolean instead(Words words, int k) {
    for (int n = k + 1; n < words.size() && n <= k + REACH; n++) {
      if (words.key(n).equals("but")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The word before a "not", or behind its "but", that is like word {@code n} of the other side.
   */
  private int held(Words words, int not, Words others, int n) {
    for (int k = Math.max(0, not - REACH); k < not; k++) {
      if (nominal(words, k) && likeness.of(words, k, others, n) >= ONE_PARTY) {
        return k;
      }
    }
    boolean but = false;
    for (int k = not + 1; k < words.size() && k <= not + REACH; k++) {
      but |= words.key(k).equals("but");
      if (but && nominal(words, k) && likeness.of(words, k, others, n) >= ONE_PARTY) {
        return k;
      }
    }
    return -1;
  }

  private void statements(Comparison c) {
    int[] a = starts(c.a);
    int[] b = starts(c.b);
    if (a.length < 3 || b.length < 3) {
      return;
    }
    Answers answers = answers(c, b);
    List<Exchange> found = new ArrayList<>();
    for (int p = 0; p + 2 < a.length; p++) {
      for (int q = p + 1; q <= p + FAR && q + 1 < a.length; q++) {
        GivenUp.check();
        for (int r = 0; r + 1 < b.length; r++) {
          for (int s = Math.max(0, r - FAR); s <= r + FAR && s + 1 < b.length; s++) {
            if (r != s) {
              exchanged(c, answers, a[p], a[p + 1], a[q], a[q + 1], r, s).ifPresent(found::add);
            }
          }
        }
      }
    }
    found.sort(Comparator.comparingInt(Exchange::stays).reversed());
    for (Exchange exchange : found) {
      if (!c.usedA(exchange.there.from) && !c.usedA(exchange.back.from)) {
        add(c, exchange.there, exchange.back);
        add(c, exchange.back, exchange.there);
      }
    }
  }

  /** The exchange between two statements a side, if there is one. */
  private Optional<Exchange> exchanged(
      Comparison c, Answers answers, int p, int pEnd, int q, int qEnd, int r, int s) {
    Run there = new Run();
    Run back = new Run();
    int one = moved(c, answers, p, pEnd, r, s, there);
    int two = moved(c, answers, q, qEnd, s, r, back);
    boolean exchange =
        one > 0
            && two > 0
            && one + two >= STAYING
            && there.party()
            && back.party()
            && !has(c.a, q, qEnd, there)
            && !has(c.a, p, pEnd, back)
            && acting(c, there)
            && acting(c, back);
    return exchange ? Optional.of(new Exchange(there, back, one + two)) : Optional.empty();
  }

  /**
   * How many words of a statement stay in part {@code stay} of the other side alone; those that are
   * in part {@code other} alone are added to the run, and end it where they cannot be a party.
   */
  private static int moved(
      Comparison c, Answers answers, int from, int to, int stay, int other, Run run) {
    int stays = 0;
    for (int i = from; i < to; i++) {
      int there = answers.at[i][other];
      double here = answers.alike[i][stay];
      double away = answers.alike[i][other];
      if (here > away + LITTLE) {
        stays++;
      } else if (here == 0 && away >= ONE_PARTY) {
        boolean party = nominal(c.a, i) && nominal(c.b, there);
        boolean behind = run.end > 0 && i - run.end < BEHIND;
        if (!party && !behind) {
          return 0;
        }
        run.add(i, there);
      }
    }
    return stays;
  }

  /** Whether a statement has a word like those of a party of the other. */
  private boolean has(Words words, int from, int to, Run party) {
    for (int k = from; k < to; k++) {
      for (int n = party.from; n < party.end; n++) {
        if (words.content(k) && likeness.of(words, k, words, n) >= ONE_WORD) {
          return true;
        }
      }
    }
    return false;
  }

  private static void add(Comparison c, Run one, Run other) {
    String why =
        "two parties are exchanged: "
            + c.a.span(one.from, one.end).in(c.a.tokens().text())
            + " and "
            + c.b.span(other.fromB, other.endB).in(c.b.tokens().text());
    c.add(
        new Difference(
            one.from,
            one.end,
            other.fromB,
            other.endB,
            Severity.SUBSTANTIVE,
            Aspect.ACTOR,
            0.7f,
            why));
  }

  /** Whether one of the words names who can act. */
  private boolean acting(Comparison c, Run run) {
    for (int i = run.from; i < run.end; i++) {
      if (c.a.name(i)
          || roles.find(c.a.key(i)) != null
          || likeness.country(c.a.key(i)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean nominal(Words words, int k) {
    String key = words.key(k);
    return Clause.nominal(words, k)
        && !Quantities.number(words, k)
        && !CalendarWords.MONTHS.contains(key)
        && !CalendarWords.WEEKDAYS.contains(key);
  }

  /** For each word of the first side the word of each part of the other that is most like it. */
  private Answers answers(Comparison c, int[] b) {
    Answers answers = new Answers(c.a.size(), b.length - 1);
    for (int i = 0; i < c.a.size(); i++) {
      GivenUp.check();
      Arrays.fill(answers.at[i], -1);
      for (int r = 0; r + 1 < b.length && c.a.content(i); r++) {
        double most = ONE_WORD;
        for (int j = b[r]; j < b[r + 1]; j++) {
          double alike = c.b.content(j) ? likeness.of(c.a, i, c.b, j) : 0;
          if (alike >= most) {
            most = alike;
            answers.at[i][r] = j;
            answers.alike[i][r] = alike;
          }
        }
      }
    }
    return answers;
  }

  /** Where the statements begin, and the end of the last. */
  private static int[] starts(Words words) {
    Set<Integer> starts = new HashSet<>(Set.of(0, words.size()));
    for (int k = 1; k < words.size(); k++) {
      boolean ends = PARTS.contains(words.key(k));
      for (char mark : new char[] {'.', '!', '?', ';'}) {
        ends |= words.before(k, mark);
      }
      if (ends) {
        starts.add(k);
      }
    }
    return starts.stream().mapToInt(k -> k).sorted().toArray();
  }
}
