package org.coranto.serve;

/**
 * Parts of questions: f is the row of a fact, r its report. Fixed text, never anything from a
 * caller.
 */
final class Fragments {
  static final String TITLE = "coalesce(r.title, r.heading, r.name)";

  static final String REPORT =
      "r.id as \"report.id\", r.name as \"report.name\", "
          + TITLE
          + " as \"report.title\", r.published as \"report.published\"";

  /** Whether people gave fields of the fact other values. */
  static final String RECODED =
      "exists (select 1 from decision_effect d join decision c on c.id = d.decision where d.report"
          + " = f.report and d.state = 'applied' and c.kind in ('recode', 'mark') and instr(' ' ||"
          + " d.facts || ' ', ' ' || %s || ' ') > 0)";

  /** Facts are shown each once, whatever renderings tell them. */
  static final String ONCE = "f.same_as is null";

  /** Facts that nobody rejected. */
  static final String STANDING = "f.mark <> 'rejected'";

  /** How many facts stand. */
  static final String TALLIED =
      "(select coalesce(sum(n), 0) from tally_quote) as quotes, (select coalesce(sum(n), 0) from"
          + " tally_event) as events";

  /** How many places of words are looked at, the latest first. */
  static final int PLACES = 5_000;

  /** Those places: rows of search_piece, p; the words are bound. */
  static final String FOUND =
      "(select w.rowid as id from search_words w where w.search_words match ? order by w.rowid desc"
          + " limit "
          + PLACES
          + ") w cross join search_piece p on p.id = w.id";

  /**
   * Actors that are written in one of the ways of a JSON array, which is bound twice; of one that
   * very many share, some.
   */
  static final String WRITTEN =
      "(select v.value from json_each(?) j cross join json_each((select json_group_array(k.entity)"
          + " from (select entity from tally_form where text = j.value limit 1000) k)) v union"
          + " select v.value from json_each(?) j cross join json_each((select"
          + " json_group_array(k.entity) from (select entity from tally_actor where name = j.value"
          + " limit 1000) k)) v)";

  private Fragments() {}

  /** What people decided about the fact with this id in its report. */
  static String state(String id) {
    return "case when f.mark <> '' then f.mark when "
        + String.format(RECODED, id)
        + " then 'recoded' else 'open' end as state";
  }

  /** An actor of the fact's report as JSON, from an expression that gives its id there. */
  static String actor(String id) {
    return "(select "
        + actorObject("x")
        + " from actor x where x.report = f.report and x.id = "
        + id
        + ")";
  }

  static String actorObject(String x) {
    return "json_object('id', "
        + x
        + ".entity, 'name', "
        + x
        + ".name, 'type', "
        + x
        + ".type, 'country', "
        + x
        + ".country, 'local', "
        + x
        + ".id)";
  }

  /** Parties on one side of an event as a JSON array. */
  static String parties(String side) {
    return "(select json_group_array(json(n.o)) from (select "
        + actorObject("x")
        + " as o from party p join actor x on x.report = p.report and x.id = p.actor where p.report"
        + " = f.report and p.event = f.id and p.side = '"
        + side
        + "' order by length(x.id), x.id) n)";
  }

  /** The id of a fact of the same report, from an expression that gives its id there. */
  static String id(String local) {
    return "f.report || '.' || " + local;
  }

  /** Rows of the same table that tell the same fact, as a JSON array. */
  static String variants(String table, String object) {
    return "(select json_group_array(json(n.o)) from (select "
        + object
        + " as o from "
        + table
        + " v where v.report = f.report and v.same_as = f.id order by v.start, v.id) n)";
  }
}
