package org.coranto.read;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A page's article and what the page says about it.
 *
 * @param text the article: its headline, headings and paragraphs, one a line; empty if the page has
 *     no text
 * @param stated title, day, language, address and publisher as the page states them
 */
record HtmlPage(String text, Stated stated) {

  /**
   * Reads a page. Broken markup is read as browsers do; what is nested deeper than {@code
   * html-depth} is read at that depth.
   *
   * @throws Refusal if there is too much markup or the parser gives up on it
   */
  static HtmlPage parse(String html, Limits limits) throws Refusal {
    Markup.check(html, limits.htmlTags());
    Document page = document(html, limits.htmlDepth());
    List<HtmlBlock> article = MainText.of(HtmlBlocks.of(page));
    String text = article.stream().map(HtmlBlock::text).collect(Collectors.joining("\n"));
    return new HtmlPage(text, HtmlMetadata.of(page));
  }

  /** No page may stop the run, so a fault of the parser is a fault of the page. */
  private static Document document(String html, int depth) throws Refusal {
    try {
      return Parser.htmlParser().setMaxDepth(depth).parseInput(html, "");
    } catch (RuntimeException e) {
      throw new Refusal(
          "the page's markup cannot be parsed: " + Messages.shorten(e.toString()),
          "save the page as plain text and read that");
    }
  }
}
