package org.coranto.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coranto.model.Published;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page says about its article in its head, its linked data and its time marks. */
final class HtmlMetadata {
  private static final List<String> DAY_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "datepublished",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date",
          "dc.date.created",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publish-date",
          "publish_date",
          "publishdate",
          "publication_date",
          "date");
  private static final List<String> AUTHOR_NAMES =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl");
  private static final int LONGEST = 500;

  private final Document page;
  private final List<Element> metas;
  private final LinkedData data;

  private HtmlMetadata(Document page) {
    this.page = page;
    this.metas = page.getElementsByTag("meta");
    this.data = LinkedData.of(page);
  }

  static Stated of(Document page) {
    HtmlMetadata metadata = new HtmlMetadata(page);
    return new Stated(
        metadata.day().map(Published::metadata).orElse(Published.unknown()),
        metadata.title(),
        metadata.authors(),
        metadata.language(),
        metadata.url(),
        metadata.publisher(),
        List.of());
  }

  private Optional<LocalDate> day() {
    for (String name : DAY_NAMES.subList(0, 4)) {
      Optional<LocalDate> day = day(meta(name));
      if (day.isPresent()) {
        return day;
      }
    }
    Optional<LocalDate> stated = day(data.datePublished());
    for (int i = 4; i < DAY_NAMES.size() && stated.isEmpty(); i++) {
      stated = day(meta(DAY_NAMES.get(i)));
    }
    List<Element> times = stated.isEmpty() ? page.getElementsByTag("time") : List.of();
    for (String marked : List.of("itemprop", "pubdate", "datetime")) {
      for (Element time : times) {
        boolean meant =
            marked.equals("itemprop")
                ? time.attr("itemprop").equals("datePublished")
                : time.hasAttr(marked);
        if (stated.isEmpty() && meant) {
          stated = day(time.attr("datetime"));
        }
      }
    }
    return stated;
  }

  private static Optional<LocalDate> day(@Nullable String stamp) {
    return stamp == null ? Optional.empty() : StatedDay.parse(stamp);
  }

  private @Nullable String title() {
    String title = meta("og:title");
    title = title == null ? data.headline() : title;
    Element heading = page.selectFirst("h1");
    title = title == null && heading != null ? clean(heading.text()) : title;
    return title == null ? clean(page.title()) : title;
  }

  private @Nullable String publisher() {
    String site = meta("og:site_name");
    return site == null ? clean(data.publisher()) : site;
  }

  /** Those of the linked data, else of the first kind of mark that names somebody. */
  private List<String> authors() {
    Authors found = new Authors();
    data.authors().forEach(found::add);
    for (int i = 0; i < AUTHOR_NAMES.size() && found.names().isEmpty(); i++) {
      for (Element meta : metas) {
        if (isNamed(meta, AUTHOR_NAMES.get(i))) {
          found.add(meta.attr("content"));
        }
      }
    }
    for (String marked : List.of("[rel=author]", "[itemprop=author] [itemprop=name]")) {
      for (Element mark : found.names().isEmpty() ? page.select(marked) : List.<Element>of()) {
        found.add(mark.text());
      }
    }
    return found.names();
  }

  private static boolean isNamed(Element meta, String name) {
    return meta.attr("property").equalsIgnoreCase(name)
        || meta.attr("name").equalsIgnoreCase(name)
        || meta.attr("itemprop").equalsIgnoreCase(name);
  }

  private @Nullable String language() {
    Element html = page.selectFirst("html");
    String code = html == null ? "" : html.attr("lang");
    code = code.isBlank() && html != null ? html.attr("xml:lang") : code;
    String primary = code.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    boolean letters = primary.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return letters && (primary.length() == 2 || primary.length() == 3) ? primary : null;
  }

  private @Nullable String url() {
    Element link = page.selectFirst("link[rel=canonical]");
    String address = Stated.webAddress(link == null ? null : link.attr("href"));
    return address == null ? Stated.webAddress(meta("og:url")) : address;
  }

  /** The content of the first meta element of this name or property, or null. */
  private @Nullable String meta(String name) {
    for (Element meta : metas) {
      if (isNamed(meta, name)) {
        String content = clean(meta.attr("content"));
        if (content != null) {
          return content;
        }
      }
    }
    return null;
  }

  private static @Nullable String clean(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String line = Damage.mend(Messages.oneLine(text));
    return line.length() <= LONGEST ? line : Damage.cut(line, LONGEST);
  }
}
