package org.coranto.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Situation;
import org.coranto.store.curation.Curated;
import org.coranto.store.curation.DecisionFile;
import org.coranto.store.curation.Listed;
import org.jspecify.annotations.Nullable;

/**
 * Questions to a store. A fact that several renderings tell is one row that names all its places.
 * Names are found whatever their case, and by any part of them. Not thread-safe.
 */
public final class Queries implements AutoCloseable {
  /** Rows that a witness of an earlier row carries are left out; their places join that row. */
  private static final String PLACES =
      "(select group_concat(w.rendering || ' ' || w.start, ' · ') from (select rendering, start"
          + " from %1$s t where report = f.report and (id = f.id or same_as = f.id)%2$s order by"
          + " start) w)";

  private static final String NAMED =
      "exists (select 1 from actor x left join mention m on m.report = x.report and m.actor = x.id"
          + " and m.kind = 'name' where x.report = f.report and x.id = %s%s and (x.name like ? escape"
          + " '\\' or m.text like ? escape '\\'))";

  private final Path file;
  private final Connection connection;
  private final int version;
  private final boolean rejectedToo;

  Queries(Path file, Connection connection, int version, boolean rejectedToo) {
    this.file = file;
    this.connection = connection;
    this.version = version;
    this.rejectedToo = rejectedToo;
  }

  /**
   * The same questions, answered with or without what people rejected; without at first. Closing
   * one closes both.
   */
  public Queries withRejected(boolean wanted) {
    return new Queries(file, connection, version, wanted);
  }

  /** A column of people's verdicts on {@code f}. */
  private String mark() {
    return version < 3 ? ", ''" : ", f.mark";
  }

  /** A condition that leaves out rejected rows of {@code alias}. */
  private String standing(String alias) {
    return version < 3 || rejectedToo ? "" : " and " + alias + ".mark <> 'rejected'";
  }

  /** All reports, by day and name. */
  public List<StoredReport> reports() throws StoreException {
    return rows(
        "select r.id, r.name, r.published, r.title, r.renderings, (select count(*) from quote q"
            + " where q.report = r.id and q.same_as is null"
            + standing("q")
            + "), (select count(*) from event e where e.report = r.id and e.same_as is null"
            + standing("e")
            + ") from report r order by r.published, r.name, r.id",
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
            List.of(report, like(report, false)),
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
    try {
      Situation situation = Kept.reading(name, text, reading);
      return hasDecisions() ? Kept.curated(connection, situation) : Curated.untouched(situation);
    } catch (IOException | IllegalArgumentException e) {
      throw new SQLException("the reading of " + name + " is damaged: " + e.getMessage(), e);
    }
  }

  private boolean hasDecisions() throws SQLException {
    return version >= 3 && Sql.number(connection, "select exists (select 1 from decision)") == 1;
  }

  /**
   * Quotes by report and place.
   *
   * @param by part of the speaker's name, or null for all
   * @param act the act, or null for all
   */
  public List<StoredQuote> quotes(@Nullable String by, @Nullable String act) throws StoreException {
    List<Object> values = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder(
            "select f.report, r.name, r.published, f.id, a.name, f.act, f.type, f.content, "
                + String.format(PLACES, "quote", standing("t"))
                + mark()
                + " from quote f join report r on r.id = f.report left join actor a on a.report ="
                + " f.report and a.id = f.speaker"
                + standing("a")
                + " where f.same_as is null and f.heading_of is"
                + " null"
                + standing("f"));
    if (by != null) {
      sql.append(" and ").append(String.format(NAMED, "f.speaker", standing("x")));
      values.add(like(by, true));
      values.add(like(by, true));
    }
    if (act != null) {
      sql.append(" and f.act = ?");
      values.add(act);
    }
    sql.append(" order by r.published, r.name, f.report, f.start, f.id");
    return rows(
        sql.toString(),
        values,
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
    List<Object> values = new ArrayList<>();
    StringBuilder sql =
        new StringBuilder(
            "select f.report, r.name, f.id, f.type, f.mode, f.cameo, f.goldstein, f.date, "
                + parties("actor")
                + ", "
                + parties("recipient")
                + ", f.place, f.factuality, f.evidence, "
                + String.format(PLACES, "event", standing("t"))
                + mark()
                + " from event f join report r on r.id = f.report where f.same_as is null"
                + standing("f"));
    if (type != null) {
      sql.append(" and f.type = ?");
      values.add(type);
    }
    if (actor != null) {
      sql.append(" and exists (select 1 from party p where p.report = f.report and p.event = f.id")
          .append(" and ")
          .append(String.format(NAMED, "p.actor", standing("x")))
          .append(")");
      values.add(like(actor, true));
      values.add(like(actor, true));
    }
    if (from != null) {
      sql.append(" and f.date >= ?");
      values.add(from);
    }
    if (to != null) {
      // A date of a month or a range is kept as text: it counts when its beginning is not later.
      sql.append(" and substr(f.date, 1, 10) <= ?");
      values.add(to);
    }
    sql.append(" order by f.date is null, f.date, r.name, f.report, f.start, f.id");
    return rows(
        sql.toString(),
        values,
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

  private String parties(String side) {
    return "(select coalesce(group_concat(n.name, ', '), '') from (select a.name from party p join"
        + " actor a on a.report = p.report and a.id = p.actor where p.report = f.report and p.event"
        + " = f.id and p.side = '"
        + side
        + "'"
        + standing("a")
        + " order by length(a.id), a.id) n)";
  }

  /** Actors whose name or any written form holds {@code name}, the most mentioned first. */
  public List<StoredActor> actors(String name) throws StoreException {
    return rows(
        "select f.report, r.name, f.id, f.name, f.type, f.country, (select group_concat(t.text, ' |"
            + " ') from (select distinct text from mention where report = f.report and actor = f.id"
            + " and kind = 'name' order by start) t), (select count(*) from mention where report ="
            + " f.report and actor = f.id) as n from actor f join report r on r.id = f.report where"
            + " "
            + String.format(NAMED, "f.id", standing("x"))
            + standing("f")
            + " order by n desc, r.name, f.report, f.id",
        List.of(like(name, true), like(name, true)),
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

  /** A pattern that matches the text itself, anywhere or at the beginning. */
  static String like(String text, boolean anywhere) {
    String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return (anywhere ? "%" : "") + literal + "%";
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
