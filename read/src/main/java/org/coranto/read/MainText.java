package org.coranto.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.coranto.model.GivenUp;
import org.coranto.read.HtmlBlocks.Mark;
import org.coranto.read.HtmlBlocks.Range;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article among a page's blocks.
 *
 * <p>The idea, after the readability bookmarklet (Arc90, 2009), done anew over block ranges: every
 * paragraph gives points for its length and commas to the elements around it, half as many to each
 * further one; links take points away. The element with most points, raised to a parent that does
 * about as well, is the article; brothers that score like text are part of it. A page that marks
 * its article says so and is believed. Elements that name themselves navigation and the like are
 * left out unless most of the page lies in them. Time: linear in the page.
 */
final class MainText {
  private static final int PARAGRAPH = 25;
  private static final int LEVELS = 4;
  private static final double MOST_OF_PAGE = 0.4;
  private static final Set<String> TEXT_TAGS =
      Set.of("p", "li", "pre", "blockquote", "td", "dd", "dt");

  private final HtmlBlocks blocks;
  private final BitSet left = new BitSet();
  private final IdentityHashMap<Element, double[]> points = new IdentityHashMap<>();
  private final List<Element> candidates = new ArrayList<>();

  private MainText(HtmlBlocks blocks) {
    this.blocks = blocks;
  }

  /** The article's blocks in order, its headline first; all blocks if no article stands out. */
  static List<HtmlBlock> of(HtmlBlocks blocks) {
    return new MainText(blocks).find();
  }

  private List<HtmlBlock> find() {
    leaveOutAsides();
    Range bounds = marked();
    score(bounds);
    Element top = top();
    BitSet chosen = new BitSet();
    if (top == null) {
      chosen.set(bounds.from(), bounds.to());
    } else {
      choose(raised(top), chosen);
      headline(chosen);
    }
    chosen.andNot(left);
    List<HtmlBlock> article = trimmed(chosen);
    return article.isEmpty() ? blocks.all() : article;
  }

  private void leaveOutAsides() {
    int total = blocks.length(new Range(0, blocks.all().size()));
    for (Element aside : blocks.asides()) {
      Range range = blocks.range(aside);
      if (blocks.length(range) <= MOST_OF_PAGE * total) {
        left.set(range.from(), range.to());
      }
    }
  }

  /** The range that the page marks as its article or main part, else everything. */
  private Range marked() {
    for (Mark mark : List.of(Mark.BODY, Mark.ARTICLE, Mark.MAIN)) {
      List<Range> ranges =
          blocks.marked(mark).stream()
              .filter(r -> r.from() < r.to() && !left.get(r.from()))
              .toList();
      if (ranges.size() == 1 && blocks.length(ranges.get(0)) >= 200) {
        return ranges.get(0);
      }
    }
    return new Range(0, blocks.all().size());
  }

  private void score(Range bounds) {
    for (int i = bounds.from(); i < bounds.to(); i++) {
      HtmlBlock block = blocks.all().get(i);
      if (left.get(i) || block.heading() > 0 || block.length() < PARAGRAPH) {
        continue;
      }
      long commas = block.text().chars().filter(c -> c == ',' || c == '،' || c == '、').count();
      double worth = (1 + commas + Math.min(block.length() / 100.0, 3)) * (1 - block.linkDensity());
      boolean text = TEXT_TAGS.contains(block.owner().normalName());
      Element around = text ? block.owner().parent() : block.owner();
      for (int level = 0; level < LEVELS && around != null; level++) {
        double[] sum = points.get(around);
        if (sum == null) {
          sum = new double[] {Boilerplate.isContent(around) ? 5 : 0};
          points.put(around, sum);
          candidates.add(around);
        }
        sum[0] += worth / (level < 2 ? level + 1 : 3 * level);
        around = around.parent();
      }
    }
  }

  private double points(@Nullable Element element) {
    double[] sum = element == null ? null : points.get(element);
    return sum == null ? 0 : sum[0] * (1 - blocks.linkDensity(blocks.range(element)));
  }

  private @Nullable Element top() {
    Element top = null;
    for (Element candidate : candidates) {
      if (top == null || points(candidate) > points(top)) {
        top = candidate;
      }
    }
    return top;
  }

  private Element raised(Element top) {
    Element raised = top;
    for (Element e = top.parent(); e != null && points(e) >= 0.9 * points(raised); e = e.parent()) {
      raised = e;
    }
    return raised;
  }

  private void choose(Element top, BitSet chosen) {
    Range range = blocks.range(top);
    chosen.set(range.from(), range.to());
    Element parent = top.parent();
    if (parent == null) {
      return;
    }
    double enough = Math.max(5, 0.2 * points(top));
    for (Element brother : parent.children()) {
      Range other = blocks.range(brother);
      boolean paragraph =
          brother.normalName().equals("p")
              && blocks.length(other) >= 80
              && blocks.linkDensity(other) < 0.25;
      if (paragraph || points(brother) >= enough) {
        chosen.set(other.from(), other.to());
      }
    }
  }

  /** Adds the last top heading before the article, and paragraphs between the two. */
  private void headline(BitSet chosen) {
    int first = chosen.nextSetBit(0);
    List<HtmlBlock> all = blocks.all();
    for (int i = 0; i < all.size(); i++) {
      GivenUp.check();
      if (chosen.get(i) && !left.get(i) && all.get(i).heading() == 1) {
        return;
      }
    }
    for (int i = first - 1; i >= 0; i--) {
      if (all.get(i).heading() == 1) {
        chosen.set(i);
        left.clear(i);
        for (int j = i + 1; j < first; j++) {
          HtmlBlock between = all.get(j);
          if (between.length() >= 60 && between.linkDensity() < 0.25) {
            chosen.set(j);
          }
        }
        return;
      }
    }
  }

  /** Without lists of links, and without headings that nothing follows. */
  private List<HtmlBlock> trimmed(BitSet chosen) {
    List<HtmlBlock> kept = new ArrayList<>();
    for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
      HtmlBlock block = blocks.all().get(i);
      if (block.linkDensity() <= 0.5 || block.heading() == 1) {
        kept.add(block);
      }
    }
    while (kept.size() > 1 && kept.get(kept.size() - 1).heading() > 0) {
      kept.remove(kept.size() - 1);
    }
    return kept;
  }
}
