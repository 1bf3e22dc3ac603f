package org.coranto.relate.slip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.model.Divergence;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Situation;

/** Tells which differences are an origin's known slips. Immutable; no text is changed by it. */
public final class KnownSlips {
  private final Map<String, Slip> byPair = new HashMap<>();

  /** The slips of one origin. */
  public KnownSlips(List<Slip> slips) {
    for (Slip slip : slips) {
      byPair.put(slip.damaged() + "\t" + slip.likely(), slip);
    }
  }

  /**
   * The situation with known slips tagged: a difference of a term that is one is damage, and the
   * other side the likelier.
   */
  public Situation tag(Situation s) {
    List<Divergence> tagged = new ArrayList<>();
    for (Divergence d : s.divergences()) {
      tagged.add(tag(s.report().text(), d));
    }
    return new Situation(
        s.story(),
        s.reading(),
        s.passages(),
        s.actors(),
        s.said(),
        s.happened(),
        s.committed(),
        tagged,
        s.doubts());
  }

  private Divergence tag(String text, Divergence d) {
    if (d.aspect() != Aspect.TERM) {
      return d;
    }
    String a = SlipLexicon.key(d.a().in(text));
    String b = SlipLexicon.key(d.b().in(text));
    Slip ofA = byPair.get(a + "\t" + b);
    Slip ofB = byPair.get(b + "\t" + a);
    Slip slip = ofA == null ? ofB : ofA;
    if (slip == null || d.likelier() == (ofA == null ? Side.A : Side.B)) {
      return d;
    }
    return new Divergence(
        d.a(),
        d.b(),
        Severity.DAMAGE,
        d.aspect(),
        ofA == null ? Side.A : Side.B,
        d.confidence(),
        "a known slip; likelier because " + slip.why(),
        d.quotes(),
        d.events(),
        d.votes());
  }
}
