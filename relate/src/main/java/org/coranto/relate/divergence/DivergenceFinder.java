package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.Words;
import org.coranto.model.Committed;
import org.coranto.model.Divergence;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Happened;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Said;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.coranto.relate.actor.Actors;
import org.coranto.relate.passage.PassageAligner;

/**
 * Finds and types the differences between aligned passages: facts first (numbers, dates, polarity,
 * modality, actors, roles), then the words that are left. What a difference of fact covers is not
 * told again as wording. Case, word order and articles are never reported. Thread-safe.
 */
public final class DivergenceFinder {
  private final Words words;
  private final Senses senses = Senses.bundled();
  private final PassageAligner aligner = new PassageAligner();

  /** Uses the bundled word list to tell damage from wording. */
  public DivergenceFinder(Knowledge knowledge) {
    this.words = knowledge.words();
  }

  /** Divergences in order of the earlier rendering; empty for a report with one rendering. */
  public List<Divergence> find(
      Reading reading,
      List<Passage> passages,
      Actors actors,
      List<Said> said,
      List<Happened> happened,
      List<Committed> committed) {
    List<Comparison> facts =
        List.of(
            new NumberComparison(reading),
            new DateComparison(reading),
            new PolarityComparison(senses),
            new ModalityComparison(),
            new ActorComparison(),
            new RoleComparison(happened));
    Fluency fluency = new Fluency(words);
    List<Difference> found = new ArrayList<>();
    for (Passage passage : passages) {
      for (Passage sentences : aligner.sentences(reading, passage)) {
        compare(pair(reading, sentences, actors), facts, fluency, found);
      }
    }
    List<Divergence> divergences = new ArrayList<>();
    for (Difference difference : found) {
      divergences.add(divergence(difference, said, happened));
    }
    divergences.sort(
        Comparator.comparing(Divergence::a)
            .thenComparing(Divergence::b)
            .thenComparing(Divergence::severity));
    return divergences;
  }

  private Pair pair(Reading reading, Passage sentences, Actors actors) {
    Tokens tokens = reading.text().tokens();
    Pair.Side a = side(tokens, sentences.a());
    Pair.Side b = side(tokens, sentences.b());
    return new Pair(tokens, a, b, WordAlignment.of(tokens, a, b, senses), actors);
  }

  private static Pair.Side side(Tokens tokens, List<Span> sentences) {
    Span first = sentences.get(0);
    Span last = sentences.get(sentences.size() - 1);
    return new Pair.Side(tokens.firstAtOrAfter(first.start()), tokens.firstAtOrAfter(last.end()));
  }

  private void compare(Pair pair, List<Comparison> facts, Fluency fluency, List<Difference> found) {
    List<Difference> own = new ArrayList<>();
    for (Comparison comparison : facts) {
      for (Difference difference : comparison.compare(pair)) {
        if (own.stream().noneMatch(difference::overlaps)) {
          own.add(judged(difference, pair, fluency));
        }
      }
    }
    for (Difference difference : new SlotComparison(words).compare(pair)) {
      if (own.stream()
          .noneMatch(o -> o.severity() == Severity.SUBSTANTIVE && o.overlaps(difference))) {
        own.add(difference);
      }
    }
    found.addAll(own);
  }

  /** A difference without a reason for either side gets the sounder one, if one clearly is. */
  private static Difference judged(Difference d, Pair pair, Fluency fluency) {
    Divergence.Side sounder = d.likelier() == null ? fluency.sounder(pair) : null;
    return sounder == null
        ? d
        : new Difference(
            d.a(),
            d.b(),
            d.severity(),
            d.aspect(),
            sounder,
            d.confidence(),
            d.why() + "; the other sentence is damaged");
  }

  private static Divergence divergence(Difference d, List<Said> said, List<Happened> happened) {
    List<String> quotes = new ArrayList<>();
    for (Said s : said) {
      if (touches(d, s.quote().extent())) {
        quotes.add(s.quote().id());
      }
    }
    List<String> events = new ArrayList<>();
    for (Happened h : happened) {
      if (touches(d, h.event().evidence())) {
        events.add(h.event().id());
      }
    }
    return new Divergence(
        d.a(),
        d.b(),
        d.severity(),
        d.aspect(),
        d.likelier(),
        d.confidence(),
        d.why(),
        quotes,
        events);
  }

  private static boolean touches(Difference d, Span span) {
    return d.a().overlaps(span) || d.b().overlaps(span);
  }
}
