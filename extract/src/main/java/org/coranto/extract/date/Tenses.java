package org.coranto.extract.date;

import java.util.Set;
import org.coranto.model.Pos;

/**
 * Tells on which side of the publication day a date lies, from the words that lead to it and the
 * verb of its clause.
 *
 * <p>The verb is looked for before the date, or after it when the date opens its clause; both
 * searches are bounded, so the time is linear in the sentence's length times a constant.
 */
final class Tenses {
  private static final int REACH = 40;
  private static final int NEAR = 8;

  /** Happenings that are spoken of before they take place. */
  private static final Set<String> ARRANGED =
      Set.of(
          "meeting",
          "meetings",
          "talks",
          "summit",
          "vote",
          "session",
          "strike",
          "strikes",
          "protest",
          "protests",
          "march",
          "walkout",
          "rally",
          "election",
          "elections",
          "referendum",
          "hearing",
          "signing",
          "sit-in",
          "sit-ins",
          "round",
          "conference",
          "demonstration",
          "ballot",
          "match",
          "game",
          "derby",
          "final",
          "debate",
          "congress",
          "procession",
          "ceremony");

  /** What is paid for a month is paid for one that has begun. */
  private static final Set<String> PAID =
      Set.of(
          "salary",
          "salaries",
          "wage",
          "wages",
          "pay",
          "pays",
          "paid",
          "payed",
          "pension",
          "pensions",
          "rent",
          "rents",
          "bill",
          "bills",
          "billed",
          "owed",
          "arrears",
          "invoice");

  private static final Set<String> ARRANGING =
      Set.of(
          "announced",
          "announce",
          "announces",
          "called",
          "calls",
          "invited",
          "invites",
          "invite",
          "planned",
          "scheduled",
          "promised",
          "proposed",
          "urged",
          "summoned",
          "convened",
          "set");

  private static final Set<String> CALLED_OFF =
      Set.of(
          "off",
          "cancelled",
          "canceled",
          "postponed",
          "postponement",
          "shelved",
          "suspended",
          "averted",
          "cancellation",
          "ahead");

  private Tenses() {}

  /** The side that tokens {@code from} to {@code to}, a date expression, lie on. */
  static Tense of(Scan scan, int from, int to) {
    int lead = from - 1;
    while (scan.isOneOf(
        lead, "on", "the", "at", "about", "around", "late", "early", "in", "only")) {
      lead--;
    }
    if (scan.isOneOf(lead, "since", "already")) {
      return Tense.SINCE;
    }
    boolean possessive = scan.isOneOf(to, "'s", "'");
    if (scan.is(lead, "for") && !possessive) {
      return scan.month(from) > 0 && isPaid(scan, lead) ? Tense.PAST : Tense.FUTURE;
    }
    if (possessive) {
      return named(scan, from, to);
    }
    if (scan.pos(to) == Pos.NOUN && scan.is(from, "the")) {
      return Tense.OPEN;
    }
    Tense clause = clause(scan, from, to);
    return isDeadline(scan, lead) ? deadline(scan, lead, clause) : clause;
  }

  private static boolean isDeadline(Scan scan, int lead) {
    return scan.isOneOf(lead, "by", "until", "till", "before", "untill", "til")
        || (scan.is(lead, "to") && scan.is(lead - 1, "up"))
        || (scan.is(lead, "than") && scan.is(lead - 1, "later"));
  }

  /** A deadline lies ahead, unless the clause tells of what had come to pass by then. */
  private static Tense deadline(Scan scan, int lead, Tense clause) {
    if (!clause.isPast()) {
      return Tense.FUTURE;
    }
    boolean opens = lead == scan.from() && !scan.is(lead, "before");
    for (int i = lead - 1; i >= scan.from() && i > lead - NEAR; i--) {
      if (scan.isOneOf(i, "if", "unless")) {
        return Tense.FUTURE;
      }
      opens |= scan.is(i, "had");
    }
    return opens ? Tense.PAST : Tense.FUTURE;
  }

  private static boolean isPaid(Scan scan, int lead) {
    for (int i = lead - 1; i >= scan.from() && i >= lead - NEAR && !isBoundary(scan, i); i--) {
      if (PAID.contains(scan.at(i))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Friday's strike" is over, unless it was called off, is still talked of or is what somebody
   * would do something about.
   */
  private static Tense named(Scan scan, int from, int to) {
    for (int i = from - 1; i >= scan.from() && i >= from - NEAR; i--) {
      if (CALLED_OFF.contains(scan.at(i))) {
        return Tense.FUTURE;
      }
    }
    boolean arranged = ARRANGED.contains(scan.at(to + (scan.is(to, "'s") ? 1 : 0)));
    boolean ahead = scan.isOneOf(from - 1, "until", "till", "before");
    for (int i = from - 1; !ahead && arranged && i >= scan.from() && i >= from - NEAR; i--) {
      ahead = VerbGroup.isVerb(scan, i) && VerbGroup.tense(scan, i) == Tense.FUTURE;
    }
    return ahead ? Tense.FUTURE : Tense.PAST;
  }

  private static Tense clause(Scan scan, int from, int to) {
    int before = from - 1;
    while (before >= scan.from() && isLead(scan, before)) {
      before--;
    }
    boolean opens = before < scan.from() || isBoundary(scan, before) || opensClause(scan, before);
    if (opens) {
      Tense right = right(scan, to);
      return right == Tense.OPEN ? left(scan, before) : right;
    }
    Tense left = left(scan, before);
    return left == Tense.OPEN ? right(scan, to) : left;
  }

  private static boolean isLead(Scan scan, int i) {
    return scan.isOneOf(
        i, "on", "in", "at", "by", "from", "the", "until", "till", "before", "after", "late",
        "early");
  }

  private static Tense left(Scan scan, int start) {
    boolean arranged = false;
    for (int i = start; i >= scan.from() && i > start - REACH; i--) {
      if (scan.isOneOf(i, ";", ":")) {
        return Tense.OPEN;
      }
      arranged |= ARRANGED.contains(scan.at(i));
      boolean planned = ARRANGING.contains(scan.at(i)) && (scan.is(i, "planned") || arranged);
      if (planned && scan.pos(i) != Pos.NOUN && i > start - 3 * NEAR) {
        return Tense.FUTURE;
      }
      if (VerbGroup.isVerb(scan, i)) {
        Tense tense = VerbGroup.tense(scan, i);
        if (tense != Tense.OPEN) {
          return tense;
        }
      }
    }
    return Tense.OPEN;
  }

  private static Tense right(Scan scan, int start) {
    for (int i = start; i < scan.to() && i < start + REACH; i++) {
      if (scan.isOneOf(i, ";", ":")) {
        return Tense.OPEN;
      }
      if (VerbGroup.isVerb(scan, i)) {
        int last = VerbGroup.end(scan, i);
        Tense tense = VerbGroup.tense(scan, last);
        if (tense != Tense.OPEN) {
          return tense;
        }
        i = last;
      }
    }
    return Tense.OPEN;
  }

  private static boolean isBoundary(Scan scan, int i) {
    return scan.isOneOf(i, ",", ";", ":", "\"", "'", "-", "(", ")", "...");
  }

  private static boolean opensClause(Scan scan, int i) {
    return scan.isOneOf(
        i, "that", "who", "which", "and", "but", "where", "if", "when", "because", "unless",
        "while");
  }
}
