package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.AnalysedText;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.coranto.model.Tokens;

/*
 * The sentence splitter cuts at every full stop, also at those inside quotes; a statement is framed
 * by the writer's own words around whole quotes. So the cutter walks a paragraph with each quote as
 * one item, ends a frame at the writer's own stops, and after a quote decides by how the quote ends
 * and what comes next: a comma keeps the frame open, a full stop ends it unless a cue follows.
 */
/** Cuts paragraphs into frames. */
final class FrameCutter {
  private static final int CUE_REACH = 14;

  /**
   * Items of the longest frame. Rules look from each cue of a frame at its other cues, so words
   * without an end would take time that grows with the cube of their number.
   */
  private static final int LONGEST = 250;

  private final CueFinder cues;

  FrameCutter(CueFinder cues) {
    this.cues = cues;
  }

  /** The frames of a text, in order. */
  List<Frame> cut(AnalysedText text, List<Marked> marked) {
    List<Frame> frames = new ArrayList<>();
    List<Sentence> sentences = text.sentences();
    int mark = 0;
    int from = 0;
    while (from < sentences.size()) {
      int to = from + 1;
      while (to < sentences.size()
          && sentences.get(to).paragraph() == sentences.get(from).paragraph()
          && sentences.get(to).rendering() == sentences.get(from).rendering()) {
        to++;
      }
      int end = sentences.get(to - 1).span().end();
      List<Marked> here = new ArrayList<>();
      while (mark < marked.size() && marked.get(mark).outer().start() < end) {
        here.add(marked.get(mark++));
      }
      paragraph(text, sentences.subList(from, to), here, frames);
      from = to;
    }
    return frames;
  }

  private void paragraph(
      AnalysedText text, List<Sentence> sentences, List<Marked> marked, List<Frame> frames) {
    List<Frame.Item> items = items(text, sentences, marked);
    Sentence first = sentences.get(0);
    boolean heading = sentences.size() == 1 && first.kind() == Sentence.Kind.HEADING;
    Frame whole = new Frame(text, items, first.paragraph(), first.rendering(), heading, true);
    int start = 0;
    for (int i = 0; i < items.size(); i++) {
      if (endsAfter(text, whole, i) || i + 1 - start == LONGEST) {
        add(text, items.subList(start, i + 1), first, heading, start == 0, frames);
        start = i + 1;
      }
    }
    add(text, items.subList(start, items.size()), first, heading, start == 0, frames);
  }

  private static void add(
      AnalysedText text,
      List<Frame.Item> items,
      Sentence sentence,
      boolean heading,
      boolean first,
      List<Frame> frames) {
    if (!items.isEmpty()) {
      frames.add(
          new Frame(text, items, sentence.paragraph(), sentence.rendering(), heading, first));
    }
  }

  private static List<Frame.Item> items(
      AnalysedText text, List<Sentence> sentences, List<Marked> marked) {
    Tokens tokens = text.tokens();
    int end = sentences.get(sentences.size() - 1).to();
    List<Frame.Item> items = new ArrayList<>();
    int m = 0;
    int pendingStart = -1;
    int i = sentences.get(0).from();
    while (i < end) {
      while (m < marked.size() && marked.get(m).outer().end() <= tokens.start(i)) {
        m++;
      }
      Marked here =
          m < marked.size() && marked.get(m).outer().start() <= tokens.start(i)
              ? marked.get(m)
              : null;
      if (here != null && MarkUse.of(text, here) == MarkUse.QUOTE) {
        items.add(new Frame.Item(i, here.outer(), "", Pos.X, here));
        while (i < end && tokens.start(i) < here.outer().end()) {
          i++;
        }
        pendingStart = -1;
        continue;
      }
      if (here != null && isMarkOf(tokens, i, here)) {
        if (tokens.end(i) <= here.inner().start()) {
          pendingStart = tokens.start(i);
        } else if (!items.isEmpty()) {
          Frame.Item last = items.remove(items.size() - 1);
          items.add(
              new Frame.Item(
                  last.token(),
                  new org.coranto.model.Span(last.span().start(), tokens.end(i)),
                  last.word(),
                  last.pos(),
                  last.block()));
        }
        i++;
        continue;
      }
      int start = pendingStart >= 0 ? pendingStart : tokens.start(i);
      pendingStart = -1;
      items.add(
          new Frame.Item(
              i,
              new org.coranto.model.Span(start, tokens.end(i)),
              tokens.folded(i),
              pos(text, i),
              null));
      i++;
    }
    return items;
  }

  /**
   * The tag, but a name for a word inside a sentence that keeps its capital once case is restored.
   */
  private static Pos pos(AnalysedText text, int i) {
    Tokens tokens = text.tokens();
    Pos pos = tokens.pos(i);
    boolean tagged = pos == Pos.VERB || pos == Pos.ADV || pos == Pos.X || pos == Pos.INTJ;
    if (!tagged || !Character.isUpperCase(tokens.shadow(i).charAt(0))) {
      return pos;
    }
    boolean inside = text.sentences().get(text.sentenceOf(i)).from() < i && !tokens.isMark(i - 1);
    return inside && !Words.auxiliary(tokens.folded(i)) ? Pos.PROPN : pos;
  }

  private static boolean isMarkOf(Tokens tokens, int i, Marked marked) {
    return tokens.end(i) <= marked.inner().start()
        || (marked.closed()
            && tokens.start(i) >= marked.inner().end()
            && tokens.end(i) <= marked.outer().end());
  }

  private boolean endsAfter(AnalysedText text, Frame whole, int i) {
    if (i + 1 >= whole.size()) {
      return false;
    }
    if (whole.is(i, ";")) {
      return true;
    }
    boolean cut = sentenceAt(text, whole, i + 1) != sentenceAt(text, whole, i);
    if (whole.isBlock(i)) {
      return endsAfterBlock(text, whole, i);
    }
    if (whole.isFinalStop(i)) {
      return cut || whole.isBlock(i + 1);
    }
    return cut && !whole.isComma(i) && !whole.is(i, ":");
  }

  private static int sentenceAt(AnalysedText text, Frame whole, int i) {
    return text.sentenceOf(whole.item(i).token());
  }

  private boolean endsAfterBlock(AnalysedText text, Frame whole, int i) {
    Marked block = whole.item(i).block();
    if (block == null || whole.isMark(i + 1)) {
      return false;
    }
    char last = text.text().charAt(block.inner().end() - 1);
    if (last == ',' || last == ';') {
      return false;
    }
    boolean stopped = ".!?\u2026".indexOf(last) >= 0;
    if (whole.isBlock(i + 1)) {
      return stopped;
    }
    if (cues.opens(whole, i + 1)) {
      return (last == '.' || last == '\u2026') && !closingInversion(whole, i + 1);
    }
    if (!stopped) {
      return false;
    }
    boolean full = last == '.' || last == '\u2026';
    return full ? !closingTag(whole, i + 1) : !tag(whole, i + 1);
  }

  /** Whether a cue and its source follow and nothing else: {@code “No.” said the minister.} */
  private static boolean closingInversion(Frame whole, int from) {
    int end = Math.min(whole.size(), from + CUE_REACH);
    for (int i = from + 1; i < end; i++) {
      if (whole.isFinalStop(i) || whole.isComma(i)) {
        return i > from + 1;
      }
      String word = whole.word(i);
      if (whole.pos(i) == Pos.VERB || whole.pos(i) == Pos.AUX || Content.question(word)) {
        return false;
      }
    }
    return end == whole.size();
  }

  /** Whether a source and a cue follow at once: {@code “Why?” the minister asked reporters.} */
  private boolean tag(Frame whole, int from) {
    int end = Math.min(whole.size(), from + CUE_REACH);
    for (int i = from + 1; i < end; i++) {
      if (whole.isMark(i) && !whole.word(i).equals(",")) {
        return false;
      }
      if (cues.speaks(whole, i)) {
        return !whole.is(i + 1, "that");
      }
      if (whole.pos(i) == Pos.VERB || whole.pos(i) == Pos.AUX) {
        return false;
      }
    }
    return false;
  }

  /** Whether a source and a cue follow and end the sentence. */
  private boolean closingTag(Frame whole, int from) {
    int end = Math.min(whole.size(), from + CUE_REACH);
    for (int i = from + 1; i < end; i++) {
      if (cues.speaks(whole, i)) {
        return i + 1 >= whole.size() || whole.isFinalStop(i + 1);
      }
      if (whole.isMark(i) || whole.pos(i) == Pos.VERB || whole.pos(i) == Pos.AUX) {
        return false;
      }
    }
    return false;
  }
}
