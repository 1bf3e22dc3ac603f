package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.coranto.store.Rows;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Filters that all lists of facts have in common, and ids. Thread-safe. */
final class Scope {
  static final Set<String> STATES = Set.of("open", "accepted", "rejected", "recoded", "all");

  /** Adds {@code report} and {@code story}. */
  void add(Where where, Params params) {
    where.andIf("f.report = ?", params.text("report"));
    String story = params.text("story");
    if (story != null) {
      StoriesView.inStory(where, "f.report", story);
    }
  }

  /** Adds {@code state}; without one, what nobody rejected. */
  void state(Where where, Params params) {
    @Nullable String state = params.oneOf("state", STATES);
    if (state == null) {
      where.and(Fragments.STANDING);
      return;
    }
    String recoded = String.format(Fragments.RECODED, "f.id");
    switch (state) {
      case "open" -> where.and("f.mark = '' and not " + recoded);
      case "recoded" -> where.and("f.mark = '' and " + recoded);
      case "all" -> {}
      default -> where.and("f.mark = ?", state);
    }
  }

  /** Adds words: the index finds the reports that hold all of them, then the column must too. */
  void words(Where where, String words, String column) {
    where.and("f.report in (select p.report from " + Fragments.FOUND + ")", Words.match(words));
    for (String word : Words.of(words)) {
      where.and(column + " like ? escape '\\'", Where.like(word));
    }
  }

  /** Adds words that a quote, or its variant in another rendering, must hold. */
  void quoted(Where where, String words) {
    where.and(
        "(f.report, f.id) in (select v.report, coalesce(v.same_as, v.id) from "
            + Fragments.FOUND
            + " cross join quote v on v.report = p.report and v.id = p.fact)",
        Words.match(words));
  }

  /** Tells in a page whether the words stand in more places than are looked at. */
  static void partial(ObjectNode page, Rows rows, Params params) throws StoreException {
    String words = params.words();
    page.put(
        "partial",
        words != null
            && rows.number(
                    "select count(*) from (select 1 from search_words w where w.search_words match"
                        + " ? limit ?)",
                    List.of(Words.match(words), Fragments.PLACES))
                == Fragments.PLACES);
  }

  /**
   * Report and local id of a fact's id, like 8eab549d24fe7be2.q3.
   *
   * @param kind the letter that local ids of this kind begin with
   */
  static String[] key(String id, char kind) {
    int dot = id.lastIndexOf('.');
    if (dot <= 0 || !id.substring(dot + 1).matches(kind + "[0-9]{1,9}")) {
      throw Refusal.notFound(
          "there is no " + id + "; ids look like 8eab549d24fe7be2." + kind + "3");
    }
    return new String[] {id.substring(0, dot), id.substring(dot + 1)};
  }
}
