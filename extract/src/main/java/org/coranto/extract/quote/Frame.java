package org.coranto.extract.quote;

import org.coranto.model.AnalysedText;
import org.coranto.model.Pos;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * One sentence as its writer frames it: a row of items, each a word or mark of the writer's own or
 * a whole marked stretch ("block"). Marks around single terms are no items; they belong to the word
 * beside them. Immutable.
 */
final class Frame {
  /**
   * One item.
   *
   * @param token index of its first token
   * @param span where it stands, marks around a term included
   * @param word for look-ups, in lower case; empty for a block
   * @param block the marked stretch it is, or null
   */
  record Item(int token, Span span, String word, Pos pos, @Nullable Marked block) {}

  private final AnalysedText text;
  private final Item[] items;
  private final int paragraph;
  private final int rendering;
  private final boolean heading;
  private final boolean first;

  /**
   * @param paragraph index of the line it stands on
   * @param heading whether that line is a heading
   * @param first whether it is the first of its line
   */
  Frame(
      AnalysedText text,
      java.util.List<Item> items,
      int paragraph,
      int rendering,
      boolean heading,
      boolean first) {
    this.text = text;
    this.items = items.toArray(new Item[0]);
    this.paragraph = paragraph;
    this.rendering = rendering;
    this.heading = heading;
    this.first = first;
  }

  int size() {
    return items.length;
  }

  AnalysedText analysed() {
    return text;
  }

  String text() {
    return text.text();
  }

  Tokens tokens() {
    return text.tokens();
  }

  int paragraph() {
    return paragraph;
  }

  int rendering() {
    return rendering;
  }

  boolean heading() {
    return heading;
  }

  boolean firstOfParagraph() {
    return first;
  }

  Item item(int i) {
    return items[i];
  }

  /** The item's word in lower case; empty for a block and outside the frame. */
  String word(int i) {
    return i >= 0 && i < items.length ? items[i].word() : "";
  }

  /** Part of speech; {@code PUNCT} outside the frame, {@code X} for a block. */
  Pos pos(int i) {
    return i >= 0 && i < items.length ? items[i].pos() : Pos.PUNCT;
  }

  boolean is(int i, String word) {
    return word(i).equals(word);
  }

  boolean isBlock(int i) {
    return i >= 0 && i < items.length && items[i].block() != null;
  }

  /** Whether the item is punctuation. */
  boolean isMark(int i) {
    if (i < 0 || i >= items.length || items[i].block() != null) {
      return false;
    }
    return tokens().isMark(items[i].token());
  }

  boolean isWord(int i) {
    return i >= 0 && i < items.length && items[i].block() == null && !isMark(i);
  }

  boolean isComma(int i) {
    String word = word(i);
    return word.equals(",") || word.equals("\u2014") || word.equals("\u2013") || word.equals("--");
  }

  boolean isFinalStop(int i) {
    String word = word(i);
    return word.equals(".") || word.equals("!") || word.equals("?") || word.equals("\u2026");
  }

  /** Index after the last item that is not closing punctuation. */
  int bodyEnd() {
    int end = items.length;
    while (end > 0 && isMark(end - 1) && !word(end - 1).equals(")")) {
      end--;
    }
    return end;
  }

  /** The span of the items {@code from}..{@code to - 1}. */
  Span span(int from, int to) {
    return new Span(items[from].span().start(), items[to - 1].span().end());
  }

  @Override
  public String toString() {
    return items.length == 0 ? "" : span(0, items.length).in(text());
  }
}
