package org.coranto.extract.tagger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.coranto.extract.tagger.BioDecoder.Run;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Condition;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.GivenUp;
import org.coranto.model.Quote;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** Turns a model's scores into what it finds, paragraph by paragraph. Thread-safe. */
public final class Tagger {
  /** UTF-16 code units that are scored at a time; a score takes some kilobytes a word. */
  private static final int LONGEST = 20_000;

  /** Least probability of a type at a word that most likely names no event. */
  private static final float FAINT = 0.25f;

  /**
   * Scores of the likeliest actor and recipient above which they are taken where none is linked,
   * set on 525 paragraphs that the model had not seen: type and both parties right F1 .251 at links
   * only, .254 to .259 from -1 to -2.
   */
  private static final float NEAR_ACTOR = -1;

  private static final float NEAR_RECIPIENT = -2;

  /** What is said to somebody, whom an earlier sentence may name; who is hit stands beside it. */
  private static final Set<EventType> SAID =
      EnumSet.of(
          EventType.ACCUSE,
          EventType.AGREE,
          EventType.REJECT,
          EventType.REQUEST,
          EventType.SUPPORT,
          EventType.THREATEN);

  /**
   * By what a plain fact must beat every other standing (log-odds): what may be doubtful is not
   * given out as a fact. Of 92 doubtful happenings in 1,041 paragraphs that the model had not seen
   * 20 passed for facts at 0, 16 at 1, 14 at 2; right standings 850, 849, 834 of 1,000.
   */
  private static final double PLAIN_FACT = 1;

  private final SequenceModel model;
  private final Knowledge knowledge;

  /** Reads with this model; does not close it. */
  public Tagger(SequenceModel model, Knowledge knowledge) {
    this.model = model;
    this.knowledge = knowledge;
  }

  /** What the model finds in the text. */
  public Tagged tag(AnalysedText text) {
    List<Tagged.Name> names = new ArrayList<>();
    List<Tagged.Attribution> attributions = new ArrayList<>();
    List<Tagged.Happening> happenings = new ArrayList<>();
    List<Tagged.Hinge> hinges = new ArrayList<>();
    List<Span> dates = new ArrayList<>();
    LikelySpelling spelling = new LikelySpelling(text, knowledge);
    for (List<Span> some : shares(paragraphs(text))) {
      GivenUp.check();
      List<Scores> units = model.score(text.text(), some, spelling);
      for (Scores unit : SharedEvidence.share(text.text(), units, "names", spelling)) {
        GivenUp.check();
        if (unit.size() == 0) {
          continue;
        }
        for (Run run : BioDecoder.decode(unit, "names")) {
          names.add(new Tagged.Name(span(unit, run), run.label(), run.confidence()));
        }
        attributions.addAll(attributions(unit, "roles", false));
        attributions.addAll(attributions(unit, "roles2", true));
        happenings.addAll(happenings(text, unit));
        hinges.addAll(hinges(unit));
        for (Run run : BioDecoder.decode(unit, "dates")) {
          dates.add(span(unit, run));
        }
      }
    }
    attributions.sort(Comparator.comparing(Tagged.Attribution::cue));
    return new Tagged(model.name(), names, attributions, happenings, hinges, dates);
  }

  /** One unit a line of the text, or a part of it where a line is longer than {@link #LONGEST}. */
  private static List<Span> paragraphs(AnalysedText text) {
    List<Span> paragraphs = new ArrayList<>();
    int last = -1;
    for (Sentence sentence : text.sentences()) {
      int at = paragraphs.size() - 1;
      Span whole = at < 0 ? sentence.span() : paragraphs.get(at).cover(sentence.span());
      if (sentence.paragraph() == last && whole.length() <= LONGEST) {
        paragraphs.set(at, whole);
      } else {
        paragraphs.addAll(parts(text.text(), sentence.span()));
        last = sentence.paragraph();
      }
    }
    return paragraphs;
  }

  /** Cuts what is too long for one unit at white space, where there is any. */
  private static List<Span> parts(String text, Span span) {
    List<Span> parts = new ArrayList<>();
    int from = span.start();
    while (span.end() - from > LONGEST) {
      int to = from + LONGEST;
      while (to > from && !Character.isWhitespace(text.charAt(to))) {
        to--;
      }
      if (to == from) {
        to += Character.isLowSurrogate(text.charAt(from + LONGEST)) ? LONGEST - 1 : LONGEST;
      }
      parts.add(new Span(from, to));
      from = to;
    }
    parts.add(new Span(from, span.end()));
    return parts;
  }

  /** Units in lists of about {@link #LONGEST} of text, so that scores never pile up. */
  private static List<List<Span>> shares(List<Span> units) {
    List<List<Span>> shares = new ArrayList<>();
    int length = 0;
    int from = 0;
    for (int i = 0; i < units.size(); i++) {
      length += units.get(i).length();
      if (length >= LONGEST || i == units.size() - 1) {
        shares.add(units.subList(from, i + 1));
        from = i + 1;
        length = 0;
      }
    }
    return shares;
  }

  private static List<Tagged.Attribution> attributions(Scores unit, String head, boolean nested) {
    List<Run> runs = BioDecoder.decode(unit, head);
    List<Tagged.Attribution> found = new ArrayList<>();
    for (Run cue : runs) {
      if (!cue.label().equals("cue")) {
        continue;
      }
      List<Span> content = new ArrayList<>();
      Run told = null;
      Run source = null;
      Run nearest = null;
      float sourceScore = 0;
      float nearestScore = Float.NEGATIVE_INFINITY;
      for (Run run : runs) {
        if (run.label().equals("source")) {
          float score = strongest(unit, "source", cue.from(), run);
          if (score > sourceScore) {
            source = run;
            sourceScore = score;
          }
        } else if (run.label().equals("content")) {
          float score = unit.link("content", cue.from(), run.from());
          if (score > 0) {
            content.add(span(unit, run));
            told = told == null ? run : told;
          }
          if (score > nearestScore) {
            nearest = run;
            nearestScore = score;
          }
        }
      }
      if (content.isEmpty() && nearest != null) {
        content.add(span(unit, nearest));
        told = nearest;
      }
      found.add(
          new Tagged.Attribution(
              span(unit, cue),
              source == null ? null : span(unit, source),
              content,
              acts(unit, cue, told),
              nested,
              cue.confidence()));
    }
    return found;
  }

  /**
   * Probabilities of the acts by their mean scores over the cue and those of the content's first
   * word: a plain "said" is told by what follows.
   */
  private static Map<Quote.Act, Float> acts(Scores unit, Run cue, @Nullable Run told) {
    List<String> labels = unit.labels("act");
    double[] odds = new double[labels.size()];
    double sum = 0;
    for (int label = 0; label < odds.length; label++) {
      double first = told == null ? 0 : unit.rows("act")[told.from()][label];
      odds[label] = Math.exp(mean(unit, "act", cue, label) + first);
      sum += odds[label];
    }
    Map<Quote.Act, Float> acts = new EnumMap<>(Quote.Act.class);
    for (int label = 0; label < odds.length; label++) {
      acts.put(Quote.Act.valueOf(upper(labels.get(label))), (float) (odds[label] / sum));
    }
    return acts;
  }

  private static float strongest(Scores unit, String relation, int from, Run run) {
    float most = Float.NEGATIVE_INFINITY;
    for (int i = run.from(); i < run.to(); i++) {
      most = Math.max(most, unit.link(relation, from, i));
    }
    return most;
  }

  private static List<Tagged.Happening> happenings(AnalysedText text, Scores unit) {
    List<Tagged.Happening> found = new ArrayList<>();
    List<String> types = unit.labels("trigger");
    int i = 0;
    while (i < unit.size()) {
      String type = unit.best("trigger", i);
      int to = i + 1;
      if (type.equals("O")) {
        int second = second(unit, types, i);
        float confidence = unit.probability("trigger", i, second);
        if (confidence >= FAINT) {
          found.add(happening(text, unit, new Run(types.get(second), i, to, confidence)));
        }
      } else {
        while (to < unit.size() && unit.best("trigger", to).equals(type)) {
          to++;
        }
        Run trigger = new Run(type, i, to, unit.probability("trigger", i, types.indexOf(type)));
        found.add(happening(text, unit, trigger));
      }
      i = to;
    }
    return found;
  }

  /** The likeliest type at word {@code i} where most likely there is none. */
  private static int second(Scores unit, List<String> types, int i) {
    float[] row = unit.rows("trigger")[i];
    int best = -1;
    for (int type = 0; type < types.size(); type++) {
      if (!types.get(type).equals("O") && (best < 0 || row[type] > row[best])) {
        best = type;
      }
    }
    return best;
  }

  private static Tagged.Happening happening(AnalysedText text, Scores unit, Run trigger) {
    float rank = Float.NEGATIVE_INFINITY;
    for (int i = trigger.from(); i < trigger.to(); i++) {
      rank = Math.max(rank, unit.rows("main")[i][0]);
    }
    EventType type = EventType.valueOf(trigger.label());
    Span sentence = sentence(text, unit.word(trigger.from()));
    boolean reciprocal = best(unit, "reciprocal", trigger).equals("yes");
    float[] actor = links(unit, "actor", trigger.from());
    float[] recipient = links(unit, "recipient", trigger.from());
    if (!reciprocal) {
      part(actor, recipient);
    }
    return new Tagged.Happening(
        type,
        span(unit, trigger),
        factuality(unit, trigger),
        reciprocal,
        rank,
        near(unit, actor, NEAR_ACTOR, sentence),
        near(unit, recipient, NEAR_RECIPIENT, SAID.contains(type) ? unit.unit() : sentence),
        linked(unit, "place", trigger.from()),
        linked(unit, "date", trigger.from()),
        linked(unit, "number", trigger.from()),
        trigger.confidence());
  }

  private static Factuality factuality(Scores unit, Run trigger) {
    String fact = Factuality.ASSERTED.name();
    String best =
        best(unit, "factuality", trigger, label -> upper(label).equals(fact) ? PLAIN_FACT : 0);
    return Factuality.valueOf(upper(best));
  }

  private static List<Tagged.Hinge> hinges(Scores unit) {
    List<Run> runs = BioDecoder.decode(unit, "condition");
    List<Tagged.Hinge> found = new ArrayList<>();
    for (Run promise : runs) {
      Run condition = promise.label().equals("promise") ? condition(unit, promise, runs) : null;
      if (condition != null) {
        found.add(
            new Tagged.Hinge(
                span(unit, promise),
                span(unit, condition),
                Condition.Kind.valueOf(upper(best(unit, "condition_kind", promise))),
                Condition.Status.valueOf(upper(best(unit, "condition_status", promise))),
                linked(unit, "holder", promise.from()),
                linked(unit, "addressee", promise.from()),
                linked(unit, "deadline", promise.from()),
                Math.min(promise.confidence(), condition.confidence())));
      }
    }
    return found;
  }

  private static @Nullable Run condition(Scores unit, Run promise, List<Run> runs) {
    Run best = null;
    float most = Float.NEGATIVE_INFINITY;
    for (Run run : runs) {
      if (run.label().equals("condition")) {
        float score = unit.link("condition", promise.from(), run.from());
        if (score > most) {
          best = run;
          most = score;
        }
      }
    }
    return best;
  }

  /** Nobody does to himself what is not mutual: each word is on the side it is likelier on. */
  private static void part(float[] actor, float[] recipient) {
    for (int i = 0; i < actor.length; i++) {
      float[] less = actor[i] >= recipient[i] ? recipient : actor;
      less[i] = Float.NEGATIVE_INFINITY;
    }
  }

  private static Span sentence(AnalysedText text, Span word) {
    int token = Math.min(text.tokens().firstEndingAfter(word.start()), text.tokens().size() - 1);
    return text.sentences().get(text.sentenceOf(token)).span();
  }

  /** A party: where no word is linked, the likeliest of these words if it is near a link. */
  private static List<Span> near(Scores unit, float[] links, float near, Span within) {
    List<Span> linked = above(unit, links, 0);
    int likeliest = -1;
    for (int i = 0; i < links.length; i++) {
      boolean likelier = links[i] > (likeliest < 0 ? near : links[likeliest]);
      if (likelier && within.contains(unit.word(i))) {
        likeliest = i;
      }
    }
    return linked.isEmpty() && likeliest >= 0 ? List.of(unit.word(likeliest)) : linked;
  }

  /** Runs of words that a relation links to word {@code from}. */
  private static List<Span> linked(Scores unit, String relation, int from) {
    return above(unit, links(unit, relation, from), 0);
  }

  private static float[] links(Scores unit, String relation, int from) {
    float[] links = new float[unit.size()];
    for (int i = 0; i < links.length; i++) {
      links[i] = unit.link(relation, from, i);
    }
    return links;
  }

  /** Runs of words whose link is above {@code least}. */
  private static List<Span> above(Scores unit, float[] links, float least) {
    List<Span> spans = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= links.length; i++) {
      boolean holds = i < links.length && links[i] > least;
      if (holds && begin < 0) {
        begin = i;
      } else if (!holds && begin >= 0) {
        spans.add(unit.words(begin, i));
        begin = -1;
      }
    }
    return spans;
  }

  /** The label with the highest mean score over a run. */
  private static String best(Scores unit, String head, Run run) {
    return best(unit, head, run, label -> 0);
  }

  /** The label with the highest mean score over a run, each score less what its label must beat. */
  private static String best(
      Scores unit, String head, Run run, ToDoubleFunction<String> threshold) {
    List<String> labels = unit.labels(head);
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int label = 0; label < labels.size(); label++) {
      double score = mean(unit, head, run, label) - threshold.applyAsDouble(labels.get(label));
      if (score > most) {
        best = label;
        most = score;
      }
    }
    return labels.get(best);
  }

  private static double mean(Scores unit, String head, Run run, int label) {
    double sum = 0;
    for (int i = run.from(); i < run.to(); i++) {
      sum += unit.rows(head)[i][label];
    }
    return sum / (run.to() - run.from());
  }

  private static Span span(Scores unit, Run run) {
    return unit.words(run.from(), run.to());
  }

  private static String upper(String label) {
    return label.toUpperCase(Locale.ROOT);
  }
}
