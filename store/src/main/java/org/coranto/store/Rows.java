package org.coranto.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.coranto.model.json.SituationJson;
import org.coranto.store.curation.Curated;
import org.jspecify.annotations.Nullable;
import org.sqlite.ProgressHandler;

/**
 * Prepared questions to a store by many threads at once, over a few connections that only read.
 * Values are bound, never written into a question. Thread-safe.
 */
public final class Rows implements AutoCloseable {
  private static final int STEPS = 100_000;

  /** Makes something of one row. */
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException, IOException;
  }

  /** Takes rows one by one. */
  public interface Sink {
    void take(ResultSet row) throws SQLException, IOException;
  }

  private final Path file;
  private final List<Connection> all = new ArrayList<>();
  private final BlockingQueue<Connection> free;
  private final Connection watch;
  private final long seconds;

  private Rows(Path file, int connections, long seconds, Connection watch) {
    this.file = file;
    this.free = new ArrayBlockingQueue<>(connections);
    this.watch = watch;
    this.seconds = seconds;
  }

  /**
   * Opens a store of the present version.
   *
   * @param connections how many questions may run at once
   * @param seconds how long one may run before it is given up
   * @throws StoreException if the file is missing, no store, or of another version
   */
  public static Rows open(Path file, int connections, long seconds) throws StoreException {
    Rows rows = new Rows(file, connections, seconds, Store.connectToRead(file));
    try {
      for (int i = 0; i < connections; i++) {
        Connection connection = Store.connectToRead(file);
        rows.all.add(connection);
        rows.free.add(connection);
      }
      return rows;
    } catch (StoreException e) {
      rows.close();
      throw e;
    }
  }

  /**
   * All rows of an answer.
   *
   * @throws StoreException if the store cannot be read, or the answer takes too long
   */
  public <T> List<T> list(String sql, List<?> values, Reader<T> reader) throws StoreException {
    List<T> rows = new ArrayList<>();
    each(sql, values, row -> rows.add(reader.read(row)));
    return rows;
  }

  /** Hands over the rows of an answer one by one; the sink's own exceptions come through. */
  public void each(String sql, List<?> values, Sink sink) throws StoreException {
    Connection connection = take();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      limit(connection);
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          sink.take(row);
        }
      }
    } catch (SQLException | IOException e) {
      throw Store.problem(file, e);
    } finally {
      give(connection);
    }
  }

  /** The number in the first column of the first row; 0 without one. */
  public long number(String sql, List<?> values) throws StoreException {
    List<Long> found = list(sql, values, row -> row.getLong(1));
    return found.isEmpty() ? 0 : found.get(0);
  }

  /**
   * The report with this id as it counts after people's decisions, rejected facts still in it; null
   * when there is none.
   */
  public @Nullable Curated report(String id) throws StoreException {
    Connection connection = take();
    try {
      return Kept.curated(connection, id);
    } catch (SQLException e) {
      throw Store.problem(file, e);
    } finally {
      give(connection);
    }
  }

  /** Where the renderings of a report begin, in code points; empty without such a report. */
  public List<Integer> renderings(String report) throws StoreException {
    List<Integer> starts = new ArrayList<>();
    each(
        "select reading from report where id = ?",
        List.of(report),
        row -> starts.addAll(SituationJson.renderings(Packed.unpack(row.getBytes(1)))));
    return starts;
  }

  /**
   * Ways to write names that hold what is asked, or that are like it where there is none.
   *
   * @param limit how many at most
   */
  public List<String> names(String asked, int limit) throws StoreException {
    Connection connection = take();
    try {
      limit(connection);
      return new Search(connection, false).names(asked, limit);
    } catch (SQLException e) {
      throw Store.problem(file, e);
    } finally {
      give(connection);
    }
  }

  /** A number that another one replaces whenever another process or connection has written. */
  public long version() throws StoreException {
    synchronized (watch) {
      try {
        return Sql.number(watch, "pragma data_version");
      } catch (SQLException e) {
        throw Store.problem(file, e);
      }
    }
  }

  private Connection take() throws StoreException {
    try {
      Connection connection = free.poll(seconds, TimeUnit.SECONDS);
      if (connection == null) {
        throw new StoreException(file + ": too many questions at once; try again");
      }
      return connection;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException(file + ": interrupted", e);
    }
  }

  /** SQLite asks now and then whether to go on. */
  private void limit(Connection connection) throws SQLException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    ProgressHandler.setHandler(
        connection,
        STEPS,
        new ProgressHandler() {
          @Override
          protected int progress() {
            return System.nanoTime() > end ? 1 : 0;
          }
        });
  }

  private void give(Connection connection) {
    try {
      ProgressHandler.clearHandler(connection);
    } catch (SQLException e) {
      // The next question sets its own.
      free.add(connection);
      return;
    }
    free.add(connection);
  }

  @Override
  public void close() {
    all.add(watch);
    all.forEach(Store::close);
  }
}
