package org.coranto.relate.disagreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Disagreement;
import org.coranto.model.GivenUp;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Report;
import org.coranto.model.Span;
import org.coranto.relate.passage.PassageAligner;
import org.coranto.relate.rendering.Voices;

/**
 * Says of each side of a passage how far it departs from the other renderings. Thread-safe.
 *
 * <p>Five signs are added up, each divided by its usual spread, none weighed more than another: the
 * weight of its rarer words that the others lack, the weight of those that most others have and it
 * lacks, names and numbers that differ, and how little its letters run like theirs. The first four
 * are counts, taken as logarithms; they grow with the length of a passage, as errors do. Two
 * renderings that copy one another are one voice; at most {@link #MOST} are heard.
 *
 * <p>Spreads, and the step from the sum to a share, were taken from WMT 2021 news from Chinese
 * (4,278 outputs, one rater each); which of the outputs are wrong decided about the last step
 * alone, which moves no rank.
 */
public final class Disagreements {
  private static final int MOST = 12;

  private static final double OWN = 0.911;
  private static final double MISSING = 0.998;
  private static final double NAMES = 0.628;
  private static final double NUMBERS = 0.272;
  private static final double LETTERS = 0.109;
  private static final double SLOPE = 0.184;
  private static final double START = -1.80;

  private final Knowledge knowledge;
  private final PassageAligner aligner = new PassageAligner();

  /** Uses the bundled words. */
  public Disagreements(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The same passages in the same order, each with what its sides depart from the others. */
  public List<Passage> of(Reading reading, List<Passage> passages) {
    Report report = reading.report();
    if (passages.isEmpty()) {
      return passages;
    }
    boolean two = report.renderings().size() == 2;
    int[] voices = two ? new int[] {0, 1} : Voices.of(report, MOST, knowledge);
    List<Passage> sentences = two ? passages : aligner.sentences(reading, passages);
    // For each sentence of the first rendering, what each other one makes of it.
    Map<Span, Map<Integer, List<Span>>> answers = new HashMap<>();
    for (Passage pair : sentences) {
      int rendering = report.renderingAt(pair.b().get(0).start());
      for (Span sentence : pair.a()) {
        answers
            .computeIfAbsent(sentence, s -> new TreeMap<>())
            .computeIfAbsent(rendering, r -> new ArrayList<>())
            .addAll(pair.b());
      }
    }
    Map<List<Span>, List<Integer>> rows = new LinkedHashMap<>();
    for (int i = 0; i < passages.size(); i++) {
      rows.computeIfAbsent(passages.get(i).a(), a -> new ArrayList<>()).add(i);
    }
    Passage[] scored = new Passage[passages.size()];
    rows.forEach(
        (a, group) -> {
          Map<Integer, Version> heard = heard(report, a, answers, voices);
          float first = score(0, version(report, a), heard, voices);
          for (int i : group) {
            GivenUp.check();
            Passage passage = passages.get(i);
            int rendering = report.renderingAt(passage.b().get(0).start());
            Version own = version(report, passage.b());
            Disagreement d = new Disagreement(first, score(rendering, own, heard, voices));
            scored[i] = new Passage(a, passage.b(), passage.score(), d);
          }
        });
    return List.of(scored);
  }

  /** What is heard of a passage of the first rendering: of each voice the first that has it. */
  private Map<Integer, Version> heard(
      Report report, List<Span> a, Map<Span, Map<Integer, List<Span>>> answers, int[] voices) {
    Map<Integer, List<Span>> all = new TreeMap<>();
    all.put(0, a);
    for (Span sentence : a) {
      answers
          .getOrDefault(sentence, Map.of())
          .forEach(
              (rendering, spans) -> {
                List<Span> known = all.computeIfAbsent(rendering, r -> new ArrayList<>());
                spans.stream().filter(s -> !known.contains(s)).forEach(known::add);
              });
    }
    Map<Integer, Version> heard = new LinkedHashMap<>();
    all.forEach(
        (rendering, spans) -> {
          if (heard.size() <= MOST && !heard.containsKey(voices[rendering])) {
            heard.put(voices[rendering], version(report, spans));
          }
        });
    return heard;
  }

  private Version version(Report report, List<Span> spans) {
    StringBuilder text = new StringBuilder();
    for (Span span : spans) {
      text.append(text.length() == 0 ? "" : " ").append(span.in(report.text()));
    }
    return new Version(text.toString(), knowledge.words());
  }

  /** How far a rendering departs from the voices heard but its own; 0..1. */
  private static float score(
      int rendering, Version own, Map<Integer, Version> heard, int[] voices) {
    List<Version> others = new ArrayList<>();
    heard.forEach(
        (voice, version) -> {
          if (voice != voices[rendering] && others.size() < MOST) {
            others.add(version);
          }
        });
    if (others.isEmpty()) {
      return 0;
    }
    double names = 0;
    double numbers = 0;
    double letters = 0;
    Map<String, double[]> held = new HashMap<>();
    for (Version other : others) {
      names += own.otherNames(other);
      numbers += own.otherNumbers(other);
      letters += own.unlike(other);
      other.weights.forEach(
          (word, weight) -> {
            double[] known = held.computeIfAbsent(word, w -> new double[] {weight, 0});
            known[1]++;
          });
    }
    int n = others.size();
    double alone = 0;
    for (Map.Entry<String, Double> word : own.weights.entrySet()) {
      double[] known = held.get(word.getKey());
      alone += word.getValue() * (1 - (known == null ? 0 : known[1] / n));
    }
    double missing = 0;
    for (Map.Entry<String, double[]> word : held.entrySet()) {
      if (!own.weights.containsKey(word.getKey())) {
        double share = word.getValue()[1] / n;
        missing += word.getValue()[0] * share * share;
      }
    }
    double sum =
        Math.log1p(alone) / OWN
            + Math.log1p(missing) / MISSING
            + Math.log1p(names / n) / NAMES
            + Math.log1p(numbers / n) / NUMBERS
            + letters / n / LETTERS;
    return (float) (1 / (1 + Math.exp(-(SLOPE * sum + START))));
  }
}
