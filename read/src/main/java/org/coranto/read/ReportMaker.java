package org.coranto.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.coranto.model.Doubt;
import org.coranto.model.Origin;
import org.coranto.model.Published;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Sha256;
import org.coranto.model.Span;
import org.coranto.read.rendering.RenderingSplitter;

/** Makes the report of a text and of what is stated about it. Thread-safe. */
final class ReportMaker {
  private final ReadOptions options;
  private final RenderingSplitter splitter = new RenderingSplitter();
  private final LanguageIdentifier languages = new LanguageIdentifier();

  ReportMaker(ReadOptions options) {
    this.options = options;
  }

  /**
   * The report.
   *
   * @param run gives the report its name
   * @param wish the name it would like
   * @param text without unpaired surrogates
   * @param extracted whether the text is not simply the file's
   * @param cause what lost the characters that are U+FFFD now
   * @throws Refusal if the text is blank or too long
   */
  Report make(
      Run run,
      String wish,
      Origin origin,
      String text,
      boolean extracted,
      Stated stated,
      String cause)
      throws Refusal {
    if (text.isBlank()) {
      throw new Refusal("it holds no text, only blank space", "give a file with text in it");
    }
    if (text.length() > options.limits().documentCharacters()) {
      throw new Refusal(
          "its text has "
              + text.length()
              + " characters, the limit document-characters is "
              + options.limits().documentCharacters(),
          "split it into its articles, one a file or one a record of a JSONL file");
    }
    LanguageIdentifier.Finding language = languages.identify(text, stated.language());
    List<Doubt> doubts = new ArrayList<>();
    if (!language.isEnglish()) {
      doubts.add(new Doubt(new Span(0, 0), language.reason()));
    }
    doubts.addAll(Damage.doubts(text, cause));
    return new Report(
        id(text),
        run.name(wish),
        origin,
        text,
        extracted,
        published(stated),
        language.code(),
        stated.title(),
        stated.url(),
        stated.source(),
        stated.authors(),
        renderings(text, stated.renderings()),
        doubts);
  }

  /** A record's own day, else the user's, else the page's, else unknown. */
  private Published published(Stated stated) {
    LocalDate given = options.published();
    return stated.published().basis() == Published.Basis.GIVEN || given == null
        ? stated.published()
        : Published.given(given);
  }

  private List<Rendering> renderings(String text, List<String> given) {
    if (given.isEmpty()) {
      return splitter.split(text);
    }
    List<Rendering> renderings = new ArrayList<>();
    int start = 0;
    for (String rendering : given) {
      int end = start + rendering.length();
      renderings.add(new Rendering(Rendering.idOf(renderings.size()), new Span(start, end)));
      start = end + 1;
    }
    return renderings;
  }

  /** First 16 hexadecimal digits of the SHA-256 of the text in UTF-8. */
  static String id(String text) {
    return HexFormat.of().formatHex(Sha256.of(text), 0, 8);
  }
}
