package org.coranto.read;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.coranto.model.Rejected;
import org.jspecify.annotations.Nullable;

/** What one run of the reader keeps: where documents go, the names given out, the counts. */
final class Run {
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_KEPT = 10_000;

  private Consumer<Document> sink;
  private final @Nullable ReportNames names;
  private LongSupplier here = () -> 0;
  private long before;
  private long passed;
  private int unopened;

  /**
   * Begins a run.
   *
   * @param names makes the reports' names unique, or null to let two reports have one name
   */
  Run(@Nullable ReportNames names, Consumer<Document> sink) {
    this.names = names;
    this.sink = sink;
  }

  /**
   * Begins a file.
   *
   * @param here bytes of it read so far
   */
  void begin(LongSupplier here) {
    this.here = here;
  }

  /** Ends the file that was begun, of {@code size} bytes. */
  void end(long size) {
    here = () -> 0;
    before += size;
  }

  private long position() {
    passed = Math.max(passed, before + here.getAsLong());
    return passed;
  }

  /** The report's name, made from the one it would like. */
  String name(String wish) {
    return names == null ? ReportNames.safe(wish) : names.take(wish);
  }

  /** Hands over a document whose bytes are {@code bytes}. */
  void found(Place place, MediaKind kind, byte[] bytes, Document.Making making) {
    found(place, "", kind, bytes.length, () -> bytes, making);
  }

  /**
   * Hands over a document.
   *
   * @param at line or record in it, in words
   * @param size about how much memory it holds
   * @param content what tells it from other documents of its place
   */
  void found(
      Place place,
      String at,
      MediaKind kind,
      long size,
      Supplier<byte[]> content,
      Document.Making making) {
    found(document(place, at, kind, size, content, making));
  }

  /**
   * Keeps back what is found from now on, until it is known whether the bytes that it was found in
   * were sound; closing it hands over what is kept.
   */
  Held hold() {
    return new Held();
  }

  /** Documents that are kept back: not many, since they lie in memory. */
  final class Held implements AutoCloseable {
    private final Consumer<Document> before = sink;
    private final List<Document> kept = new ArrayList<>();
    private long size;

    private Held() {
      sink = this::add;
    }

    private void add(Document document) {
      kept.add(document);
      size += document.size();
      if (size > MOST_BYTES || kept.size() > MOST_KEPT) {
        release();
      }
    }

    /** Hands over what is kept. */
    void release() {
      List<Document> ready = List.copyOf(kept);
      kept.clear();
      size = 0;
      ready.forEach(before);
    }

    /** Forgets the documents that are kept, but for the rejected ones. */
    void drop() {
      kept.removeIf(document -> !document.isRejected());
      release();
    }

    @Override
    public void close() {
      sink = before;
      release();
    }
  }

  /** Hands over a document. */
  void found(Document document) {
    sink.accept(document);
  }

  /** A document that is not handed over yet; the parameters are those of {@link #found}. */
  Document document(
      Place place,
      String at,
      MediaKind kind,
      long size,
      Supplier<byte[]> content,
      Document.Making making) {
    return new Document(place.origin(kind.type()), at, position(), size, content, making);
  }

  void reject(Place place, String mediaType, Refusal refusal) {
    found(
        new Document(
            new Rejected(
                place.origin(mediaType), refusal.place(), refusal.reason(), refusal.remedy()),
            position()));
  }

  /** Rejects an input of which nothing could be read. */
  void rejectInput(Place place, Refusal refusal) {
    unopened++;
    reject(place, Place.UNKNOWN_TYPE, refusal);
  }

  /** Inputs of which nothing could be read. */
  int unopened() {
    return unopened;
  }
}
