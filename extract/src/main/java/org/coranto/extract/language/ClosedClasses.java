package org.coranto.extract.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.coranto.knowledge.CalendarWords;

/** Closed word classes that the cutting of tokens and sentences leans on. Immutable. */
final class ClosedClasses {
  private static final int LONGEST_ABBREVIATION = 6;

  /** Written with a full stop and followed by what they belong to; they never end a sentence. */
  private static final Set<String> LEADING =
      set(
          "mr mrs ms messrs dr prof gen lt col maj capt cpl sgt cmdr adm brig cdr rev fr hon pres sen rep"
              + " gov amb supt insp st mt ft nos vs approx ca cf fig pp vol ed eds art sec");

  /** Written with a full stop; may stand last in a sentence. */
  private static final Set<String> TRAILING =
      set(
          "etc inc corp ltd co bros jr sr dept univ assn est ave blvd jan feb mar apr jun jul aug sept sep"
              + " oct nov dec mon tue tues wed thu thur thurs fri");

  private static final Set<String> FUNCTION =
      set(
          "a an the this that these those some any no every each either neither both all such another other"
              + " i you he she it we they me him her us them my your his its our their mine yours hers ours"
              + " theirs myself himself herself itself ourselves themselves who whom whose which what when"
              + " where why how of in on at by for from to with without within into onto upon over under"
              + " above below between among through during before after since until till about against"
              + " across along around behind beside besides beyond despite down except inside outside near"
              + " off out past per up via as than like toward towards and or but nor so yet if unless because"
              + " although though while whereas whether once am is are was were be been being has have had"
              + " having do does did doing will would shall should can could may might must ought not never"
              + " also only just even still already again too very more most less least much many few there"
              + " here then now according however therefore moreover meanwhile furthermore nevertheless"
              + " otherwise because including regarding concerning amid");

  /** Verbs that go on after a quotation has closed. */
  private static final Set<String> REPORTING =
      set(
          "said says say saying asked asks told tells added adds stated states declared declares"
              + " announced announces warned warns explained explains insisted insists replied replies"
              + " answered answers wrote writes stressed stresses noted notes confirmed confirms claimed"
              + " claims argued argues affirmed affirms emphasized emphasised underlined concluded"
              + " continued commented remarked complained admitted confided assured recalled reported"
              + " asserted thinks thought believes according");

  private static final Set<String> MONTHS = Set.copyOf(CalendarWords.MONTHS);

  private static Set<String> set(String words) {
    return Set.copyOf(Arrays.asList(words.split(" ", -1)));
  }

  boolean isAbbreviation(String text, int from, int to) {
    if (to - from > LONGEST_ABBREVIATION) {
      return false;
    }
    String word = text.substring(from, to).toLowerCase(Locale.ROOT);
    return LEADING.contains(word) || (TRAILING.contains(word) && !isWordToo(word, text, from));
  }

  /** "mon" and "mar" need a capital; "sun" and "sat" are left out for the same reason. */
  private static boolean isWordToo(String word, String text, int from) {
    return word.length() == 3
        && Character.isLowerCase(text.charAt(from))
        && !word.equals("etc")
        && !word.equals("inc")
        && !word.equals("ltd");
  }

  /** Whether a lower-cased abbreviation, without its stop, always leads on to something. */
  boolean leadsOn(String folded) {
    return LEADING.contains(folded);
  }

  boolean isFunctionWord(String folded) {
    return FUNCTION.contains(folded);
  }

  boolean isMonth(String folded) {
    return MONTHS.contains(folded);
  }

  boolean isReporting(String folded) {
    return REPORTING.contains(folded);
  }
}
