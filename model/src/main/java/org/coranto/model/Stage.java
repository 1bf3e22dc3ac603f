package org.coranto.model;

/** What is done to a document, in this order; names the rows of stage times. */
public enum Stage {
  /** Bytes to a report: decoding, main text, language, renderings. */
  READ("read, split renderings"),
  /** Tokens, sentences, case, part of speech. */
  LANGUAGE("language analysis"),
  /** The language model's scores and their decoding. */
  MODEL("language model"),
  /** Mentions. */
  NAMES("names"),
  /** Dates. */
  DATES("dates"),
  /** Who is reported to have said what. */
  QUOTES("quotes"),
  /** Clauses; promises and what they hang on. */
  CONDITIONS("clauses, conditions"),
  /** Who did what to whom. */
  EVENTS("events"),
  /** Stretches of the renderings that render each other. */
  PASSAGES("relate: passages"),
  /** Which mentions are one actor. */
  ACTORS("relate: actors"),
  /** Findings with their actors, joined across the renderings. */
  FACTS("relate: facts"),
  /** Where the renderings disagree. */
  DIVERGENCES("relate: divergences"),
  /** The situation as JSON. */
  WRITE("write JSON");

  private final String title;

  Stage(String title) {
    this.title = title;
  }

  /** What people call it; never empty. */
  public String title() {
    return title;
  }
}
