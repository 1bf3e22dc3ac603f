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
   * Reads a page. Broken markup is read as browsers do; what is nested deeper than {@code depth} is
   * read at that depth.
   */
  static HtmlPage parse(String html, int depth) {
    Document page = Parser.htmlParser().setMaxDepth(depth).parseInput(html, "");
    List<HtmlBlock> article = MainText.of(HtmlBlocks.of(page));
    String text = article.stream().map(HtmlBlock::text).collect(Collectors.joining("\n"));
    return new HtmlPage(text, HtmlMetadata.of(page));
  }
}
