package org.coranto.extract.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.coranto.model.Span;

/** Measures the tagger on CoNLL-U files; run by hand, see {@code training/pos/README.md}. */
@SuppressWarnings("EnumOrdinal") // the weights number the tags in the order of the enum
final class PosAccuracy {
  private PosAccuracy() {}

  /** Arguments: weights file, then test files or folders. */
  public static void main(String[] arguments) throws IOException {
    List<Path> inputs = new ArrayList<>();
    for (int i = 1; i < arguments.length; i++) {
      inputs.add(Path.of(arguments[i]));
    }
    List<ConlluTokens> sentences = ConlluTokens.readAll(inputs);
    try (var in = Files.newInputStream(Path.of(arguments[0]))) {
      PosTagger tagger = new PosTagger(PosModel.read(in));
      System.out.printf("clean %.4f%n", accuracy(tagger, sentences, 0, 0, true));
      System.out.printf("title-cased %.4f%n", accuracy(tagger, sentences, 1, 0, false));
      System.out.printf("half title-cased %.4f%n", accuracy(tagger, sentences, 0.5, 0.05, false));
      System.out.printf("lower-cased %.4f%n", accuracy(tagger, sentences, 0, 1, false));
    }
  }

  private static double accuracy(
      PosTagger tagger,
      List<ConlluTokens> sentences,
      double raise,
      double lower,
      boolean confusions) {
    Random random = new Random(3);
    Map<String, Integer> wrong = new TreeMap<>();
    int right = 0;
    int all = 0;
    for (ConlluTokens sentence : sentences) {
      String[] written = CaseDamage.damage(sentence.shadows(), raise, lower, random);
      int n = written.length;
      List<Pos> tags =
          tagger.tag(
              written, List.of(new Sentence(new Span(0, n), 0, n, Sentence.Kind.PROSE, 0, 0)));
      for (int i = 0; i < n; i++) {
        Pos gold = Pos.values()[sentence.tagAt(i)];
        all++;
        if (tags.get(i) == gold) {
          right++;
        } else {
          wrong.merge(gold + " as " + tags.get(i), 1, Integer::sum);
        }
      }
    }
    if (confusions) {
      wrong.entrySet().stream()
          .sorted((a, b) -> b.getValue() - a.getValue())
          .limit(12)
          .forEach(e -> System.out.printf(Locale.ROOT, "  %s %d%n", e.getKey(), e.getValue()));
    }
    return right / (double) all;
  }
}
