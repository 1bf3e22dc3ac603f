package org.coranto.relate.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coranto.model.AnalysedText;
import org.coranto.model.Origin;
import org.coranto.model.Pos;
import org.coranto.model.Published;
import org.coranto.model.Reading;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Sentence;
import org.coranto.model.Span;
import org.coranto.model.Tokens;

/**
 * A reading of renderings that are given apart: a line is a paragraph, each full stop ends a
 * sentence, a capital inside a sentence makes a name, "-ed" a verb.
 */
public final class TwoTexts {
  private static final Pattern TOKEN =
      Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*|[\\p{L}\\p{N}][\\p{L}\\p{N}'-]*|[^\\s]");

  private TwoTexts() {}

  /** The reading of a report that holds these renderings one after the other. */
  public static Reading reading(String... renderings) {
    StringBuilder text = new StringBuilder();
    List<Rendering> parts = new ArrayList<>();
    for (String rendering : renderings) {
      Span span = new Span(text.length(), text.length() + rendering.length());
      parts.add(new Rendering(Rendering.idOf(parts.size()), span));
      text.append(rendering).append('\n');
    }
    Report report =
        new Report(
            "id",
            "name",
            new Origin("test.txt", null, "text/plain"),
            text.toString(),
            false,
            Published.unknown(),
            "en",
            null,
            parts);
    return new Reading(
        report,
        analysed(report),
        report.published(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static AnalysedText analysed(Report report) {
    String text = report.text();
    List<int[]> spans = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      spans.add(new int[] {matcher.start(), matcher.end()});
    }
    int n = spans.size();
    int[] starts = spans.stream().mapToInt(s -> s[0]).toArray();
    int[] ends = spans.stream().mapToInt(s -> s[1]).toArray();
    List<String> words = new ArrayList<>();
    List<Pos> tags = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    int paragraph = 0;
    for (int i = 0; i < n; i++) {
      String word = text.substring(starts[i], ends[i]);
      boolean first = i == from;
      words.add(word);
      boolean capital = Character.isUpperCase(word.charAt(0));
      tags.add(capital && !first ? Pos.PROPN : word.endsWith("ed") ? Pos.VERB : Pos.NOUN);
      boolean lineEnds = i + 1 == n || text.substring(ends[i], starts[i + 1]).indexOf('\n') >= 0;
      if (lineEnds || word.equals(".")) {
        sentences.add(
            new Sentence(
                new Span(starts[from], ends[i]),
                from,
                i + 1,
                Sentence.Kind.PROSE,
                paragraph,
                report.renderingAt(starts[i])));
        from = i + 1;
      }
      paragraph += lineEnds ? 1 : 0;
    }
    return new AnalysedText(new Tokens(text, starts, ends, words, tags), sentences);
  }
}
