package org.coranto.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.coranto.model.Published;
import org.coranto.model.Report;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Reads saved news feeds: RSS 0.9 to 2.0, RDF and Atom. Every item is a report of its headline and
 * of the longest text it carries. Links are not followed. Thread-safe.
 */
final class Feed {
  private static final Set<String> ITEMS = Set.of("item", "entry");
  private static final List<String> TEXTS =
      List.of("content:encoded", "content", "description", "summary");
  private static final List<String> DAYS =
      List.of("pubdate", "published", "dc:date", "dcterms:issued", "issued", "updated");

  private final ReportMaker maker;
  private final Limits limits;

  Feed(ReportMaker maker, Limits limits) {
    this.maker = maker;
    this.limits = limits;
  }

  /**
   * The items of a feed, in its order.
   *
   * @throws Refusal if it has none, or too many
   */
  List<FeedItem> items(String xml, Place place, Run run) throws Refusal {
    Document feed = document(xml);
    List<Element> items = elements(feed);
    if (items.isEmpty()) {
      throw new Refusal("the feed holds no items", "save it again when it has some");
    }
    if (items.size() > limits.entries()) {
      throw new Refusal(
          "the feed has more items than the limit entries, " + limits.entries(), "split the feed");
    }
    Element channel = feed.selectFirst("channel");
    Element head = channel == null ? feed.selectFirst("feed") : channel;
    String source = head == null ? null : text(head, "title");
    String language = head == null ? null : language(head);
    List<FeedItem> found = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Element item = items.get(i);
      Stated stated = stated(item, source, language, place);
      String at = "item " + (i + 1);
      String content = content(item);
      found.add(
          new FeedItem(
              run.document(
                  place,
                  at,
                  MediaKind.FEED,
                  content.length() * 2L,
                  () -> content.getBytes(StandardCharsets.UTF_8),
                  () -> report(item, at, stated, place, run)),
              stated));
    }
    return found;
  }

  /**
   * The items of a feed. One that was never closed holds the next ones among its children; what
   * stands deeper inside an item is part of its text.
   */
  private static List<Element> elements(Document feed) {
    List<Element> items = new ArrayList<>();
    NodeTraversor.filter(
        (node, depth) -> {
          if (isItem(node)) {
            items.add((Element) node);
            return FilterResult.CONTINUE;
          }
          return node.parent() != null && isItem(node.parent())
              ? FilterResult.SKIP_ENTIRELY
              : FilterResult.CONTINUE;
        },
        feed);
    return items;
  }

  private static boolean isItem(Node node) {
    return node instanceof Element && ITEMS.contains(node.normalName());
  }

  /** What an item is made of, without the items inside it. */
  private static String content(Element item) {
    if (item.children().stream().noneMatch(Feed::isItem)) {
      return item.outerHtml();
    }
    return item.childNodes().stream()
        .filter(child -> !isItem(child))
        .map(Node::outerHtml)
        .collect(Collectors.joining());
  }

  private Stated stated(
      Element item, @Nullable String source, @Nullable String language, Place place)
      throws Refusal {
    return new Stated(
        day(item).map(Published::given).orElse(Published.unknown()),
        text(item, "title"),
        authors(item),
        language,
        address(item, Stated.webAddress(place.uri())),
        source,
        List.of());
  }

  private Document document(String xml) throws Refusal {
    Markup.check(xml, limits.htmlTags());
    try {
      return Parser.xmlParser().setMaxDepth(limits.htmlDepth()).parseInput(xml, "");
    } catch (RuntimeException e) {
      throw new Refusal(
          "the feed's markup cannot be parsed: " + Messages.shorten(e.toString()),
          "save it again, or save its articles as pages");
    }
  }

  private Report report(Element item, String at, Stated stated, Place place, Run run)
      throws Refusal {
    try {
      String id = text(item, "guid");
      id = id == null ? text(item, "id") : id;
      String url = stated.url();
      String member = id == null ? url == null ? at : url : id;
      Place inside = place.inside(Entries.label(member));
      return maker.make(
          run,
          inside.stem(),
          inside.origin(MediaKind.FEED.type()),
          Damage.mend(body(item, stated.title())),
          true,
          stated,
          "the feed's text came in damaged");
    } catch (Refusal e) {
      throw new Refusal(at, e.reason(), e.remedy());
    }
  }

  /** The headline and the longest text, one paragraph a line. */
  private String body(Element item, @Nullable String title) throws Refusal {
    String longest = "";
    for (Element child : item.children()) {
      if (TEXTS.contains(child.normalName())) {
        boolean markup = !child.children().isEmpty();
        String text = blocks(markup ? child.html() : child.wholeText());
        longest = text.length() > longest.length() ? text : longest;
      }
    }
    return title == null || longest.startsWith(title) ? longest : title + "\n" + longest;
  }

  private String blocks(String html) throws Refusal {
    Markup.check(html, limits.htmlTags());
    try {
      Document page = Parser.htmlParser().setMaxDepth(limits.htmlDepth()).parseInput(html, "");
      return HtmlBlocks.of(page).all().stream()
          .map(HtmlBlock::text)
          .collect(Collectors.joining("\n"));
    } catch (RuntimeException e) {
      throw new Refusal(
          "the item's markup cannot be parsed: " + Messages.shorten(e.toString()),
          "save the article as a page and read that");
    }
  }

  private @Nullable String text(Element item, String name) throws Refusal {
    for (Element child : item.children()) {
      if (child.normalName().equals(name)) {
        String line = Messages.oneLine(blocks(child.wholeText()));
        return line.isEmpty() ? null : Damage.mend(Damage.cut(line, 500));
      }
    }
    return null;
  }

  private List<String> authors(Element item) throws Refusal {
    Authors authors = new Authors();
    for (Element child : item.children()) {
      String name = child.normalName();
      if (name.equals("dc:creator")) {
        authors.add(child.text());
      } else if (name.equals("author") || name.equals("itunes:author")) {
        String inner = text(child, "name");
        authors.add(inner == null ? child.text() : inner);
      }
    }
    return authors.names();
  }

  /** Where the article is; what is no whole address is one on the feed's site. */
  private static @Nullable String address(Element item, @Nullable String feed) {
    for (Element child : item.children()) {
      if (child.normalName().equals("link")) {
        String rel = child.attr("rel");
        String address = child.hasAttr("href") ? child.attr("href") : child.text();
        if (rel.isEmpty() || rel.equals("alternate")) {
          return resolved(address.strip(), feed);
        }
      }
    }
    return null;
  }

  private static @Nullable String resolved(String address, @Nullable String feed) {
    String whole = Stated.webAddress(address);
    if (whole != null || feed == null || address.isEmpty()) {
      return whole;
    }
    try {
      return Stated.webAddress(new URI(feed).resolve(new URI(address)).toString());
    } catch (URISyntaxException e) {
      // No address, then.
      return null;
    }
  }

  private static Optional<LocalDate> day(Element item) {
    for (String name : DAYS) {
      for (Element child : item.children()) {
        if (child.normalName().equals(name)) {
          Optional<LocalDate> day = StatedDay.parse(child.text());
          if (day.isPresent()) {
            return day;
          }
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable String language(Element head) throws Refusal {
    String code = text(head, "language");
    code = code == null ? head.attr("xml:lang") : code;
    String primary = code.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return primary.matches("[a-z]{2,3}") ? primary : null;
  }
}
