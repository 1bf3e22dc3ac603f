package org.coranto.relate.divergence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.coranto.knowledge.CalendarWords;
import org.coranto.knowledge.Inflections;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.relate.divergence.Comparison.Difference;
import org.coranto.relate.divergence.Quantities.Quantity;
import org.coranto.relate.slip.Spelling;

/** Numbers that stay different after words, grouping and scale are worked out. */
final class NumberRule {
  /** How far apart, of the sentence, two numbers stand that are the only ones left. */
  private static final double APART = 0.35;

  private static final int NEAR = 7;

  private static final Set<String> CHANGES =
      Inflections.ofVerbs(
          "rise",
          "increase",
          "grow",
          "climb",
          "raise",
          "lift",
          "jump",
          "swell",
          "go up",
          "fall",
          "drop",
          "decrease",
          "cut",
          "reduce",
          "lower",
          "shrink",
          "sink",
          "decline",
          "shorten",
          "extend",
          "halve",
          "go down");

  void find(Comparison c) {
    List<Quantity> x = Quantities.of(c.a);
    List<Quantity> y = Quantities.of(c.b);
    boolean[] doneX = new boolean[x.size()];
    boolean[] doneY = new boolean[y.size()];
    swapped(c, x, y, doneX, doneY);
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < x.size(); i++) {
        for (int j = 0; j < y.size() && !doneX[i]; j++) {
          boolean close = pass == 1 || context(c, x.get(i), y.get(j)) > 0;
          if (!doneY[j] && close && equal(c, x.get(i), y.get(j))) {
            doneX[i] = true;
            doneY[j] = true;
            c.explain(x.get(i).from(), x.get(i).to(), y.get(j).from(), y.get(j).to());
            if (!x.get(i).equal(y.get(j))) {
              units(c, x.get(i), y.get(j));
            }
            change(c, x.get(i), y.get(j));
          }
        }
      }
    }
    for (int i = 0; i < x.size(); i++) {
      int best = -1;
      double most = 0.3;
      for (int j = 0; j < y.size() && !doneX[i]; j++) {
        double fits = doneY[j] ? -1 : context(c, x.get(i), y.get(j));
        if (fits > most) {
          most = fits;
          best = j;
        }
      }
      if (best >= 0
          && comparable(c, x.get(i), y.get(best))
          && !(weak(c.a, x.get(i)) || weak(c.b, y.get(best)))) {
        doneX[i] = true;
        doneY[best] = true;
        report(c, x.get(i), y.get(best), most);
      }
    }
    lone(c, x, y, doneX, doneY);
  }

  /** "Cut to a third" and "cut by a third". */
  private static void change(Comparison c, Quantity q, Quantity p) {
    int i = before(c.a, q.from());
    int j = before(c.b, p.from());
    if (i >= 0
        && j >= 0
        && !c.a.key(i).equals(c.b.key(j))
        && !dated(c.a, q)
        && !dated(c.b, p)
        && (changes(c.a, i) || changes(c.b, j))) {
      c.add(
          new Difference(
              i,
              Measures.end(c.a, q),
              j,
              Measures.end(c.b, p),
              Severity.SUBSTANTIVE,
              Aspect.NUMBER,
              0.7f,
              "one tells by how much it changed, the other to how much"));
    }
  }

  /** The "by" or "to" before a number, little words between; -1 if there is none. */
  private static int before(Words words, int number) {
    for (int k = number - 1; k >= 0 && number - k <= 3; k--) {
      if (words.key(k).equals("by") || words.key(k).equals("to")) {
        return k;
      }
      if (words.content(k)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a word near word {@code k} tells of more or less. */
  private static boolean changes(Words words, int k) {
    for (int n = Math.max(0, k - NEAR); n < Math.min(words.size(), k + NEAR); n++) {
      if (CHANGES.contains(words.key(n))) {
        return true;
      }
    }
    return false;
  }

  /** The only number that is left on each side, when both are of one kind and nearly alike. */
  private static void lone(
      Comparison c, List<Quantity> x, List<Quantity> y, boolean[] doneX, boolean[] doneY) {
    int i = left(c.a, x, doneX);
    int j = left(c.b, y, doneY);
    if (i >= 0
        && j >= 0
        && dated(c.a, x.get(i)) == dated(c.b, y.get(j))
        && x.get(i).ordinal() == y.get(j).ordinal()
        && slip(x.get(i).value(), y.get(j).value())
        && Measures.alike(c.a, x.get(i), c.b, y.get(j))
        && c.alignment.apart(x.get(i).from(), y.get(j).from()) < APART) {
      report(c, x.get(i), y.get(j), 0);
    }
  }

  /** Whether one number is the other with one digit changed, two exchanged, or ten times it. */
  private static boolean slip(double q, double p) {
    String x = BigDecimal.valueOf(q).stripTrailingZeros().toPlainString();
    String y = BigDecimal.valueOf(p).stripTrailingZeros().toPlainString();
    boolean tenfold = Math.abs(q - 10 * p) < 1e-9 * q || Math.abs(p - 10 * q) < 1e-9 * p;
    return tenfold || (x.length() == y.length() && Spelling.distance(x, y) == 1);
  }

  /** The one number without an answer, or -1 where there is none or more than one. */
  private static int left(Words words, List<Quantity> all, boolean[] done) {
    int left = -1;
    for (int i = 0; i < done.length; i++) {
      if (!done[i] && !weak(words, all.get(i))) {
        if (left >= 0) {
          return -1;
        }
        left = i;
      }
    }
    return left;
  }

  /** The units of one amount in two units differ for no reason. */
  private static void units(Comparison c, Quantity q, Quantity p) {
    c.explain(q.to(), Measures.end(c.a, q), p.to(), Measures.end(c.b, p));
  }

  /** Whether two numbers can be set against each other: not a rank and an amount, hours and men. */
  private static boolean comparable(Comparison c, Quantity q, Quantity p) {
    boolean date = dated(c.a, q);
    boolean other = dated(c.b, p);
    boolean ranks = q.ordinal() == p.ordinal() || date || other;
    boolean kind =
        date == other || (calendar(q) && calendar(p)) || (beside(c.a, q) && beside(c.b, p));
    return ranks && kind && !Measures.differ(c.a, q, c.b, p);
  }

  /** Whether a number can be a day of a month or a year. */
  private static boolean calendar(Quantity q) {
    return q.value() <= 31 || (q.value() >= 1900 && q.value() < 2100);
  }

  private static boolean equal(Comparison c, Quantity q, Quantity p) {
    return (q.equal(p) && !Measures.unequal(c.a, q, c.b, p))
        || Measures.equal(c.a, q, c.b, p)
        || year(q, p)
        || year(p, q)
        || rest(c.a, q, c.b, p);
  }

  /** "41 of 129 are missing" and "88 of the 129 are there". */
  private static boolean rest(Words a, Quantity q, Words b, Quantity p) {
    double whole = Measures.whole(a, q);
    return whole > 0 && whole == Measures.whole(b, p) && q.value() + p.value() == whole;
  }

  /** "'92" for "1992". */
  private static boolean year(Quantity brief, Quantity full) {
    boolean single = brief.to() == brief.from() + 1 && full.to() == full.from() + 1;
    boolean year = full.value() >= 1900 && full.value() < 2100;
    return single && year && brief.value() >= 10 && brief.value() == full.value() % 100;
  }

  /** Two numbers of which each side gives the other's to the other thing. */
  private void swapped(
      Comparison c, List<Quantity> x, List<Quantity> y, boolean[] doneX, boolean[] doneY) {
    for (int i = 0; i + 1 < x.size(); i++) {
      for (int j = 0; j + 1 < y.size(); j++) {
        Quantity a = x.get(i);
        Quantity a2 = x.get(i + 1);
        Quantity b = y.get(j);
        Quantity b2 = y.get(j + 1);
        boolean crossed = a.equal(b2) && a2.equal(b) && !a.equal(a2);
        if (crossed
            && !doneX[i]
            && !doneY[j]
            && unitsMeet(c, a, b)
            && unitsMeet(c, a2, b2)
            && !unitsMeet(c, a, b2)) {
          doneX[i] = doneX[i + 1] = true;
          doneY[j] = doneY[j + 1] = true;
          c.add(
              new Difference(
                  a.from(),
                  a2.to(),
                  b.from(),
                  b2.to(),
                  Severity.SUBSTANTIVE,
                  Aspect.NUMBER,
                  0.7f,
                  "the two numbers are exchanged"));
        }
      }
    }
  }

  private static boolean unitsMeet(Comparison c, Quantity q, Quantity p) {
    for (int k = q.to(); k < Math.min(c.a.size(), q.to() + 2); k++) {
      int j = c.alignment.toB(k);
      if (j >= p.to() && j < p.to() + 2) {
        return true;
      }
    }
    return false;
  }

  /** How surely two numbers count the same thing: 0 for no sign, 1 and more for a common noun. */
  private static double context(Comparison c, Quantity q, Quantity p) {
    double score = 0;
    for (int k = q.to(); k < Math.min(c.a.size(), q.to() + 4); k++) {
      int j = c.alignment.toB(k);
      if (c.a.content(k) && j >= 0) {
        score += j >= p.to() && j < p.to() + 4 ? 1 : j >= p.from() - 3 && j < p.from() ? 0.8 : 0;
        break;
      }
    }
    score += 0.6 * Math.max(0, c.alignment.fit(q.from(), q.to(), p.from(), p.to()));
    return score - c.alignment.apart(q.from(), p.from());
  }

  private static boolean weak(Words words, Quantity q) {
    String word = words.key(q.from());
    return q.value() == 1 && (word.equals("one") || word.equals("a"));
  }

  private static void report(Comparison c, Quantity q, Quantity p, double context) {
    boolean date = dated(c.a, q) || dated(c.b, p);
    int aEnd = Math.min(c.a.size(), q.to() + (date || q.to() >= c.a.size() ? 0 : 1));
    int bEnd = Math.min(c.b.size(), p.to() + (date || p.to() >= c.b.size() ? 0 : 1));
    String x = c.a.span(q.from(), q.to()).in(c.a.tokens().text());
    String y = c.b.span(p.from(), p.to()).in(c.b.tokens().text());
    c.add(
        new Difference(
            q.from(),
            aEnd,
            p.from(),
            bEnd,
            Severity.SUBSTANTIVE,
            date ? Aspect.DATE : Aspect.NUMBER,
            (float) Math.min(0.95, 0.6 + 0.15 * context),
            (date ? "the dates differ: " : "the numbers differ: ") + x + " and " + y));
  }

  private static boolean dated(Words words, Quantity q) {
    boolean year =
        q.to() == q.from() + 1
            && q.value() >= 1900
            && q.value() < 2100
            && words.key(q.from()).length() == 4;
    boolean beside = beside(words, q);
    boolean of =
        q.to() < words.size() && words.key(q.to()).equals("of") && month(words, q.to() + 1);
    return year || (q.value() <= 31 && (beside || of));
  }

  /** Whether the name of a month stands beside a number. */
  private static boolean beside(Words words, Quantity q) {
    return month(words, q.from() - 1) || month(words, q.to());
  }

  private static boolean month(Words words, int i) {
    return i >= 0 && i < words.size() && CalendarWords.MONTHS.contains(words.key(i));
  }
}
