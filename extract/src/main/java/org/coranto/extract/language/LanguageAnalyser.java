package org.coranto.extract.language;

import java.util.Arrays;
import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Sentence;
import org.coranto.model.Tokens;

/** Cuts a report's text into tokens and sentences. Thread-safe. */
public final class LanguageAnalyser {
  private final Tokeniser tokeniser;
  private final SentenceSplitter splitter;
  private final CaseRestorer cases;
  private final PosTagger tagger;

  /** Uses the bundled word lists. */
  public LanguageAnalyser(Knowledge knowledge) {
    ClosedClasses words = new ClosedClasses();
    this.tokeniser = new Tokeniser(words);
    this.splitter = new SentenceSplitter(words);
    this.cases = new CaseRestorer(words, knowledge);
    this.tagger = new PosTagger(PosModel.bundled());
  }

  /** Tokens and sentences of the whole report. Linear in the text's length, whatever it holds. */
  public AnalysedText analyse(Report report) {
    String text = report.text();
    Cuts cuts = new Cuts();
    int from = 0;
    for (Rendering rendering : report.renderings()) {
      tokeniser.cut(text, from, rendering.span().start(), cuts);
      tokeniser.cut(text, rendering.span().start(), rendering.span().end(), cuts);
      from = rendering.span().end();
    }
    tokeniser.cut(text, from, text.length(), cuts);
    List<Sentence> sentences = splitter.split(report, cuts);
    String[] shadows = cases.restore(text, cuts, sentences);
    return new AnalysedText(
        new Tokens(
            text,
            cuts.starts(),
            cuts.ends(),
            Arrays.asList(shadows),
            tagger.tag(shadows, sentences)),
        sentences);
  }
}
