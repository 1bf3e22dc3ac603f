package org.coranto.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.extract.clause.Phrase.Kind;
import org.coranto.extract.clause.Predicate.Attached;
import org.coranto.extract.clause.Predicate.Form;
import org.coranto.extract.clause.Predicate.Link;
import org.coranto.extract.clause.Predicate.Modal;
import org.coranto.extract.clause.Predicate.Time;
import org.coranto.model.Pos;
import org.coranto.model.Tokens;

/** Links the verb groups of one sentence to each other and to their noun phrases. */
final class Linker {
  private static final Set<String> CONDITION =
      Set.of("if", "unless", "until", "till", "once", "provided", "providing");
  private static final Set<String> REASON = Set.of("because", "lest");
  private static final Set<String> TIME =
      Set.of("after", "before", "when", "while", "since", "as", "whenever");
  private static final Set<String> CONCESSION = Set.of("although", "though", "whereas");
  private static final Set<String> RELATIVE =
      Set.of("who", "whom", "which", "that", "whose", "where");
  private static final Set<String> INVERTING = Set.of("should", "had", "were");

  /** Verbs that may stand before their subject: "…, said the minister". */
  static final Set<String> SPEECH =
      Set.of(
          "say",
          "add",
          "warn",
          "tell",
          "write",
          "note",
          "explain",
          "report",
          "declare",
          "announce",
          "claim",
          "stress",
          "argue",
          "insist",
          "state",
          "reply",
          "ask",
          "believe",
          "think",
          "admit",
          "assert",
          "confirm",
          "conclude",
          "promise",
          "deny",
          "allege",
          "fear",
          "hope",
          "see",
          "suggest",
          "tweet",
          "post",
          "reveal",
          "acknowledge",
          "complain",
          "vow",
          "threaten",
          "mean",
          "know",
          "hear",
          "show",
          "expect",
          "suspect",
          "maintain",
          "agree");

  private static final Set<String> CLAUSE_PREPOSITIONS =
      Set.of("after", "before", "until", "till", "since", "as", "once");

  /** Joining words that open a clause even before a verb in -ing. */
  private static final Set<String> CLAUSAL =
      Set.of("while", "when", "if", "although", "though", "whereas", "once", "that", "until");

  private static final int FAR = 40;

  private final Tokens tokens;
  private final List<Phrase> phrases;
  private final List<Predicate> predicates = new ArrayList<>();
  private final int[] predicateAt;

  Linker(Tokens tokens, List<Phrase> phrases) {
    this.tokens = tokens;
    this.phrases = new ArrayList<>(phrases);
    this.predicateAt = new int[phrases.size()];
  }

  /** The phrases, with joints found. */
  List<Phrase> phrases() {
    return phrases;
  }

  List<Predicate> link() {
    joints();
    VerbForms forms = new VerbForms(tokens);
    for (int p = 0; p < phrases.size(); p++) {
      predicateAt[p] = -1;
      Phrase phrase = phrases.get(p);
      if (phrase.is(Kind.VERB)) {
        Predicate predicate =
            new Predicate(
                predicates.size(), p, phrase.head(), Lemmas.of(tokens.folded(phrase.head())));
        forms.read(predicate, phrase.from(), phrase.to());
        predicateAt[p] = predicate.index;
        predicates.add(predicate);
      }
    }
    joinInverted();
    for (Predicate p : predicates) {
      shape(p);
      governor(p);
    }
    for (Predicate p : predicates) {
      p.subjects = subjects(p);
    }
    for (Predicate p : predicates) {
      complements(p);
    }
    for (Predicate p : predicates) {
      extent(p);
    }
    return predicates;
  }

  /** "after the talks failed": a preposition before a whole clause joins it. */
  private void joints() {
    for (int p = 0; p + 2 < phrases.size(); p++) {
      if (!is(p, Kind.PREPOSITION) || !CLAUSE_PREPOSITIONS.contains(word(p))) {
        continue;
      }
      int k = p + 1;
      while (k < phrases.size()
          && k < p + 8
          && (is(k, Kind.NOUN)
              || is(k, Kind.CONJUNCTION)
              || is(k, Kind.OTHER)
              || (is(k, Kind.PREPOSITION) && !CLAUSE_PREPOSITIONS.contains(word(k))))) {
        k++;
      }
      if (is(p + 1, Kind.NOUN) && is(k, Kind.VERB) && is(k - 1, Kind.NOUN) && finite(k)) {
        Phrase phrase = phrases.get(p);
        phrases.set(p, new Phrase(Kind.MARKER, phrase.from(), phrase.to(), phrase.head()));
      }
    }
  }

  private boolean finite(int verbPhrase) {
    Phrase phrase = phrases.get(verbPhrase);
    String first = tokens.folded(phrase.from());
    return !first.equals("to") && !(phrase.to() - phrase.from() == 1 && first.endsWith("ing"));
  }

  // ---- helpers over phrases

  private boolean is(int p, Kind kind) {
    return p >= 0 && p < phrases.size() && phrases.get(p).is(kind);
  }

  private String word(int p) {
    return tokens.folded(phrases.get(p).from());
  }

  private boolean comma(int p) {
    return is(p, Kind.MARK)
        && (word(p).equals(",")
            || word(p).equals("-")
            || word(p).equals("–")
            || word(p).equals("—")
            || word(p).equals(")")
            || word(p).equals("("));
  }

  private boolean stop(int p) {
    return is(p, Kind.MARK) && (word(p).equals(";") || word(p).equals(":") || word(p).equals("."));
  }

  private boolean quoteMark(int p) {
    if (!is(p, Kind.MARK)) {
      return false;
    }
    String w = word(p);
    return w.equals("\"")
        || w.equals("“")
        || w.equals("”")
        || w.equals("‘")
        || w.equals("’")
        || w.equals("'")
        || w.equals("„")
        || w.equals("«")
        || w.equals("»")
        || w.equals("``")
        || w.equals("''");
  }

  /** The phrase before {@code p} that is no adverb, date or quote mark. */
  private int before(int p) {
    int k = p - 1;
    while (k >= 0
        && (is(k, Kind.OTHER)
            || is(k, Kind.DATE)
            || quoteMark(k)
            || (is(k, Kind.PREPOSITION) && is(k + 1, Kind.DATE)))) {
      k--;
    }
    return k;
  }

  private int previousVerb(int p) {
    for (int k = p - 1; k >= 0; k--) {
      if (is(k, Kind.VERB)) {
        return k;
      }
      if (stop(k)) {
        return -1;
      }
    }
    return -1;
  }

  // ---- inverted order: "Should the rebels keep …", "… will Yerevan hand over"

  private void joinInverted() {
    for (int n = 0; n + 1 < predicates.size(); n++) {
      Predicate aux = predicates.get(n);
      Predicate main = predicates.get(n + 1);
      if (tokens.pos(aux.verb) == Pos.AUX
          && aux.form == Form.FINITE
          && phrases.get(aux.phrase).to() - phrases.get(aux.phrase).from() == 1
          && main.phrase - aux.phrase <= 8
          && is(aux.phrase + 1, Kind.NOUN)
          && !tokens.folded(phrases.get(main.phrase).from()).equals("to")
          && bare(main)
          && nounsOnly(aux.phrase + 1, main.phrase)
          && !is(aux.phrase - 1, Kind.NOUN)) {
        String word = tokens.folded(aux.verb);
        main.inverted = aux.index;
        aux.inverted = main.index;
        main.negated |= aux.negated;
        if ((INVERTING.contains(word) && !word.equals("had"))
            || (word.equals("had") && clauseStart(aux.phrase))) {
          main.link = Link.CONDITION;
          main.marker = aux.verb;
          main.time = Time.NONE;
        } else {
          main.modal =
              word.equals("will")
                  ? Modal.WILL
                  : word.equals("would")
                      ? Modal.WOULD
                      : word.equals("may") || word.equals("can") || word.equals("could")
                          ? Modal.MAY
                          : Modal.NONE;
          main.time = word.equals("did") || word.equals("had") ? Time.PAST : Time.PRESENT;
        }
      }
    }
  }

  private boolean clauseStart(int p) {
    int k = before(p);
    return k < 0 || is(k, Kind.MARK) || is(k, Kind.CONJUNCTION);
  }

  private boolean bare(Predicate main) {
    String word = tokens.folded(main.verb);
    return tokens.pos(main.verb) == Pos.VERB
        && (Lemmas.of(word).get(0).equals(word) || Lemmas.participle(word));
  }

  private boolean nounsOnly(int from, int to) {
    for (int k = from; k < to; k++) {
      if (!is(k, Kind.NOUN)
          && !is(k, Kind.PREPOSITION)
          && !is(k, Kind.CONJUNCTION)
          && !is(k, Kind.DATE)
          && !is(k, Kind.OTHER)) {
        return false;
      }
    }
    return true;
  }

  // ---- shape: participles that look finite

  private void shape(Predicate p) {
    if (p.form != Form.FINITE || p.inverted >= 0) {
      return;
    }
    Phrase group = phrases.get(p.phrase);
    String main = tokens.folded(p.verb);
    boolean alone = group.to() - group.from() == 1 || helperless(group, p.verb);
    if (!alone || tokens.pos(p.verb) != Pos.VERB || !Lemmas.participle(main)) {
      return;
    }
    int left = before(p.phrase);
    boolean byAgent =
        is(p.phrase + 1, Kind.PREPOSITION)
            && word(p.phrase + 1).equals("by")
            && !is(p.phrase + 2, Kind.VERB)
            && !is(p.phrase + 2, Kind.DATE);
    boolean afterComma = comma(left) && !is(p.phrase + 1, Kind.NOUN);
    boolean resumed = is(left, Kind.NOUN) && !is(p.phrase + 1, Kind.NOUN) && finiteFollows(p);
    boolean afterOtherVerb =
        is(left, Kind.NOUN)
            && is(p.phrase + 1, Kind.PREPOSITION)
            && previousVerb(p.phrase) >= 0
            && noBoundary(previousVerb(p.phrase) + 1, p.phrase)
            && !speech(previousVerb(p.phrase));
    if ((is(left, Kind.NOUN) && (byAgent || resumed || afterOtherVerb))
        || (afterComma && !is(left - 1, Kind.CONJUNCTION) && !quoteBefore(p.phrase) && byAgent)) {
      p.form = Form.PARTICIPLE;
      p.passive = true;
      p.time = Time.NONE;
    }
  }

  private boolean helperless(Phrase group, int verb) {
    for (int i = group.from(); i < verb; i++) {
      if (tokens.pos(i) == Pos.AUX || tokens.folded(i).equals("to")) {
        return false;
      }
    }
    return true;
  }

  private boolean quoteBefore(int p) {
    return quoteMark(p - 1) || quoteMark(p - 2);
  }

  /** A finite verb follows with neither a noun start nor a joint in between. */
  private boolean finiteFollows(Predicate p) {
    for (int k = p.phrase + 1; k < phrases.size(); k++) {
      if (is(k, Kind.VERB)) {
        Predicate next = predicates.get(predicateAt[k]);
        return next.form == Form.FINITE
            && next.inverted < 0
            && before(k) >= 0
            && (is(before(k), Kind.VERB) || is(before(k), Kind.NOUN));
      }
      if (is(k, Kind.MARKER) || is(k, Kind.CONJUNCTION) || (is(k, Kind.MARK) && !quoteMark(k))) {
        return false;
      }
    }
    return false;
  }

  private boolean noBoundary(int from, int to) {
    for (int k = from; k < to; k++) {
      if (is(k, Kind.MARKER) || is(k, Kind.CONJUNCTION) || (is(k, Kind.MARK) && !quoteMark(k))) {
        return false;
      }
    }
    return true;
  }

  private boolean speech(int verbPhrase) {
    Predicate p = predicates.get(predicateAt[verbPhrase]);
    for (String lemma : p.lemmas) {
      if (SPEECH.contains(lemma)) {
        return true;
      }
    }
    return false;
  }

  // ---- governors

  private void governor(Predicate p) {
    int previous = previousVerb(p.phrase);
    if (p.inverted >= 0 && previous >= 0 && predicateAt[previous] == p.inverted) {
      previous = previousVerb(previous);
    }
    int q = previous < 0 ? -1 : predicateAt[previous];
    if (p.link == Link.CONDITION) {
      p.governor = q;
      return;
    }
    int left = before(p.phrase);
    if (p.form == Form.INFINITIVE) {
      if (is(left, Kind.CONJUNCTION) && q >= 0 && predicates.get(q).form == Form.INFINITIVE) {
        join(p, Link.COORDINATE, q, -1);
      } else {
        int marker = is(left, Kind.MARKER) ? phrases.get(left).from() : -1;
        boolean purpose =
            left >= 1
                && (word(left).equals("order")
                    || tokens.folded(phrases.get(left).head()).equals("order"));
        join(p, purpose ? Link.REASON : Link.INFINITIVE, q, marker);
      }
      return;
    }
    if (p.form == Form.GERUND) {
      if (is(left, Kind.PREPOSITION)) {
        join(p, Link.GERUND, q, phrases.get(left).from());
      } else if (is(left, Kind.MARKER) && !CLAUSAL.contains(word(left))) {
        join(p, Link.GERUND, q, phrases.get(left).from());
      } else if (is(left, Kind.MARKER)) {
        join(p, Link.TIME, q, phrases.get(left).from());
      } else if (is(left, Kind.CONJUNCTION) && q >= 0 && predicates.get(q).form == Form.GERUND) {
        join(p, Link.COORDINATE, q, -1);
      } else if (left == previous && previous >= 0) {
        join(p, Link.GERUND, q, -1);
      } else {
        join(p, Link.PARTICIPLE, q, -1);
      }
      return;
    }
    if (p.form == Form.PARTICIPLE) {
      join(p, Link.PARTICIPLE, q, -1);
      return;
    }
    finite(p, q, previous, left);
  }

  private static void join(Predicate p, Link link, int governor, int marker) {
    p.link =
        governor < 0 && (link == Link.COORDINATE || link == Link.INFINITIVE)
            ? (link == Link.COORDINATE ? Link.ROOT : link)
            : link;
    p.governor = governor;
    p.marker = marker;
  }

  private void finite(Predicate p, int q, int previous, int left) {
    int start = p.inverted >= 0 ? predicates.get(p.inverted).phrase : p.phrase;
    if (p.inverted >= 0) {
      left = before(start);
    }
    if (is(left, Kind.CONJUNCTION)) {
      int to = q;
      while (to >= 0 && predicates.get(to).form != Form.FINITE) {
        Predicate up = predicates.get(to);
        if (up.form == Form.INFINITIVE && bareAfterConjunction(p)) {
          break;
        }
        to = up.governor;
      }
      if (to >= 0) {
        join(p, Link.COORDINATE, to, -1);
        return;
      }
    }
    int marker = -1;
    int conjunction = -1;
    int boundary = -1;
    for (int k = start - 1; k > previous; k--) {
      if (stop(k)) {
        break;
      }
      if (is(k, Kind.MARKER) && marker < 0) {
        marker = k;
      }
      if (is(k, Kind.CONJUNCTION) && conjunction < 0 && marker < 0) {
        conjunction = k;
      }
      if (comma(k) && boundary < 0 && marker < 0) {
        boundary = k;
      }
    }
    if (marker >= 0) {
      marked(p, q, previous, marker);
      return;
    }
    int phrasal = conditionPhrase(start, previous);
    if (phrasal >= 0) {
      join(p, Link.CONDITION, q, phrasal);
      return;
    }
    if (q < 0) {
      return;
    }
    Predicate before = predicates.get(q);
    if (conjunction >= 0 && (before.form != Form.FINITE || is(conjunction + 1, Kind.NOUN))) {
      int to = q;
      while (to >= 0 && predicates.get(to).form != Form.FINITE) {
        to = predicates.get(to).governor;
      }
      join(p, Link.COORDINATE, to, -1);
      return;
    }
    if (boundary < 0) {
      if (embedded(before)) {
        int up = before.governor;
        p.governor = up;
        p.link = up >= 0 && verbBetween(up, p) ? Link.COMPLEMENT : Link.ROOT;
        p.governor = p.link == Link.ROOT ? -1 : up;
        return;
      }
      if (is(left, Kind.NOUN) || is(left, Kind.VERB)) {
        join(p, Link.COMPLEMENT, q, -1);
      }
    }
  }

  private boolean verbBetween(int up, Predicate p) {
    return predicates.get(up).phrase < p.phrase && speech(predicates.get(up).phrase);
  }

  private boolean bareAfterConjunction(Predicate p) {
    String word = tokens.folded(p.verb);
    return Lemmas.of(word).get(0).equals(word)
        && p.modal == Modal.NONE
        && phrases.get(p.phrase).to() - phrases.get(p.phrase).from() == 1;
  }

  private static boolean embedded(Predicate p) {
    return p.link == Link.RELATIVE || p.link == Link.PARTICIPLE;
  }

  /** "as long as", "in case", "on condition", "in the event": the token where it begins, or −1. */
  private int conditionPhrase(int verbPhrase, int previous) {
    int from = previous < 0 ? phrases.get(0).from() : phrases.get(previous).to();
    int to = phrases.get(verbPhrase).from();
    for (int i = Math.max(from, to - FAR); i + 1 < to; i++) {
      String w = tokens.folded(i);
      String next = tokens.folded(i + 1);
      if ((w.equals("as") && (next.equals("long") || next.equals("soon")))
          || (w.equals("in") && next.equals("case"))
          || (w.equals("in")
              && next.equals("the")
              && i + 2 < to
              && tokens.folded(i + 2).equals("event"))
          || (w.equals("on") && next.equals("condition"))
          || (w.equals("so") && next.equals("long"))) {
        return i;
      }
    }
    return -1;
  }

  private void marked(Predicate p, int q, int previous, int marker) {
    String word = word(marker);
    int token = phrases.get(marker).from();
    int left = marker - 1;
    int phrasal = conditionPhrase(p.phrase, previous);
    if (phrasal >= 0) {
      join(p, Link.CONDITION, q, phrasal);
    } else if (CONDITION.contains(word)) {
      join(p, Link.CONDITION, q, token);
    } else if (REASON.contains(word)) {
      join(p, Link.REASON, q, token);
    } else if (TIME.contains(word)) {
      join(p, Link.TIME, q, token);
    } else if (CONCESSION.contains(word)) {
      join(p, Link.CONCESSION, q, token);
    } else if (word.equals("that") && complementizer(marker, q)) {
      join(p, Link.COMPLEMENT, governorThrough(marker, q), token);
    } else if (RELATIVE.contains(word)
        && left >= 0
        && (is(left, Kind.NOUN)
            || is(left, Kind.PREPOSITION)
            || is(left, Kind.DATE)
            || (comma(left) && antecedent(marker) >= 0))) {
      join(p, Link.RELATIVE, q, token);
    } else if (word.equals("that")) {
      join(p, Link.COMPLEMENT, q, token);
    } else {
      join(p, Link.QUESTION, q, token);
    }
  }

  /** "said on Tuesday that", "told reporters that", "the accusation that". */
  private boolean complementizer(int marker, int q) {
    int left = before(marker);
    if (claimBefore(left)) {
      return true;
    }
    if (q < 0) {
      return left < 0;
    }
    return is(left, Kind.VERB) || is(left, Kind.CONJUNCTION) || speech(predicates.get(q).phrase);
  }

  /** "the accusation of Hanoi that …": a noun of claiming opens the clause. */
  private boolean claimBefore(int left) {
    int k = left;
    for (int steps = 0; steps < 5 && k >= 0; steps++, k--) {
      if (is(k, Kind.NOUN) && CLAIM_NOUNS.contains(tokens.folded(phrases.get(k).head()))) {
        return true;
      }
      if (!is(k, Kind.NOUN) && !is(k, Kind.PREPOSITION)) {
        return false;
      }
    }
    return false;
  }

  /** "that …, and that …": the second hangs on the verb of the first. */
  private int governorThrough(int marker, int q) {
    int left = before(marker);
    int k = q;
    while (is(left, Kind.CONJUNCTION)
        && k >= 0
        && predicates.get(k).link != Link.ROOT
        && !speech(predicates.get(k).phrase)
        && predicates.get(k).governor >= 0) {
      k = predicates.get(k).governor;
    }
    return k;
  }

  static final Set<String> CLAIM_NOUNS =
      Set.of(
          "claim",
          "claims",
          "accusation",
          "accusations",
          "allegation",
          "allegations",
          "report",
          "reports",
          "rumour",
          "rumours",
          "rumor",
          "rumors",
          "suspicion",
          "fact",
          "news",
          "fear",
          "fears",
          "hope",
          "hopes",
          "charge",
          "charges",
          "suggestion",
          "suggestions",
          "statement",
          "reproach",
          "warning",
          "threat",
          "promise",
          "condition");

  // ---- subjects

  private int antecedent(int marker) {
    int k = marker - 1;
    while (k >= 0 && (comma(k) || is(k, Kind.PREPOSITION) || is(k, Kind.DATE) || quoteMark(k))) {
      k--;
    }
    return is(k, Kind.NOUN) ? k : -1;
  }

  private List<Integer> subjects(Predicate p) {
    if (p.link == Link.COORDINATE
        && p.form == Form.FINITE
        && p.governor >= 0
        && is(before(p.phrase), Kind.CONJUNCTION)) {
      return predicates.get(p.governor).subjects;
    }
    if (p.form == Form.INFINITIVE || p.form == Form.GERUND) {
      return List.of();
    }
    if (p.form == Form.PARTICIPLE) {
      int k = before(p.phrase);
      k = comma(k) ? before(k) : k;
      return is(k, Kind.NOUN) ? List.of(k) : List.of();
    }
    int left = before(p.phrase);
    if (comma(left)) {
      int back = beforeInsertion(left, p.phrase);
      if (back >= 0) {
        return group(headOf(back), p);
      }
      return List.of();
    }
    if (is(left, Kind.MARKER) && RELATIVE.contains(word(left))) {
      int a = antecedent(left);
      return a < 0 ? List.of() : group(a, p);
    }
    if (is(left, Kind.NOUN)) {
      if (p.governor < 0 || p.link == Link.ROOT) {
        int resumed = resumes(p, left);
        if (resumed >= 0) {
          return group(resumed, p);
        }
      }
      return group(headOf(left), p);
    }
    if (is(left, Kind.VERB)) {
      Predicate q = predicates.get(predicateAt[left]);
      if (embedded(q)) {
        int a = q.subjects.isEmpty() ? -1 : q.subjects.get(0);
        return a < 0 ? List.of() : List.of(a);
      }
    }
    return List.of();
  }

  /** A main verb after a relative or participle clause takes that clause's antecedent. */
  private int resumes(Predicate p, int left) {
    int previous = previousVerb(p.phrase);
    if (previous < 0) {
      return -1;
    }
    Predicate q = predicates.get(predicateAt[previous]);
    if (embedded(q) && noBoundary(previous + 1, p.phrase) && left > previous) {
      int marker = q.marker;
      if (q.link == Link.RELATIVE && marker >= 0) {
        for (int k = previous; k >= 0; k--) {
          if (phrases.get(k).from() == marker) {
            return antecedent(k);
          }
        }
      }
      return q.subjects.isEmpty() ? -1 : q.subjects.get(0);
    }
    return -1;
  }

  /** Through "of", "from", "in": the noun that the phrase before the verb belongs to. */
  private int headOf(int noun) {
    int k = noun;
    for (int steps = 0; steps < 6; steps++) {
      int j = k - 1;
      while (j >= 0
          && is(j, Kind.CONJUNCTION)
          && is(j - 1, Kind.NOUN)
          && is(j - 2, Kind.PREPOSITION)) {
        j -= 2;
      }
      if (!is(j, Kind.PREPOSITION)) {
        return k;
      }
      int owner = j - 1;
      while (owner >= 0
          && (is(owner, Kind.DATE)
              || is(owner, Kind.OTHER)
              || quoteMark(owner)
              || (is(owner, Kind.PREPOSITION) && is(owner + 1, Kind.DATE)))) {
        owner--;
      }
      if (!is(owner, Kind.NOUN)) {
        return k;
      }
      k = owner;
    }
    return k;
  }

  /** The noun before a comma-bounded insertion that ends with the comma at {@code comma}. */
  private int beforeInsertion(int comma, int verb) {
    if (quoteMark(comma - 1) || (quoteMark(comma + 1) && comma + 1 < verb)) {
      return -1;
    }
    for (int k = comma - 1; k >= 0 && k > comma - FAR; k--) {
      if (stop(k)) {
        return -1;
      }
      if (comma(k)) {
        int noun = before(k);
        int inside = k + 1;
        while (is(inside, Kind.OTHER)) {
          inside++;
        }
        boolean insertion =
            is(inside, Kind.MARKER)
                || is(inside, Kind.NOUN)
                || is(inside, Kind.PREPOSITION)
                || is(inside, Kind.VERB)
                || is(inside, Kind.DATE)
                || is(inside, Kind.CONJUNCTION);
        if (is(noun, Kind.NOUN) && insertion) {
          return noun;
        }
      }
    }
    return -1;
  }

  /** The noun and those joined before it by commas and "and". */
  private List<Integer> group(int noun, Predicate p) {
    List<Integer> members = new ArrayList<>();
    members.add(noun);
    boolean closed = p.governor >= 0 && p.link == Link.COORDINATE;
    int k = noun - 1;
    boolean joined = false;
    while (k >= 1 && members.size() < 8 && !closed) {
      if (is(k, Kind.CONJUNCTION) && word(k).equals("and")) {
        int other = before(k);
        if (comma(other)) {
          other = before(other);
        }
        if (!is(other, Kind.NOUN) || !free(other)) {
          break;
        }
        other = headOf(other);
        members.add(0, other);
        joined = true;
        k = other - 1;
      } else if (joined && comma(k) && is(k - 1, Kind.NOUN) && free(k - 1)) {
        members.add(0, k - 1);
        k = k - 2;
      } else {
        break;
      }
    }
    return members;
  }

  /** Whether no verb claims the noun as its object: the verb before it lies beyond a boundary. */
  private boolean free(int noun) {
    int h = headOf(noun);
    int left = before(h);
    return left < 0
        || !is(left, Kind.VERB)
        || (predicateAt[left] >= 0
            && predicates.get(predicateAt[left]).form == Form.FINITE
            && speech(left))
        || (is(left, Kind.VERB) && predicates.get(predicateAt[left]).inverted >= 0);
  }

  // ---- complements

  private void complements(Predicate p) {
    int k = p.phrase + 1;
    if (p.inverted >= 0 && p.phrase < predicates.get(p.inverted).phrase) {
      return;
    }
    int end = reach(k);
    if (invertedSpeech(p, end)) {
      p.subjects = nouns(k, end);
      return;
    }
    boolean prepositional = false;
    while (k < end) {
      if (is(k, Kind.PREPOSITION)) {
        List<Integer> nouns = run(k + 1, end);
        p.attached.add(new Attached(phrases.get(k).from(), word(k), nouns));
        prepositional = true;
        k = nouns.isEmpty() ? k + 1 : nouns.get(nouns.size() - 1) + 1;
      } else if (is(k, Kind.NOUN)) {
        List<Integer> nouns = run(k, end);
        if (!prepositional || p.objects.isEmpty()) {
          p.objects.addAll(nouns);
        }
        k = nouns.get(nouns.size() - 1) + 1;
      } else {
        k++;
      }
    }
    fronted(p);
    antecedentObject(p);
  }

  /** "the deputies whom it blames": the antecedent undergoes it. */
  private void antecedentObject(Predicate p) {
    if (p.link != Link.RELATIVE || p.marker < 0 || p.passive || !p.objects.isEmpty()) {
      return;
    }
    for (int k = p.phrase - 1; k >= 0 && phrases.get(k).from() >= p.marker; k--) {
      if (phrases.get(k).from() == p.marker) {
        int a = antecedent(k);
        if (a >= 0 && !p.subjects.contains(a) && !p.subjects.isEmpty()) {
          p.objects.add(a);
        }
      }
    }
  }

  /** A preposition with its noun before the subject: "In Paris, ministers met". */
  private void fronted(Predicate p) {
    if (p.subjects.isEmpty()) {
      return;
    }
    int k = p.subjects.get(0) - 1;
    if (comma(k)) {
      k--;
    }
    List<Attached> found = new ArrayList<>();
    for (int steps = 0; steps < 4 && k >= 1; steps++) {
      if (is(k, Kind.DATE) || (is(k, Kind.PREPOSITION) && is(k + 1, Kind.DATE))) {
        k--;
      } else if (is(k, Kind.NOUN) && is(k - 1, Kind.PREPOSITION)) {
        found.add(new Attached(phrases.get(k - 1).from(), word(k - 1), List.of(k)));
        k -= 2;
      } else {
        break;
      }
    }
    if (k < 0 || is(k, Kind.MARK) || is(k, Kind.MARKER) || is(k, Kind.CONJUNCTION)) {
      p.attached.addAll(found);
    }
  }

  private boolean invertedSpeech(Predicate p, int end) {
    if (p.form != Form.FINITE
        || !p.subjects.isEmpty()
        || !speech(p.phrase)
        || !is(p.phrase + 1, Kind.NOUN)) {
      return false;
    }
    int left = p.phrase - 1;
    boolean after =
        left >= 0
            && (comma(left) || quoteMark(left) || is(left, Kind.OTHER) || is(left, Kind.MARKER));
    return after && end > p.phrase + 1;
  }

  private List<Integer> nouns(int from, int end) {
    List<Integer> found = run(from, end);
    return found.isEmpty() ? List.of() : found;
  }

  /** Where the stretch after a verb ends: before the next joint or the next clause's subject. */
  private int reach(int from) {
    int k = from;
    while (k < phrases.size() && k < from + FAR) {
      if (is(k, Kind.MARK) && word(k).equals("(")) {
        int close = k;
        while (close < phrases.size()
            && close < k + 8
            && !(is(close, Kind.MARK) && word(close).equals(")"))) {
          close++;
        }
        if (close < phrases.size() && is(close, Kind.MARK) && word(close).equals(")")) {
          k = close + 1;
          continue;
        }
      }
      if (is(k, Kind.VERB)) {
        Predicate next = predicates.get(predicateAt[k]);
        if (next.form == Form.FINITE && !next.subjects.isEmpty()) {
          int subject = next.subjects.get(0);
          return subject >= from && subject < k ? subject : k;
        }
        return k;
      }
      if (is(k, Kind.MARKER) || (is(k, Kind.MARK) && !quoteMark(k) && !listComma(k))) {
        return k;
      }
      if (is(k, Kind.CONJUNCTION)
          && !((is(k - 1, Kind.NOUN) && is(k + 1, Kind.NOUN))
              || is(k + 1, Kind.PREPOSITION)
              || (is(k - 1, Kind.OTHER) && is(k + 1, Kind.NOUN)))) {
        return k;
      }
      k++;
    }
    return Math.min(k, phrases.size());
  }

  /** A comma inside "A, B and C". */
  private boolean listComma(int k) {
    if (!comma(k) || !is(k - 1, Kind.NOUN) || !is(k + 1, Kind.NOUN)) {
      return false;
    }
    for (int j = k + 1; j < phrases.size() && j < k + 12; j++) {
      if (is(j, Kind.CONJUNCTION)) {
        return is(j - 1, Kind.NOUN) && is(j + 1, Kind.NOUN) && !is(j + 2, Kind.VERB);
      }
      if (!is(j, Kind.NOUN) && !comma(j)) {
        return false;
      }
    }
    return false;
  }

  /** Noun phrases joined by commas and conjunctions, from {@code from} on. */
  private List<Integer> run(int from, int end) {
    List<Integer> nouns = new ArrayList<>();
    int k = from;
    while (k < end && (is(k, Kind.OTHER) || quoteMark(k))) {
      k++;
    }
    while (k < end && is(k, Kind.NOUN)) {
      nouns.add(k);
      k++;
      if (k + 1 < end && (is(k, Kind.CONJUNCTION) || comma(k)) && is(k + 1, Kind.NOUN)) {
        k++;
      } else if (k + 2 < end && comma(k) && is(k + 1, Kind.CONJUNCTION) && is(k + 2, Kind.NOUN)) {
        k += 2;
      } else {
        break;
      }
    }
    return nouns;
  }

  // ---- extent

  private void extent(Predicate p) {
    int from = phrases.get(p.phrase).from();
    int to = phrases.get(p.phrase).to();
    for (int s : p.subjects) {
      if (phrases.get(s).from() < from && !crossesVerb(s, p)) {
        from = Math.min(from, phrases.get(s).from());
      }
      to = Math.max(to, phrases.get(s).to());
    }
    int end = Math.max(reach(p.phrase + 1), p.phrase + 1);
    while (end - 1 > p.phrase && (is(end - 1, Kind.MARK) || is(end - 1, Kind.CONJUNCTION))) {
      end--;
    }
    to = Math.max(to, phrases.get(end - 1).to());
    p.from = from;
    p.to = to;
  }

  private boolean crossesVerb(int subject, Predicate p) {
    for (int k = subject + 1; k < p.phrase; k++) {
      if (is(k, Kind.VERB)
          && predicates.get(predicateAt[k]).form == Form.FINITE
          && p.link == Link.COORDINATE) {
        return true;
      }
    }
    return false;
  }
}
