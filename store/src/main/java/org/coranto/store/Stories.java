package org.coranto.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Questions about the stories that {@code coranto story --db} made of the reports. A store that was
 * never grouped, or is of an older version, has none. Not thread-safe; lives as long as its {@link
 * Queries}.
 */
public final class Stories {
  /** The run whose rows count. */
  static final String RUN = "(select cast(value as integer) from meta where key = 'story_run')";

  private static final String STORY =
      "select s.id, s.published, s.last, s.reports, s.sources, s.events, s.differences, s.title from"
          + " story s where s.run = "
          + RUN;

  private final Path file;
  private final Connection connection;

  Stories(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /**
   * Stories, the latest first.
   *
   * @param alone whether stories of one report are wanted too
   * @param most how many at most
   * @param skip how many to leave out from the beginning
   */
  public List<StoredStory> list(boolean alone, int most, int skip) throws StoreException {
    return rows(
        STORY
            + (alone ? "" : " and s.reports > 1")
            + " order by s.last is null, s.last desc, s.reports desc, s.id limit ? offset ?",
        List.of(most, skip),
        Stories::story);
  }

  /**
   * One story.
   *
   * @param named its id or the beginning of it, an id it had before, or a report's id or name
   * @return empty if none fits
   * @throws StoreException if several fit
   */
  public Optional<StoryView> show(String named) throws StoreException {
    List<StoredStory> found = named(named);
    if (found.size() > 1) {
      throw new StoreException(file + ": several stories fit " + named + "; give more of the id");
    }
    if (found.isEmpty()) {
      return Optional.empty();
    }
    StoredStory story = found.get(0);
    Map<String, StoryView.Member> members = members(story.id());
    return Optional.of(
        new StoryView(
            story,
            List.copyOf(members.values()),
            happenings(story.id(), members),
            differences(story.id(), members)));
  }

  private List<StoredStory> named(String named) throws StoreException {
    String begins = FactSql.like(named, false);
    return rows(
        STORY
            + " and (s.id like ? escape '\\' or s.id in (select story from story_alias where former"
            + " = ?) or s.id in (select m.story from story_member m join report r on r.id ="
            + " m.report where m.run = s.run and (r.name = ? or r.id like ? escape '\\'))) order by"
            + " s.id limit 2",
        List.of(begins, named, named, begins),
        Stories::story);
  }

  private static StoredStory story(ResultSet row) throws SQLException {
    return new StoredStory(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        row.getString(8));
  }

  private Map<String, StoryView.Member> members(String story) throws StoreException {
    Map<String, Integer> sources = new LinkedHashMap<>();
    Map<String, StoryView.Member> members = new LinkedHashMap<>();
    for (StoryView.Member member :
        rows(
            "select m.report, r.name, r.published, k.title, m.role, m.text, m.\"with\", m.score,"
                + " m.changed from story_member m join report r on r.id = m.report join story_mark"
                + " k on k.report = m.report where m.run = "
                + RUN
                + " and m.story = ? order by m.role <> 'head', r.published is null, r.published,"
                + " m.report",
            List.of(story),
            row -> {
              int source = sources.computeIfAbsent(row.getString(6), t -> sources.size() + 1);
              double score = row.getDouble(8);
              return new StoryView.Member(
                  row.getString(1),
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  StoryView.Role.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                  source,
                  row.getString(7),
                  row.getString(7) == null ? null : (Double) score,
                  row.getString(9));
            })) {
      members.put(member.report(), member);
    }
    return members;
  }

  private List<StoryView.Happening> happenings(String story, Map<String, StoryView.Member> members)
      throws StoreException {
    Map<Integer, List<StoryView.Witness>> witnesses = new LinkedHashMap<>();
    rows(
        "select number, report, event, factuality from story_witness where run = "
            + RUN
            + " and story = ? order by number, report, event",
        List.of(story),
        row -> {
          StoryView.Member member = members.get(row.getString(2));
          List<StoryView.Witness> all =
              witnesses.computeIfAbsent(row.getInt(1), n -> new ArrayList<>());
          if (member != null) {
            all.add(
                new StoryView.Witness(
                    member.report(),
                    member.name(),
                    row.getString(3),
                    member.source(),
                    row.getString(4)));
          }
          return all;
        });
    return rows(
        "select number, type, mode, date, actors, recipients, factuality, disputed, sources,"
            + " evidence from story_event where run = "
            + RUN
            + " and story = ? order by number",
        List.of(story),
        row ->
            new StoryView.Happening(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8) != 0,
                row.getInt(9),
                row.getString(10),
                witnesses.getOrDefault(row.getInt(1), List.of())));
  }

  private List<StoryView.Difference> differences(
      String story, Map<String, StoryView.Member> members) throws StoreException {
    return rows(
        "select d.text, d.a_report, d.a_start, d.a_end, d.a, d.b_report, d.b_start, d.b_end, d.b,"
            + " d.severity, d.aspect, d.likelier, d.votes, d.confidence, d.why from"
            + " story_difference d where d.text in (select m.text from story_member m where m.run ="
            + " "
            + RUN
            + " and m.story = ?) order by d.text, d.number",
        List.of(story),
        row ->
            new StoryView.Difference(
                source(members, row.getString(2)),
                place(row, 2, members),
                place(row, 6, members),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getDouble(14),
                row.getString(15)));
  }

  private static int source(Map<String, StoryView.Member> members, String report) {
    StoryView.Member member = members.get(report);
    return member == null ? 0 : member.source();
  }

  private static StoryView.Place place(
      ResultSet row, int from, Map<String, StoryView.Member> members) throws SQLException {
    String report = row.getString(from);
    StoryView.Member member = members.get(report);
    return new StoryView.Place(
        report,
        member == null ? report : member.name(),
        row.getInt(from + 1),
        row.getInt(from + 2),
        row.getString(from + 3));
  }

  /** The id of the story that a report (by its full id) is in; empty if it was not grouped yet. */
  public Optional<String> of(String report) throws StoreException {
    return rows(
            "select story from story_member where run = " + RUN + " and report = ?",
            List.of(report),
            row -> row.getString(1))
        .stream()
        .findFirst();
  }

  /** The last changes, oldest first. */
  public List<StoredChange> changes(int most) throws StoreException {
    return rows(
        "select grouping, kind, report, former, story from (select * from story_change order by"
            + " number desc limit ?) order by number",
        List.of(most),
        row ->
            new StoredChange(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
  }

  /** How many reports of the store were not grouped yet. */
  public int waiting() throws StoreException {
    return rows(
            "select count(*) from report where id not in (select report from story_member where run"
                + " = "
                + RUN
                + ")",
            List.of(),
            row -> row.getInt(1))
        .stream()
        .findFirst()
        .orElse(0);
  }

  /** Systematic slips, by origin, the most frequent first; of all origins when {@code ""}. */
  public List<StoredSlip> slips(String origin, int most) throws StoreException {
    return rows(
        "select origin, damaged, likely, count, reports, share, example from slip where ? = '' or"
            + " origin = ? order by origin, count desc, damaged, likely limit ?",
        List.of(origin, origin, most),
        row ->
            new StoredSlip(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                row.getDouble(6),
                row.getString(7)));
  }

  /** Rows; none in a store that has no tables of stories. */
  private <T> List<T> rows(String sql, List<? extends Object> values, Sql.Row<T> reader)
      throws StoreException {
    try {
      if (Schema.check(file, connection) < 3) {
        return List.of();
      }
    } catch (SQLException e) {
      throw Store.problem(file, e);
    }
    return Sql.rows(file, connection, sql, values, reader);
  }
}
