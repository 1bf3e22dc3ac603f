package org.coranto.extract.date;

import java.util.Set;
import org.coranto.model.Pos;

/** Reads the tense of a verb with its auxiliaries. */
final class VerbGroup {
  private static final int LONGEST = 5;

  private static final Set<String> IRREGULAR =
      Set.of(
          ("said told met held went came took gave got made saw found left began became brought bought"
                  + " built caught chose cut hit shut hurt spread quit drew drove fell fought flew forgot"
                  + " froze grew heard hid kept knew led lost paid rang ran rose sank sat sold sent shook"
                  + " shot showed slept spoke spent split stood stole struck swore swam taught threw thought"
                  + " understood woke wore won withdrew wrote broke bore bound bled blew dealt dug ate fed"
                  + " felt fled laid lent meant overthrew sought shone sprang stuck tore wept arose forbade"
                  + " been done gone given taken seen known shown spoken driven written broken chosen fallen"
                  + " flown forgotten frozen grown hidden risen stolen sworn torn thrown woken withdrawn"
                  + " drawn begun sunk forbidden beaten put set let burst cast lay overran upheld undertook"
                  + " underwent rebuilt resold swept slid rode bade beset sped trod wound read was were had"
                  + " did has have overtook foresaw befell rewrote undid withheld bet beheld broadcast beat")
              .split(" ", -1));

  /** Verbs of the present in which damaged texts tell what was said. */
  private static final Set<String> REPORTS =
      Set.of(
          ("says states declares affirms informs confirms announces reports adds explains notes claims"
                  + " stresses writes tells argues insists warns recalls reveals demands accuses denies"
                  + " declare affirm inform confirm announce report say communicates underlines considers"
                  + " tell exclude excludes")
              .split(" ", -1));

  private static final Set<String> AHEAD =
      Set.of(
          "will",
          "shall",
          "'ll",
          "wo",
          "won't",
          "would",
          "wouldn't",
          "may",
          "might",
          "can",
          "could",
          "must",
          "should",
          "cannot",
          "can't",
          "shan't",
          "ought",
          "'d");

  private static final Set<String> BEHIND =
      Set.of(
          "was", "were", "did", "had", "has", "have", "'ve", "didn't", "wasn't", "weren't",
          "hadn't", "hasn't", "haven't");

  /** Verbs whose infinitive took place when they are in the past. */
  private static final Set<String> CARRYING =
      Set.of(
          "began",
          "begun",
          "started",
          "continued",
          "managed",
          "failed",
          "came",
          "tried",
          "attempted",
          "used",
          "refused",
          "forced",
          "helped",
          "proceeded",
          "wanted");

  private static final Set<String> EXPECTED =
      Set.of(
          "expected",
          "planned",
          "scheduled",
          "due",
          "set",
          "foreseen",
          "bound",
          "supposed",
          "likely",
          "ready",
          "meant",
          "going",
          "about");

  private static final Set<String> NO_PAST =
      Set.of(
          "need", "feed", "proceed", "exceed", "succeed", "speed", "bleed", "breed", "seed", "heed",
          "indeed", "weed", "embed", "shed", "bed", "red", "wed");

  private VerbGroup() {}

  static boolean isVerb(Scan scan, int i) {
    Pos pos = scan.pos(i);
    return pos == Pos.VERB || pos == Pos.AUX;
  }

  /** Last token of the group that begins with the verb {@code i}. */
  static int end(Scan scan, int i) {
    int last = i;
    while (last < i + LONGEST
        && (isVerb(scan, last + 1)
            || ((scan.pos(last + 1) == Pos.ADV || scan.pos(last + 1) == Pos.PART)
                && isVerb(scan, last + 2)))) {
      last++;
    }
    return last;
  }

  /** Tense of the group that ends with the verb {@code i}; open for a bare participle. */
  static Tense tense(Scan scan, int i) {
    String form = scan.at(i);
    boolean perfect = false;
    boolean carried = false;
    boolean present = false;
    boolean bare = false;
    int first = i;
    for (int k = i; k >= scan.from() && k >= i - LONGEST; k--) {
      String word = scan.at(k);
      if (k < i && !isInGroup(scan, k)) {
        break;
      }
      first = k;
      if (word.equals("to")) {
        if (!canBeInfinitive(scan.at(k + 1))) {
          return Tense.OPEN;
        }
        return perfect ? Tense.PAST : infinitive(scan, k - 1);
      }
      if (AHEAD.contains(word) && (k < i || scan.pos(k) == Pos.AUX)) {
        return perfect ? Tense.PAST : Tense.FUTURE;
      }
      perfect |= k < i && (word.equals("have") || word.equals("having"));
      carried |= BEHIND.contains(word) && (k < i || scan.pos(k) == Pos.AUX);
      present |= isBe(word);
      bare |= word.equals("be");
    }
    if (carried) {
      return Tense.PAST;
    }
    return simple(scan, first, i, form, present, bare);
  }

  private static Tense simple(
      Scan scan, int first, int i, String form, boolean present, boolean bare) {
    if (bare) {
      return Tense.FUTURE;
    }
    if (present) {
      return isExpected(scan, i) ? Tense.FUTURE : Tense.PRESENT;
    }
    if (form.endsWith("ing") && form.length() > 5) {
      return Tense.OPEN;
    }
    boolean conditional = scan.isOneOf(first - 1, "if", "unless", "once", "until", "when");
    if (isPastForm(form)) {
      return conditional && scan.is(first - 1, "if") ? Tense.FUTURE : Tense.PAST;
    }
    if (REPORTS.contains(form)) {
      return Tense.PAST;
    }
    return conditional ? Tense.FUTURE : Tense.PRESENT;
  }

  private static boolean isExpected(Scan scan, int i) {
    return EXPECTED.contains(scan.at(i))
        || EXPECTED.contains(scan.at(i + 1))
        || (scan.is(i + 1, "to") && isBe(scan.at(i)));
  }

  private static boolean isBe(String word) {
    return word.equals("is")
        || word.equals("are")
        || word.equals("am")
        || word.equals("'re")
        || word.equals("'m");
  }

  /** Not in "to displaced families", "to lorries", "to eastern towns", whatever the tagger says. */
  private static boolean canBeInfinitive(String word) {
    boolean past = word.endsWith("ed") && isPastForm(word);
    boolean plural = word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
    return !past && !plural && !word.endsWith("ern");
  }

  /** An infinitive looks ahead, but for what one began, tried or failed to do. */
  private static Tense infinitive(Scan scan, int before) {
    for (int k = before; k >= scan.from() && k > before - 3; k--) {
      if (CARRYING.contains(scan.at(k))) {
        return Tense.PAST;
      }
    }
    return Tense.FUTURE;
  }

  private static boolean isInGroup(Scan scan, int k) {
    return switch (scan.pos(k)) {
      case AUX, PART, ADV -> true;
      case VERB -> BEHIND.contains(scan.at(k)) || scan.is(k, "having") || scan.is(k, "going");
      default -> scan.isOneOf(k, "to", "not", "be", "been", "is", "are");
    };
  }

  private static boolean isPastForm(String form) {
    return (form.endsWith("ed") && form.length() > 3 && !NO_PAST.contains(form))
        || IRREGULAR.contains(form);
  }
}
