package org.coranto.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One term of one person in one office: a dated fact.
 *
 * @param name usual English name
 * @param aliases other spellings; may be empty
 * @param country ISO-3 code, {@code ""} when the office is of an organisation
 * @param organisation id of the organisation, {@code ""} when the office is of a country
 * @param role stable role name: {@code head_of_state}, {@code head_of_government}, {@code
 *     foreign_minister}, …; see {@link Office#role()}
 * @param title the office in words
 * @param status {@code ""}, {@code acting}, {@code interim}, {@code transitional} or {@code
 *     caretaker}
 * @param sector PLOVER sector
 * @param from first day; the first day of the month or year, or the first day seen in office, when
 *     no more is known
 * @param to last day; null when still in office in the newest source
 * @param end how {@code to} is known
 * @param wikidata Wikidata id, {@code ""} when not known
 */
public record OfficeHolder(
    String name,
    List<String> aliases,
    String country,
    String organisation,
    String role,
    String title,
    String status,
    String sector,
    LocalDate from,
    @Nullable LocalDate to,
    End end,
    String wikidata) {
  /**
   * A term whose end is not known may have lasted this many years after its holder was last seen.
   */
  static final int YEARS_UNSEEN = 8;

  /** How the end of a term is known. */
  public enum End {
    /** {@code to} is the last day. */
    EXACT,
    /** In office on {@code to}; the end came later, the day is not known. */
    AT_LEAST,
    /** No end known in the newest source. */
    OPEN
  }

  public OfficeHolder {
    aliases = List.copyOf(aliases);
    if ((to == null) != (end == End.OPEN)) {
      throw new IllegalArgumentException(
          "a term has a last day unless it is open: " + name + " " + from);
    }
  }

  /** Whether the term surely covers a day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /**
   * Whether the term may cover a day: it began by then, no known end lies before, and the holder
   * was seen in office not more than {@value #YEARS_UNSEEN} years before.
   */
  public boolean mayCover(LocalDate day) {
    LocalDate last = to != null && end == End.AT_LEAST ? to.plusYears(YEARS_UNSEEN) : to;
    return !day.isBefore(from) && (last == null || !day.isAfter(last));
  }

  /** ISO-3 code of the country or id of the organisation whose office it is. */
  public String of() {
    return country.isEmpty() ? organisation : country;
  }

  /** The last word of the name, which stands alone on second mention in most languages. */
  public String lastWord() {
    int space = name.lastIndexOf(' ');
    return space < 0 ? name : name.substring(space + 1);
  }
}
