package org.coranto.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.coranto.model.Situation;
import org.coranto.store.FactSql.Question;
import org.coranto.store.curation.Curated;
import org.coranto.store.curation.DecisionFile;
import org.coranto.store.curation.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Questions to a store. A fact that several renderings tell is one row that names all its places.
 * Names are found whatever their case, and by any part of them. Not thread-safe.
 */
public final class Queries implements AutoCloseable {
  private final Path file;
  private final Connection connection;
  private final int version;
  private final boolean rejectedToo;
  private final FactSql sql;

  Queries(Path file, Connection connection, int version, boolean rejectedToo) {
    this.file = file;
    this.connection = connection;
    this.version = version;
    this.rejectedToo = rejectedToo;
    this.sql = new FactSql(version, rejectedToo);
  }

  /**
   * The same questions, answered with or without what people rejected; without at first. Closing
   * one closes both.
   */
  public Queries withRejected(boolean wanted) {
    return new Queries(file, connection, version, wanted);
  }

  /** All reports, by day and name. */
  public List<StoredReport> reports() throws StoreException {
    return rows(
        sql.reports(),
        List.of(),
        row ->
            new StoredReport(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7)));
  }

  /**
   * Examines the whole store; changes nothing.
   *
   * @param producer the present version of Coranto
   * @param model the present model, as {@link Store#openToWrite} takes it
   */
  public Checkup examine(String producer, String model) throws StoreException {
    try {
      return new Doctor(file, connection).examine(producer, model);
    } catch (SQLException | IOException e) {
      throw Store.problem(file, e);
    }
  }

  /** SHA-256 of everything in the store, in hexadecimal; the same for the same rows. */
  public String digest() throws StoreException {
    try {
      return Contents.digest(connection);
    } catch (SQLException | IOException e) {
      throw Store.problem(file, e);
    }
  }

  /** Takes one report's situation. */
  public interface SituationSink {
    void take(Situation situation) throws IOException;
  }

  /** Takes one report's situation and people's verdicts. */
  public interface CuratedSink {
    void take(Curated curated) throws IOException;
  }

  /**
   * Hands over every report's situation, one at a time, in the order of their ids.
   *
   * @throws IOException if the store cannot be read, or what the sink throws
   */
  public void forEach(SituationSink sink) throws IOException {
    forEachCurated(curated -> sink.take(curated.situation()));
  }

  /**
   * Hands over every report's situation and people's verdicts, in the order of their ids.
   *
   * @throws IOException if the store cannot be read, or what the sink throws
   */
  public void forEachCurated(CuratedSink sink) throws IOException {
    try (PreparedStatement statement =
            connection.prepareStatement("select name, text, reading from report order by id");
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Curated curated = curated(row.getString(1), row.getBytes(2), row.getBytes(3));
        sink.take(rejectedToo ? curated : curated.standing());
      }
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }

  /**
   * The situation of one report.
   *
   * @param report its name, or its id or the beginning of it
   * @throws StoreException if none or several fit
   */
  public Situation situation(String report) throws StoreException {
    Curated curated = curated(report);
    return (rejectedToo ? curated : curated.standing()).situation();
  }

  /**
   * The situation of one report with people's decisions on it, what they rejected included, and
   * their verdicts.
   *
   * @param report its name, or its id or the beginning of it
   * @throws StoreException if none or several fit
   */
  public Curated curated(String report) throws StoreException {
    List<Curated> found =
        rows(
            "select name, text, reading from report where name = ? or id like ? escape '\\' order"
                + " by id limit 2",
            List.of(report, FactSql.like(report, false)),
            row -> curated(row.getString(1), row.getBytes(2), row.getBytes(3)));
    if (found.isEmpty()) {
      throw new StoreException(
          file + ": holds no report " + report + "; coranto show lists what it holds");
    }
    if (found.size() > 1) {
      throw new StoreException(
          file + ": several reports are called " + report + "; name one by its id");
    }
    return found.get(0);
  }

  /** A reading with people's decisions on it. */
  private Curated curated(String name, byte[] text, byte[] reading) throws SQLException {
    boolean decided = version >= 3 && Kept.hasDecisions(connection);
    return Kept.curated(connection, name, text, reading, decided);
  }

  /**
   * Quotes by report and place.
   *
   * @param by part of the speaker's name, or null for all
   * @param act the act, or null for all
   */
  public List<StoredQuote> quotes(@Nullable String by, @Nullable String act) throws StoreException {
    Question question = sql.quotes(by, act);
    return rows(
        question.sql(),
        question.values(),
        row ->
            new StoredQuote(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10)));
  }

  /**
   * Events by date, report and place.
   *
   * @param type PLOVER type, or null for all
   * @param actor part of the name of a party, or null for all
   * @param from first ISO day, or null
   * @param to last ISO day, or null
   */
  public List<StoredEvent> events(
      @Nullable String type, @Nullable String actor, @Nullable String from, @Nullable String to)
      throws StoreException {
    Question question = sql.events(type, actor, from, to);
    return rows(
        question.sql(),
        question.values(),
        row ->
            new StoredEvent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getDouble(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                row.getString(15)));
  }

  /** Actors whose name or any written form holds {@code name}, the most mentioned first. */
  public List<StoredActor> actors(String name) throws StoreException {
    Question question = sql.actors(name);
    return rows(
        question.sql(),
        question.values(),
        row ->
            new StoredActor(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7) == null ? "" : row.getString(7),
                row.getInt(8)));
  }

  /** What people decided, in the order it applies, and how each decision stands. */
  public List<Listed> decisions() throws StoreException {
    if (version < 3) {
      return List.of();
    }
    try {
      return DecisionRows.list(connection);
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }

  /**
   * Finds words, best hits first.
   *
   * @param asked words; all must be there; none of it is an operator
   * @param limit how many hits at most in each of text, quotes and names
   * @throws StoreException if the store is of a version without a search index
   */
  public List<SearchHit> search(String asked, Search.In in, int limit) throws StoreException {
    present();
    try {
      return new Search(connection, rejectedToo).find(asked, in, limit);
    } catch (SQLException | IOException e) {
      throw Store.problem(file, e);
    }
  }

  private void present() throws StoreException {
    if (version < Schema.VERSION) {
      throw new StoreException(
          file + ": is of an older version; coranto ingest or read --db bring it up to date");
    }
  }

  /** Version of the store's tables. */
  public int version() {
    return version;
  }

  /** Takes one document. */
  public interface DocumentSink {
    void take(StoredDocument document) throws IOException;
  }

  /** Takes who read one report. */
  public interface ReadingSink {
    void take(StoredReading reading) throws IOException;
  }

  /** Hands over every document, in the order of their keys; what the sink throws comes through. */
  public void documents(DocumentSink sink) throws IOException {
    present();
    try {
      Provenance.documents(connection, sink);
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }

  /** Hands over who read every report, in the order of their ids. */
  public void readings(ReadingSink sink) throws IOException {
    present();
    try {
      Provenance.readings(connection, sink);
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }

  /** Which Coranto with which model read how many reports. */
  public List<StoredReading.Readers> readers() throws StoreException {
    present();
    try {
      return Provenance.readers(connection);
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }

  /** The decisions file that the store goes with. */
  public DecisionFile decisionFile() throws StoreException {
    try {
      return Store.decisionFile(file, connection);
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }

  /** Questions about stories. */
  public Stories stories() {
    return new Stories(file, connection);
  }

  private <T> List<T> rows(String sql, List<? extends Object> values, Sql.Row<T> reader)
      throws StoreException {
    return Sql.rows(file, connection, sql, values, reader);
  }

  @Override
  public void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
  }
}
