package org.coranto.relate.divergence;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.coranto.model.AnalysedText;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.relate.divergence.Comparison.Difference;

/**
 * The whole paragraphs of aligned passages, with the sentences that have no partner: what moved
 * from one sentence to another shows only there. Each pair of paragraphs is compared once, however
 * many passages lie in it. Lives for one report; not thread-safe.
 */
final class Paragraphs {
  private final Reading reading;
  private final Relations relations;
  private final Set<List<Span>> compared = new HashSet<>();

  Paragraphs(Reading reading, Relations relations) {
    this.reading = reading;
    this.relations = relations;
  }

  /**
   * The comparison of a passage's paragraphs, less what is told already; none when they were
   * compared before.
   *
   * @param told the comparisons so far; an omission that is no omission now is taken out of them
   */
  Optional<Ballot.Pair> compared(
      Passage passage, BiFunction<Words, Words, Comparison> comparing, List<Ballot.Pair> told) {
    Span first = paragraphs(passage.a());
    Span second = paragraphs(passage.b());
    if (!compared.add(List.of(first, second))) {
      return Optional.empty();
    }
    Words a = words(first);
    Words b = words(second);
    if (a.size() == 0 || b.size() == 0) {
      return Optional.empty();
    }
    Comparison c = comparing.apply(a, b);
    c.differences().removeIf(d -> told(c, d, told));
    for (Difference d : c.differences()) {
      for (Ballot.Pair pair : told) {
        pair.comparison().differences().removeIf(e -> answered(pair.comparison(), e, c, d));
      }
    }
    if (c.differences().isEmpty()) {
      return Optional.empty();
    }
    int rendering = reading.report().renderingAt(passage.b().get(0).start());
    return Optional.of(new Ballot.Pair(c, rendering, passage));
  }

  private Words words(Span paragraphs) {
    return new Words(reading.text().tokens(), List.of(paragraphs), relations);
  }

  /** Whether a difference of substance already holds words of both sides of this one. */
  private static boolean told(Comparison c, Difference d, List<Ballot.Pair> pairs) {
    for (Ballot.Pair pair : pairs) {
      Comparison other = pair.comparison();
      for (Difference e : other.differences()) {
        if (e.severity() == Severity.SUBSTANTIVE
            && first(other, e).overlaps(first(c, d))
            && second(other, e).overlaps(second(c, d))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether words that one side seemed to lack have an answer after all. */
  private static boolean answered(Comparison other, Difference e, Comparison c, Difference d) {
    return e.aspect() == Aspect.OMISSION
        && (first(other, e).overlaps(first(c, d)) || second(other, e).overlaps(second(c, d)));
  }

  private static Span first(Comparison c, Difference d) {
    return new View(c.a, d.a(), d.aEnd()).span();
  }

  private static Span second(Comparison c, Difference d) {
    return new View(c.b, d.b(), d.bEnd()).span();
  }

  /** The whole paragraphs in which these sentences stand, with those that have no partner. */
  private Span paragraphs(List<Span> spans) {
    List<Sentence> sentences = reading.text().sentences();
    int first = sentence(spans.get(0));
    int last = sentence(spans.get(spans.size() - 1));
    while (first > 0 && together(sentences.get(first - 1), sentences.get(first))) {
      first--;
    }
    while (last + 1 < sentences.size() && together(sentences.get(last), sentences.get(last + 1))) {
      last++;
    }
    return new Span(sentences.get(first).span().start(), sentences.get(last).span().end());
  }

  private int sentence(Span span) {
    AnalysedText text = reading.text();
    return text.sentenceOf(text.tokens().firstAtOrAfter(span.start()));
  }

  private static boolean together(Sentence one, Sentence next) {
    return one.paragraph() == next.paragraph() && one.rendering() == next.rendering();
  }
}
