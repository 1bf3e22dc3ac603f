package org.coranto.extract.name;

import java.util.Arrays;
import java.util.Set;
import org.coranto.knowledge.CalendarWords;

/** Closed word classes that names are told by; all in lower case without accents. Immutable. */
final class NameWords {
  /** Small words inside the names of persons. */
  private static final Set<String> PARTICLES =
      set(
          "van von der den de del della di da dos das do du des la le las los el al bin bint ibn abu ben"
              + " ter ten zu zum op 't dei degli lo y e af av na st san");

  private static final Set<String> LEADING_PARTICLES =
      set("van von der ter ten bin bint ibn abu al el di della");

  /** Small words that may stand inside the name of an organisation, between capitalised words. */
  private static final Set<String> JOINTS =
      set("of for and & the de du des la le del to in on und et");

  private static final Set<String> HONORIFICS =
      set(
          "mr mrs ms miss mx sir dame lord lady dr prof hon rev fr sheikh haji don dona herr frau madame"
              + " monsieur mme sr sra messrs");

  /** Letters behind a person's name and a comma: courts, parliaments, orders and degrees. */
  private static final Set<String> POSTNOMINALS =
      set(
          "qc kc sc mp mep msp mla mlc td obe cbe mbe kbe dbe gbe om ch kcmg cmg gcmg oc cm phd md"
              + " dphil mph esq rn sj op osb frs usn usmc usaf ret");

  private static final Set<String> CALENDAR =
      set(
          String.join(" ", CalendarWords.WEEKDAYS)
              + " "
              + String.join(" ", CalendarWords.MONTHS)
              + " jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter easter"
              + " christmas ramadan today yesterday tomorrow gmt utc am pm");

  /** Words that modify an office: what it is in charge of, or its rank. */
  private static final Set<String> OFFICE_WORDS =
      set(
          "prime first foreign interior internal external home defence defense finance finances financial"
              + " justice energy labour labor health agriculture mines mining water resources economy"
              + " economic economics trade commerce education environment environmental transport"
              + " transportation culture cultural affairs vice deputy assistant associate senior junior"
              + " chief special state general acting interim caretaker temporary outgoing incoming former"
              + " ex late then new permanent national federal regional provincial local municipal district"
              + " presidential ministerial governmental parliamentary military naval police army opposition"
              + " party group fraction press media government cabinet security intelligence climate digital"
              + " tourism sports sport fisheries forestry industry infrastructure housing migration"
              + " immigration development planning social welfare human rights science technology research"
              + " youth family women oil petroleum gas power electricity telecommunications communications"
              + " information aviation maritime coast border customs tax budget treasury supreme high"
              + " constitutional public prosecutor attorney secretary undersecretary executive managing"
              + " extraordinary plenipotentiary honorary elected designate caretaker european union"
              + " political administrative legal medical veterinary rear major brigadier lieutenant field"
              + " crown royal one two three four five six seven eight nine ten");

  private static final Set<String> DIRECTIONS =
      set("north south east west northern southern eastern western central");

  private static final Set<String> FORMER =
      set(
          "former ex ex- late previous onetime erstwhile then-president past ousted deposed retired");
  private static final Set<String> OUTGOING = set("outgoing departing resigning demissionary");
  private static final Set<String> ACTING = set("acting interim caretaker temporary provisional");

  private static final String ONE = "the a an one another this that each every";

  private static final String SEVERAL =
      "several some many few both all most dozens hundreds thousands scores other two three four"
          + " five six seven eight nine ten eleven twelve";

  private static final Set<String> ARTICLES = set(ONE);
  private static final Set<String> QUANTITIES = set(SEVERAL);
  private static final Set<String> DETERMINERS =
      set(
          ONE
              + " "
              + SEVERAL
              + " these those his her its their our my your any no certain various numerous");

  /** Prepositions that give a place. */
  private static final Set<String> LOCATIVE =
      set(
          "in at near outside inside around within throughout across via through into toward towards"
              + " beyond above below north south east west off over between along downtown central"
              + " eastern western northern southern");

  private static final Set<String> COMPANY =
      set(
          "inc ltd llc plc corp gmbh ag sa nv bv spa oy ab as asa oao pjsc jsc co holdings holding"
              + " industries industry airlines airways motors systems energy gas oil steel times post news"
              + " herald tribune gazette media press tv studios partners labs technologies");

  /** Heads of organisation names that are no role noun by themselves. */
  private static final Set<String> HEADS =
      set(
          "ministry agency union party bank front army guard guards service services council committee"
              + " office court tribunal commission organisation organization association federation"
              + " department parliament senate assembly congress chamber board bureau institute university"
              + " academy corps brigade brigades battalion regiment forces force operators workers network"
              + " league alliance movement coalition forum group cooperation authority administration"
              + " directorate secretariat embassy consulate mission fund foundation trust society centre"
              + " center church synod diocese company corporation consortium confederation syndicate"
              + " treasury police navy command inspectorate registry exchange community initiative platform"
              + " panel delegation cabinet government junta presidency bloc caucus club staff house room"
              + " duma knesset majlis sejm bundestag rada observatory watch cross crescent fleet squadron"
              + " hospital school college museum newspaper radio television");

  /** Adjectives and names of peoples and regions that are no one state's. */
  private static final Set<String> PEOPLES =
      set(
          "european europeans african africans asian asians arab arabs kurdish kurd kurds slavic slav slavs"
              + " scandinavian scandinavians nordic baltic balkan uyghur uyghurs tamil tamils sikh sikhs"
              + " pashtun pashtuns hutu hutus tutsi tutsis chechen chechens tatar tatars catalan catalans"
              + " basque basques flemish walloon bavarian corsican sicilian tibetan tibetans rohingya berber"
              + " berbers tuareg tuaregs fulani hausa igbo yoruba zulu xhosa mapuche inuit sami druze alawite"
              + " alawites maronite palestinian palestinians abkhaz ossetian ossetians transnistrian sahrawi"
              + " sahrawis yazidi yazidis hazara hazaras crimean siberian caucasian persian bengali punjabi"
              + " kashmiri kashmiris balochi baloch somalilander oromo tigrayan tigrayans amhara dinka nuer"
              + " turkana");

  /** Nouns that make the words beside them the name of a place. */
  private static final Set<String> PLACE_HEADS =
      set(
          "island islands sea strait straits river lake gulf bay mountains mount mountain province region"
              + " valley airport bridge square street avenue peninsula ocean desert canal harbour harbor"
              + " port coast plateau reef atoll shoal delta basin dam reservoir district county city town"
              + " village barracks waterway base airbase plaza park forest hill hills cape channel corridor oblast prefecture"
              + " governorate township plain plains archipelago falls pass highway road railway terminal"
              + " palace mine field fields quay ridge hotel stadium temple camp zone");

  /** Nouns of institutions that are plain words too, and so count only with a capital. */
  private static final Set<String> CAPITAL_ONLY =
      set(
          "house chamber diet congress order body interior crown treasury church school hospital radio"
              + " television channel club centre center museum college academy fund website daily weekly"
              + " network league inquiry board institute panel office department platform house holding"
              + " operator forum society concern outlet magazine laboratory mosque monastery utility"
              + " front initiative exchange faculty chancellery secretariat task-force supplier"
              + " consulate assembly");

  /** Bodies and sites that are mostly named by an "of" behind them. */
  private static final Set<String> NAMED_AFTER_OF =
      set(
          "university museum college school institute academy hospital bank journal review association"
              + " federation society foundation centre center cathedral organization organisation"
              + " confederation friends library gallery theatre theater faculty municipality");

  /** What moves and bears a name of its own: ships, spacecraft, storms. */
  private static final Set<String> CARRIERS =
      set(
          "ship vessel tanker ferry frigate trawler freighter submarine destroyer yacht liner icebreaker"
              + " shuttle spacecraft satellite rocket cyclone hurricane typhoon storm");

  /** Land and water whose noun is a part of the name even in lower case: "Natuna islands". */
  private static final Set<String> LANDFORMS =
      set(
          "island islands sea ocean strait straits channel river lake gulf bay cape mount mountain"
              + " mountains hills valley plateau peninsula desert reef atoll shoal delta basin"
              + " archipelago falls plain plains");

  /** What bears a name without being an actor or a place: events, prizes, inquiries, laws. */
  private static final Set<String> OCCASIONS =
      set(
          "cup festival award awards prize prizes medal trophy championship championships olympics"
              + " marathon tournament symposium war wars plebiscite referendum study survey act treaty"
              + " agreement accords accord protocol shuttle");

  private NameWords() {}

  private static Set<String> set(String words) {
    return Set.copyOf(new java.util.HashSet<>(Arrays.asList(words.split(" ", -1))));
  }

  static boolean isParticle(String folded) {
    return PARTICLES.contains(folded);
  }

  /** Whether the particle may open a name in lower case: "von der Leyen", "bin Salman". */
  static boolean isLeadingParticle(String folded) {
    return LEADING_PARTICLES.contains(folded);
  }

  /** Whether the word is the adjective or name of a people without a state of its own. */
  static boolean isPeople(String folded) {
    return PEOPLES.contains(folded);
  }

  static boolean isDirection(String folded) {
    return DIRECTIONS.contains(folded);
  }

  static boolean isPlaceHead(String folded) {
    return PLACE_HEADS.contains(folded);
  }

  static boolean isNamedAfterOf(String folded) {
    return NAMED_AFTER_OF.contains(folded);
  }

  /** Whether a name behind the word is a ship's, a spacecraft's or a storm's. */
  static boolean isCarrier(String folded) {
    return CARRIERS.contains(folded);
  }

  static boolean isLandform(String folded) {
    return LANDFORMS.contains(folded);
  }

  /** Whether a name that ends in the word is an event's, a prize's, an inquiry's or a law's. */
  static boolean isOccasion(String folded) {
    return OCCASIONS.contains(folded);
  }

  static boolean needsCapital(String folded) {
    return CAPITAL_ONLY.contains(folded);
  }

  static boolean isJoint(String folded) {
    return JOINTS.contains(folded);
  }

  static boolean isPostnominal(String word) {
    return POSTNOMINALS.contains(word);
  }

  /** Whether a noun behind the word is one person: "the", "another". */
  static boolean isArticle(String word) {
    return ARTICLES.contains(word);
  }

  static boolean isQuantity(String word) {
    return QUANTITIES.contains(word);
  }

  static boolean isHonorific(String folded) {
    return HONORIFICS.contains(bare(folded));
  }

  static boolean isCalendar(String folded) {
    String word = folded.startsWith("mid-") ? folded.substring(4) : folded;
    return CALENDAR.contains(bare(word));
  }

  static boolean isOfficeWord(String folded) {
    return OFFICE_WORDS.contains(folded);
  }

  static boolean isFormer(String folded) {
    return FORMER.contains(folded);
  }

  static boolean isOutgoing(String folded) {
    return OUTGOING.contains(folded);
  }

  static boolean isActing(String folded) {
    return ACTING.contains(folded);
  }

  static boolean isDeterminer(String folded) {
    return DETERMINERS.contains(folded);
  }

  static boolean isLocative(String folded) {
    return LOCATIVE.contains(folded);
  }

  static boolean isCompanyEnd(String folded) {
    return COMPANY.contains(bare(folded));
  }

  static boolean isOrganisationHead(String folded) {
    return HEADS.contains(folded);
  }

  private static String bare(String word) {
    return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
  }
}
