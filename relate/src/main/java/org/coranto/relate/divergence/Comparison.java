package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;

/**
 * One pair of aligned sentences while its differences are collected. Each word is explained at most
 * once, by the first rule that claims it. Not thread-safe; lives for one pair.
 */
final class Comparison {
  /**
   * A difference, in word indices; an empty range marks the place where words are missing.
   *
   * @param why the rule, in plain words
   */
  record Difference(
      int a,
      int aEnd,
      int b,
      int bEnd,
      Severity severity,
      Aspect aspect,
      float confidence,
      String why) {}

  final Alignment alignment;
  final Words a;
  final Words b;
  private final boolean[] usedA;
  private final boolean[] usedB;
  private final List<Difference> differences = new ArrayList<>();

  Comparison(Alignment alignment) {
    this.alignment = alignment;
    this.a = alignment.a;
    this.b = alignment.b;
    this.usedA = new boolean[a.size()];
    this.usedB = new boolean[b.size()];
  }

  List<Difference> differences() {
    return differences;
  }

  /** Whether word {@code i} of a has neither an answer nor an explanation. */
  boolean openA(int i) {
    return alignment.toB(i) < 0 && !usedA[i];
  }

  boolean openB(int j) {
    return alignment.toA(j) < 0 && !usedB[j];
  }

  boolean usedA(int i) {
    return usedA[i];
  }

  boolean usedB(int j) {
    return usedB[j];
  }

  /** Takes words out of the comparison. */
  void explain(int from, int to, int bFrom, int bTo) {
    for (int i = from; i < to; i++) {
      usedA[i] = true;
    }
    for (int j = bFrom; j < bTo; j++) {
      usedB[j] = true;
    }
  }

  /** Adds a difference and explains its words. */
  void add(Difference d) {
    differences.add(d);
    explain(d.a(), d.aEnd(), d.b(), d.bEnd());
  }

  /** Replaces difference {@code index}. */
  void replace(int index, Difference d) {
    differences.set(index, d);
  }

  /** Whether a difference of substance already holds words of both ranges. */
  boolean told(int from, int to, int bFrom, int bTo) {
    for (Difference d : differences) {
      boolean both = d.a() < to && from < d.aEnd() && d.b() < bTo && bFrom < d.bEnd();
      if (both && d.severity() == Severity.SUBSTANTIVE) {
        return true;
      }
    }
    return false;
  }

  /** Whether a difference already covers these words on both sides. */
  boolean covered(int i, int j) {
    for (Difference d : differences) {
      if (d.a() <= i && i < d.aEnd() && d.b() <= j && j < d.bEnd()) {
        return true;
      }
    }
    return false;
  }
}
