package org.coranto.runtime.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.coranto.model.Span;
import org.coranto.relate.judge.PairModel;
import org.coranto.relate.judge.PairScores;
import org.jspecify.annotations.Nullable;

/**
 * The bundled network that compares two renderings, on ONNX Runtime. One pair a run, each run on
 * one thread, so that the same pair gives the same scores whatever else is in flight. Thread-safe.
 */
public final class OnnxPairModel implements PairModel {
  /** Most pieces of both sides together. */
  static final int LIMIT = 400;

  /** Added to the case of a word of the second side. */
  private static final int SECOND = 8;

  private final String name;
  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxPairModel(
      String name, WordPieces pieces, OrtEnvironment environment, OrtSession session) {
    this.name = name;
    this.pieces = pieces;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads the network that ships with the build.
   *
   * @throws ModelException if it is not there, damaged, or this machine cannot run it
   */
  public static OnnxPairModel bundled() throws ModelException {
    return Runtimes.onDeepStack(OnnxPairModel::load);
  }

  /**
   * SHA-256 that the manifest states for the network that ships with the build, in hexadecimal.
   *
   * @throws ModelException if there is no such manifest
   */
  public static String bundledDigest() throws ModelException {
    return ModelFiles.open(OnnxPairModel::open).digest("model.onnx");
  }

  private static OnnxPairModel load() throws ModelException {
    ModelFiles files = ModelFiles.open(OnnxPairModel::open);
    byte[] network = files.bytes("model.onnx");
    WordPieces pieces = new WordPieces(files.vocabulary());
    OrtEnvironment environment = Runtimes.started();
    return new OnnxPairModel(files.name(), pieces, environment, Runtimes.session(network));
  }

  /** The vocabulary is the language model's own. */
  private static @Nullable InputStream open(String file) {
    String folder = file.equals("vocab.txt") ? "" : "pairs/";
    return OnnxPairModel.class.getResourceAsStream("/org/coranto/language/" + folder + file);
  }

  @Override
  public String name() {
    return name;
  }

  /** The sides are read in either order, and both readings have one voice. */
  @Override
  public @Nullable PairScores score(String text, Span a, Span b) {
    Words inA = Words.of(text, a);
    Words inB = Words.of(text, b);
    PairScores forth = seen(text, inA, inB);
    PairScores back = forth == null ? null : seen(text, inB, inA);
    return forth == null || back == null ? null : forth.withTurned(back);
  }

  private @Nullable PairScores seen(String text, Words first, Words second) {
    Sequence sequence = new Sequence();
    int[] firsts = sequence.add(text, first, 0);
    int[] seconds = firsts.length < first.size() ? firsts : sequence.add(text, second, SECOND);
    boolean whole = firsts.length == first.size() && seconds.length == second.size();
    return whole ? run(sequence, first, firsts, second, seconds) : null;
  }

  /** The pieces of both sides, while they are put together. */
  private final class Sequence {
    private final long[] ids = new long[LIMIT];
    private final long[] cases = new long[LIMIT];
    private int length = 1;

    Sequence() {
      ids[0] = pieces.first();
    }

    /**
     * Adds a side and its end, with room for another end; gives the first piece of each word that
     * has room.
     */
    int[] add(String text, Words words, int side) {
      int[] at = new int[words.size()];
      for (int i = 0; i < at.length; i++) {
        String word = text.substring(words.start(i), words.end(i));
        int[] cut = pieces.of(word, UnaryOperator.identity());
        if (length + cut.length + 2 > LIMIT) {
          return Arrays.copyOf(at, i);
        }
        at[i] = length;
        for (int id : cut) {
          ids[length] = id;
          cases[length++] = (long) WordCase.of(text, words.start(i), words.end(i)) + side;
        }
      }
      ids[length++] = pieces.last();
      return at;
    }
  }

  private PairScores run(Sequence sequence, Words a, int[] atA, Words b, int[] atB) {
    int length = sequence.length;
    long[] mask = new long[length];
    Arrays.fill(mask, 1);
    long[] shape = {1, length};
    try (OnnxTensor ids =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(sequence.ids, 0, length), shape);
        OnnxTensor masks = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor cases =
            OnnxTensor.createTensor(
                environment, LongBuffer.wrap(sequence.cases, 0, length), shape);
        OrtSession.Result result =
            session.run(Map.of("input_ids", ids, "attention_mask", masks, "case_ids", cases))) {
      FloatBuffer wrong = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return new PairScores(side(a, atA, wrong), side(b, atB, wrong));
    } catch (OrtException e) {
      throw new IllegalStateException("the pair network failed: " + e.getMessage(), e);
    }
  }

  private static PairScores.Side side(Words words, int[] at, FloatBuffer wrong) {
    float[] of = new float[at.length];
    for (int i = 0; i < at.length; i++) {
      of[i] = wrong.get(at[i]);
    }
    return new PairScores.Side(words.starts(), words.ends(), of);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the pair network cannot be closed", e);
    }
  }
}
