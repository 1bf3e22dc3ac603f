package org.coranto.relate.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.coranto.model.GivenUp;
import org.coranto.model.Passage;
import org.coranto.model.Quote;
import org.coranto.model.Span;

/**
 * Finds the same statement in two renderings: both stand in aligned sentences, and their words
 * agree, or each is the only one of its kind there. A rendering that names the speaker tells it to
 * one that does not.
 */
final class SameStatements {
  private static final float ALIKE = 0.3f;
  private static final float ALIKE_ENOUGH_ALONE = 0.1f;

  private record Pair(Statement a, Statement b, float score) {}

  /** Who denies which statement, by the first telling of it. */
  private record Denial(String speaker, String denied) {}

  private SameStatements() {}

  static void link(List<Statement> statements, List<Passage> passages) {
    NavigableMap<Integer, List<Statement>> byStart = new TreeMap<>();
    for (Statement statement : statements) {
      byStart
          .computeIfAbsent(statement.quote.extent().start(), start -> new ArrayList<>())
          .add(statement);
    }
    List<Pair> pairs = new ArrayList<>();
    for (Passage passage : passages) {
      GivenUp.check();
      List<Statement> as = in(byStart, passage.a());
      List<Statement> bs = in(byStart, passage.b());
      for (Statement a : as) {
        boolean alone = alone(a, as);
        for (Statement b : bs) {
          float score = score(a, b, alone && alone(b, bs));
          if (score > 0) {
            pairs.add(new Pair(a, b, score));
          }
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Pair p) -> -p.score())
            .thenComparingInt(p -> p.a().quote.extent().start())
            .thenComparingInt(p -> p.b().quote.extent().start()));
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (taken.contains(pair.a().quote.id()) || taken.contains(pair.b().quote.id())) {
        continue;
      }
      taken.add(pair.a().quote.id());
      taken.add(pair.b().quote.id());
      pair.b().sameAs = pair.a().quote.id();
      vote(pair.a(), pair.b());
    }
  }

  /**
   * Joins denials whose words cannot tell ("denied that"): by one speaker, in two renderings, of
   * what is the same statement.
   */
  static void linkDenials(List<Statement> statements) {
    Map<String, String> first = new HashMap<>();
    for (Statement statement : statements) {
      String id = statement.quote.id();
      first.put(id, statement.sameAs == null ? id : statement.sameAs);
    }
    Map<Denial, Statement> told = new HashMap<>();
    for (Statement statement : statements) {
      GivenUp.check();
      if (statement.speaker == null || statement.denies == null || statement.sameAs != null) {
        continue;
      }
      String denied = first.getOrDefault(statement.denies, statement.denies);
      Statement earlier = told.putIfAbsent(new Denial(statement.speaker, denied), statement);
      if (earlier != null && earlier.rendering < statement.rendering) {
        statement.sameAs = earlier.quote.id();
      }
    }
  }

  private static List<Statement> in(
      NavigableMap<Integer, List<Statement>> byStart, List<Span> sentences) {
    List<Statement> inside = new ArrayList<>();
    for (Span sentence : sentences) {
      byStart
          .subMap(sentence.start(), true, sentence.end(), false)
          .values()
          .forEach(inside::addAll);
    }
    return inside;
  }

  private static boolean alone(Statement statement, List<Statement> among) {
    int alike = 0;
    for (Statement other : among) {
      alike += marked(other) == marked(statement) ? 1 : 0;
    }
    return alike == 1;
  }

  private static boolean marked(Statement statement) {
    return statement.quote.type() == Quote.Type.DIRECT;
  }

  private static float score(Statement a, Statement b, boolean alone) {
    if (a.heading() != b.heading() || a.rendering >= b.rendering) {
      return 0;
    }
    float likeness = a.gist.likeness(b.gist);
    boolean kind = marked(a) == marked(b);
    boolean speaker = a.speaker != null && a.speaker.equals(b.speaker);
    boolean enough = likeness >= ALIKE || (alone && kind && likeness >= ALIKE_ENOUGH_ALONE);
    return enough ? likeness + (kind ? 0.1f : 0f) + (speaker ? 0.1f : 0f) : 0f;
  }

  private static void vote(Statement a, Statement b) {
    if (a.speaker == null && a.quote.source() == null) {
      a.infer(b.speaker);
    } else if (b.speaker == null && b.quote.source() == null) {
      b.infer(a.speaker);
    }
  }
}
