package org.coranto.serve;

/** Parts of questions: f is the row of a fact, r its report. Fixed text, never anything from a caller. */
final class Fragments {
  static final String TITLE = "coalesce(r.title, r.heading, r.name)";

  static final String REPORT =
      "r.id as \"report.id\", r.name as \"report.name\", "
          + TITLE
          + " as \"report.title\", r.published as \"report.published\"";

  /** What people decided about a fact. */
  static final String STATE = "'open' as state";

  /** Facts that are shown unless asked otherwise: each once, and not rejected. */
  static final String ONCE = "f.same_as is null";

  private Fragments() {}

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
