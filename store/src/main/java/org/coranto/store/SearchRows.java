package org.coranto.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Actor;
import org.coranto.model.Mention;
import org.coranto.model.Offsets;
import org.coranto.model.Quote;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.coranto.model.Span;

/** Keeps the search index in line with the rows, inside the caller's transaction. Stateless. */
final class SearchRows {
  private static final int LONGEST_FORM = 200;

  private SearchRows() {}

  /** Puts a report into the index, in the place of what the index has of it. */
  static void write(Connection connection, Situation situation) throws SQLException {
    String report = situation.report().id();
    String text = situation.report().text();
    Offsets offsets = Offsets.of(text);
    delete(connection, report);
    try (PreparedStatement piece =
            connection.prepareStatement(
                "insert into search_piece (report, fact, start, \"end\") values (?, ?, ?, ?)"
                    + " returning id");
        PreparedStatement words =
            connection.prepareStatement("insert into search_words (rowid, words) values (?, ?)")) {
      for (Span span : Pieces.of(text)) {
        piece(piece, words, report, "", span, offsets, span.in(text));
      }
      for (Said said : situation.said()) {
        Quote q = said.quote();
        StringBuilder content = new StringBuilder();
        q.content().forEach(part -> content.append(part.in(text)).append(' '));
        piece(piece, words, report, q.id(), q.extent(), offsets, content.toString());
      }
    }
    names(connection, situation, offsets);
  }

  private static void piece(
      PreparedStatement piece,
      PreparedStatement words,
      String report,
      String fact,
      Span span,
      Offsets offsets,
      String content)
      throws SQLException {
    piece.setString(1, report);
    piece.setString(2, fact);
    piece.setInt(3, offsets.toCodePoints(span.start()));
    piece.setInt(4, offsets.toCodePoints(span.end()));
    try (ResultSet row = piece.executeQuery()) {
      row.next();
      words.setLong(1, row.getLong(1));
    }
    words.setString(2, content);
    words.executeUpdate();
  }

  private static void names(Connection connection, Situation situation, Offsets offsets)
      throws SQLException {
    String text = situation.report().text();
    for (Actor actor : situation.actors()) {
      Map<String, Span> forms = new LinkedHashMap<>();
      forms.put(form(actor.name()), actor.mentions().get(0).span());
      for (Mention mention : actor.mentions()) {
        if (mention.kind() == Mention.Kind.NAME) {
          forms.putIfAbsent(form(mention.span().in(text)), mention.span());
        }
      }
      for (Map.Entry<String, Span> form : forms.entrySet()) {
        try (PreparedStatement statement =
            connection.prepareStatement(
                "insert or ignore into search_name values (?, ?, ?, ?, ?)")) {
          statement.setLong(1, id(connection, form.getKey()));
          statement.setString(2, situation.report().id());
          statement.setString(3, actor.id());
          statement.setInt(4, offsets.toCodePoints(form.getValue().start()));
          statement.setInt(5, offsets.toCodePoints(form.getValue().end()));
          statement.executeUpdate();
        }
      }
    }
  }

  private static String form(String name) {
    String plain = name.strip().replaceAll("\\s++", " ");
    return plain.codePointCount(0, plain.length()) <= LONGEST_FORM
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_FORM));
  }

  private static long id(Connection connection, String form) throws SQLException {
    try (PreparedStatement known =
        connection.prepareStatement("select id from search_form where form = ?")) {
      known.setString(1, form);
      try (ResultSet row = known.executeQuery()) {
        if (row.next()) {
          return row.getLong(1);
        }
      }
    }
    try (PreparedStatement insert =
            connection.prepareStatement("insert into search_form (form) values (?) returning id");
        PreparedStatement trigrams =
            connection.prepareStatement(
                "insert into search_trigrams (rowid, form) values (?, ?)")) {
      insert.setString(1, form);
      long id;
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        id = row.getLong(1);
      }
      trigrams.setLong(1, id);
      trigrams.setString(2, Spelling.fold(form));
      trigrams.executeUpdate();
      return id;
    }
  }

  /** Takes a report out of the index. */
  static void delete(Connection connection, String report) throws SQLException {
    Sql.update(
        connection,
        "delete from search_words where rowid in (select id from search_piece where report = ?)",
        report);
    Sql.update(connection, "delete from search_piece where report = ?", report);
    Set<Long> forms = new HashSet<>();
    try (PreparedStatement statement =
        connection.prepareStatement("select form from search_name where report = ?")) {
      statement.setString(1, report);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          forms.add(row.getLong(1));
        }
      }
    }
    Sql.update(connection, "delete from search_name where report = ?", report);
    for (long form : forms) {
      String id = Long.toString(form);
      Sql.update(
          connection,
          "delete from search_trigrams where rowid = ? and not exists (select 1 from search_name"
              + " where form = rowid)",
          id);
      Sql.update(
          connection,
          "delete from search_form where id = ? and not exists (select 1 from search_name where"
              + " form = id)",
          id);
    }
  }

  /** Puts all reports of a store into the index. */
  static void fill(Connection connection) throws SQLException, IOException {
    List<String> reports = Sql.column(connection, "select id from report order by id");
    for (String report : reports) {
      Situation situation = Kept.reading(connection, report);
      if (situation != null) {
        write(connection, Kept.curated(connection, situation).situation());
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("insert into search_words (search_words) values ('optimize')");
    }
  }
}
