package org.coranto.extract.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.extract.clause.Lemmas;

/**
 * Kinds of nouns: an entry of the trigger table with one noun of a kind stands for all of them
 * ("send troops": send two frigates), and people are told from things.
 */
final class NounKinds {
  private static final List<String> KINDS =
      List.of(
          "troop soldier ship vessel boat fleet police patrol reserve reservist battalion brigade"
              + " frigate warship corvette regiment company aircraft jet fighter bomber tank"
              + " artillery unit force reinforcement carrier destroyer submarine marine battery"
              + " helicopter contingent squadron division paratrooper army",
          "food flour medicine fuel grain relief blanket tent generator wheat rice vaccine"
              + " medicament ambulance aid supply",
          "money fund loan grant dollar euro pound yen million billion instalment",
          "road highway bridge street gate railway motorway crossing square entrance route",
          "border frontier crossing",
          "prisoner hostage detainee captive inmate",
          "missile rocket shell mortar bomb grenade");
  private static final Map<String, Integer> KIND = new HashMap<>();

  static {
    for (int k = 0; k < KINDS.size(); k++) {
      for (String noun : KINDS.get(k).split(" ", -1)) {
        KIND.putIfAbsent(noun, k);
      }
    }
  }

  private NounKinds() {}

  /** Whether a noun, in lower case, names troops, ships, aircraft or arms. */
  static boolean military(String noun) {
    Integer kind = kind(noun);
    return kind != null && (kind == 0 || kind == KINDS.size() - 1);
  }

  /** Whether two nouns are of one kind. */
  static boolean together(String a, String b) {
    Integer kind = kind(a);
    return kind != null && kind.equals(kind(b));
  }

  private static @org.jspecify.annotations.Nullable Integer kind(String noun) {
    for (String lemma : Lemmas.of(noun)) {
      Integer kind = KIND.get(lemma);
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }
}
