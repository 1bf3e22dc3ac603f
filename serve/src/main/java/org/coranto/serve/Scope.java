package org.coranto.serve;

import java.util.Set;
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

  /** Adds words, all of which a column must hold. */
  void words(Where where, String words, String column) {
    for (String word : words.split("\\s+", 20)) {
      where.and(column + " like ? escape '\\'", Where.like(word));
    }
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
