package org.coranto.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a store knows of the feeds that are watched. Thread-safe: callers take turns. */
public final class Feeds {
  /**
   * How the last round with a feed went.
   *
   * @param url its address, as the user gave it
   * @param etag the server's name of what was taken in last, or null
   * @param modified its {@code Last-Modified}, or null
   * @param next it is not asked before
   * @param failures rounds in a row that failed
   * @param outcome of the last round, in words
   */
  public record Feed(
      String url,
      @Nullable String etag,
      @Nullable String modified,
      Instant next,
      int failures,
      String outcome) {}

  /**
   * A page that an item led to.
   *
   * @param url its address, as the feed gives it
   * @param tries how often it was asked for
   * @param settled whether it is not to be fetched again
   * @param outcome of the last try, in words
   */
  public record Page(String url, int tries, boolean settled, String outcome) {}

  private final Path file;
  private final Connection connection;

  Feeds(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** The feed with this address; empty if it was never asked. */
  public synchronized Optional<Feed> feed(String url) throws StoreException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select etag, modified, next, failures, outcome from feed where url = ?")) {
      statement.setString(1, url);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Feed(
                    url,
                    row.getString(1),
                    row.getString(2),
                    Instant.ofEpochSecond(row.getLong(3)),
                    row.getInt(4),
                    row.getString(5)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }

  /** The page with this address; empty if it was never asked for. */
  public synchronized Optional<Page> page(String url) throws StoreException {
    try (PreparedStatement statement =
        connection.prepareStatement("select tries, settled, outcome from page where url = ?")) {
      statement.setString(1, url);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Page(url, row.getInt(1), row.getBoolean(2), row.getString(3)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }

  /**
   * Keeps how a round went, in one transaction; of a writer's connection only.
   *
   * @throws StoreException if it cannot be written; nothing of it is kept then
   */
  public synchronized void keep(Collection<Feed> feeds, Collection<Page> pages)
      throws StoreException {
    try (PreparedStatement feed =
            connection.prepareStatement("insert or replace into feed values (?, ?, ?, ?, ?, ?)");
        PreparedStatement page =
            connection.prepareStatement("insert or replace into page values (?, ?, ?, ?)")) {
      for (Feed one : feeds) {
        feed.setString(1, one.url());
        feed.setString(2, one.etag());
        feed.setString(3, one.modified());
        feed.setLong(4, one.next().getEpochSecond());
        feed.setInt(5, one.failures());
        feed.setString(6, one.outcome());
        feed.addBatch();
      }
      for (Page one : pages) {
        page.setString(1, one.url());
        page.setInt(2, one.tries());
        page.setInt(3, one.settled() ? 1 : 0);
        page.setString(4, one.outcome());
        page.addBatch();
      }
      feed.executeBatch();
      page.executeBatch();
      connection.commit();
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }
}
