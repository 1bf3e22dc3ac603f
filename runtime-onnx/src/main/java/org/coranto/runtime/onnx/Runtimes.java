package org.coranto.runtime.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Starts ONNX Runtime, once, and networks on it. Thread-safe. */
final class Runtimes {
  /** Bytes of stack for loading. */
  private static final long STACK = 32L << 20;

  private static boolean started;

  private Runtimes() {}

  /**
   * Works on a thread with a deep stack: starting the runtime and optimising the network recurse in
   * native code past the megabyte that a Java thread has by default, which ends the whole process.
   */
  static <T> T onDeepStack(Callable<T> loading) throws ModelException {
    FutureTask<T> task = new FutureTask<>(loading);
    new Thread(null, task, "coranto-model", STACK).start();
    return result(task);
  }

  /** What a task gave. */
  static <T> T result(FutureTask<T> task) throws ModelException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ModelException.unusable("interrupted while the language model was loading", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ModelException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /**
   * The runtime, started by the first call.
   *
   * @throws ModelException if this machine cannot run it
   */
  static OrtEnvironment started() throws ModelException {
    try {
      return environment();
    } catch (UnsatisfiedLinkError | NoClassDefFoundError | UncheckedIOException e) {
      throw unusable(e);
    }
  }

  private static ModelException unusable(Throwable e) {
    return ModelException.unusable(
        "ONNX Runtime does not run on this machine (" + e.getMessage() + ")", e);
  }

  /** A network on the runtime; each run of it takes one thread. */
  static OrtSession session(byte[] network) throws ModelException {
    OrtEnvironment environment = started();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
      options.setDeterministicCompute(true);
      return environment.createSession(network, options);
    } catch (OrtException e) {
      throw unusable(e);
    }
  }

  /** Its libraries are unpacked for as long as the first start takes. */
  private static synchronized OrtEnvironment environment() {
    if (started) {
      return OrtEnvironment.getEnvironment();
    }
    NativeLibraries libraries = NativeLibraries.unpack();
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      started = true;
      return environment;
    } finally {
      libraries.close();
    }
  }
}
