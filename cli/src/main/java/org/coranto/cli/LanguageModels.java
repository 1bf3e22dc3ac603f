package org.coranto.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.coranto.extract.tagger.SequenceModel;
import org.coranto.runtime.onnx.ModelException;
import org.coranto.runtime.onnx.OnnxModel;
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
    return () -> {
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
    };
  }

  private static @Nullable SequenceModel load() {
    if ("off".equals(System.getenv("CORANTO_MODEL")) || Boolean.getBoolean("coranto.rules-only")) {
      return null;
    }
    try {
      return OnnxModel.bundled();
    } catch (ModelException e) {
      String message = String.valueOf(e.getMessage());
      if (e.damaged()) {
        throw Problem.failed(message);
      }
      System.err.println("coranto: " + message + "; reading by rules alone, which finds less");
      return null;
    }
  }

  /** What tells a model from every other: its name and the beginning of its network's digest. */
  static String identity(@Nullable SequenceModel model) {
    if (model == null) {
      return "rules";
    }
    return model instanceof OnnxModel onnx
        ? onnx.name() + " " + onnx.digest().substring(0, Math.min(16, onnx.digest().length()))
        : model.name();
  }
}
