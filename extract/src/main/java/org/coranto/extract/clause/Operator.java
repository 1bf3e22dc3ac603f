package org.coranto.extract.clause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a governing word does to the standing of what it governs. */
public enum Operator {
  /** Announced, planned, promised. */
  FUTURE,
  /** Threatened. */
  THREAT,
  /** Asked, demanded. */
  REQUEST,
  /** Refused, rejected. */
  REFUSE,
  /** Proposed, offered. */
  PROPOSE,
  /** Laid to somebody's charge. */
  ACCUSE,
  /** Claimed by somebody with a stake. */
  CLAIM,
  /** Denied. */
  DENY,
  /** Did not come about. */
  FAIL,
  /** Hindered. */
  PREVENT,
  /** Stopped. */
  END,
  /** Tried, not known to be done. */
  TRY,
  /** Only wished. */
  WANT,
  /** Possible, expected, doubted. */
  POSSIBLE,
  /** Ordered; the one who orders acts. */
  ORDER,
  /** Done: begin, continue, help, manage. */
  DONE,
  /** Told without a stake. */
  SAY;

  private static final Map<String, Operator> VERBS = new HashMap<>();
  private static final Map<String, Operator> NOUNS = new HashMap<>();

  static {
    put(
        VERBS,
        FUTURE,
        "plan intend agree promise pledge commit undertake schedule prepare decide announce"
            + " guarantee assure arrange vote resolve opt ready consent volunteer aim set");
    put(VERBS, THREAT, "threaten threat warn vow");
    put(
        VERBS,
        REQUEST,
        "ask urge demand call request appeal press beg plead implore invite"
            + " encourage advise recommend insist petition exhort summon want pressure push lobby");
    put(VERBS, REFUSE, "refuse reject decline veto oppose rebuff dismiss resist rule");
    put(VERBS, PROPOSE, "propose offer suggest");
    put(
        VERBS,
        ACCUSE,
        "accuse blame charge suspect condemn criticise criticize denounce convict"
            + " arrest indict sentence sue detain jail fine try prosecute reproach");
    put(VERBS, CLAIM, "claim allege contend believe reckon");
    put(VERBS, DENY, "deny refute disclaim");
    put(VERBS, FAIL, "fail avoid refrain forgo neglect omit abstain desist forbear");
    put(
        VERBS,
        PREVENT,
        "prevent ban bar block forbid prohibit deter hinder stop keep dissuade"
            + " discourage hamper");
    put(VERBS, END, "end cease halt suspend lift ease quit discontinue pause");
    put(VERBS, TRY, "try attempt seek strive struggle");
    put(VERBS, WANT, "wish hope like desire long need prefer dream yearn love hate");
    put(
        VERBS,
        POSSIBLE,
        "expect consider contemplate predict foresee fear doubt think seem appear look weigh mull"
            + " discuss study debate likely able allow permit let deserve dare ponder imagine"
            + " anticipate risk envisage");
    put(
        VERBS,
        ORDER,
        "order instruct command direct oblige force compel authorise authorize get"
            + " cause deploy dispatch send");
    put(
        VERBS,
        DONE,
        "begin start continue resume manage help proceed finish complete remain carry keep come go"
            + " travel arrive fly gather meet assemble return use succeed be happen join team"
            + " convene visit due");
    put(
        VERBS,
        SAY,
        "say tell add report note state declare confirm write explain stress announce"
            + " reveal admit know acknowledge show find recall see hear learn inform insist assert"
            + " maintain conclude");
    put(
        NOUNS,
        FUTURE,
        "plan plans decision agreement promise pledge intention commitment readiness"
            + " willingness deal undertaking vow");
    put(NOUNS, THREAT, "threat threats ultimatum warning");
    put(NOUNS, REQUEST, "call calls demand demands request requests appeal appeals pressure");
    put(NOUNS, REFUSE, "refusal");
    put(NOUNS, PROPOSE, "proposal proposals offer offers suggestion bid motion idea draft");
    put(
        NOUNS,
        ACCUSE,
        "accusation accusations charges suspicion allegation allegations blame"
            + " responsibility involvement part role");
    put(NOUNS, FAIL, "failure inability");
    put(NOUNS, TRY, "attempt attempts effort efforts");
    put(NOUNS, WANT, "wish desire hope hopes need way");
    put(
        NOUNS,
        POSSIBLE,
        "possibility risk danger chance right permission opportunity likelihood"
            + " prospect option fear fears threat mandate power authority");
    put(NOUNS, ORDER, "order orders command");
  }

  private static void put(Map<String, Operator> map, Operator operator, String words) {
    for (String word : words.split(" ", -1)) {
      map.putIfAbsent(word, operator);
    }
  }

  /** What a verb with one of these base forms does. */
  public static Optional<Operator> ofVerb(List<String> lemmas) {
    for (String lemma : lemmas) {
      Operator found = VERBS.get(lemma);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** What a noun does, given in lower case as it stands. */
  public static Optional<Operator> ofNoun(String word) {
    Operator found = NOUNS.get(word);
    if (found == null) {
      for (String lemma : Lemmas.of(word)) {
        found = NOUNS.get(lemma);
        if (found != null) {
          break;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether the infinitive after such a verb belongs to its object: "urged X to leave". */
  public boolean objectControls() {
    return this == REQUEST
        || this == ORDER
        || this == ACCUSE
        || this == PREVENT
        || this == POSSIBLE
        || this == DONE;
  }
}
