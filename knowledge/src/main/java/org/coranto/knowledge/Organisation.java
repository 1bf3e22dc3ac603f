package org.coranto.knowledge;

import java.util.List;

/**
 * A named organisation, alliance, armed group, party, medium or company.
 *
 * @param id stable id, {@code org:…}
 * @param name usual name
 * @param kind what it is
 * @param sector PLOVER sector
 * @param country ISO-3 code of its home, {@code ""} when it belongs to none
 * @param aliases other names and acronyms; some start with {@code =}, they count only in that very
 *     case; where one of them is the usual name, it too counts only so
 */
public record Organisation(
    String id, String name, Kind kind, String sector, String country, List<String> aliases) {
  /** What an organisation is. */
  public enum Kind {
    /** Of states: the UN, NATO, the G7. */
    IGO,
    /** Non-governmental. */
    NGO,
    /** Rebels, militants, gangs. */
    ARMED,
    /** News agencies, papers, broadcasters. */
    MEDIA,
    /** Business. */
    COMPANY,
    /** Political parties and movements. */
    PARTY,
    /** Ministries, parliaments, services, forces of a state. */
    STATE_BODY
  }

  public Organisation {
    aliases = List.copyOf(aliases);
  }
}
