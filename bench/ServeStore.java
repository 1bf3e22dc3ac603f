import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.coranto.store.Store;

/**
 * Makes a large store out of a small one, for measuring the server: each report many times, under
 * other ids, on other days, five copies a story. Only the reports' own ids inside their kept readings stay the small
 * store's. Run as: java -cp coranto.jar bench/ServeStore.java SMALL.db LARGE.db REPORTS
 */
public final class ServeStore {
  private static final int DAYS = 730;

  private ServeStore() {}

  /** A stretch of a report in the search index. */
  private record Piece(String report, String fact, int start, int end, String words) {}

  public static void main(String[] args) throws Exception {
    Path large = Path.of(args[1]);
    Files.copy(Path.of(args[0]), large);
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + large)) {
      try (Statement s = c.createStatement()) {
        s.execute("pragma journal_mode = off");
        s.execute("pragma synchronous = off");
        s.execute("pragma foreign_keys = off");
        s.execute("pragma cache_size = -400000");
      }
      c.setAutoCommit(false);
      long small = number(c, "select count(*) from report");
      long copies = (Long.parseLong(args[2]) + small - 1) / small;
      List<Piece> pieces = pieces(c);
      run(c, "create temp table base as select id from report");
      List<String> tables = List.of("report", "actor", "mention", "quote", "event", "party", "condition", "divergence", "search_name");
      for (long k = 1; k < copies; k++) {
        for (String table : tables) {
          copy(c, table, k);
        }
        pieces(c, pieces, k);
        if (k % 20 == 0) {
          System.err.println(k + " of " + copies);
        }
      }
      stories(c);
      c.commit();
      System.err.println("counting");
      try (Statement s = c.createStatement()) {
        c.setAutoCommit(true);
        s.execute("pragma journal_mode = wal");
      }
    }
    try (Store store = Store.openToWrite(large, "")) {
      store.recount();
    }
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + large)) {
      System.out.println(
          number(c, "select count(*) from report") + " reports, " + number(c, "select count(*) from quote") + " quotes, "
              + number(c, "select count(*) from event") + " events, " + number(c, "select count(*) from actor") + " actors, "
              + Files.size(large) / 1_000_000 + " MB");
    }
  }

  /** One more copy of a table's rows; the report's id gets a suffix, days move. */
  private static void copy(Connection c, String table, long k) throws SQLException {
    String owner = table.equals("report") ? "id" : "report";
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (PreparedStatement p = c.prepareStatement("select name from pragma_table_info('" + table + "')");
        ResultSet row = p.executeQuery()) {
      while (row.next()) {
        String name = '"' + row.getString(1) + '"';
        columns.add(name);
        String shift = "'+" + (k * 37 % DAYS) + " days'";
        values.add(
            row.getString(1).equals(owner)
                ? "printf('%05x', " + k + ") || substr(" + name + ", 6)"
                : (table.equals("report") && row.getString(1).equals("published")) || (table.equals("event") && row.getString(1).equals("date"))
                    ? "case when length(" + name + ") = 10 then date(" + name + ", " + shift + ") else " + name + " end"
                    : table.equals("actor") && row.getString(1).equals("name")
                        ? "case when kb is null and instr(name, ' ') > 0 then name || ' " + surname(k) + "' else name end"
                        : name);
      }
    }
    run(
        c,
        "insert into " + table + " (" + String.join(", ", columns) + ") select " + String.join(", ", values) + " from " + table
            + " where \"" + owner + "\" in (select id from base)");
  }

  /** People and groups of their own for each copy, a few hundred ways. */
  private static String surname(long k) {
    return "" + (char) ('A' + k % 23) + (char) ('a' + k % 17) + "ov";
  }

  /** The words of the search index, which keeps none itself. */
  private static List<Piece> pieces(Connection c) throws Exception {
    List<Piece> pieces = new ArrayList<>();
    try (PreparedStatement p = c.prepareStatement(
            "select p.report, p.fact, p.start, p.\"end\", r.text from search_piece p join report r on r.id = p.report");
        ResultSet row = p.executeQuery()) {
      while (row.next()) {
        String text =
            new String(new InflaterInputStream(new ByteArrayInputStream(row.getBytes(5))).readAllBytes(), StandardCharsets.UTF_8);
        int start = text.offsetByCodePoints(0, row.getInt(3));
        int end = text.offsetByCodePoints(0, row.getInt(4));
        pieces.add(new Piece(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), text.substring(start, end)));
      }
    }
    return pieces;
  }

  private static void pieces(Connection c, List<Piece> pieces, long k) throws SQLException {
    long id = number(c, "select coalesce(max(id), 0) from search_piece");
    try (PreparedStatement piece = c.prepareStatement("insert into search_piece values (?, ?, ?, ?, ?)");
        PreparedStatement words = c.prepareStatement("insert into search_words (rowid, words) values (?, ?)")) {
      for (Piece p : pieces) {
        id++;
        piece.setLong(1, id);
        piece.setString(2, String.format("%05x", k) + p.report().substring(5));
        piece.setString(3, p.fact());
        piece.setInt(4, p.start());
        piece.setInt(5, p.end());
        piece.addBatch();
        words.setLong(1, id);
        words.setString(2, p.words());
        words.addBatch();
      }
      piece.executeBatch();
      words.executeBatch();
    }
  }

  /** Five copies of a report make a story. */
  private static void stories(Connection c) throws SQLException {
    run(c, "delete from story");
    run(c, "delete from story_member");
    run(c, "insert or replace into meta values ('story_run', '1')");
    run(
        c,
        "create temp table placed as select id as report, published, heading, 's' || substr(id, 6) || '-' || ((row_number() over"
            + " (partition by substr(id, 6) order by id) - 1) / 5) as story from report");
    run(c, "insert into story_member select 1, report, story, report, 'report', null, null, '' from placed");
    run(
        c,
        "insert into story select 1, story, min(published), max(published), count(*), count(*), 0, 0, max(heading) from placed"
            + " group by story");
  }

  private static void run(Connection c, String sql) throws SQLException {
    try (Statement s = c.createStatement()) {
      s.execute(sql);
    }
  }

  private static long number(Connection c, String sql) throws SQLException {
    try (Statement s = c.createStatement();
        ResultSet row = s.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }
}
