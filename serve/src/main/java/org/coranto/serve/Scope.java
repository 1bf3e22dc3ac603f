package org.coranto.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.coranto.store.StoreException;
import org.jspecify.annotations.Nullable;

/** Filters that all lists of facts have in common, and ids. Thread-safe. */
final class Scope {
  static final Set<String> STATES = Set.of("open", "accepted", "rejected", "recoded", "all");

  private final Found found;

  Scope(Found found) {
    this.found = found;
  }

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
  void words(Where where, String words, String column) throws StoreException {
    where.and("f.report in (select value from json_each(?))", found.places(words).reports());
    for (String word : Words.of(words)) {
      where.and(column + " like ? escape '\\'", Where.like(word));
    }
  }

  /** Adds words that a quote, or its variant in another rendering, must hold. */
  void quoted(Where where, String words) throws StoreException {
    where.and(
        "(f.report, f.id) in (select value ->> 0, value ->> 1 from json_each(?))",
        found.places(words).quotes());
  }

  /** Tells in a page whether the words stand in more places than are looked at. */
  void partial(ObjectNode page, Params params) throws StoreException {
    String words = params.words();
    page.put("partial", words != null && found.places(words).partial());
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
