package org.coranto.extract.event;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coranto.extract.clause.Operator;
import org.coranto.extract.clause.Phrase;
import org.coranto.extract.clause.Phrase.Kind;
import org.coranto.extract.clause.Predicate;
import org.coranto.extract.clause.Predicate.Form;
import org.coranto.extract.clause.Predicate.Link;
import org.coranto.extract.clause.Predicate.Modal;
import org.coranto.extract.clause.Predicate.Time;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.model.Factuality;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads a predicate's standing off its own words and those that govern it, the outermost last. Of
 * several the first of this list wins: denied, negated, alleged, conditional, future, historical,
 * asserted.
 */
final class StandingReader {
  private static final Set<String> NO =
      Set.of("no", "none", "nobody", "nothing", "neither", "few", "nowhere");
  private static final Set<String> DOUBTFUL =
      Set.of(
          "possibly", "perhaps", "maybe", "allegedly", "reportedly", "supposedly", "purportedly");
  private static final Set<String> BEFORE =
      Set.of("previously", "formerly", "earlier", "ago", "once", "historically", "back");
  private static final int CHAIN = 6;

  private final Tokens tokens;
  private final SentenceClauses clauses;

  private boolean negated;
  private boolean denied;
  private boolean alleged;
  private boolean conditional;
  private boolean future;
  private boolean historical;
  private boolean told;
  private boolean refused;
  private boolean hinges;
  private @Nullable Operator decisive;
  private @Nullable Predicate holder;

  StandingReader(Tokens tokens, SentenceClauses clauses) {
    this.tokens = tokens;
    this.clauses = clauses;
  }

  /** The standing of what predicate {@code p} tells. */
  Standing of(Predicate p) {
    reset();
    own(p);
    Predicate current = p;
    for (int steps = 0; steps < CHAIN; steps++) {
      Predicate next = climb(current);
      if (next == null) {
        break;
      }
      current = next;
    }
    return result();
  }

  /** The standing of a happening named by a noun that stands beside predicate {@code p}. */
  Standing besides(Predicate p) {
    Standing whole = of(p);
    return whole;
  }

  /** Standing of a noun that no predicate governs. */
  static Standing bare() {
    return new Standing(Factuality.ASSERTED, null, null, true, false, false);
  }

  private void reset() {
    negated = false;
    denied = false;
    alleged = false;
    conditional = false;
    future = false;
    historical = false;
    told = true;
    refused = false;
    hinges = false;
    decisive = null;
    holder = null;
  }

  private Standing result() {
    Factuality factuality =
        denied
            ? Factuality.DENIED
            : negated
                ? Factuality.NEGATED
                : alleged
                    ? Factuality.ALLEGED
                    : conditional
                        ? Factuality.CONDITIONAL
                        : future
                            ? Factuality.FUTURE
                            : historical ? Factuality.HISTORICAL : Factuality.ASSERTED;
    return new Standing(factuality, decisive, holder, told, refused, hinges);
  }

  // ---- the predicate's own words

  private void own(Predicate p) {
    if (p.negated() || absentSubject(p) || absentObject(p) || negatedBefore(p)) {
      negated = true;
      refused =
          p.negated() && (p.modal() == Modal.WILL || p.modal() == Modal.WOULD) && !p.passive();
    }
    modal(p);
    Phrase group = clauses.phrases().get(p.phrase());
    for (int i = Math.max(p.from(), group.from() - 3); i < Math.min(p.to(), group.to() + 3); i++) {
      String word = tokens.folded(i);
      if (DOUBTFUL.contains(word)) {
        if (word.endsWith("edly")) {
          alleged = true;
        } else {
          conditional = true;
        }
      }
      if (BEFORE.contains(word)
          && (p.time() == Time.PAST || p.time() == Time.PAST_PERFECT)
          && !(word.equals("back") || (word.equals("earlier") && dateNear(i)))) {
        historical = true;
      }
    }
    if (p.time() == Time.PAST_PERFECT
        && p.link() != Link.COMPLEMENT
        && p.link() != Link.CONDITION) {
      historical = true;
    }
    if (p.form() == Form.PARTICIPLE && p.passive()) {
      historical = true; // "the men arrested on Monday": told beside the news
    }
    if (p.form() == Form.FINITE) {
      hinges = hangs(p);
    }
  }

  private boolean dateNear(int i) {
    Phrase phrase = clauses.phrases().get(clauses.phraseOf(i));
    return phrase.is(Kind.DATE);
  }

  private void modal(Predicate p) {
    if (p.modal() == Modal.WILL) {
      future = true;
    } else if (p.modal() == Modal.WOULD) {
      if (reported(p)) {
        future = true;
      } else {
        conditional = true;
      }
    } else if (p.modal() == Modal.MAY) {
      conditional = true;
    } else if (p.modal() == Modal.MUST) {
      conditional = true;
      told = false;
    }
  }

  /** "said it would": the future of a past report. */
  private boolean reported(Predicate p) {
    return p.link() == Link.COMPLEMENT && !hangs(p);
  }

  /** Whether a conditional clause of the same sentence leans on this one. */
  private boolean hangs(Predicate p) {
    for (Predicate other : clauses.predicates()) {
      if (other.link() != Link.CONDITION || other == p) {
        continue;
      }
      boolean after =
          other.phrase() > p.phrase()
              && (other.governor() == p.index()
                  || (other.governor() >= 0 && under(other.governor(), p.index())));
      boolean first = other.phrase() < p.phrase() && nextMain(other) == p.index();
      if (after || first) {
        return true;
      }
    }
    return false;
  }

  private boolean under(int inner, int outer) {
    int k = inner;
    for (int steps = 0; steps < CHAIN && k >= 0; steps++) {
      if (k == outer) {
        return true;
      }
      Predicate q = clauses.predicates().get(k);
      if (q.link() != Link.INFINITIVE && q.link() != Link.GERUND && q.link() != Link.COORDINATE) {
        return false;
      }
      k = q.governor();
    }
    return false;
  }

  private int nextMain(Predicate condition) {
    List<Predicate> all = clauses.predicates();
    for (int k = condition.index() + 1; k < all.size(); k++) {
      Predicate q = all.get(k);
      if (q.form() == Form.FINITE
          && q.link() != Link.RELATIVE
          && q.link() != Link.CONDITION
          && q.link() != Link.COORDINATE
          && q.link() != Link.TIME) {
        return k;
      }
    }
    return -1;
  }

  private boolean absentSubject(Predicate p) {
    for (int s : p.subjects()) {
      if (NO.contains(tokens.folded(clauses.phrases().get(s).from()))) {
        return true;
      }
    }
    return false;
  }

  /** "Never did he ask", "Not once has it signed". */
  private boolean negatedBefore(Predicate p) {
    if (p.subjects().isEmpty()) {
      return false;
    }
    int before = clauses.phrases().get(p.subjects().get(0)).from() - 1;
    if (before < clauses.sentence().from()) {
      return false;
    }
    String word = tokens.folded(before);
    return word.equals("not")
        || word.equals("never")
        || word.equals("nor")
        || word.equals("neither");
  }

  /** "signed no agreement" */
  private boolean absentObject(Predicate p) {
    return !p.objects().isEmpty()
        && NO.contains(tokens.folded(clauses.phrases().get(p.objects().get(0)).from()))
        && p.objects().size() == 1;
  }

  // ---- what governs it

  private @Nullable Predicate climb(Predicate p) {
    Predicate g = p.governor() >= 0 ? clauses.predicates().get(p.governor()) : null;
    switch (p.link()) {
      case CONDITION -> {
        negated = false; // "if they do not leave": the leaving hangs, it is not denied
        conditional = true;
        return null;
      }
      case REASON -> {
        told &= p.form() == Form.FINITE && p.time() != Time.PRESENT && p.modal() == Modal.NONE;
        return null;
      }
      case QUESTION -> {
        told = false;
        conditional = true;
        return null;
      }
      case COORDINATE -> {
        return g != null && shares(p, g) ? shareWith(p, g) : null;
      }
      case INFINITIVE -> {
        return governed(g, nounBefore(p, g));
      }
      case GERUND -> {
        return gerund(p, g);
      }
      case COMPLEMENT -> {
        return complement(p, g);
      }
      default -> {
        return null;
      }
    }
  }

  /** "will sign and send": the second verb has no helper of its own. */
  private static boolean shares(Predicate p, Predicate g) {
    return p.form() != Form.FINITE
        || (p.modal() == Modal.NONE && p.time() == Time.PRESENT && g.modal() != Modal.NONE)
        || g.link() == Link.CONDITION
        || g.link() == Link.COMPLEMENT;
  }

  private Predicate shareWith(Predicate p, Predicate g) {
    if (p.modal() == Modal.NONE && (p.form() != Form.FINITE || p.time() == Time.PRESENT)) {
      modal(g);
    }
    return g;
  }

  /** The noun between governor and "to" that carries the infinitive: "the threat to leave". */
  private @Nullable Operator nounBefore(Predicate p, @Nullable Predicate g) {
    int stop = g == null ? -1 : g.phrase();
    for (int k = p.phrase() - 1; k > stop && k > p.phrase() - 8; k--) {
      Phrase phrase = clauses.phrases().get(k);
      if (phrase.is(Kind.NOUN)) {
        Optional<Operator> found = Operator.ofNoun(tokens.folded(phrase.head()));
        if (found.isPresent()) {
          return found.get();
        }
      } else if (phrase.is(Kind.OTHER)) {
        Optional<Operator> found = adjective(tokens.folded(phrase.head()));
        if (found.isPresent()) {
          return found.get();
        }
      } else if (phrase.is(Kind.MARK) || phrase.is(Kind.MARKER)) {
        return null;
      }
    }
    return null;
  }

  private static Optional<Operator> adjective(String word) {
    return switch (word) {
      case "ready", "willing", "prepared", "free", "able", "likely", "possible", "open", "eager" ->
          Optional.of(Operator.POSSIBLE);
      case "due", "set", "scheduled", "poised", "bound", "about", "determined" ->
          Optional.of(Operator.FUTURE);
      case "unable", "unwilling", "reluctant" -> Optional.of(Operator.FAIL);
      default -> Optional.empty();
    };
  }

  private @Nullable Predicate governed(@Nullable Predicate g, @Nullable Operator noun) {
    if (noun != null) {
      apply(noun, g);
      return g != null && noun == Operator.FUTURE ? carry(g) : null;
    }
    if (g == null) {
      told = false;
      return null;
    }
    Optional<Operator> verb = Operator.ofVerb(g.lemmas());
    if (verb.isEmpty()) {
      told = false; // a purpose
      return null;
    }
    apply(verb.get(), g);
    return carry(g);
  }

  private @Nullable Predicate gerund(Predicate p, @Nullable Predicate g) {
    String joint = p.marker() >= 0 ? tokens.folded(p.marker()) : "";
    switch (joint) {
      case "without" -> {
        negated = true;
        return null;
      }
      case "after", "since", "by", "while", "during", "when" -> {
        return null;
      }
      case "before" -> {
        return null;
      }
      case "from" -> {
        negated = true;
        told = false;
        return null;
      }
      default -> {
        Operator noun = nounBefore(p, g);
        if (noun != null) {
          apply(noun, g);
          return null;
        }
        if (g == null) {
          return null;
        }
        Optional<Operator> verb = Operator.ofVerb(g.lemmas());
        if (verb.isPresent()) {
          apply(verb.get(), g);
          return carry(g);
        }
        return null;
      }
    }
  }

  private @Nullable Predicate complement(Predicate p, @Nullable Predicate g) {
    Operator noun = p.marker() >= 0 ? claimNoun(p) : null;
    if (noun != null) {
      apply(noun, g);
    }
    if (g == null) {
      return null;
    }
    Optional<Operator> verb = Operator.ofVerb(g.lemmas());
    if (verb.isPresent()) {
      Operator operator = verb.get();
      if (operator == Operator.FUTURE || operator == Operator.DONE || operator == Operator.END) {
        return null; // "announced that it had signed": the clause's own words decide
      }
      if (g.negated() && (operator == Operator.DENY || operator == Operator.SAY)) {
        if (operator == Operator.DENY) {
          alleged = true;
        }
        return null;
      }
      if (operator == Operator.PREVENT || operator == Operator.ORDER) {
        return null;
      }
      apply(operator == Operator.ACCUSE ? Operator.CLAIM : operator, g);
    }
    return null;
  }

  private @Nullable Operator claimNoun(Predicate p) {
    int k = clauses.phraseOf(p.marker()) - 1;
    for (int steps = 0; steps < 4 && k >= 0; steps++, k--) {
      Phrase phrase = clauses.phrases().get(k);
      if (phrase.is(Kind.VERB) || phrase.is(Kind.MARK)) {
        return null;
      }
      if (phrase.is(Kind.NOUN)) {
        String word = tokens.folded(phrase.head());
        if (word.startsWith("claim")
            || word.startsWith("accusation")
            || word.startsWith("allegation")
            || word.startsWith("rumo")
            || word.startsWith("report")
            || word.startsWith("suspicion")
            || word.startsWith("suggestion")
            || word.equals("reproach")) {
          Predicate g = p.governor() >= 0 ? clauses.predicates().get(p.governor()) : null;
          boolean refuted =
              g != null
                  && (Operator.ofVerb(g.lemmas()).orElse(Operator.SAY) == Operator.DENY
                      || Operator.ofVerb(g.lemmas()).orElse(Operator.SAY) == Operator.REFUSE);
          return refuted ? Operator.DENY : Operator.CLAIM;
        }
      }
    }
    return null;
  }

  private Predicate carry(Predicate g) {
    if (g.negated() || absentSubject(g)) {
      negated = true;
    }
    if (g.modal() == Modal.MAY || g.modal() == Modal.MUST) {
      conditional = true;
    }
    if (g.modal() == Modal.WILL || g.modal() == Modal.WOULD) {
      future = true;
    }
    hinges |= g.form() == Form.FINITE && hangs(g);
    return g;
  }

  private void apply(Operator operator, @Nullable Predicate g) {
    switch (operator) {
      case FUTURE -> future = true;
      case THREAT, POSSIBLE -> conditional = true;
      case TRY, PROPOSE -> {
        conditional = true;
        told = false;
      }
      case REQUEST, WANT -> {
        conditional = true;
        told = false;
      }
      case REFUSE, PREVENT -> {
        negated = true;
        told = false;
      }
      case ACCUSE, CLAIM -> alleged = true;
      case DENY -> denied = true;
      case FAIL -> negated = true;
      case END -> told = false;
      case ORDER, DONE, SAY -> {
        return;
      }
    }
    if (decisive == null) {
      decisive = operator;
      holder = g;
    }
  }
}
