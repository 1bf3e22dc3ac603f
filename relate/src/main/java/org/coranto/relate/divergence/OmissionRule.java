package org.coranto.relate.divergence;

import java.util.Map;
import java.util.Set;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Pos;
import org.coranto.relate.divergence.Comparison.Difference;

/** Groups of words with a fact, and words that qualify one, that only one side has. */
final class OmissionRule {
  private static final int LEAST = 3;

  private static final Map<String, Aspect> QUALIFIERS =
      Map.ofEntries(
          Map.entry("allegedly", Aspect.MODALITY),
          Map.entry("alleged", Aspect.MODALITY),
          Map.entry("reportedly", Aspect.MODALITY),
          Map.entry("supposedly", Aspect.MODALITY),
          Map.entry("deputy", Aspect.ROLE),
          Map.entry("vice", Aspect.ROLE),
          Map.entry("former", Aspect.ROLE),
          Map.entry("outgoing", Aspect.ROLE));

  private static final Set<String> ALIKE =
      Set.of(
          "said",
          "says",
          "accused",
          "claim",
          "claims",
          "claimed",
          "according",
          "would",
          "suspected",
          "ex",
          "deputy",
          "vice",
          "assistant",
          "former",
          "previous",
          "old",
          "acting",
          "outgoing",
          "retiring",
          "resigning",
          "departing",
          "caretaker",
          "alleged",
          "allegedly",
          "reportedly",
          "supposedly",
          "presumed",
          "presumably",
          "apparently",
          "deputies",
          "once",
          "lately",
          "recently",
          "sources",
          "source",
          "reports");

  void find(Comparison c) {
    qualifiers(c, true);
    qualifiers(c, false);
    groups(c, true);
    groups(c, false);
  }

  private static void qualifiers(Comparison c, boolean first) {
    Words own = first ? c.a : c.b;
    Words other = first ? c.b : c.a;
    for (int k = 0; k + 1 < own.size(); k++) {
      Aspect aspect = QUALIFIERS.get(own.key(k));
      if (aspect == null || !open(c, k, first)) {
        continue;
      }
      int partner = answer(c, k + 1, first);
      boolean alike = partner < 0;
      for (int n = 0; n < other.size(); n++) {
        alike |= open(c, n, !first) && ALIKE.contains(other.key(n));
        alike |= other.key(n).startsWith("ex-");
      }
      if (!alike) {
        add(c, k, k + 1, partner, partner + 1, aspect, 0.6f, "only one side qualifies it", first);
      }
    }
  }

  private static void groups(Comparison c, boolean first) {
    Words own = first ? c.a : c.b;
    Words other = first ? c.b : c.a;
    int content = 0;
    int answered = 0;
    for (int k = 0; k < other.size(); k++) {
      if (other.content(k)) {
        content++;
        answered += open(c, k, !first) ? 0 : 1;
      }
    }
    if (content < 4 || answered < 0.8 * content) {
      return;
    }
    for (int k = 0; k < own.size(); ) {
      int to = k;
      int words = 0;
      boolean fact = false;
      boolean verb = false;
      while (to < own.size() && (open(c, to, first) || !own.content(to))) {
        if (own.content(to)) {
          words++;
          verb |= own.pos(to) == Pos.VERB;
          fact |= own.name(to) || Quantities.startsWithDigit(own.key(to));
        }
        to++;
      }
      while (to > k && !own.content(to - 1)) {
        to--;
      }
      int from = k;
      while (from < to && !own.content(from)) {
        from++;
      }
      int place = place(c, from, first);
      if (words >= LEAST && (fact || (verb && words > LEAST)) && !openNear(c, place, first)) {
        add(
            c,
            from,
            to,
            place,
            place,
            Aspect.OMISSION,
            0.5f,
            "the other side lacks: " + own.span(from, to).in(own.tokens().text()),
            first);
      }
      k = Math.max(to, k) + 1;
    }
  }

  private static void add(
      Comparison c,
      int from,
      int to,
      int oFrom,
      int oTo,
      Aspect aspect,
      float sure,
      String why,
      boolean first) {
    c.add(
        first
            ? new Difference(from, to, oFrom, oTo, Severity.SUBSTANTIVE, aspect, sure, why)
            : new Difference(oFrom, oTo, from, to, Severity.SUBSTANTIVE, aspect, sure, why));
  }

  private static int place(Comparison c, int from, boolean first) {
    for (int k = from - 1; k >= 0; k--) {
      if (answer(c, k, first) >= 0) {
        return answer(c, k, first) + 1;
      }
    }
    return 0;
  }

  private static boolean openNear(Comparison c, int place, boolean first) {
    Words other = first ? c.b : c.a;
    for (int n = Math.max(0, place - 6); n < Math.min(other.size(), place + 6); n++) {
      if (other.content(n) && open(c, n, !first)) {
        return true;
      }
    }
    return false;
  }

  private static int answer(Comparison c, int k, boolean first) {
    return first ? c.alignment.toB(k) : c.alignment.toA(k);
  }

  private static boolean open(Comparison c, int k, boolean first) {
    return first ? c.openA(k) : c.openB(k);
  }
}
