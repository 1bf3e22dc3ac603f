package org.coranto.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.Offsets;

/**
 * Finds words in the texts, quotes and names of a store. All words must be there, in any order,
 * whatever their case and accents; whatever is asked is taken literally. Names are found by parts
 * of them and misspelt; in texts and quotes, words that are written otherwise in a name the store
 * knows are found too, after those written as asked. Not thread-safe.
 */
public final class Search {
  /** Where to look. */
  public enum In {
    /** Everywhere: up to the limit in each of the others, names first. */
    ALL,
    /** In whole texts. */
    TEXT,
    /** In what people are reported to have said. */
    QUOTES,
    /** In names, in every way the reports write them. */
    NAMES
  }

  private static final int MOST_WORDS = 32;
  private static final int MOST_TRIGRAMS = 100;
  private static final int MOST_FORMS = 2_000;
  private static final int MOST_VARIANTS = 12;

  private final Connection connection;
  private final boolean rejectedToo;
  private String report = "";
  private String text = "";

  Search(Connection connection, boolean rejectedToo) {
    this.connection = connection;
    this.rejectedToo = rejectedToo;
  }

  /** A way to write a name that is like what was asked for. */
  private record Form(long id, String form, double likeness) {}

  /** Places found, best first; none when there is no word in what is asked. */
  List<SearchHit> find(String asked, In in, int limit) throws SQLException, IOException {
    List<String> words = Spelling.words(asked);
    if (words.isEmpty() || limit < 1) {
      return List.of();
    }
    words = words.subList(0, Math.min(MOST_WORDS, words.size()));
    List<SearchHit> hits = new ArrayList<>();
    if (in == In.ALL || in == In.NAMES) {
      names(words, limit, hits);
    }
    if (in == In.ALL || in == In.QUOTES) {
      words(words, In.QUOTES, limit, hits);
    }
    if (in == In.ALL || in == In.TEXT) {
      words(words, In.TEXT, limit, hits);
    }
    return hits;
  }

  private void names(List<String> words, int limit, List<SearchHit> hits)
      throws SQLException, IOException {
    String sql =
        "select n.report, r.name, r.published, n.start, n.\"end\", n.actor, a.name from search_name"
            + " n join report r on r.id = n.report join actor a on a.report = n.report and a.id ="
            + " n.actor where n.form = ?"
            + (rejectedToo ? "" : " and a.mark <> 'rejected'")
            + " order by r.published desc, r.id, n.start limit ?";
    int before = hits.size();
    Set<String> actors = new HashSet<>();
    for (Form form : forms(words)) {
      int left = limit - (hits.size() - before);
      if (left < 1) {
        return;
      }
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setLong(1, form.id());
        statement.setInt(2, left);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            if (!actors.add(row.getString(1) + row.getString(6))) {
              continue;
            }
            int start = row.getInt(4);
            int end = row.getInt(5);
            hits.add(
                new SearchHit(
                    In.NAMES,
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    start,
                    end,
                    cut(row.getString(1), start, end),
                    row.getString(6),
                    row.getString(7),
                    List.of(),
                    form.likeness() >= 1));
          }
        }
      }
    }
  }

  /**
   * Ways to write names that hold what is asked, whatever its case; where there is none, those that
   * are like it, the likest first.
   */
  List<String> names(String given, int limit) throws SQLException {
    String asked = given.replace('\0', ' ');
    boolean indexed = asked.codePointCount(0, asked.length()) >= 3;
    List<Form> holding = new ArrayList<>();
    collect(
        indexed
            ? "select f.id, f.form from search_trigrams t join search_form f on f.id = t.rowid where"
                + " t.search_trigrams match ? limit "
                + limit
            : "select id, form from search_form where instr(lower(form), lower(?)) limit " + limit,
        indexed ? quoted(asked) : asked,
        holding);
    List<String> words = Spelling.words(asked);
    if (holding.isEmpty() && !words.isEmpty()) {
      List<Form> like = forms(words.subList(0, Math.min(MOST_WORDS, words.size())));
      holding.addAll(like.subList(0, Math.min(limit, like.size())));
    }
    return holding.stream().map(Form::form).toList();
  }

  /** Forms of names that hold what is asked, or something like it, the likest first. */
  private List<Form> forms(List<String> words) throws SQLException {
    List<Form> forms = new ArrayList<>();
    for (Form candidate : candidates(words)) {
      List<String> name = Spelling.words(candidate.form());
      double likeness = Spelling.likeness(words, name);
      boolean holds = String.join(" ", name).contains(String.join(" ", words));
      if (holds || likeness > 0) {
        boolean whole = likeness >= 1;
        forms.add(new Form(candidate.id(), candidate.form(), holds && !whole ? 0.95 : likeness));
      }
    }
    forms.sort(
        Comparator.comparingDouble((Form f) -> -f.likeness())
            .thenComparing(f -> f.form().length())
            .thenComparing(Form::form));
    return forms;
  }

  /** Forms that share a stretch of three letters with the words, or are the words. */
  private List<Form> candidates(List<String> words) throws SQLException {
    Set<String> trigrams = Spelling.trigrams(words);
    List<Form> candidates = new ArrayList<>();
    if (!trigrams.isEmpty()) {
      StringBuilder match = new StringBuilder();
      trigrams.stream()
          .limit(MOST_TRIGRAMS)
          .forEach(t -> match.append(match.length() == 0 ? "" : " OR ").append(quoted(t)));
      collect(
          "select f.id, f.form from search_trigrams t join search_form f on f.id = t.rowid where"
              + " t.search_trigrams match ? order by t.rank, f.form limit "
              + MOST_FORMS,
          match.toString(),
          candidates);
    } else {
      collect(
          "select id, form from search_form where ' ' || form || ' ' like ? order by form limit "
              + MOST_FORMS,
          "% " + String.join(" ", words) + " %",
          candidates);
    }
    return candidates;
  }

  private void collect(String sql, String value, List<Form> forms) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          forms.add(new Form(row.getLong(1), row.getString(2), 0));
        }
      }
    }
  }

  private void words(List<String> words, In in, int limit, List<SearchHit> hits)
      throws SQLException, IOException {
    List<Set<String>> asked = new ArrayList<>();
    words.forEach(word -> asked.add(Set.of(word)));
    int before = hits.size();
    Set<Long> found = new HashSet<>();
    pieces(asked, in, limit, found, true, hits);
    if (hits.size() - before < limit) {
      List<Set<String>> variants = new ArrayList<>();
      for (String word : words) {
        variants.add(variants(word));
      }
      if (!variants.equals(asked)) {
        pieces(variants, in, limit - (hits.size() - before), found, false, hits);
      }
    }
  }

  /** A word, and words of names that are like it. */
  private Set<String> variants(String word) throws SQLException {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(word);
    if (word.length() < 4) {
      return variants;
    }
    List<String> asked = List.of(word);
    Map<String, Double> like = new HashMap<>();
    for (Form form : candidates(asked)) {
      for (String other : Spelling.words(form.form())) {
        double likeness = Spelling.likeness(word, other);
        if (likeness > 0) {
          like.put(other, likeness);
        }
      }
    }
    like.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_VARIANTS)
        .forEach(entry -> variants.add(entry.getKey()));
    return variants;
  }

  private void pieces(
      List<Set<String>> words,
      In in,
      int limit,
      Set<Long> found,
      boolean exact,
      List<SearchHit> hits)
      throws SQLException, IOException {
    StringBuilder match = new StringBuilder();
    Set<String> wanted = new HashSet<>();
    for (Set<String> alternatives : words) {
      match.append(match.length() == 0 ? "(" : " AND (");
      match.append(String.join(" OR ", alternatives.stream().map(Search::quoted).toList()));
      match.append(')');
      wanted.addAll(alternatives);
    }
    String sql =
        "select p.id, p.report, r.name, r.published, p.start, p.\"end\", p.fact, a.name from"
            + " search_words w join search_piece p on p.id = w.rowid join report r on r.id ="
            + " p.report left join quote q on q.report = p.report and q.id = p.fact left join actor"
            + " a on a.report = q.report and a.id = q.speaker where w.search_words match ?"
            + " and"
            + (in == In.QUOTES ? " p.fact <> ''" : " p.fact = ''")
            + (rejectedToo ? "" : " and coalesce(q.mark, '') <> 'rejected'")
            + " order by w.rank, p.report, p.start, p.fact limit ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, match.toString());
      statement.setInt(2, limit + found.size());
      int left = limit;
      try (ResultSet row = statement.executeQuery()) {
        while (left > 0 && row.next()) {
          if (found.add(row.getLong(1))) {
            hits.add(hit(row, in, wanted, exact));
            left--;
          }
        }
      }
    }
  }

  private SearchHit hit(ResultSet row, In in, Set<String> wanted, boolean exact)
      throws SQLException, IOException {
    String id = row.getString(2);
    int start = row.getInt(5);
    int end = row.getInt(6);
    String stretch = cut(id, start, end);
    String who = row.getString(8);
    return new SearchHit(
        in,
        id,
        row.getString(3),
        row.getString(4),
        start,
        end,
        stretch,
        row.getString(7),
        who == null ? "" : who,
        places(stretch, start, wanted),
        exact);
  }

  /** Where wanted words stand in a stretch that begins at a code point. */
  private static List<SearchHit.Range> places(String text, int start, Set<String> wanted) {
    List<SearchHit.Range> places = new ArrayList<>();
    int[] points = text.codePoints().toArray();
    int begin = -1;
    for (int i = 0; i <= points.length; i++) {
      boolean part = i < points.length && Spelling.isWordPart(points[i]);
      if (part && begin < 0) {
        begin = i;
      } else if (!part && begin >= 0) {
        if (wanted.contains(Spelling.fold(new String(points, begin, i - begin)))) {
          places.add(new SearchHit.Range(start + begin, start + i));
        }
        begin = -1;
      }
    }
    return places;
  }

  private String cut(String id, int start, int end) throws SQLException, IOException {
    if (!id.equals(report)) {
      try (PreparedStatement statement =
          connection.prepareStatement("select text from report where id = ?")) {
        statement.setString(1, id);
        try (ResultSet row = statement.executeQuery()) {
          text = row.next() ? Packed.unpack(row.getBytes(1)) : "";
          report = id;
        }
      }
    }
    Offsets offsets = Offsets.of(text);
    return text.substring(offsets.toCodeUnits(start), offsets.toCodeUnits(end));
  }

  /** A string of the search engine's language that stands for itself. */
  private static String quoted(String words) {
    return '"' + words.replace("\"", "\"\"") + '"';
  }
}
