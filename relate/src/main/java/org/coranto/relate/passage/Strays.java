package org.coranto.relate.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.model.Sentence;
import org.coranto.relate.passage.SentenceAligner.Bead;

/**
 * Sentences without a partner that say what is left of the sentence that answers their neighbour:
 * one side says in two sentences what the other says in one. Immutable.
 */
final class Strays {
  /** The least share of a sentence, by weight, that the answer to its neighbour says. */
  private static final double LEAST = 0.25;

  private final List<Sentence> sentences;
  private final SentenceTerms terms;

  Strays(List<Sentence> sentences, SentenceTerms terms) {
    this.sentences = sentences;
    this.terms = terms;
  }

  /** The beads with the strays; each bead takes at most one a side. */
  List<Bead> joined(List<Bead> beads) {
    Map<Integer, BitSet> held = new HashMap<>();
    for (Bead bead : beads) {
      BitSet of = held.computeIfAbsent(rendering(bead), r -> new BitSet());
      of.set(bead.a(), bead.aEnd());
      of.set(bead.b(), bead.bEnd());
    }
    List<Bead> joined = new ArrayList<>();
    for (Bead bead : beads) {
      BitSet of = held.getOrDefault(rendering(bead), new BitSet());
      joined.add(withB(withA(bead, of), of));
    }
    return joined;
  }

  private int rendering(Bead bead) {
    return sentences.get(bead.b()).rendering();
  }

  private Bead withA(Bead bead, BitSet held) {
    int stray = stray(bead.a(), bead.aEnd(), bead.b(), bead.bEnd(), held);
    return stray < 0
        ? bead
        : new Bead(
            Math.min(stray, bead.a()),
            Math.max(stray + 1, bead.aEnd()),
            bead.b(),
            bead.bEnd(),
            bead.score());
  }

  private Bead withB(Bead bead, BitSet held) {
    int stray = stray(bead.b(), bead.bEnd(), bead.a(), bead.aEnd(), held);
    return stray < 0
        ? bead
        : new Bead(
            bead.a(),
            bead.aEnd(),
            Math.min(stray, bead.b()),
            Math.max(stray + 1, bead.bEnd()),
            bead.score());
  }

  /** The sentence beside {@code [from, to)} that belongs to it, which is then held; -1 if none. */
  private int stray(int from, int to, int other, int otherEnd, BitSet held) {
    int best = -1;
    double most = LEAST;
    for (int s : new int[] {to, from - 1}) {
      if (s >= 0 && s < sentences.size() && !held.get(s) && together(s, from)) {
        double adds = terms.adds(s, from, to - from, other, otherEnd - other);
        if (adds >= most) {
          most = adds;
          best = s;
        }
      }
    }
    if (best >= 0) {
      held.set(best);
    }
    return best;
  }

  private boolean together(int s, int neighbour) {
    Sentence one = sentences.get(s);
    Sentence other = sentences.get(neighbour);
    return one.rendering() == other.rendering() && one.paragraph() == other.paragraph();
  }
}
