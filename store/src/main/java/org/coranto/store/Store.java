package org.coranto.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.coranto.model.Published;
import org.coranto.model.Rejected;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.coranto.store.curation.Curated;
import org.coranto.store.curation.Decision;
import org.coranto.store.curation.DecisionFile;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/**
 * The store: one SQLite file with reports, readings and facts, in write-ahead mode with full
 * synchronisation. A report and all its rows are added in one transaction, or not at all. Not
 * thread-safe: one writer, a second one is refused; any number of other connections may read
 * meanwhile.
 */
public final class Store implements AutoCloseable {
  /** SQLite's own 2 MB make a writer read the pages of a large store's indexes again and again. */
  private static final int WRITER_CACHE_KILOBYTES = 64_000;

  private static final int PATIENCE_MILLISECONDS = 5_000;
  private static final String DECISIONS = "decisions";
  private static final String LIBRARY =
      "the database's library cannot be unpacked to "
          + System.getProperty("java.io.tmpdir")
          + " and run from there; make room in it, or name another folder:"
          + " CORANTO_JAVA_OPTS=-Djava.io.tmpdir=FOLDER";

  private final Path file;
  private final WriterLock lock;
  private final Connection connection;
  private final String model;
  private final DecisionBook book;
  private final List<String> notices = new ArrayList<>();
  private int added;
  private int known;

  private Store(Path file, WriterLock lock, Connection connection, String model)
      throws SQLException {
    this.file = file;
    this.lock = lock;
    this.connection = connection;
    this.model = model;
    this.book = new DecisionBook(connection, decisionFile(file, connection));
  }

  /** The decisions file that a store goes with: the one it was told of, else the one beside it. */
  static DecisionFile decisionFile(Path store, Connection connection) throws SQLException {
    List<String> named =
        Sql.column(connection, "select value from meta where key = '" + DECISIONS + "'");
    return named.isEmpty()
        ? DecisionFile.beside(store)
        : new DecisionFile(folder(store).resolve(named.get(0)).normalize());
  }

  private static Path folder(Path store) {
    Path folder = store.toAbsolutePath().getParent();
    return folder == null ? store.toAbsolutePath() : folder;
  }

  /**
   * Opens a store to add to; makes it when the file is not there, and brings one of an older
   * version up to date.
   *
   * @param model what reads the reports that are going to be added: a model's name and digest
   * @throws StoreException if the file cannot be made, is no store, is of a newer version, or has
   *     another writer
   */
  public static Store openToWrite(Path file, String model) throws StoreException {
    WriterLock lock = WriterLock.of(file);
    try {
      return opened(
          file,
          false,
          connection -> {
            String notice = Schema.prepare(file, connection);
            Store store = new Store(file, lock, connection, model);
            if (!notice.isEmpty()) {
              store.notices.add(notice);
            }
            store.commit();
            for (String problem : store.book.problems()) {
              store.notices.add(
                  store.book.file().path() + ", " + problem + "; left as it is, not applied");
            }
            return store;
          });
    } catch (StoreException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Opens a store to ask it.
   *
   * @throws StoreException if the file is missing, is no store, or is of another version
   */
  public static Queries openToRead(Path file) throws StoreException {
    mustExist(file);
    return opened(
        file,
        true,
        connection -> {
          return new Queries(file, connection, Schema.check(file, connection), false);
        });
  }

  /**
   * Opens a store's ledger, to ask it while another connection writes.
   *
   * @throws StoreException if the file is missing, no store, or of an older version
   */
  public static Ledger openLedger(Path file) throws StoreException {
    return opened(
        file,
        true,
        connection -> {
          mustBeCurrent(file, connection);
          return new Ledger(file, connection);
        });
  }

  /**
   * A connection that only reads, to a store of the present version.
   *
   * @throws StoreException if the file is missing, no store, or of another version
   */
  static Connection connectToRead(Path file) throws StoreException {
    mustExist(file);
    return opened(
        file,
        true,
        connection -> {
          mustBeCurrent(file, connection);
          return connection;
        });
  }

  private static void mustExist(Path file) throws StoreException {
    if (!Files.isRegularFile(file)) {
      throw new StoreException(
          file + ": there is no such store; make one with: coranto read INPUT --db " + file);
    }
  }

  private static void mustBeCurrent(Path file, Connection connection)
      throws SQLException, StoreException {
    if (Schema.check(file, connection) < Schema.VERSION) {
      throw new StoreException(
          file + ": is of an older version; coranto ingest or read --db bring it up to date");
    }
  }

  /** What is made of a connection. */
  private interface Opening<T> {
    T open(Connection connection) throws SQLException, IOException;
  }

  /** Connects, and closes the connection again when nothing can be made of it. */
  private static <T> T opened(Path file, boolean readOnly, Opening<T> opening)
      throws StoreException {
    Connection connection = connect(file, readOnly);
    try {
      return opening.open(connection);
    } catch (SQLException | IOException e) {
      close(connection);
      throw problem(file, e);
    }
  }

  private static Connection connect(Path file, boolean readOnly) throws StoreException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(PATIENCE_MILLISECONDS);
    config.enforceForeignKeys(true);
    if (!readOnly) {
      config.setJournalMode(JournalMode.WAL);
      config.setSynchronous(SynchronousMode.FULL);
      config.setCacheSize(-WRITER_CACHE_KILOBYTES);
    }
    try {
      return config.createConnection("jdbc:sqlite:" + (readOnly ? toRead(file) : file));
    } catch (SQLException e) {
      throw problem(file, e);
    }
  }

  /**
   * A store to read as SQLite is to name it. Readers share a file beside the store; where none can
   * be made, as on a read-only disk, nobody writes either, and the file is read as it stands.
   */
  private static String toRead(Path file) {
    Path store = file.toAbsolutePath();
    boolean fixed =
        !Files.isWritable(Objects.requireNonNull(store.getParent()))
            && !Files.exists(store.resolveSibling(store.getFileName() + "-wal"));
    return fixed ? store.toUri() + "?immutable=1" : file.toString();
  }

  /**
   * Adds a report and its facts. A report whose text is there already, read by the same version for
   * the same day, adds nothing; read otherwise, its rows are replaced.
   *
   * @throws StoreException if the file cannot be written; nothing of the report is kept then
   */
  public void add(Situation situation) throws StoreException {
    Report report = situation.report();
    String asked = asked(report.published());
    try {
      if (inLedger(report.id(), asked)) {
        known++;
        return;
      }
      write(situation, "");
      commit();
      added++;
    } catch (SQLException | IOException e) {
      rollback();
      throw problem(file, e);
    }
  }

  /** Makes all since the last commit last, and what people decided meanwhile with it. */
  void commit() throws SQLException, IOException {
    book.refresh();
    connection.commit();
  }

  /**
   * Names the decisions file that the store goes with from now on, and takes in what it has.
   *
   * @throws StoreException if the file cannot be read or the store not be written
   */
  public void useDecisions(Path decisions) throws StoreException {
    try {
      Path named = decisions.toAbsolutePath().normalize();
      Path folder = folder(file);
      Path kept = named.startsWith(folder) ? folder.relativize(named) : named;
      update(
          "insert or replace into meta values (?, ?)",
          DECISIONS,
          kept.toString().replace('\\', '/'));
      book.file(new DecisionFile(named));
      commit();
    } catch (SQLException | IOException e) {
      rollback();
      throw problem(file, e);
    }
  }

  /** All decisions in the store, in the order they apply. */
  public List<Decision> decisions() {
    return book.ordered();
  }

  /** What the user should know of the opening: where the backup is, lines not understood. */
  public List<String> notices() {
    return List.copyOf(notices);
  }

  /** Puts the rows of a report in the place of those it has, inside the open transaction. */
  void write(Situation situation, String document) throws SQLException, IOException {
    Report report = situation.report();
    SearchRows.delete(connection, report.id());
    Tallies.remove(connection, report.id());
    update("delete from report where id = ?", report.id());
    Curated curated = book.curate(situation);
    FactRows rows = new FactRows(connection, curated);
    rows.writeReport(situation);
    rows.writeFacts();
    Tallies.add(connection, report.id());
    SearchRows.write(connection, curated.situation());
    book.writeEffects(report.id(), curated.effects());
    insert(
        "insert into ledger (report, asked_published, producer, model, document, sum)",
        report.id(),
        asked(report.published()),
        SituationJson.PRODUCER,
        model,
        document);
  }

  /** Puts a rejected document's row, inside the open transaction. */
  void write(Rejected rejected) throws SQLException {
    String member = rejected.origin().member();
    insert(
        "insert or ignore into rejected (uri, member, place, reason, remedy, sum)",
        rejected.origin().uri(),
        member == null ? "" : member,
        rejected.place(),
        rejected.reason(),
        rejected.remedy());
  }

  /** Makes the counts of facts anew from the rows. */
  public void recount() throws StoreException {
    try {
      Tallies.fill(connection);
      commit();
    } catch (SQLException | IOException e) {
      rollback();
      throw problem(file, e);
    }
  }

  /** Adds documents, many a transaction. */
  public Intake intake() {
    return new Intake(this);
  }

  /** Keeps the stories that grouping makes of the reports. */
  public StoryShelf stories() {
    return new StoryShelf(this);
  }

  /** What is known of the feeds that are watched, to be read and written. */
  public Feeds feeds() {
    return new Feeds(file, connection);
  }

  /** Adds a document that could not be read; the same row twice adds nothing. */
  public void add(Rejected rejected) throws StoreException {
    Intake intake = intake();
    intake.add(rejected);
    intake.commit();
  }

  static String asked(Published published) {
    LocalDate day = published.value();
    return day == null ? "" : day.toString();
  }

  private boolean inLedger(String report, String asked) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from ledger where report = ? and asked_published = ? and producer = ? and"
                + " model = ?")) {
      statement.setString(1, report);
      statement.setString(2, asked);
      statement.setString(3, SituationJson.PRODUCER);
      statement.setString(4, model);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }

  void update(String sql, String... values) throws SQLException {
    Sql.update(connection, sql, (Object[]) values);
  }

  /** Inserts a row with these values, in the order of the table's columns, and their sum. */
  void insert(String into, String... values) throws SQLException {
    String[] all = Arrays.copyOf(values, values.length + 1);
    all[values.length] = RowSums.of(values);
    update(into + " values (?" + ", ?".repeat(values.length) + ")", all);
  }

  void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The failure that led here is reported; SQLite rolls back by itself on the next open.
      return;
    }
  }

  Path file() {
    return file;
  }

  String model() {
    return model;
  }

  Connection connection() {
    return connection;
  }

  /** What was added, for a person. */
  public String summary() {
    return file + ": " + added + " added" + (known == 0 ? "" : ", " + known + " already there");
  }

  @Override
  public void close() throws StoreException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw problem(file, e);
    } finally {
      lock.close();
    }
  }

  /** Closes a connection through which nothing was written. */
  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      // There is nothing to save.
      return;
    }
  }

  /** What went wrong with a store, in words; what says so already is given back. */
  static StoreException problem(Path file, Exception cause) {
    if (cause instanceof StoreException told) {
      return told;
    }
    String message = String.valueOf(cause.getMessage());
    String words =
        file
            + ": "
            + (cause.getCause() instanceof NativeLibraryNotFoundException
                ? LIBRARY
                : remedy(file, message))
            + " ("
            + message
            + ")";
    return message.contains("SQLITE_BUSY") || message.contains("SQLITE_INTERRUPT")
        ? StoreException.busy(words, cause)
        : new StoreException(words, cause);
  }

  private static String remedy(Path file, String message) {
    if (message.contains("SQLITE_BUSY")) {
      return "another program is writing to it; try again when that has finished";
    }
    if (message.contains("SQLITE_INTERRUPT")) {
      return "the question took too long; narrow it, or ask again when the machine is less busy";
    }
    if (message.contains("SQLITE_FULL")) {
      return "the disk is full; free some space and run the same command again";
    }
    if (message.contains("SQLITE_IOERR")) {
      return "its disk cannot be read or written, or is full; free some space, look into the system's"
          + " log, and run the same command again";
    }
    if (message.contains("SQLITE_NOTADB")) {
      return "it is not a Coranto store, or its beginning is damaged; name another file with --db";
    }
    if (message.contains("SQLITE_READONLY") || message.contains("SQLITE_CANTOPEN")) {
      return "it cannot be written or opened there; check the folder and its permissions";
    }
    return "it is damaged, or was not made by this Coranto; coranto doctor --db "
        + file
        + " examines it; keep it, and take everything into a new store: coranto ingest SOURCE --db NEW";
  }
}
