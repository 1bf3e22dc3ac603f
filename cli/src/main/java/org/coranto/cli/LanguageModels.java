package org.coranto.cli;

import org.coranto.extract.tagger.SequenceModel;
import org.coranto.runtime.onnx.ModelException;
import org.coranto.runtime.onnx.OnnxModel;
import org.jspecify.annotations.Nullable;

/** Loads the language model, or says why rules alone must do. */
final class LanguageModels {
  private LanguageModels() {}

  /**
   * The bundled model; null when it is switched off or this machine cannot run it.
   *
   * @throws Problem if its files are damaged
   */
  static @Nullable SequenceModel load() {
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
}
