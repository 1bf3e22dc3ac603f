package org.coranto.cli.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.coranto.read.Document;
import org.coranto.read.FeedItem;
import org.coranto.read.ReportReader;
import org.coranto.read.web.Answer;
import org.coranto.read.web.Fetcher;
import org.coranto.store.Feeds;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * One look at the feeds that are due. Finds documents for an ingest; what it learns about the feeds
 * is to be kept once they are written, so that a round which ends early is done again.
 */
public final class Round {
  private static final int AT_ONCE = 4;

  private final List<String> feeds;
  private final Feeds known;
  private final Predicate<Document> there;
  private final Fetcher fetcher;
  private final ReportReader reader;
  private final Watching watching;
  private final Instant now;
  private final List<Feeds.Feed> asked = Collections.synchronizedList(new ArrayList<>());
  private final Pages pages;
  private final AtomicInteger unchanged = new AtomicInteger();
  private final AtomicInteger items = new AtomicInteger();
  private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
  private volatile Instant next = Instant.MAX;

  /**
   * Prepares a round.
   *
   * @param feeds addresses
   * @param known what the store knows of them
   * @param there whether a document is in the store already; called by several threads
   * @param now the time of the round
   */
  public Round(
      List<String> feeds,
      Feeds known,
      Predicate<Document> there,
      Fetcher fetcher,
      ReportReader reader,
      Watching watching,
      Instant now) {
    this.feeds = List.copyOf(feeds);
    this.known = known;
    this.there = there;
    this.fetcher = fetcher;
    this.reader = reader;
    this.watching = watching;
    this.now = now;
    this.pages = new Pages(known, fetcher, reader);
  }

  /**
   * Asks the feeds that are due, several at once, and hands over what they tell.
   *
   * @param sink takes documents, by several threads; its exceptions come through
   * @return 0; a feed that fails is in {@link #failures}, not in this count
   * @throws IllegalStateException if the store cannot be asked
   */
  public int find(Consumer<Document> sink) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            Math.max(1, Math.min(AT_ONCE, feeds.size())),
            task -> {
              Thread thread = new Thread(task, "coranto-watcher");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> looks = new ArrayList<>();
      for (String feed : feeds) {
        looks.add(threads.submit(() -> look(feed, sink)));
      }
      for (Future<?> look : looks) {
        look.get();
      }
      return 0;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException told) {
        throw told;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void look(String url, Consumer<Document> sink) {
    try {
      Feeds.Feed before =
          known.feed(url).orElse(new Feeds.Feed(url, null, null, Instant.EPOCH, 0, ""));
      boolean waits = before.next().isAfter(now) && (watching.due() || before.failures() > 0);
      if (waits) {
        atLatest(before.next());
        if (before.failures() > 0 && !watching.due()) {
          failures.add(url + ": left alone until " + before.next() + ": " + before.outcome());
        }
        return;
      }
      Feeds.Feed after = ask(before, sink);
      asked.add(after);
      atLatest(after.next());
    } catch (InterruptedIOException e) {
      // The program is ending; the feed is asked again when it is started again.
      Thread.currentThread().interrupt();
    } catch (StoreException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private synchronized void atLatest(Instant time) {
    next = time.isBefore(next) ? time : next;
  }

  private Feeds.Feed ask(Feeds.Feed before, Consumer<Document> sink)
      throws StoreException, InterruptedIOException {
    Answer answer;
    try {
      answer = fetcher.feed(before.url(), conditions(before));
      if (answer.status() == 304) {
        unchanged.incrementAndGet();
        return told(before, before.etag(), before.modified(), "unchanged");
      }
      if (answer.status() != 200) {
        return failed(before, "the server answers " + said(answer), answer.retryAfter(now));
      }
      List<FeedItem> found =
          reader.items(answer.body(), answer.header("content-type"), before.url());
      boolean all = watching.articles() ? articles(found, sink) : items(found, sink);
      return told(
          before,
          all ? validator(answer.header("etag")) : null,
          all ? validator(answer.header("last-modified")) : null,
          found.size() + " items");
    } catch (InterruptedIOException | StoreException e) {
      throw e;
    } catch (IOException e) {
      return failed(before, String.valueOf(e.getMessage()), Duration.ZERO);
    }
  }

  private static String said(Answer answer) {
    return answer.status()
        + switch (answer.status()) {
          case 401, 403 -> ", it does not let us in";
          case 404, 410 -> ", there is no such feed any more; take it off your list";
          case 429 -> ", we ask too often";
          default -> "";
        };
  }

  private Feeds.Feed told(
      Feeds.Feed before, @Nullable String etag, @Nullable String modified, String outcome) {
    return new Feeds.Feed(before.url(), etag, modified, now.plus(watching.every()), 0, outcome);
  }

  private Feeds.Feed failed(Feeds.Feed before, String reason, Duration retryAfter) {
    int times = before.failures() + 1;
    Instant again = now.plus(watching.backOff(times, retryAfter));
    failures.add(before.url() + ": " + reason + "; asked again after " + again);
    return new Feeds.Feed(before.url(), before.etag(), before.modified(), again, times, reason);
  }

  private static Map<String, String> conditions(Feeds.Feed feed) {
    Map<String, String> conditions = new LinkedHashMap<>();
    String etag = feed.etag();
    String modified = feed.modified();
    if (etag != null) {
      conditions.put("If-None-Match", etag);
    }
    if (modified != null) {
      conditions.put("If-Modified-Since", modified);
    }
    return conditions;
  }

  /** A header's value if it may be sent back. */
  private static @Nullable String validator(@Nullable String value) {
    return value != null && value.matches("[ -~]{1,1000}") ? value : null;
  }

  private boolean items(List<FeedItem> found, Consumer<Document> sink) {
    for (FeedItem item : found) {
      items.incrementAndGet();
      sink.accept(item.document());
    }
    return true;
  }

  /** Hands over the articles of the items; whether none is left for another round. */
  private boolean articles(List<FeedItem> found, Consumer<Document> sink)
      throws StoreException, InterruptedIOException {
    List<FeedItem> fresh = new ArrayList<>();
    List<FeedItem> again = new ArrayList<>();
    for (FeedItem item : found) {
      items.incrementAndGet();
      String link = item.link();
      if (link == null || there.test(item.document())) {
        sink.accept(item.document());
      } else if (!pages.isSettled(link)) {
        (pages.tries(link) == 0 ? fresh : again).add(item);
      }
    }
    // Pages that failed come last, so that they do not keep their site from the others.
    fresh.addAll(again);
    boolean all = fresh.size() <= watching.pages();
    for (FeedItem item : fresh.subList(0, Math.min(fresh.size(), watching.pages()))) {
      all &= pages.fetch(item, sink);
    }
    return all;
  }

  /** How the feeds are now, to be kept when the documents are written. */
  public List<Feeds.Feed> feeds() {
    return List.copyOf(asked);
  }

  /** How the pages are now, to be kept when the documents are written. */
  public List<Feeds.Page> pages() {
    return pages.seen();
  }

  /** Feeds asked that told nothing new. */
  public int unchanged() {
    return unchanged.get();
  }

  /** Pages that were fetched. */
  public int fetched() {
    return pages.fetched();
  }

  /** Items of the feeds that told something. */
  public int items() {
    return items.get();
  }

  /** Feeds that could not be read, each with the reason and when it is asked again. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  /** When the first feed is due again; far in the future if there is none. */
  public Instant next() {
    return next;
  }
}
