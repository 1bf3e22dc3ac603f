package org.coranto.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.coranto.model.Situation;
import org.jspecify.annotations.Nullable;

/**
 * Where grouping keeps what it made of a store's reports: their marks, stories and changes. What is
 * put becomes visible together, with {@link #commit}. Not thread-safe.
 */
public final class StoryShelf {
  /** Changes kept; the oldest give way. */
  private static final int MOST_CHANGES = 100_000;

  /**
   * A report's place.
   *
   * @param report its id
   * @param story the story's id
   * @param text id of the report that stands for the text it carries
   * @param role head, report, rendering, edition or reprint
   * @param with id of the report whose text it renders or reprints, or null
   * @param score how much both share, 0..1; null without {@code with}
   * @param changed "", "number", "negation" or "negation, number"
   */
  public record Membership(
      String report,
      String story,
      String text,
      String role,
      @Nullable String with,
      @Nullable Double score,
      String changed) {
    /** Of a row that begins with these columns: report, story, text, role, with, score, changed. */
    public static Membership of(ResultSet row) throws SQLException {
      String with = row.getString(5);
      double score = row.getDouble(6);
      return new Membership(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          with,
          with == null ? null : (Double) score,
          row.getString(7));
    }
  }

  /** A membership with what is shown of the report. */
  public record Placed(Membership membership, @Nullable String published, String title) {}

  /** Takes one row. */
  public interface Sink<T> {
    /** Takes it; what it throws ends the reading. */
    void take(T row) throws IOException;
  }

  private final Store store;
  private final Connection connection;

  StoryShelf(Store store) {
    this.store = store;
    this.connection = store.connection();
  }

  /** Does something with the connection; a failure takes back what was not committed. */
  private interface Work<T> {
    T with(Connection connection) throws SQLException, IOException;
  }

  private <T> T tried(Work<T> work) throws StoreException {
    try {
      return work.with(connection);
    } catch (SQLException | IOException e) {
      store.rollback();
      throw Store.problem(store.file(), e);
    }
  }

  /** Number of the run whose rows count; 0 before the first. */
  public int run() throws StoreException {
    return tried(
        c ->
            (int) Sql.number(c, "select cast(value as integer) from meta where key = 'story_run'"));
  }

  /** Lets another run count, and drops the rows of all others. */
  public void flip(int run) throws StoreException {
    tried(
        c -> {
          Sql.update(
              c, "insert or replace into meta values ('story_run', ?)", Integer.toString(run));
          for (String table : List.of("story", "story_member", "story_event", "story_witness")) {
            Sql.update(c, "delete from " + table + " where run <> ?", run);
          }
          return run;
        });
  }

  /** Number of the last grouping; 0 before the first. */
  public int grouping() throws StoreException {
    return tried(c -> (int) Sql.number(c, "select max(grouping) from story_change"));
  }

  /** Reports without a mark, or read otherwise since, by day and id. */
  public List<String> toMark(int most) throws StoreException {
    return tried(
        c ->
            Sql.rows(
                store.file(),
                c,
                "select r.id from report r join ledger l on l.report = r.id left join story_mark m"
                    + " on m.report = r.id where m.report is null or m.read_as <> "
                    + READ_AS
                    + " order by r.published is null, r.published, r.id limit ?",
                List.of(most),
                row -> row.getString(1)));
  }

  private static final String READ_AS =
      "(l.asked_published || ' ' || l.producer || ' ' || l.model || ' ' || l.document)";

  /** What a kept report says. */
  public Situation situation(String report) throws StoreException {
    return new Queries(store.file(), connection, Schema.VERSION, false).situation(report);
  }

  /** The mark of a report, if it has one. */
  public Optional<byte[]> mark(String report) throws StoreException {
    return tried(
        c ->
            Sql.rows(
                    store.file(),
                    c,
                    "select mark from story_mark where report = ?",
                    List.of(report),
                    row -> row.getBytes(1))
                .stream()
                .findFirst());
  }

  /** Keeps a mark; a report that has none comes after all others. */
  public void keep(Mark mark) throws StoreException {
    tried(
        c -> {
          int kept =
              Sql.update(
                  c,
                  "insert into story_mark (report, arrival, read_as, title, origin, mark) select"
                      + " r.id, (select coalesce(max(arrival), 0) + 1 from story_mark), "
                      + READ_AS
                      + ", ?, ?, ? from report r join ledger l on l.report = r.id where r.id = ? on"
                      + " conflict (report) do update set read_as = excluded.read_as, title ="
                      + " excluded.title, origin = excluded.origin, mark = excluded.mark",
                  mark.title(),
                  mark.origin(),
                  mark.bytes(),
                  mark.report());
          if (kept == 0) {
            throw new StoreException(store.file() + ": holds no report " + mark.report());
          }
          return kept;
        });
  }

  /** How many reports have a mark. */
  public int marked() throws StoreException {
    return tried(c -> (int) Sql.number(c, "select count(*) from story_mark"));
  }

  /** The last marks, in the order in which reports were grouped. */
  public void marks(int most, Sink<Mark> sink) throws IOException {
    each(
        "select report, title, origin, mark from (select * from story_mark order by arrival desc"
            + " limit "
            + most
            + ") order by arrival",
        row ->
            sink.take(
                new Mark(row.getString(1), row.getString(2), row.getString(3), row.getBytes(4))));
  }

  /** All memberships of the run that counts, by story and report. */
  public void members(Sink<Membership> sink) throws IOException {
    each(
        "select report, story, text, role, \"with\", score, changed from story_member where run = "
            + run()
            + " order by story, report",
        row -> sink.take(Membership.of(row)));
  }

  /** Reads one row, and may do anything. */
  private interface Step {
    void take(ResultSet row) throws SQLException, IOException;
  }

  private void each(String sql, Step step) throws IOException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        step.take(row);
      }
    } catch (SQLException e) {
      throw Store.problem(store.file(), e);
    }
  }

  /** The reports of a story, by day and id. */
  public List<Placed> members(int run, String story) throws StoreException {
    return tried(
        c ->
            Sql.rows(
                store.file(),
                c,
                "select m.report, m.story, m.text, m.role, m.\"with\", m.score, m.changed,"
                    + " r.published, k.title from story_member m join report r on r.id = m.report"
                    + " join story_mark k on k.report = m.report where m.run = ? and m.story = ?"
                    + " order by r.published is null, r.published, m.report",
                List.of(run, story),
                row -> new Placed(Membership.of(row), row.getString(8), row.getString(9))));
  }

  /** The text that a report carries by the rows of a run, if it is in them. */
  public Optional<String> text(int run, String report) throws StoreException {
    return tried(
        c ->
            Sql.rows(
                    store.file(),
                    c,
                    "select text from story_member where run = ? and report = ?",
                    List.of(run, report),
                    row -> row.getString(1))
                .stream()
                .findFirst());
  }

  /** Puts a report into its story; it leaves the one it was in. */
  public void put(int run, Membership m) throws StoreException {
    tried(
        c ->
            Sql.update(
                c,
                "insert or replace into story_member values (?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                m.report(),
                m.story(),
                m.text(),
                m.role(),
                m.with(),
                m.score(),
                m.changed()));
  }

  /** Gives all reports of a story to another id. */
  public void rename(int run, String from, String to) throws StoreException {
    tried(
        c ->
            Sql.update(
                c, "update story_member set story = ? where run = ? and story = ?", to, run, from));
  }

  /** Puts a story's own row and what its reports tell, in the place of what it had. */
  public void put(int run, StoredStory s, List<StoryView.Happening> happenings)
      throws StoreException {
    tried(
        c -> {
          clear(run, s.id());
          Sql.update(
              c,
              "insert into story values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
              run,
              s.id(),
              s.published(),
              s.last(),
              s.reports(),
              s.sources(),
              s.events(),
              s.differences(),
              s.title());
          for (StoryView.Happening h : happenings) {
            Sql.update(
                c,
                "insert into story_event values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run,
                s.id(),
                h.number(),
                h.type(),
                h.mode(),
                h.date(),
                h.actors(),
                h.recipients(),
                h.factuality(),
                h.disputed() ? 1 : 0,
                h.sources(),
                h.evidence());
            for (StoryView.Witness w : h.witnesses()) {
              Sql.update(
                  c,
                  "insert or ignore into story_witness values (?, ?, ?, ?, ?, ?)",
                  run,
                  s.id(),
                  h.number(),
                  w.report(),
                  w.event(),
                  w.factuality());
            }
          }
          return happenings.size();
        });
  }

  /** Drops a story that has no report any more. */
  public void drop(int run, String story) throws StoreException {
    tried(c -> clear(run, story));
  }

  private int clear(int run, String story) throws SQLException {
    int gone = Sql.update(connection, "delete from story where run = ? and id = ?", run, story);
    for (String table : List.of("story_event", "story_witness")) {
      Sql.update(connection, "delete from " + table + " where run = ? and story = ?", run, story);
    }
    return gone;
  }

  /** Says under which id a story that is no more goes on; of an id in use there is none. */
  public void alias(String former, String story) throws StoreException {
    tried(
        c -> {
          Sql.update(c, "update story_alias set story = ? where story = ?", story, former);
          Sql.update(
              c,
              "insert or replace into story_alias values (?, coalesce((select story from"
                  + " story_alias where former = ?), ?))",
              former,
              story,
              story);
          return Sql.update(c, "delete from story_alias where former = story");
        });
  }

  /** Forgets what a story's id stood for before: it is a story again. */
  public void inUse(String story) throws StoreException {
    tried(c -> Sql.update(c, "delete from story_alias where former = ?", story));
  }

  /** Notes a change. */
  public void note(StoredChange change) throws StoreException {
    tried(
        c ->
            Sql.update(
                c,
                "insert into story_change (grouping, kind, report, former, story) values (?, ?, ?,"
                    + " ?, ?)",
                change.run(),
                change.kind(),
                change.report(),
                change.from(),
                change.to()));
  }

  /** Texts that several reports carry in other words, and that were not compared as they are. */
  public List<String> toCompare(int most) throws StoreException {
    return tried(
        c ->
            Sql.rows(
                store.file(),
                c,
                "select m.text from story_member m left join story_compared k on k.text = m.text"
                    + " where m.run = ? group by m.text having sum(m.role in ('rendering',"
                    + " 'edition')) > 0 and coalesce(max(k.reports), '') <> "
                    + CARRIERS
                    + " order by m.text limit ?",
                List.of(run(), most),
                row -> row.getString(1)));
  }

  private static final String CARRIERS = "group_concat(m.report order by m.report)";

  /** The reports that carry a text, the one it is named after first, then by day and id. */
  public List<Placed> carriers(String text) throws StoreException {
    return tried(
        c ->
            Sql.rows(
                store.file(),
                c,
                "select m.report, m.story, m.text, m.role, m.\"with\", m.score, m.changed,"
                    + " r.published, k.title from story_member m join report r on r.id = m.report"
                    + " join story_mark k on k.report = m.report where m.run = ? and m.text = ?"
                    + " order by m.report <> m.text, r.published is null, r.published, m.report",
                List.of(run(), text),
                row -> new Placed(Membership.of(row), row.getString(8), row.getString(9))));
  }

  /** Puts where the carriers of a text disagree, in the place of what was there. */
  public void put(String text, List<StoryView.Difference> differences) throws StoreException {
    int run = run();
    tried(
        c -> {
          Sql.update(c, "delete from story_difference where text = ?", text);
          int number = 0;
          for (StoryView.Difference d : differences) {
            Sql.update(
                c,
                "insert into story_difference values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " ?)",
                text,
                ++number,
                d.a().report(),
                d.a().start(),
                d.a().end(),
                d.a().text(),
                d.b().report(),
                d.b().start(),
                d.b().end(),
                d.b().text(),
                d.severity(),
                d.aspect(),
                d.likelier(),
                d.votes(),
                d.confidence(),
                d.why());
          }
          Sql.update(
              c,
              "insert or replace into story_compared select ?, "
                  + CARRIERS
                  + " from story_member m where m.run = ? and m.text = ?",
              text,
              run,
              text);
          return Sql.update(
              c,
              "update story set differences = (select count(*) from story_difference d where"
                  + " d.severity = 'substantive' and d.text in (select text from story_member m"
                  + " where m.run = story.run and m.story = story.id)) where run = ? and id in"
                  + " (select story from story_member where run = ? and text = ?)",
              run,
              run,
              text);
        });
  }

  /**
   * A difference between two places, and whose it is.
   *
   * @param origin of its report
   * @param report that report: of the side that is damaged, if that is known
   * @param place its code point
   * @param damage whether one side is damaged, else another wording
   */
  public record Differing(
      String origin,
      String report,
      int place,
      String a,
      String b,
      boolean damage,
      @Nullable String likelier) {}

  /** All differences of terms that are damage or wording, by report and number. */
  public void differing(Sink<Differing> sink) throws IOException {
    each(
        "select k.origin, d.report, case d.likelier when 'a' then d.b_start else d.a_start end,"
            + " d.a, d.b, d.severity = 'damage', d.likelier from"
            + " divergence d join story_mark k on k.report = d.report where d.aspect = 'term' and"
            + " d.severity <> 'substantive' order by d.report, d.number",
        row -> sink.take(differing(row)));
    each(
        "select k.origin, k.report, case d.likelier when 'a' then d.b_start else d.a_start end,"
            + " d.a, d.b, d.severity = 'damage', d.likelier from story_difference d join story_mark"
            + " k on k.report = case d.likelier when 'a' then d.b_report else d.a_report end where"
            + " d.aspect = 'term' and d.severity <> 'substantive' order by d.text, d.number",
        row -> sink.take(differing(row)));
  }

  private static Differing differing(ResultSet row) throws SQLException {
    return new Differing(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        row.getString(4),
        row.getString(5),
        row.getInt(6) != 0,
        row.getString(7));
  }

  /** Puts the slips in the place of those that were there; visible at once. */
  public void putSlips(List<StoredSlip> slips) throws StoreException {
    tried(
        c -> {
          Sql.update(c, "delete from slip");
          for (StoredSlip s : slips) {
            Sql.update(
                c,
                "insert into slip values (?, ?, ?, ?, ?, ?, ?)",
                s.origin(),
                s.damaged(),
                s.likely(),
                s.count(),
                s.reports(),
                s.share(),
                s.example());
          }
          c.commit();
          return slips.size();
        });
  }

  /** How many differences of substance the texts of a story have. */
  public int differences(int run, String story) throws StoreException {
    return tried(
        c ->
            Sql.rows(
                    store.file(),
                    c,
                    "select count(*) from story_difference where severity = 'substantive' and text"
                        + " in (select text from story_member where run = ? and story = ?)",
                    List.of(run, story),
                    row -> row.getInt(1))
                .get(0));
  }

  /** Makes everything since the last commit last. */
  public void commit() throws StoreException {
    tried(
        c -> {
          Sql.update(
              c,
              "delete from story_change where number <= (select max(number) from story_change) - ?",
              MOST_CHANGES);
          c.commit();
          return 0;
        });
  }
}
