package org.coranto.store;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Published;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.jspecify.annotations.Nullable;

/**
 * Adds documents to a store, many a transaction: the rows of a report and the ledger's rows of its
 * documents become visible together, with {@link #commit}, or never.
 *
 * <p>Every document is one row, named by its key. Documents that carry one text make one report; it
 * has day, name and title of the first of them in this order: a stated day before none, the earlier
 * day, the place, the key. So the store holds the same rows whatever order documents come in. Not
 * thread-safe.
 */
public final class Intake {
  /**
   * A document to add.
   *
   * @param key as {@code org.coranto.read.Document} makes it
   * @param asked the day said for all inputs, or ""
   */
  public record Entry(String key, String asked) {}

  /** What became of a document. */
  public enum Result {
    /** Its text is new. */
    ADDED,
    /** Its text was there; its day and name are the report's now, and its facts anew. */
    REPLACED,
    /** Its text was there; it is one more document of that report. */
    SAME_TEXT,
    /** It was there itself. */
    KNOWN
  }

  private final Store store;
  private final Ledger ledger;

  Intake(Store store) {
    this.store = store;
    this.ledger = new Ledger(store.file(), store.connection());
  }

  /**
   * Adds a document and, if {@link Ledger#wants} it, what its report says. Visible after {@link
   * #commit}.
   *
   * @param situation null when the ledger said that the report's rows are to stay
   * @throws StoreException if it cannot be written; everything since the last commit is lost then
   */
  public Result add(Entry entry, Report report, @Nullable Situation situation)
      throws StoreException {
    try {
      Ledger.Standing standing = ledger.standing(entry, report);
      if (standing == Ledger.Standing.KNOWN) {
        return Result.KNOWN;
      }
      boolean later = standing == Ledger.Standing.LATER;
      if (!later && situation == null) {
        throw new IllegalStateException("the report needs its reading: " + report.origin());
      }
      if (!later && situation != null) {
        store.write(situation, entry.key());
      }
      document(entry, report);
      store.update(
          "delete from rejected where uri = ? and member = ? and place = ''",
          report.origin().uri(),
          member(report));
      return later
          ? Result.SAME_TEXT
          : standing == Ledger.Standing.NEW ? Result.ADDED : Result.REPLACED;
    } catch (SQLException | IOException e) {
      store.rollback();
      throw Store.problem(store.file(), e);
    }
  }

  private void document(Entry entry, Report report) throws SQLException {
    store.update(
        "insert or replace into document (key, report, uri, member, media_type, published, asked)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        entry.key(),
        report.id(),
        report.origin().uri(),
        member(report),
        report.origin().mediaType(),
        Store.asked(report.published()),
        entry.asked());
  }

  static String member(Report report) {
    String member = report.origin().member();
    return member == null ? "" : member;
  }

  /** Adds a document that could not be read; the same row twice adds nothing. */
  public void add(Rejected rejected) throws StoreException {
    try {
      store.write(rejected);
    } catch (SQLException e) {
      store.rollback();
      throw Store.problem(store.file(), e);
    }
  }

  /** Makes everything since the last commit last, through a loss of power too. */
  public void commit() throws StoreException {
    try {
      store.commit();
    } catch (SQLException | IOException e) {
      store.rollback();
      throw Store.problem(store.file(), e);
    }
  }

  /**
   * Ids of reports that another version of Coranto or another model read, in order; all later than
   * {@code after}.
   *
   * @param everything whether reports that the present ones read are wanted too
   * @param most how many at most
   */
  public List<String> toReadAnew(String after, boolean everything, int most) throws StoreException {
    List<String> ids = new ArrayList<>();
    try (PreparedStatement statement =
        store
            .connection()
            .prepareStatement(
                "select report from ledger where report > ? and (? or producer <> ? or model <> ?)"
                    + " order by report limit ?")) {
      statement.setString(1, after);
      statement.setBoolean(2, everything);
      statement.setString(3, SituationJson.PRODUCER);
      statement.setString(4, store.model());
      statement.setInt(5, most);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          ids.add(row.getString(1));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw Store.problem(store.file(), e);
    }
  }

  /** The report with this id as it was when it came in: its kept text and what it was stated. */
  public Report kept(String id) throws StoreException {
    try (PreparedStatement statement =
        store
            .connection()
            .prepareStatement(
                "select r.name, r.text, r.reading, r.published_basis, l.asked_published from report"
                    + " r join ledger l on l.report = r.id where r.id = ?")) {
      statement.setString(1, id);
      try (ResultSet row = statement.executeQuery()) {
        if (!row.next()) {
          throw new StoreException(store.file() + ": holds no report " + id);
        }
        Report report =
            new SituationJson()
                .read(
                    Packed.unpack(row.getBytes(3)),
                    Packed.unpack(row.getBytes(2)),
                    row.getString(1))
                .report();
        return stated(report, row.getString(5), row.getString(4));
      }
    } catch (SQLException | IOException | IllegalArgumentException e) {
      throw Store.problem(store.file(), e);
    }
  }

  private static Report stated(Report report, String day, String basis) {
    Published published =
        day.isEmpty()
            ? Published.unknown()
            : basis.equals("metadata")
                ? Published.metadata(LocalDate.parse(day))
                : Published.given(LocalDate.parse(day));
    return new Report(
        report.id(),
        report.name(),
        report.origin(),
        report.text(),
        report.extracted(),
        published,
        report.language(),
        report.title(),
        report.url(),
        report.source(),
        report.authors(),
        report.renderings(),
        report.doubts());
  }

  /** Puts what a kept report says now in the place of what it said; visible after a commit. */
  public void replace(Situation situation) throws StoreException {
    try (PreparedStatement statement =
        store.connection().prepareStatement("select document from ledger where report = ?")) {
      statement.setString(1, situation.report().id());
      String document;
      try (ResultSet row = statement.executeQuery()) {
        document = row.next() ? row.getString(1) : "";
      }
      store.write(situation, document);
    } catch (SQLException | IOException e) {
      store.rollback();
      throw Store.problem(store.file(), e);
    }
  }

  /** Reports that another version of Coranto or another model read. */
  public int readOtherwise() throws StoreException {
    try (PreparedStatement statement =
        store
            .connection()
            .prepareStatement("select count(*) from ledger where producer <> ? or model <> ?")) {
      statement.setString(1, SituationJson.PRODUCER);
      statement.setString(2, store.model());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getInt(1) : 0;
      }
    } catch (SQLException e) {
      throw Store.problem(store.file(), e);
    }
  }
}
