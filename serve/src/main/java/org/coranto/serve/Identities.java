package org.coranto.serve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.coranto.store.decision.Decisions.Fact;

/**
 * Finds what ids name: facts by REPORT.q3, actors of the store in all their reports. Thread-safe.
 */
final class Identities {
  private static final int REPORTS = 500;

  private final Rows rows;

  Identities(Rows rows) {
    this.rows = rows;
  }

  /** One fact, or the rows of an actor in its reports; empty when nothing has that id. */
  List<Fact> facts(String id) throws StoreException {
    int dot = id.lastIndexOf('.');
    if (dot > 0 && id.substring(dot + 1).matches("[qecad][0-9]{1,9}")) {
      String report = id.substring(0, dot);
      if (rows.number("select count(*) from report where id = ?", List.of(report)) == 1) {
        return List.of(new Fact(report, id.substring(dot + 1)));
      }
    }
    return rows.list(
        "select x.report, x.id from actor x where x.entity = ? order by x.report, x.id limit ?",
        List.of(id, REPORTS),
        row -> new Fact(row.getString(1), row.getString(2)));
  }

  /**
   * The id that an actor has in a report, from any of its ids; what is not known stays as it is.
   */
  String local(String report, String id) throws StoreException {
    String own = id.startsWith(report + ".") ? id.substring(report.length() + 1) : id;
    List<String> found =
        rows.list(
            "select x.id from actor x where x.report = ? and (x.id = ? or x.entity = ?) order by"
                + " x.id limit 1",
            List.of(report, own, id),
            row -> row.getString(1));
    return found.isEmpty() ? id : found.get(0);
  }

  /** Where an actor's mentions that are written in one of these ways begin. */
  List<Integer> starts(Fact actor, List<String> forms) throws StoreException {
    Set<String> wanted = new HashSet<>(forms);
    List<Integer> starts = new ArrayList<>();
    rows.each(
        "select m.text, m.start from mention m where m.report = ? and m.actor = ? order by m.start",
        List.of(actor.report(), actor.id()),
        row -> {
          if (wanted.contains(row.getString(1))) {
            starts.add(row.getInt(2));
          }
        });
    return starts;
  }
}
