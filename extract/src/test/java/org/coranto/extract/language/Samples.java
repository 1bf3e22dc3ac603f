package org.coranto.extract.language;

import java.util.ArrayList;
import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.Origin;
import org.coranto.model.Published;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Sentence;
import org.coranto.model.Span;

/** Builds reports for tests and writes what was found back into the text. */
final class Samples {
  private static final LanguageAnalyser ANALYSER = new LanguageAnalyser(Knowledge.bundled());

  private Samples() {}

  static Report report(String... renderings) {
    List<Rendering> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (String rendering : renderings) {
      text.append(text.isEmpty() ? "" : "\n");
      int start = text.length();
      text.append(rendering);
      parts.add(new Rendering(Rendering.idOf(parts.size()), new Span(start, text.length())));
    }
    return new Report(
        "0",
        "t",
        new Origin("t", null, "text/plain"),
        text.toString(),
        false,
        Published.unknown(),
        "en",
        null,
        parts);
  }

  static AnalysedText analyse(String... renderings) {
    return ANALYSER.analyse(report(renderings));
  }

  /** All tokens, joined with one blank. */
  static String tokens(String text) {
    AnalysedText analysed = analyse(text);
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < analysed.tokens().size(); i++) {
      joined.append(i == 0 ? "" : " ").append(analysed.tokens().raw(i));
    }
    return joined.toString();
  }

  /** All shadows, joined with one blank. */
  static String shadows(String... renderings) {
    AnalysedText analysed = analyse(renderings);
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < analysed.tokens().size(); i++) {
      joined.append(i == 0 ? "" : " ").append(analysed.tokens().shadow(i));
    }
    return joined.toString();
  }

  /** All sentences, headings in brackets. */
  static List<String> sentences(String... renderings) {
    AnalysedText analysed = analyse(renderings);
    List<String> found = new ArrayList<>();
    for (Sentence sentence : analysed.sentences()) {
      String text = sentence.span().in(analysed.text());
      found.add(sentence.kind() == Sentence.Kind.HEADING ? "[" + text + "]" : text);
    }
    return found;
  }
}
