package org.coranto.extract.tagger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Lets the places where the same words stand share what a model says of them: a name that is clear
 * in one sentence helps where the model wavers. At each content word the log probability of every
 * class (outside, or a label without its B- or I-) moves by a fixed share towards that of the mean
 * probability over all occurrences of the word, and more so where its neighbour is the same as
 * well. Which of B- and I- is likelier inside a class stays as it was.
 *
 * <p>Linear in words × labels. Thread-safe.
 */
final class SharedEvidence {
  /** How far a word moves towards the mean of its occurrences, 0..1. */
  private static final float ALONE = 0.5f;

  /** How far it moves towards the mean of the places where a neighbour is the same. */
  private static final float PAIR = 0.4f;

  private static final float LEAST = 1e-4f;

  private static final Set<String> GRAMMAR =
      Set.of("ADP", "DET", "CCONJ", "SCONJ", "PRON", "AUX", "PART", "PUNCT", "SYM");

  private final String head;
  private final UnaryOperator<String> spelling;
  private final Map<String, Mean> means = new HashMap<>();
  private final int[] classes;
  private final int size;

  /** Sum of the class probabilities over the places of a word or pair. */
  private static final class Mean {
    final double[] sum;
    int count;

    Mean(int size) {
      sum = new double[size];
    }
  }

  private SharedEvidence(Scores first, String head, UnaryOperator<String> spelling) {
    this.head = head;
    this.spelling = spelling;
    List<String> labels = first.labels(head);
    List<String> names = new ArrayList<>();
    this.classes = new int[labels.size()];
    for (int k = 0; k < classes.length; k++) {
      String label = labels.get(k);
      String name = label.length() > 2 ? label.substring(2) : label;
      if (!names.contains(name)) {
        names.add(name);
      }
      classes[k] = names.indexOf(name);
    }
    this.size = names.size();
  }

  /**
   * The units with rows of {@code head} that agree better, in order.
   *
   * @param spelling gives the form in which a word counts: misspelt words share with sound ones
   */
  static List<Scores> share(
      String text, List<Scores> units, String head, UnaryOperator<String> spelling) {
    List<Scores> shared = new ArrayList<>();
    SharedEvidence evidence = null;
    for (Scores unit : units) {
      if (unit.size() > 0) {
        evidence = evidence == null ? new SharedEvidence(unit, head, spelling) : evidence;
        evidence.count(text, unit);
      }
    }
    for (Scores unit : units) {
      shared.add(
          evidence == null || unit.size() == 0
              ? unit
              : unit.with(head, evidence.moved(text, unit)));
    }
    return shared;
  }

  private void count(String text, Scores unit) {
    String[] words = words(text, unit);
    for (int i = 0; i < words.length; i++) {
      if (isContent(unit, words, i)) {
        double[] p = probabilities(unit, i);
        add(words[i], p);
        if (i > 0) {
          add("<" + words[i - 1] + " " + words[i], p);
        }
        if (i + 1 < words.length) {
          add(">" + words[i] + " " + words[i + 1], p);
        }
      }
    }
  }

  private void add(String key, double[] p) {
    Mean mean = means.computeIfAbsent(key, k -> new Mean(size));
    for (int k = 0; k < size; k++) {
      mean.sum[k] += p[k];
    }
    mean.count++;
  }

  private float[][] moved(String text, Scores unit) {
    String[] words = words(text, unit);
    float[][] rows = unit.rows(head);
    float[][] moved = rows.clone();
    for (int i = 0; i < words.length; i++) {
      if (isContent(unit, words, i)) {
        double[] p = probabilities(unit, i);
        double[] delta = new double[size];
        move(words[i], ALONE, p, delta);
        if (i > 0) {
          move("<" + words[i - 1] + " " + words[i], PAIR / 2, p, delta);
        }
        if (i + 1 < words.length) {
          move(">" + words[i] + " " + words[i + 1], PAIR / 2, p, delta);
        }
        moved[i] = rows[i].clone();
        for (int k = 0; k < classes.length; k++) {
          moved[i][k] += (float) delta[classes[k]];
        }
      }
    }
    return moved;
  }

  private void move(String key, float share, double[] p, double[] delta) {
    Mean mean = means.get(key);
    if (mean == null || mean.count < 2) {
      return;
    }
    for (int k = 0; k < size; k++) {
      delta[k] += share * (Math.log(mean.sum[k] / mean.count + LEAST) - Math.log(p[k] + LEAST));
    }
  }

  private double[] probabilities(Scores unit, int i) {
    float[] labels = unit.probabilities(head, i);
    double[] p = new double[size];
    for (int k = 0; k < classes.length; k++) {
      p[classes[k]] += labels[k];
    }
    return p;
  }

  private String[] words(String text, Scores unit) {
    String[] words = new String[unit.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = spelling.apply(unit.word(i).in(text)).toLowerCase(Locale.ROOT);
    }
    return words;
  }

  private static boolean isContent(Scores unit, String[] words, int i) {
    return Character.isLetterOrDigit(words[i].charAt(0)) && !GRAMMAR.contains(unit.best("pos", i));
  }
}
