package org.coranto.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One story with all that is known of it.
 *
 * @param story its head line
 * @param members its reports: the head first, then by day and id
 * @param happenings what they tell, the most sources first
 * @param differences where reports that render one text disagree
 */
public record StoryView(
    StoredStory story,
    List<Member> members,
    List<Happening> happenings,
    List<Difference> differences) {
  /** Copies the lists. */
  public StoryView {
    members = List.copyOf(members);
    happenings = List.copyOf(happenings);
    differences = List.copyOf(differences);
  }

  /** What a report is in its story. */
  public enum Role {
    /** The earliest. */
    HEAD,
    /** A text of its own. */
    REPORT,
    /** An independent rendering of a text that is there already. */
    RENDERING,
    /** The same sentences as another report, some of them changed. */
    EDITION,
    /** The same words as another report, whole or cut. */
    REPRINT
  }

  /**
   * A report of the story.
   *
   * @param report its id
   * @param name its name
   * @param published ISO day, or null
   * @param title its title or first line
   * @param role what it is here
   * @param source number of the independent text it carries, from 1
   * @param with id of the report whose text it renders or reprints, or null
   * @param score how much of the lighter text both share in order, 0..1; null without {@code with}
   * @param changed what differs although the words around it are the same: "", "number", "negation"
   *     or "negation, number"
   */
  public record Member(
      String report,
      String name,
      @Nullable String published,
      String title,
      Role role,
      int source,
      @Nullable String with,
      @Nullable Double score,
      String changed) {}

  /**
   * One happening over all reports that tell it.
   *
   * @param number from 1
   * @param type PLOVER type
   * @param mode PLOVER mode, or null
   * @param date ISO day, month, year or range, or null
   * @param actors who does it, joined by commas, or ""
   * @param recipients who undergoes it, joined by commas, or ""
   * @param factuality how it is told, e.g. "asserted" or "asserted, denied"
   * @param disputed whether some tell it as a fact and others deny it
   * @param sources how many independent texts tell it
   * @param evidence the clause of the fullest witness
   * @param witnesses who tells it
   */
  public record Happening(
      int number,
      String type,
      @Nullable String mode,
      @Nullable String date,
      String actors,
      String recipients,
      String factuality,
      boolean disputed,
      int sources,
      String evidence,
      List<Witness> witnesses) {
    /** Copies the list. */
    public Happening {
      witnesses = List.copyOf(witnesses);
    }
  }

  /**
   * A report that tells a happening.
   *
   * @param report its id
   * @param name its name
   * @param event id of the event there
   * @param source number of the independent text it carries
   * @param factuality how it tells it
   */
  public record Witness(String report, String name, String event, int source, String factuality) {}

  /**
   * A difference between two reports that render one text. Places are code points of each report's
   * own text.
   *
   * @param source number of the text
   * @param a the words of the one report; empty where words are missing
   * @param b the words of the other
   * @param severity substantive, damage or wording
   * @param aspect what differs
   * @param likelier a or b, or null when nothing tells
   * @param votes how the renderings of this text vote, e.g. "2 : 1"; "" with only two
   * @param confidence 0..1
   * @param why the rule, in plain words
   */
  public record Difference(
      int source,
      Place a,
      Place b,
      String severity,
      String aspect,
      @Nullable String likelier,
      String votes,
      double confidence,
      String why) {}

  /**
   * Words of a report.
   *
   * @param report its id
   * @param name its name
   * @param start first code point
   * @param end code point after the last
   * @param text the words
   */
  public record Place(String report, String name, int start, int end, String text) {}
}
