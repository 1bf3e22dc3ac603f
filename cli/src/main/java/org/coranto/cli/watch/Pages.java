package org.coranto.cli.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.coranto.read.Document;
import org.coranto.read.FeedItem;
import org.coranto.read.ReportReader;
import org.coranto.read.web.Answer;
import org.coranto.read.web.Fetcher;
import org.coranto.read.web.Refused;
import org.coranto.store.Feeds;
import org.coranto.store.StoreException;

/**
 * The pages that items lead to, in one round. A page that cannot be had leaves the item's own text;
 * a fault that may pass is tried again in later rounds, and the site is left alone in this one.
 * Thread-safe.
 */
final class Pages {
  private final Feeds known;
  private final Fetcher fetcher;
  private final ReportReader reader;
  private final Map<String, Feeds.Page> seen = new ConcurrentHashMap<>();
  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final Set<String> tired = ConcurrentHashMap.newKeySet();

  Pages(Feeds known, Fetcher fetcher, ReportReader reader) {
    this.known = known;
    this.fetcher = fetcher;
    this.reader = reader;
  }

  /** Whether the page is done with, or another feed's in this round. */
  boolean isSettled(String url) throws StoreException {
    return begun.contains(url) || known.page(url).map(Feeds.Page::settled).orElse(false);
  }

  /** How often the page was asked for in rounds before. */
  int tries(String url) throws StoreException {
    return known.page(url).map(Feeds.Page::tries).orElse(0);
  }

  /**
   * Fetches the page that an item leads to, and hands over its article.
   *
   * @return whether it need not be fetched again
   */
  boolean fetch(FeedItem item, Consumer<Document> sink)
      throws StoreException, InterruptedIOException {
    String url = Objects.requireNonNull(item.link());
    if (!begun.add(url)) {
      return true;
    }
    int tries = tries(url) + 1;
    String site = site(url);
    if (tired.contains(site)) {
      return false;
    }
    String fault;
    boolean passes;
    try {
      Answer answer = fetcher.page(url);
      if (answer.status() == 200) {
        String type = answer.header("content-type");
        sink.accept(reader.article(item, answer.body(), type, url));
        settle(new Feeds.Page(url, tries, true, "fetched"));
        return true;
      }
      fault = "the server answers " + answer.status();
      passes = answer.status() == 429 || answer.status() >= 500;
    } catch (Refused e) {
      fault = String.valueOf(e.getMessage());
      passes = false;
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      fault = String.valueOf(e.getMessage());
      passes = true;
    }
    if (passes) {
      tired.add(site);
    }
    boolean settled = !passes || tries >= Watching.TRIES;
    if (settled) {
      sink.accept(item.document());
    }
    settle(new Feeds.Page(url, tries, settled, fault));
    return settled;
  }

  private void settle(Feeds.Page page) {
    seen.put(page.url(), page);
  }

  private static String site(String url) {
    int slash = url.indexOf('/', url.indexOf("//") + 2);
    return slash < 0 ? url : url.substring(0, slash);
  }

  /** How the pages are now. */
  List<Feeds.Page> seen() {
    List<Feeds.Page> pages = new ArrayList<>(seen.values());
    pages.sort(java.util.Comparator.comparing(Feeds.Page::url));
    return Collections.unmodifiableList(pages);
  }

  /** How many were fetched. */
  int fetched() {
    return (int) seen.values().stream().filter(p -> p.outcome().equals("fetched")).count();
  }
}
