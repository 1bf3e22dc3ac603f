package org.coranto.relate.divergence;

import java.util.List;
import org.coranto.knowledge.CalendarWords;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.relate.divergence.Comparison.Difference;
import org.coranto.relate.divergence.Quantities.Quantity;

/** Numbers that stay different after words, grouping and scale are worked out. */
final class NumberRule {
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
      if (best >= 0 && !doneX[i] && !(weak(c.a, x.get(i)) || weak(c.b, y.get(best)))) {
        doneX[i] = true;
        doneY[best] = true;
        report(c, x.get(i), y.get(best), most);
      }
    }
  }

  private static boolean equal(Comparison c, Quantity q, Quantity p) {
    return q.equal(p) || Measures.equal(c.a, q, c.b, p) || year(q, p) || year(p, q);
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
    boolean beside = month(words, q.from() - 1) || month(words, q.to());
    boolean of =
        q.to() < words.size() && words.key(q.to()).equals("of") && month(words, q.to() + 1);
    return year || (q.value() <= 31 && (beside || of));
  }

  private static boolean month(Words words, int i) {
    return i >= 0 && i < words.size() && CalendarWords.MONTHS.contains(words.key(i));
  }
}
