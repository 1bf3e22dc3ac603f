package org.coranto.read.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Fetches feeds and pages: http and https, public addresses only unless a host is allowed by name,
 * one request at a time and a pause to each host, bounded in size, time and redirects. Every
 * redirect is checked like the first address. No cookies, no proxy, nothing is sent but what {@link
 * Settings} says. Thread-safe.
 */
public final class Fetcher implements AutoCloseable {
  private static final int ROBOTS_BYTES = 500 << 10;
  private static final long ROBOTS_NANOSECONDS = TimeUnit.HOURS.toNanos(24);
  private static final long NO_ROBOTS_NANOSECONDS = TimeUnit.MINUTES.toNanos(10);
  private static final int ROBOTS_KEPT = 2_000;
  private static final String FEEDS =
      "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
  private static final String PAGES = "text/html, application/xhtml+xml, text/plain;q=0.8";

  private final Settings settings;
  private final Guard guard;
  private final Connector connector;
  private final SSLSocketFactory tls;
  private final Turns turns = new Turns();
  private final Map<String, KnownRobots> robots = new ConcurrentHashMap<>();
  private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "coranto-fetch-clock");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean closed;

  /**
   * How to fetch.
   *
   * @param userAgent what the program calls itself; printable ASCII; its first word up to a slash
   *     is the name that robots.txt is read for
   * @param allowed hosts trusted by name, {@code host} or {@code host:port}
   * @param pause between two requests to one host
   * @param time most for one answer, redirects not included
   * @param bytes most bytes of an answer
   * @param redirects most redirects on the way to an answer
   */
  public record Settings(
      String userAgent,
      Set<String> allowed,
      Duration pause,
      Duration time,
      int bytes,
      int redirects) {
    /**
     * Checks them.
     *
     * @throws IllegalArgumentException if the name cannot be sent, or a bound is negative
     */
    public Settings {
      allowed = Set.copyOf(allowed);
      if (!userAgent.matches("[!-~][ -~]{0,200}")) {
        throw new IllegalArgumentException("a user agent is a line of printable ASCII");
      }
      if (pause.isNegative() || time.toMillis() < 1 || bytes < 1 || redirects < 0) {
        throw new IllegalArgumentException("pause, time, bytes and redirects must not be negative");
      }
    }

    private String program() {
      return userAgent.split("[/ ]", 2)[0].toLowerCase(Locale.ROOT);
    }
  }

  /** What a site's robots.txt says, or why that is not known, until some time. */
  private record KnownRobots(@Nullable Robots rules, String failure, long until) {
    Robots orThrow() throws IOException {
      if (rules == null) {
        throw new IOException(failure);
      }
      return rules;
    }
  }

  /** Fetches with these settings. */
  public Fetcher(Settings settings) {
    this(
        settings,
        Resolver.SYSTEM,
        Connector.DIRECT,
        (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  Fetcher(Settings settings, Resolver resolver, Connector connector, SSLSocketFactory tls) {
    this.settings = settings;
    this.guard = new Guard(settings.allowed(), resolver);
    this.connector = connector;
    this.tls = tls;
  }

  /**
   * Fetches a feed, which its reader was told to read; robots.txt is for pages.
   *
   * @param conditions header lines to send along, such as {@code If-None-Match}
   * @return the last answer, whatever its status
   * @throws Refused if it must not be fetched or is too large; the same will come of asking again
   * @throws java.io.InterruptedIOException if the fetcher is closed meanwhile
   * @throws IOException if there is no answer
   */
  public Answer feed(String address, Map<String, String> conditions) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>(conditions);
    headers.put("Accept", FEEDS);
    return follow(WebAddress.parse(address), headers, false);
  }

  /**
   * Fetches a page, if the robots.txt of each site on the way lets us.
   *
   * @return the last answer, whatever its status
   * @throws Refused if it must not be fetched or is too large; the same will come of asking again
   * @throws java.io.InterruptedIOException if the fetcher is closed meanwhile
   * @throws IOException if there is no answer
   */
  public Answer page(String address) throws IOException {
    return follow(WebAddress.parse(address), Map.of("Accept", PAGES), true);
  }

  private Answer follow(WebAddress first, Map<String, String> headers, boolean obeying)
      throws IOException {
    WebAddress address = first;
    for (int i = 0; i <= settings.redirects(); i++) {
      Duration pause = settings.pause();
      if (obeying) {
        Robots rules = robots(address);
        if (!rules.allow(address.target())) {
          throw new Refused("the robots.txt of " + address.host() + " does not let it be fetched");
        }
        pause = pause.compareTo(rules.delay()) < 0 ? rules.delay() : pause;
      }
      Answer answer = once(address, headers, settings.bytes(), pause);
      String location = answer.header("location");
      if (location == null || !isRedirect(answer.status())) {
        return answer;
      }
      address = address.resolve(location);
    }
    throw new Refused("it leads through more than " + settings.redirects() + " redirects");
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /** The rules of the site; where they cannot be had, everything is forbidden. */
  private Robots robots(WebAddress address) throws IOException {
    KnownRobots known = robots.get(address.site());
    if (known == null || known.until - System.nanoTime() < 0) {
      long now = System.nanoTime();
      try {
        known = new KnownRobots(fetchedRobots(address), "", now + ROBOTS_NANOSECONDS);
      } catch (Refused e) {
        throw e;
      } catch (IOException e) {
        String failure =
            "the robots.txt of " + address.host() + " cannot be had: " + e.getMessage();
        known = new KnownRobots(null, failure, now + NO_ROBOTS_NANOSECONDS);
      }
      if (robots.size() >= ROBOTS_KEPT) {
        robots.clear();
      }
      robots.put(address.site(), known);
    }
    return known.orThrow();
  }

  private Robots fetchedRobots(WebAddress site) throws IOException {
    WebAddress address = site.resolve("/robots.txt");
    for (int i = 0; i <= settings.redirects(); i++) {
      Answer answer =
          once(address, Map.of("Accept", "text/plain, */*;q=0.5"), ROBOTS_BYTES, settings.pause());
      String location = answer.header("location");
      if (location != null && isRedirect(answer.status())) {
        address = address.resolve(location);
      } else if (answer.status() >= 500) {
        throw new IOException("status " + answer.status());
      } else if (answer.status() >= 400) {
        return Robots.ALLOW_ALL;
      } else {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return Robots.parse(text, settings.program());
      }
    }
    return Robots.ALLOW_ALL;
  }

  private Answer once(WebAddress address, Map<String, String> headers, int bytes, Duration pause)
      throws IOException {
    List<InetAddress> hosts = guard.addresses(address);
    int milliseconds = (int) Math.min(Integer.MAX_VALUE, settings.time().toMillis());
    Map<String, String> sent = new LinkedHashMap<>(headers);
    sent.put("User-Agent", settings.userAgent());
    Turns.Turn turn = turn(address, pause);
    try (Exchange exchange = new Exchange(address, bytes, milliseconds)) {
      ScheduledFuture<?> end = clock.schedule(exchange::close, milliseconds, TimeUnit.MILLISECONDS);
      open.add(exchange);
      try {
        return exchange.get(hosts, connector, tls, sent);
      } catch (IOException e) {
        boolean late = exchange.isClosed() || e instanceof SocketTimeoutException;
        throw closed ? stopped() : late ? late(e) : e;
      } finally {
        end.cancel(false);
        open.remove(exchange);
      }
    } catch (RejectedExecutionException e) {
      throw stopped();
    } finally {
      turn.close();
    }
  }

  private IOException late(IOException cause) {
    if (cause instanceof Refused) {
      return cause;
    }
    return new IOException(
        "no whole answer within "
            + settings.time().toSeconds()
            + " seconds, the limit fetch-seconds",
        cause);
  }

  private static InterruptedIOException stopped() {
    return new InterruptedIOException("stopped");
  }

  private Turns.Turn turn(WebAddress address, Duration pause) throws InterruptedIOException {
    try {
      return turns.await(address.host(), pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stopped();
    }
  }

  /** Ends what is under way, and fetches nothing any more. */
  @Override
  public void close() {
    closed = true;
    clock.shutdownNow();
    open.forEach(Exchange::close);
  }
}
