package org.coranto.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A page cut into blocks of text, with the range of blocks that each element covers. Built in one
 * walk without recursion.
 */
final class HtmlBlocks {
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "button",
          "select",
          "option",
          "textarea",
          "input",
          "label",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "map",
          "figure",
          "dialog",
          "menu");

  /** How a page says where its article is, the surest last. */
  enum Mark {
    MAIN,
    ARTICLE,
    BODY
  }

  /** Blocks {@code from} to {@code to}, the latter not included. */
  record Range(int from, int to) {}

  private final List<HtmlBlock> blocks = new ArrayList<>();
  private final IdentityHashMap<Element, Range> ranges = new IdentityHashMap<>();
  private final List<Element> asides = new ArrayList<>();
  private final Map<Mark, List<Range>> marked = new EnumMap<>(Mark.class);
  private int[] lengths = new int[1];
  private int[] links = new int[1];

  private HtmlBlocks() {}

  /** The blocks of {@code page}, in order. */
  static HtmlBlocks of(Document page) {
    HtmlBlocks blocks = new HtmlBlocks();
    Walk walk = blocks.new Walk();
    NodeTraversor.filter(walk, page);
    walk.flush();
    blocks.sum();
    return blocks;
  }

  List<HtmlBlock> all() {
    return blocks;
  }

  /** The blocks inside {@code element}; none for an element that is no block. */
  Range range(@Nullable Element element) {
    Range range = element == null ? null : ranges.get(element);
    return range == null ? new Range(0, 0) : range;
  }

  /** Elements that by their name or role are no part of an article, in order of their end. */
  List<Element> asides() {
    return asides;
  }

  /** The ranges of the outermost elements so marked, in order. */
  List<Range> marked(Mark mark) {
    return marked.getOrDefault(mark, List.of());
  }

  /** Characters in a range. */
  int length(Range range) {
    return lengths[range.to()] - lengths[range.from()];
  }

  /** Share of a range's characters that are in links, 0..1. */
  double linkDensity(Range range) {
    return (links[range.to()] - links[range.from()]) / (double) Math.max(1, length(range));
  }

  private void sum() {
    lengths = new int[blocks.size() + 1];
    links = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      lengths[i + 1] = lengths[i] + blocks.get(i).length();
      links[i + 1] = links[i] + Math.min(blocks.get(i).links(), blocks.get(i).length());
    }
  }

  /** The walk over the page. */
  private final class Walk implements NodeFilter {
    private final Deque<Element> open = new ArrayDeque<>();
    private final Deque<Integer> starts = new ArrayDeque<>();
    private final BlockText text = new BlockText();
    private int inLink;
    private int inPre;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText(), inLink > 0, inPre > 0);
      } else if (node instanceof Element element) {
        if (NO_TEXT.contains(element.normalName()) || Boilerplate.isHidden(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        enter(element);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        leave(element);
      }
      return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
      switch (element.normalName()) {
        case "a" -> inLink++;
        case "br" -> text.lineBreak();
        case "pre" -> inPre++;
        default -> {}
      }
      if (isBlock(element)) {
        flush();
        open.push(element);
        starts.push(blocks.size());
      }
    }

    private void leave(Element element) {
      switch (element.normalName()) {
        case "a" -> inLink--;
        case "pre" -> inPre--;
        default -> {}
      }
      if (isBlock(element)) {
        flush();
        open.pop();
        ranges.put(element, new Range(starts.pop(), blocks.size()));
        if (Boilerplate.isAside(element)) {
          asides.add(element);
        }
        mark(element);
      }
    }

    private void mark(Element element) {
      String name = element.normalName();
      if (element.attr("itemprop").contains("articleBody")) {
        mark(Mark.BODY, range(element));
      }
      if (name.equals("article")) {
        mark(Mark.ARTICLE, range(element));
      }
      if (name.equals("main") || element.attr("role").equals("main")) {
        mark(Mark.MAIN, range(element));
      }
    }

    private void mark(Mark mark, Range range) {
      List<Range> ranges = marked.computeIfAbsent(mark, m -> new ArrayList<>());
      while (!ranges.isEmpty() && ranges.get(ranges.size() - 1).from() >= range.from()) {
        ranges.remove(ranges.size() - 1);
      }
      ranges.add(range);
    }

    void flush() {
      int inLinks = text.links();
      String lines = text.take();
      Element owner = open.peek();
      if (!lines.isEmpty() && owner != null) {
        blocks.add(new HtmlBlock(lines, inLinks, heading(owner), owner));
      }
    }

    private boolean isBlock(Element element) {
      return element.isBlock() || element.normalName().indexOf('-') > 0;
    }

    private int heading(Element element) {
      String name = element.normalName().toLowerCase(Locale.ROOT);
      boolean heading =
          name.length() == 2
              && name.charAt(0) == 'h'
              && name.charAt(1) >= '1'
              && name.charAt(1) <= '6';
      return heading ? name.charAt(1) - '0' : 0;
    }
  }
}
