package org.coranto.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Knows elements of a page that are no part of its article, by tag, role, class and id. */
final class Boilerplate {
  private static final Set<String> TAGS = Set.of("nav", "footer", "aside");
  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog");
  private static final Set<String> WORDS =
      Set.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "banner",
          "breadcrumb",
          "breadcrumbs",
          "comment",
          "comments",
          "consent",
          "cookie",
          "cookies",
          "disqus",
          "footer",
          "menu",
          "modal",
          "nav",
          "navbar",
          "navigation",
          "newsletter",
          "paging",
          "pagination",
          "popup",
          "promo",
          "promoted",
          "recommended",
          "related",
          "share",
          "sharing",
          "sidebar",
          "signup",
          "skip",
          "social",
          "sponsor",
          "sponsored",
          "subscribe",
          "subscription",
          "tags",
          "teaser",
          "teasers",
          "toolbar",
          "trending",
          "widget");
  private static final Set<String> CONTENT_WORDS =
      Set.of("article", "body", "content", "entry", "main", "post", "story", "text");
  private static final Set<String> LAYOUT_PREFIXES = Set.of("has", "no", "with", "without");

  private Boilerplate() {}

  /** Whether the element is not shown. */
  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }

  /** Whether the element is likely navigation, advertising, comments and the like. */
  static boolean isAside(Element element) {
    return TAGS.contains(element.normalName())
        || ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))
        || hasWord(element, WORDS);
  }

  /** Whether the element's class or id says that it holds the article. */
  static boolean isContent(Element element) {
    return hasWord(element, CONTENT_WORDS);
  }

  private static boolean hasWord(Element element, Set<String> words) {
    if (element.attributesSize() == 0) {
      return false;
    }
    for (String name : (element.className() + " " + element.id()).split(" ", -1)) {
      String[] parts = name.split("[^A-Za-z]", -1);
      if (LAYOUT_PREFIXES.contains(parts[0])) {
        continue;
      }
      for (String part : parts) {
        if (words.contains(part.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }
}
