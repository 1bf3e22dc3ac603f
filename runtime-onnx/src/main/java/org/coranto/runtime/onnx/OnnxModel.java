package org.coranto.runtime.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.coranto.extract.tagger.Labels;
import org.coranto.extract.tagger.Scores;
import org.coranto.extract.tagger.SequenceModel;
import org.coranto.model.GivenUp;
import org.coranto.model.Span;

/**
 * The bundled language model on ONNX Runtime. One session is shared by all callers, each run on one
 * thread and over one window: the quantised network takes its scales from the whole input, so a
 * batch would let neighbours change a word's scores. The same text gives the same scores whatever
 * else is in flight. Thread-safe.
 */
public final class OnnxModel implements SequenceModel {
  private final String name;
  private final String digest;
  private final Labels labels;
  private final WordPieces pieces;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxModel(
      String name,
      String digest,
      Labels labels,
      WordPieces pieces,
      OrtEnvironment environment,
      OrtSession session) {
    this.name = name;
    this.digest = digest;
    this.labels = labels;
    this.pieces = pieces;
    this.environment = environment;
    this.session = session;
  }

  /**
   * Loads the model that ships with the build.
   *
   * @throws ModelException if it is not there, damaged, or this machine cannot run it
   */
  public static OnnxModel bundled() throws ModelException {
    return load(file -> OnnxModel.class.getResourceAsStream("/org/coranto/language/" + file));
  }

  /** Loads from other files, as {@link #bundled} does. */
  static OnnxModel load(ModelFiles.Source source) throws ModelException {
    return Runtimes.onDeepStack(() -> loadHere(source));
  }

  /** Checking the network's digest takes longest: the rest is made ready meanwhile. */
  private static OnnxModel loadHere(ModelFiles.Source source) throws ModelException {
    ModelFiles files = ModelFiles.open(source);
    FutureTask<byte[]> checking = new FutureTask<>(() -> files.bytes("model.onnx"));
    new Thread(checking, "coranto-model-check").start();
    Labels labels = files.labels();
    WordPieces pieces = new WordPieces(files.vocabulary());
    OrtEnvironment environment = Runtimes.started();
    OrtSession session = Runtimes.session(Runtimes.result(checking));
    return new OnnxModel(
        files.name(), files.digest("model.onnx"), labels, pieces, environment, session);
  }

  @Override
  public String name() {
    return name;
  }

  /** SHA-256 of the network, in hexadecimal. */
  public String digest() {
    return digest;
  }

  @Override
  public List<Scores> score(String text, List<Span> units, UnaryOperator<String> spelling) {
    List<Words> words = new ArrayList<>();
    List<Window> windows = new ArrayList<>();
    for (Span unit : units) {
      Words cut = Words.of(text, unit);
      windows.addAll(Window.cut(words.size(), text, cut, pieces, spelling));
      words.add(cut);
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Words unit : words) {
      sheets.add(new Sheet(unit.size(), labels));
    }
    // What stands in a text twice, in two renderings or a thousand empty lines, is run once.
    Map<Object, Window> distinct = new HashMap<>();
    windows.forEach(window -> distinct.putIfAbsent(window.content(), window));
    Map<Object, Map<String, Block>> blocks =
        distinct.entrySet().parallelStream()
            .collect(Collectors.toConcurrentMap(Map.Entry::getKey, e -> run(e.getValue())));
    for (Window window : windows) {
      GivenUp.check();
      sheets.get(window.unit()).take(Objects.requireNonNull(blocks.get(window.content())), window);
    }
    List<Scores> scores = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      scores.add(sheets.get(i).scores(units.get(i), words.get(i), labels));
    }
    return scores;
  }

  /** What one output says of a window: {@code width} scores a piece. */
  private record Block(FloatBuffer values, int width) {}

  /** One window a run: what a word scores then depends on nothing but its window. */
  private Map<String, Block> run(Window window) {
    int length = window.length();
    long[] ids = new long[length];
    long[] cases = new long[length];
    long[] mask = new long[length];
    for (int k = 0; k < length; k++) {
      ids[k] = window.id(k);
      cases[k] = window.caseId(k);
      mask[k] = 1;
    }
    long[] shape = {1, length};
    try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor caseTensor =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(cases), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", idTensor, "attention_mask", maskTensor, "case_ids", caseTensor))) {
      Map<String, Block> blocks = new HashMap<>();
      for (Map.Entry<String, ai.onnxruntime.OnnxValue> output : result) {
        FloatBuffer values = ((OnnxTensor) output.getValue()).getFloatBuffer();
        blocks.put(output.getKey(), new Block(values, values.remaining() / length));
      }
      return blocks;
    } catch (OrtException e) {
      throw new IllegalStateException("the language model failed: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the language model cannot be closed", e);
    }
  }

  /** Collects the scores of one unit from its windows; for each word, its innermost window's. */
  private static final class Sheet {
    private final int words;
    private final Map<String, float[][]> rows = new HashMap<>();
    private final Map<String, int[]> depths = new HashMap<>();

    Sheet(int words, Labels labels) {
      this.words = words;
      labels.heads().keySet().forEach(head -> rows.put(head, new float[words][]));
      rows.put("link_from", new float[words][]);
      rows.put("link_to", new float[words][]);
    }

    void take(Map<String, Block> blocks, Window window) {
      blocks.forEach((output, block) -> take(output, block, window));
    }

    private void take(String output, Block block, Window window) {
      float[][] row = rows.get(output);
      if (row == null) {
        return;
      }
      int[] best = depths.computeIfAbsent(output, o -> new int[words]);
      for (int word = window.from(); word < window.to(); word++) {
        int depth = window.depth(word, words);
        if (row[word] == null || depth > best[word]) {
          float[] copy = new float[block.width()];
          block.values().get(window.first(word) * block.width(), copy);
          row[word] = copy;
          best[word] = depth;
        }
      }
    }

    Scores scores(Span unit, Words cut, Labels labels) {
      Map<String, float[][]> heads = new HashMap<>(rows);
      float[][] from = Objects.requireNonNull(heads.remove("link_from"));
      float[][] to = Objects.requireNonNull(heads.remove("link_to"));
      return new Scores(unit, cut.starts(), cut.ends(), labels, heads, from, to);
    }
  }
}
