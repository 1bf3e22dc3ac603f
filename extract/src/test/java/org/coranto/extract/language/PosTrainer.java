package org.coranto.extract.language;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.coranto.model.Pos;

/**
 * Learns the tagger's weights from CoNLL-U files; run by hand, see {@code training/pos/README.md}.
 *
 * <p>Part of the sentences are seen with damaged case, so that the tagger does not lean on it.
 */
@SuppressWarnings("EnumOrdinal") // the weights number the tags in the order of the enum
final class PosTrainer {
  private static final int TAGS = Pos.values().length;
  private static final int EPOCHS = 9;
  private static final long SEED = 7;

  private final FeatureIndex index = new FeatureIndex();
  private float[] weights = new float[0];
  private float[] totals = new float[0];
  private int[] stamps = new int[0];
  private int step = 1;

  /** Arguments: output file, greatest size in bytes, then training files or folders. */
  public static void main(String[] arguments) throws IOException {
    List<Path> inputs = new ArrayList<>();
    for (int i = 2; i < arguments.length; i++) {
      inputs.add(Path.of(arguments[i]));
    }
    List<ConlluTokens> sentences = ConlluTokens.readAll(inputs);
    PosTrainer trainer = new PosTrainer();
    trainer.train(sentences);
    trainer.write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
  }

  private void train(List<ConlluTokens> sentences) {
    Random random = new Random(SEED);
    int[] features = new int[PosFeatures.COUNT];
    for (ConlluTokens sentence : sentences) {
      PosFeatures judged = sentence.features(sentence.shadows());
      for (int i = 0; i < sentence.size(); i++) {
        judged.at(i, sentence.tagAt(i - 1), sentence.tagAt(i - 2), features);
        for (int feature : features) {
          index.count(feature);
        }
      }
    }
    index.keepFrequent(2);
    weights = new float[index.size() * TAGS];
    totals = new float[index.size() * TAGS];
    stamps = new int[index.size() * TAGS];
    List<ConlluTokens> order = new ArrayList<>(sentences);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      java.util.Collections.shuffle(order, random);
      int wrong = 0;
      int all = 0;
      for (ConlluTokens sentence : order) {
        wrong += learn(sentence, random);
        all += sentence.size();
      }
      System.out.printf(
          "epoch %d: %.4f of %d tokens right%n", epoch, 1 - wrong / (double) all, all);
    }
    for (int w = 0; w < weights.length; w++) {
      totals[w] = (totals[w] + (step - stamps[w]) * weights[w]) / step;
    }
  }

  private int learn(ConlluTokens sentence, Random random) {
    PosFeatures judged = sentence.features(CaseDamage.damage(sentence.shadows(), random));
    int[] features = new int[PosFeatures.COUNT];
    float[] scores = new float[TAGS];
    int wrong = 0;
    int before = -1;
    int before2 = -1;
    for (int i = 0; i < sentence.size(); i++) {
      Pos sure = PosTagger.mark(sentence.shadows()[i]);
      int guess;
      if (sure != null) {
        guess = sure.ordinal();
      } else {
        judged.at(i, before, before2, features);
        Arrays.fill(scores, 0);
        for (int f = 0; f < features.length; f++) {
          features[f] = index.of(features[f]);
          for (int t = 0; features[f] >= 0 && t < TAGS; t++) {
            scores[t] += weights[features[f] * TAGS + t];
          }
        }
        guess = 0;
        for (int t = 1; t < TAGS; t++) {
          guess = scores[t] > scores[guess] ? t : guess;
        }
        int gold = sentence.tagAt(i);
        if (guess != gold) {
          wrong++;
          for (int feature : features) {
            if (feature >= 0) {
              update(feature * TAGS + gold, 1);
              update(feature * TAGS + guess, -1);
            }
          }
        }
        step++;
      }
      before2 = before;
      before = guess;
    }
    return wrong;
  }

  private void update(int w, float by) {
    totals[w] += (step - stamps[w]) * weights[w];
    stamps[w] = step;
    weights[w] += by;
  }

  /** Writes the strongest features that fit into {@code limit} bytes. */
  private void write(Path file, int limit) throws IOException {
    float[] strengths = new float[index.size()];
    for (int f = 0; f < strengths.length; f++) {
      for (int t = 0; t < TAGS; t++) {
        strengths[f] = Math.max(strengths[f], Math.abs(totals[f * TAGS + t]));
      }
    }
    float[] sorted = strengths.clone();
    Arrays.sort(sorted);
    int keep = Math.min(sorted.length, 400_000);
    byte[] bytes = encode(strengths, sorted[sorted.length - keep]);
    while (bytes.length > limit) {
      keep = (int) (keep * Math.min(0.97, (double) limit / bytes.length));
      bytes = encode(strengths, sorted[sorted.length - keep]);
    }
    Files.write(file, bytes);
    System.out.printf("%d features, %d bytes%n", keep, bytes.length);
  }

  private byte[] encode(float[] strengths, float threshold) throws IOException {
    float[] sorted = strengths.clone();
    Arrays.sort(sorted);
    float scale = 127 / sorted[(int) (sorted.length * 0.9995)];
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int count = 0;
    int length = 0;
    int last = 0;
    for (int f : index.ascending()) {
      if (strengths[f] < threshold) {
        continue;
      }
      byte[] pairs = pairs(f, scale);
      if (pairs.length > 0) {
        int key = index.key(f);
        variable(body, key - last);
        last = key;
        body.write(pairs.length / 2);
        body.write(pairs);
        count++;
        length += 1 + pairs.length;
      }
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(all))) {
      out.writeInt(PosModel.MAGIC);
      out.writeByte(PosModel.VERSION);
      out.writeInt(count);
      out.writeInt(length);
      body.writeTo(out);
    }
    return all.toByteArray();
  }

  private byte[] pairs(int f, float scale) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int t = 0; t < TAGS; t++) {
      int weight = Math.max(-127, Math.min(127, Math.round(totals[f * TAGS + t] * scale)));
      if (weight != 0) {
        out.write(t);
        out.write(weight);
      }
    }
    return out.toByteArray();
  }

  private static void variable(OutputStream out, int value) throws IOException {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }
}
