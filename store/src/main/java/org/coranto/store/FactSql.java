package org.coranto.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words questions about facts in SQL, with or without what people rejected. Immutable. */
final class FactSql {
  /** Rows that a witness of an earlier row carries are left out; their places join that row. */
  private static final String PLACES =
      "(select group_concat(w.rendering || ' ' || w.start, ' · ') from (select rendering, start"
          + " from %1$s t where report = f.report and (id = f.id or same_as = f.id)%2$s order by"
          + " start) w)";

  private static final String NAMED =
      "exists (select 1 from actor x left join mention m on m.report = x.report and m.actor = x.id"
          + " and m.kind = 'name' where x.report = f.report and x.id = %s%s and (x.name like ? escape"
          + " '\\' or m.text like ? escape '\\'))";

  private final int version;
  private final boolean rejectedToo;

  FactSql(int version, boolean rejectedToo) {
    this.version = version;
    this.rejectedToo = rejectedToo;
  }

  /** A question and the values in it. */
  record Question(String sql, List<Object> values) {}

  /** A column of people's verdicts on {@code f}. */
  private String mark() {
    return version < 3 ? ", ''" : ", f.mark";
  }

  /** A condition that leaves out rejected rows of {@code alias}. */
  private String standing(String alias) {
    return version < 3 || rejectedToo ? "" : " and " + alias + ".mark <> 'rejected'";
  }

  /** Of all reports. */
  String reports() {
    return "select r.id, r.name, r.published, r.title, r.renderings, (select count(*) from quote q"
        + " where q.report = r.id and q.same_as is null"
        + standing("q")
        + "), (select count(*) from event e where e.report = r.id and e.same_as is null"
        + standing("e")
        + ") from report r order by r.published, r.name, r.id";
  }

  /** Of quotes, by part of the speaker's name and act. */
  Question quotes(@Nullable String by, @Nullable String act) {
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
    return new Question(sql.toString(), values);
  }

  /** Of events, by type, part of a party's name and days. */
  Question events(
      @Nullable String type, @Nullable String actor, @Nullable String from, @Nullable String to) {
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
    return new Question(sql.toString(), values);
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

  /** Of actors by part of a name. */
  Question actors(String name) {
    return new Question(
        "select f.report, r.name, f.id, f.name, f.type, f.country, (select group_concat(t.text, ' |"
            + " ') from (select distinct text from mention where report = f.report and actor = f.id"
            + " and kind = 'name' order by start) t), (select count(*) from mention where report ="
            + " f.report and actor = f.id) as n from actor f join report r on r.id = f.report where"
            + " "
            + String.format(NAMED, "f.id", standing("x"))
            + standing("f")
            + " order by n desc, r.name, f.report, f.id",
        List.of(like(name, true), like(name, true)));
  }

  /** A pattern that matches the text itself, anywhere or at the beginning. */
  static String like(String text, boolean anywhere) {
    String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    return (anywhere ? "%" : "") + literal + "%";
  }
}
