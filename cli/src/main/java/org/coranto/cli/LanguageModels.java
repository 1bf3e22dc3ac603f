package org.coranto.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.coranto.extract.tagger.SequenceModel;
import org.coranto.relate.judge.PairModel;
import org.coranto.runtime.onnx.ModelException;
import org.coranto.runtime.onnx.OnnxModel;
import org.coranto.runtime.onnx.OnnxPairModel;
import org.jspecify.annotations.Nullable;

/** Loads the language model, or says why rules alone must do. */
final class LanguageModels {
  private LanguageModels() {}

  /**
   * Begins to load the bundled model. The supplier waits for it and gives null when it is switched
   * off or this machine cannot run it; it throws a {@link Problem} if the model's files are
   * damaged.
   */
  static Supplier<@Nullable SequenceModel> loading() {
    FutureTask<@Nullable SequenceModel> task = new FutureTask<>(LanguageModels::load);
    Thread thread = new Thread(task, "coranto-model-loading");
    thread.setDaemon(true);
    thread.start();
    return () -> result(task);
  }

  private static <T extends @Nullable Object> T result(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.failed("interrupted while the language model was loading");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Problem problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * The network that compares renderings, loaded by whoever asks first; null where rules alone
   * read. Not in the background: a process that ends while a network loads is aborted.
   */
  static Supplier<@Nullable PairModel> comparing(Supplier<@Nullable SequenceModel> first) {
    FutureTask<@Nullable PairModel> task =
        new FutureTask<>(() -> first.get() == null ? null : loadPairs());
    return () -> {
      task.run();
      return result(task);
    };
  }

  private static @Nullable SequenceModel load() {
    if ("off".equals(System.getenv("CORANTO_MODEL")) || Boolean.getBoolean("coranto.rules-only")) {
      return null;
    }
    try {
      return OnnxModel.bundled();
    } catch (ModelException e) {
      warn(e, "reading by rules alone, which finds less");
      return null;
    }
  }

  private static @Nullable PairModel loadPairs() {
    try {
      return OnnxPairModel.bundled();
    } catch (ModelException e) {
      warn(e, "guessing no likelier side of differences");
      return null;
    }
  }

  private static void warn(ModelException e, String consequence) {
    String message = String.valueOf(e.getMessage());
    if (e.damaged()) {
      throw Problem.failed(message);
    }
    System.err.println("coranto: " + message + "; " + consequence);
  }

  /**
   * What tells a model from every other: its name and the beginning of its networks' digests, that
   * of the one that compares renderings behind a plus sign.
   */
  static String identity(@Nullable SequenceModel model) {
    if (model == null) {
      return "rules";
    }
    if (!(model instanceof OnnxModel onnx)) {
      return model.name();
    }
    try {
      String comparing = OnnxPairModel.bundledDigest();
      return onnx.name() + " " + begin(onnx.digest(), 16) + "+" + begin(comparing, 8);
    } catch (ModelException e) {
      throw Problem.failed(String.valueOf(e.getMessage()));
    }
  }

  private static String begin(String digest, int letters) {
    return digest.substring(0, Math.min(letters, digest.length()));
  }
}
