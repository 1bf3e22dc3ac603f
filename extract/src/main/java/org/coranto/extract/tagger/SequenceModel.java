package org.coranto.extract.tagger;

import java.util.List;
import java.util.function.UnaryOperator;
import org.coranto.model.Span;

/**
 * Scores labels for the words of a text. Thread-safe; the same input gives the same output whatever
 * else is in flight.
 */
public interface SequenceModel extends AutoCloseable {
  /** Name and version, e.g. "encoder-en@1"; shown as the rule of what it finds. */
  String name();

  /**
   * Scores the words of each unit.
   *
   * @param text the report's text
   * @param units paragraphs, in order, not overlapping; however long, nothing in them is lost
   * @param spelling gives the form in which a word is read; asked only for words that the model's
   *     vocabulary lacks
   * @return one result a unit, in the same order
   */
  List<Scores> score(String text, List<Span> units, UnaryOperator<String> spelling);

  /** Frees what the model holds; it must not be used afterwards. */
  @Override
  void close();
}
