package org.coranto.extract.party;

import java.util.List;
import java.util.Set;
import org.coranto.extract.clause.Lemmas;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.Office;
import org.coranto.knowledge.Offices;

/** What a country beside a noun makes of it: "the Portuguese navy", "a Russia expert". */
final class Bonds {
  /** Things and places that a state has, so that who touches them touches the state. */
  private static final Set<String> STATE_THINGS =
      Set.of(
          "embassy",
          "consulate",
          "ship",
          "vessel",
          "boat",
          "frigate",
          "warship",
          "submarine",
          "destroyer",
          "carrier",
          "aircraft",
          "jet",
          "warplane",
          "plane",
          "helicopter",
          "drone",
          "fighter",
          "bomber",
          "missile",
          "rocket",
          "tank",
          "artillery",
          "battery",
          "position",
          "base",
          "barracks",
          "territory",
          "airspace",
          "water",
          "border",
          "soil",
          "side",
          "city",
          "town",
          "village",
          "province",
          "region",
          "capital",
          "port",
          "airport",
          "counterpart",
          "colleague",
          "homologue",
          "kremlin",
          "presidency",
          "power",
          "country",
          "nation",
          "republic",
          "kingdom",
          "state",
          "surveillance",
          "convoy",
          "patrol",
          "delegation",
          "chief",
          "head",
          "chairman",
          "chairwoman",
          "chair",
          "leader",
          "security",
          "defence",
          "defense",
          "hierarchy",
          "authority",
          "leadership",
          "wing",
          "operator",
          "mission");

  private static final Set<String> PEOPLE =
      Set.of(
          "person",
          "child",
          "woman",
          "man",
          "guest",
          "recruit",
          "mother",
          "father",
          "brother",
          "sister",
          "son",
          "daughter",
          "boy",
          "girl",
          "widow",
          "relative",
          "foreigner",
          "passenger",
          "survivor",
          "detainee");

  /** People whose singular is several. */
  private static final Set<String> SEVERAL =
      Set.of(
          "people",
          "crew",
          "family",
          "wounded",
          "crowd",
          "population",
          "public",
          "community",
          "clan",
          "tribe",
          "others",
          "side",
          "dozen");

  private static final Set<String> SINGLE =
      Set.of("head_of_state", "head_of_government", "monarch", "foreign_minister");
  private static final Set<String> PUBLIC_SECTORS =
      Set.of("LAB", "OPP", "REB", "UAF", "NGO", "IGO", "PTY", "PRM", "LEG", "JUD", "COP", "MIL");

  private final Offices offices;

  Bonds(Knowledge knowledge) {
    this.offices = knowledge.offices();
  }

  /** Whether a noun, in lower case, stands for the state or body that qualifies it. */
  boolean bound(String noun) {
    List<Offices.Use> uses = offices.byForm(noun);
    if (!uses.isEmpty()) {
      return uses.get(0).office().bond() != Office.Bond.NONE || thing(noun);
    }
    return thing(noun);
  }

  /** Whether a noun is a private person or group whatever qualifies it. */
  boolean privateRole(String noun) {
    List<Offices.Use> uses = offices.byForm(noun);
    return !uses.isEmpty() && uses.get(0).office().bond() == Office.Bond.NONE && !thing(noun);
  }

  /** Whether a noun is an office that one person holds at a time. */
  boolean single(String noun) {
    List<Offices.Use> uses = offices.byForm(noun);
    return !uses.isEmpty() && SINGLE.contains(uses.get(0).office().role());
  }

  /** Whether a noun is an office, force, party, union or movement: its acts are public ones. */
  boolean publicRole(String noun) {
    List<Offices.Use> uses = offices.byForm(noun);
    return !uses.isEmpty()
        && (uses.get(0).office().bond() != Office.Bond.NONE
            || PUBLIC_SECTORS.contains(uses.get(0).office().sector()));
  }

  /** Whether a noun can stand for people or a body of people. */
  boolean people(String noun) {
    return !offices.byForm(noun).isEmpty()
        || has(PEOPLE, noun)
        || has(SEVERAL, noun)
        || noun.endsWith("men")
        || noun.endsWith("ers")
        || noun.endsWith("ists")
        || noun.endsWith("ians")
        || noun.endsWith("ees");
  }

  /** Whether a noun stands for one person. */
  boolean person(String noun) {
    return people(noun) && !SEVERAL.contains(noun) && Lemmas.of(noun).get(0).equals(noun);
  }

  private static boolean thing(String noun) {
    return has(STATE_THINGS, noun);
  }

  private static boolean has(Set<String> set, String noun) {
    for (String lemma : Lemmas.of(noun)) {
      if (set.contains(lemma)) {
        return true;
      }
    }
    return false;
  }
}
