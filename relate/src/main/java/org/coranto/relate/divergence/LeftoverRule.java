package org.coranto.relate.divergence;

import java.util.Set;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.relate.divergence.Comparison.Difference;

/** What is left when the facts are compared: damaged words and two ways of saying the same. */
final class LeftoverRule {
  private static final Set<String> HE = Set.of("he", "his", "him", "himself");
  private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");

  private static final double ANSWERING = 0.9;
  private static final int WIDEST = 6;

  private final Knowledge knowledge;

  LeftoverRule(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  void find(Comparison c) {
    pronouns(c);
    nearWords(c);
    for (int i = 0; i < c.a.size(); ) {
      int to = run(c, i, true);
      if (to == i) {
        i++;
        continue;
      }
      for (int j = 0; j < c.b.size(); ) {
        int end = run(c, j, false);
        if (end == j) {
          j++;
          continue;
        }
        double fit = c.alignment.fit(i, to, j, end) - 1.5 * c.alignment.apart(i, j);
        if (fit >= ANSWERING && to - i <= WIDEST && end - j <= WIDEST) {
          replaced(c, i, to, j, end);
          break;
        }
        j = end;
      }
      i = to;
    }
  }

  private static int run(Comparison c, int from, boolean first) {
    Words words = first ? c.a : c.b;
    int to = from;
    while (to < words.size()
        && words.content(to)
        && (first ? c.openA(to) : c.openB(to))
        && (to == from || !words.clauseBefore(to))) {
      to++;
    }
    return to;
  }

  private static void pronouns(Comparison c) {
    for (int i = 0; i < c.a.size(); i++) {
      boolean he = HE.contains(c.a.key(i));
      Set<String> turned = he ? SHE : HE;
      for (int j = 0; j < c.b.size() && c.openA(i) && (he || SHE.contains(c.a.key(i))); j++) {
        if (c.openB(j)
            && turned.contains(c.b.key(j))
            && c.alignment.fit(i, i + 1, j, j + 1) >= ANSWERING) {
          c.add(
              new Difference(
                  i,
                  i + 1,
                  j,
                  j + 1,
                  Severity.DAMAGE,
                  Aspect.ACTOR,
                  0.6f,
                  "a pronoun of the other gender"));
        }
      }
    }
  }

  /** Words paired by their spelling of which one is no word, or both are words but not the same. */
  private void nearWords(Comparison c) {
    for (int i = 0; i < c.a.size(); i++) {
      int j = c.alignment.toB(i);
      if (j < 0 || c.usedA(i) || c.usedB(j) || c.alignment.like(i) >= 0.8) {
        continue;
      }
      boolean damagedA = damaged(c.a, i);
      boolean damagedB = damaged(c.b, j);
      if (damagedA != damagedB) {
        add(c, i, i + 1, j, j + 1, Severity.DAMAGE, "a damaged word");
      }
    }
  }

  private void replaced(Comparison c, int i, int to, int j, int end) {
    boolean broken = false;
    for (int k = i; k < to; k++) {
      broken |= damaged(c.a, k);
    }
    for (int k = j; k < end; k++) {
      broken |= damaged(c.b, k);
    }
    add(
        c,
        i,
        to,
        j,
        end,
        broken ? Severity.DAMAGE : Severity.WORDING,
        broken ? "a word that is not of the language" : "other words in the same place");
  }

  private static void add(
      Comparison c, int i, int to, int j, int end, Severity severity, String why) {
    c.add(new Difference(i, to, j, end, severity, Aspect.TERM, 0.5f, why));
  }

  /** Whether word {@code k} is neither a known word nor a name. */
  boolean damaged(Words words, int k) {
    String word = words.key(k);
    return word.length() > 3
        && words.content(k)
        && !words.name(k)
        && word.indexOf('-') < 0
        && word.chars().allMatch(Character::isLetter)
        && !knowledge.words().known(word)
        && !knowledge.lexicon().word(word, knowledge.words());
  }
}
