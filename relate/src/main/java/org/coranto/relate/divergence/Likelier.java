package org.coranto.relate.divergence;

import java.util.List;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.relate.divergence.Comparison.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Which side of a difference is likelier right, and why. Each ground speaks for one side or for
 * none; grounds are weighed by how often they were right on development pairs, and the side is
 * named when they do not cancel out. Which rendering reads better on the whole is no ground: on the
 * same pairs it was right as often as a coin. Made for one report.
 */
final class Likelier {
  /**
   * A side and its strongest ground.
   *
   * @param why in plain words, to stand after "likelier because"
   */
  record Choice(Side side, String why) {}

  private record Weighed(double weight, Ground ground) {}

  private static final double LEAST = 0.5;

  private final LeftoverRule damage;
  private final SlipRule slips;
  private final TermRule terms;
  private final List<Weighed> grounds;

  Likelier(
      ReportGrounds report,
      PlaceGrounds places,
      NumberGrounds numbers,
      LeftoverRule damage,
      SlipRule slips,
      TermRule terms) {
    this.damage = damage;
    this.slips = slips;
    this.terms = terms;
    this.grounds =
        List.of(
            new Weighed(4, report::calendar),
            new Weighed(4, numbers::sum),
            new Weighed(4, numbers::direction),
            new Weighed(4, places::again),
            new Weighed(3, places::home),
            new Weighed(2, numbers::counted),
            new Weighed(3, SentenceGrounds::pairs),
            new Weighed(2, SentenceGrounds::consent),
            new Weighed(2, SentenceGrounds::negativeWords),
            new Weighed(2, SentenceGrounds::sourceUnit),
            new Weighed(2, SentenceGrounds::time),
            new Weighed(2, SentenceGrounds::tense),
            new Weighed(2, SentenceGrounds::loneAny),
            new Weighed(1.2, report::party),
            new Weighed(1, SentenceGrounds::fuller),
            new Weighed(1.5, SentenceGrounds::kept),
            new Weighed(1.5, SentenceGrounds::hearsay),
            new Weighed(1.5, SentenceGrounds::contrast),
            new Weighed(1.5, SentenceGrounds::denial),
            new Weighed(1.2, report::elsewhere),
            new Weighed(0.7, SentenceGrounds::notKept),
            new Weighed(0.6, SentenceGrounds::planKept));
  }

  /** The likelier side, or null when nothing tells. */
  @Nullable Choice of(Comparison c, Difference d) {
    View a = new View(c.a, d.a(), d.aEnd());
    View b = new View(c.b, d.b(), d.bEnd());
    String wholeA = d.severity() == Severity.DAMAGE ? whole(a, b) : null;
    String wholeB = d.severity() == Severity.DAMAGE ? whole(b, a) : null;
    if (wholeA != null) {
      return new Choice(Side.A, wholeA);
    }
    if (wholeB != null) {
      return new Choice(Side.B, wholeB);
    }
    double balance = 0;
    String forA = null;
    String forB = null;
    for (Weighed weighed : grounds) {
      String whyA = weighed.ground().supports(a, b, d.aspect());
      String whyB = weighed.ground().supports(b, a, d.aspect());
      if ((whyA == null) == (whyB == null)) {
        continue;
      }
      balance += whyA != null ? weighed.weight() : -weighed.weight();
      forA = forA == null ? whyA : forA;
      forB = forB == null ? whyB : forB;
    }
    if (balance >= LEAST && forA != null) {
      return new Choice(Side.A, forA);
    }
    return balance <= -LEAST && forB != null ? new Choice(Side.B, forB) : null;
  }

  /** Whether only the other side has a word here that is none of the language. */
  private @Nullable String whole(View own, View other) {
    String broken = broken(other);
    if (broken == null) {
      String commoner = slips.commoner(own, other);
      return commoner != null ? commoner : terms.fixed(own, other);
    }
    return broken(own) == null ? "“" + broken + "” is no word of the language" : null;
  }

  private @Nullable String broken(View view) {
    for (int k = view.from(); k < view.to(); k++) {
      if (damage.damaged(view.words(), k)) {
        return view.raw(k);
      }
    }
    return null;
  }
}
