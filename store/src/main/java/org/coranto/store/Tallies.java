package org.coranto.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the counts of facts ({@code tally_…}) and the facts by actor ({@code by_actor_…}) in line
 * with the rows, inside the caller's transaction: what a report adds is taken away before its rows
 * change, and put back after. Everything is made by one question a table, of one report's rows or
 * of all, so that all counts can be made anew and compared. Stateless.
 */
final class Tallies {
  /** A real day's date, or what a list would be ordered by. */
  private static final String DAY = "coalesce(substr(e.date, 1, 10), '')";

  private static final String TOLD = ".same_as is null and %1$s.mark <> 'rejected'";

  private static final String EVENTS = "e" + TOLD.replace("%1$s", "e");

  /** The signs keep SQLite from going through all quotes in the order of an index. */
  private static final String QUOTES = "+q" + TOLD.replace("%1$s", "+q");

  /** Parties of events, with who they are. */
  private static final String PARTIES =
      " from party p join event e on e.report = p.report and e.id = p.event join actor x on"
          + " x.report = p.report and x.id = p.actor where "
          + EVENTS;

  /** Quotes with who says them, and the report's day. */
  private static final String SPEAKERS =
      " from quote q join actor x on x.report = q.report and x.id = q.speaker join report r on r.id"
          + " = q.report where "
          + QUOTES;

  /**
   * A table of counts.
   *
   * @param keys columns that name a count
   * @param counts columns that are added up
   * @param select gives keys and counts; {@code @} in it stands for the table whose report is asked
   */
  private record Tally(String table, String keys, List<String> counts, String select) {}

  private static final List<Tally> TALLIES =
      List.of(
          new Tally(
              "tally_event",
              "day, type, factuality, quad",
              List.of("n"),
              "select "
                  + DAY
                  + ", e.type, e.factuality, e.quad, count(*) from event e where "
                  + EVENTS
                  + " and @e group by 1, 2, 3, 4"),
          new Tally(
              "tally_place",
              "place, country, latitude, longitude, day, quad",
              List.of("n"),
              "select e.place, coalesce(e.country, ''), coalesce(e.latitude, 999.0),"
                  + " coalesce(e.longitude, 999.0), "
                  + DAY
                  + ", e.quad, count(*) from event e where "
                  + EVENTS
                  + " and e.place is not null and @e group by 1, 2, 3, 4, 5, 6"),
          new Tally(
              "tally_quote",
              "day, act, type",
              List.of("n", "variants"),
              "select coalesce(r.published, ''), q.act, q.type, count(*), sum((select count(*) from"
                  + " quote v where v.report = q.report and v.same_as = q.id)) from quote q join"
                  + " report r on r.id = q.report where "
                  + QUOTES
                  + " and @q group by 1, 2, 3"),
          new Tally(
              "tally_condition",
              "status, kind, deadline",
              List.of("n"),
              "select c.status, c.kind, coalesce(substr(c.deadline, 1, 10), ''), count(*) from"
                  + " condition c where c.same_as is null and c.mark <> 'rejected' and @c group by"
                  + " 1, 2, 3"),
          new Tally(
              "tally_day",
              "day, entity",
              List.of("n", "quotes", "events"),
              "select day, entity, count(*), sum(said), sum(not said) from (select"
                  + " coalesce(r.published, '') as day, x.entity as entity, 1 as said"
                  + SPEAKERS
                  + " and @q union all select coalesce(r.published, ''), x.entity, 0"
                  + PARTIES.replace(" where ", " join report r on r.id = p.report where ")
                  + " and @p) group by 1, 2"),
          new Tally(
              "tally_actor",
              "entity",
              List.of("n", "mentions", "quotes", "events", "held"),
              "select x.entity, count(distinct x.report), sum((select count(*) from mention m where"
                  + " m.report = x.report and m.actor = x.id)), sum((select count(*) from quote q"
                  + " where q.report = x.report and q.speaker = x.id and "
                  + QUOTES
                  + ")), sum((select count(distinct p.event) from party p join event e on e.report"
                  + " = p.report and e.id = p.event where p.report = x.report and p.actor = x.id"
                  + " and "
                  + EVENTS
                  + ")), sum((select count(*) from condition c where c.report = x.report and"
                  + " c.holder = x.id and c.same_as is null and c.mark <> 'rejected')) from actor x"
                  + " where @x group by 1"),
          new Tally(
              "tally_form",
              "entity, text, kind",
              List.of("n"),
              "select x.entity, m.text, m.kind, count(*), min(m.report) from mention m join actor"
                  + " x on x.report = m.report and x.id = m.actor where @m group by 1, 2, 3"),
          new Tally(
              "tally_said",
              "entity, act, type",
              List.of("n"),
              "select s.entity, iif(c.act, s.act, ''), iif(c.type, s.type, ''), count(*) from"
                  + " (select x.entity as entity, q.act as act, q.type as type"
                  + SPEAKERS
                  + " and @q) s cross join (select true as act, true as type union all select true,"
                  + " false union all select false, true) c group by 1, 2, 3"),
          new Tally(
              "tally_act",
              "entity, type, quad",
              List.of("n", "does", "undergoes"),
              "select entity, type, quad, count(*), sum(side = 'actor'), sum(side = 'recipient')"
                  + " from (select x.entity as entity, e.type as type, e.quad as quad, p.side as"
                  + " side"
                  + PARTIES
                  + " and @p group by x.entity, p.report, p.event, p.side) group by 1, 2, 3"),
          new Tally(
              "tally_actor_day",
              "entity, day",
              List.of("n", "quotes", "does", "undergoes"),
              "select entity, day, count(*), sum(side = 'says'), sum(side = 'actor'), sum(side ="
                  + " 'recipient') from (select x.entity as entity, r.published as day, 'says' as"
                  + " side"
                  + SPEAKERS
                  + " and coalesce(r.published, '') <> '' and @q union all select x.entity,"
                  + " substr(e.date, 1, 10), p.side"
                  + PARTIES
                  + " and length(e.date) >= 10 and e.date glob '[0-9]*-[0-9]*' and @p group by"
                  + " x.entity, p.report, p.event, p.side) group by 1, 2"),
          new Tally(
              "tally_pair",
              "entity, other",
              List.of("n", "does", "cooperation", "conflict"),
              "select entity, other, count(*), sum(does), sum(does and quad <= 2), sum(does and"
                  + " quad >= 3) from (select x.entity as entity, y.entity as other, max(p.side ="
                  + " 'actor' and o.side = 'recipient') as does, max(e.quad) as quad"
                  + PARTIES.replace(
                      " where ",
                      " join party o on o.report = p.report and o.event = p.event join actor y on"
                          + " y.report = o.report and y.id = o.actor where ")
                  + " and y.entity <> x.entity and @p group by x.entity, y.entity, p.report,"
                  + " p.event) group by 1, 2"));

  /**
   * A table of facts by actor.
   *
   * @param key columns that name a row
   * @param select gives the rows; {@code @} as in a tally
   */
  private record Listing(String table, String key, String select) {}

  private static final List<Listing> LISTINGS =
      List.of(
          new Listing(
              "by_actor_event",
              "entity, date, report, event, side",
              "select x.entity as entity, coalesce(e.date, '') as date, p.report as report, p.event"
                  + " as event, p.side as side, e.type, e.quad, e.factuality, row_number() over"
                  + " (partition by x.entity, p.report, p.event order by p.side) = 1"
                  + PARTIES
                  + " and @p group by 1, 2, 3, 4, 5"),
          new Listing(
              "by_actor_quote",
              "entity, day, report, start, quote",
              "select x.entity as entity, coalesce(r.published, '') as day, q.report as report,"
                  + " q.start as start, q.id as quote, q.act, q.type, q.basis"
                  + SPEAKERS
                  + " and @q"),
          new Listing(
              "by_actor_condition",
              "entity, status, kind, deadline, report, condition",
              "select x.entity as entity, c.status as status, c.kind as kind, coalesce(c.deadline,"
                  + " '') as deadline, c.report as report, c.id as condition from condition c join"
                  + " actor x on x.report = c.report and x.id = c.holder where c.same_as is null"
                  + " and c.mark <> 'rejected' and @c"));

  /** Which actor's row stands for all that are the same. */
  private static final String STANDS =
      "update tally_actor as t set (name, type, country, sector, kb, resolution) = (select a.name,"
          + " a.type, a.country, a.sector, a.kb, a.resolution from actor a where a.entity ="
          + " t.entity%s order by a.name desc, a.report desc, a.id desc limit 1)";

  private Tallies() {}

  /** Takes away what a report's rows have added; right before they change or go. */
  static void remove(Connection connection, String report) throws SQLException {
    if (!has(connection, report)) {
      return;
    }
    for (Tally tally : TALLIES) {
      Sql.update(connection, add(tally, "-"), report);
    }
    Sql.update(
        connection,
        STANDS.formatted(" and a.report <> ?1") + " where entity in " + entities(),
        report);
    Sql.update(
        connection,
        "update tally_form as t set report = (select min(m.report) from actor x join mention m on"
            + " m.report = x.report and m.actor = x.id where x.entity = t.entity and x.report <> ?1"
            + " and m.text = t.text and m.kind = t.kind) where t.n > 0 and t.report = ?1 and"
            + " t.entity in "
            + entities(),
        report);
    for (Tally tally : TALLIES) {
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("delete from " + tally.table() + " where n = 0");
      }
    }
    for (Listing listing : LISTINGS) {
      Sql.update(connection, gone(listing), report);
    }
  }

  /** Adds what a report's rows say; right after they were written. */
  static void add(Connection connection, String report) throws SQLException {
    for (Tally tally : TALLIES) {
      Sql.update(connection, add(tally, ""), report);
    }
    Sql.update(connection, STANDS.formatted("") + " where entity in " + entities(), report);
    for (Listing listing : LISTINGS) {
      Sql.update(
          connection, "insert into " + listing.table() + " " + one(listing.select()), report);
    }
  }

  /** Makes all anew from the rows. */
  static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Tally tally : TALLIES) {
        statement.executeUpdate("delete from " + tally.table());
        statement.executeUpdate(
            "insert into " + tally.table() + " (" + columns(tally) + ") " + all(tally.select()));
      }
      statement.executeUpdate(STANDS.formatted(""));
      for (Listing listing : LISTINGS) {
        statement.executeUpdate("delete from " + listing.table());
        statement.executeUpdate("insert into " + listing.table() + " " + all(listing.select()));
      }
    }
  }

  /** Which tables are not what the rows say, in words; counts everything anew. */
  static List<String> problems(Connection connection) throws SQLException {
    List<String> problems = new ArrayList<>();
    for (Tally tally : TALLIES) {
      compare(connection, problems, tally.table(), columns(tally), tally.select());
    }
    for (Listing listing : LISTINGS) {
      compare(connection, problems, listing.table(), "*", listing.select());
    }
    long unnamed =
        Sql.number(
            connection,
            "select count(*) from tally_actor t where t.name is not (select max(a.name) from actor a"
                + " where a.entity = t.entity)");
    if (unnamed > 0) {
      problems.add(unnamed + " rows of tally_actor have not the name of their actor");
    }
    return problems;
  }

  private static void compare(
      Connection connection, List<String> problems, String table, String columns, String select)
      throws SQLException {
    String kept = "select " + columns + " from " + table;
    String wanted = "select * from (" + all(select) + ")";
    long wrong =
        Sql.number(connection, "select count(*) from (" + wanted + " except " + kept + ")")
            + Sql.number(connection, "select count(*) from (" + kept + " except " + wanted + ")");
    if (wrong > 0) {
      problems.add(wrong + " rows of " + table + " are not what the facts add up to");
    }
  }

  private static String add(Tally tally, String sign) {
    StringBuilder sums = new StringBuilder();
    for (String count : tally.counts()) {
      sums.append(sums.length() == 0 ? "" : ", ")
          .append(count + " = " + count + (sign.isEmpty() ? " + " : " - ") + "excluded." + count);
    }
    if (sign.isEmpty() && tally.table().equals("tally_form")) {
      sums.append(", report = min(report, excluded.report)");
    }
    return "insert into "
        + tally.table()
        + " ("
        + columns(tally)
        + ") "
        + one(tally.select())
        + " on conflict do update set "
        + sums;
  }

  private static String gone(Listing listing) {
    return "delete from "
        + listing.table()
        + " where ("
        + listing.key()
        + ") in (select "
        + listing.key()
        + " from ("
        + one(listing.select())
        + "))";
  }

  private static String columns(Tally tally) {
    return tally.keys()
        + ", "
        + String.join(", ", tally.counts())
        + (tally.table().equals("tally_form") ? ", report" : "");
  }

  private static String entities() {
    return "(select entity from actor where report = ?1)";
  }

  private static String one(String select) {
    return select.replaceAll("@(\\w)", "$1.report = ?1");
  }

  private static String all(String select) {
    return select.replaceAll("@\\w", "true");
  }

  private static boolean has(Connection connection, String report) throws SQLException {
    try (var statement = connection.prepareStatement("select 1 from report where id = ?")) {
      statement.setString(1, report);
      try (var row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
