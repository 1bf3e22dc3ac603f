package org.coranto.extract.date;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.coranto.extract.language.LanguageAnalyser;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.DateMention;
import org.coranto.model.Origin;
import org.coranto.model.Published;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Span;

/**
 * Prints the dates of texts, for measuring by hand. Each input line names a text file and its
 * publication day ("-" when unknown), separated by a tab; each output line a file, a start and an
 * end in code points, the value or "null", the rule, the tense's outcome's conflict and the words.
 */
final class DatesMain {
  private DatesMain() {}

  /** Argument: the list of inputs. */
  public static void main(String[] arguments) throws IOException {
    LanguageAnalyser language = new LanguageAnalyser(Knowledge.bundled());
    DateFinder finder = new DateFinder();
    StringBuilder out = new StringBuilder();
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      String[] cells = line.split("\t", -1);
      String text = Files.readString(Path.of(cells[0]));
      Published published =
          cells[1].equals("-") ? Published.unknown() : Published.given(LocalDate.parse(cells[1]));
      Report report =
          new Report(
              "0",
              "t",
              new Origin("t", null, "text/plain"),
              text,
              false,
              published,
              "en",
              null,
              List.of(new Rendering("A", new Span(0, text.length()))));
      AnalysedText analysed = language.analyse(report);
      for (DateMention mention : finder.find(analysed, published).mentions()) {
        out.append(cells[0])
            .append('\t')
            .append(text.codePointCount(0, mention.span().start()))
            .append('\t')
            .append(text.codePointCount(0, mention.span().end()))
            .append('\t')
            .append(mention.value())
            .append('\t')
            .append(mention.basis())
            .append('\t')
            .append(mention.span().in(text).replace('\n', ' '))
            .append('\n');
      }
    }
    System.out.write(out.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
  }
}
