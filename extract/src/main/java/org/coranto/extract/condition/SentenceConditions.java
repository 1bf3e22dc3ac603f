package org.coranto.extract.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coranto.extract.clause.Operator;
import org.coranto.extract.clause.Predicate;
import org.coranto.extract.clause.Predicate.Form;
import org.coranto.extract.clause.Predicate.Link;
import org.coranto.extract.clause.Predicate.Modal;
import org.coranto.extract.clause.Predicate.Time;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.party.Parties;
import org.coranto.extract.party.Party;
import org.coranto.model.Condition;
import org.coranto.model.Condition.Kind;
import org.coranto.model.DateMention;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/** The conditions of one sentence. Used once. */
final class SentenceConditions {
  private static final Set<String> SPEECH =
      Set.of(
          "say",
          "tell",
          "add",
          "warn",
          "declare",
          "announce",
          "write",
          "state",
          "note",
          "explain",
          "report",
          "insist",
          "stress",
          "claim",
          "reply",
          "assure",
          "confirm",
          "argue",
          "believe",
          "think",
          "hope",
          "predict",
          "expect",
          "agree",
          "promise",
          "threaten",
          "vow",
          "pledge",
          "demand",
          "offer",
          "concede",
          "admit",
          "indicate",
          "hint",
          "signal",
          "repeat");

  private final Tokens tokens;
  private final SentenceClauses clauses;
  private final @Nullable SentenceClauses previous;
  private final Parties parties;
  private final List<Quote> quotes;
  private final List<DateMention> dates;
  private final int from;
  private final int to;

  SentenceConditions(
      Tokens tokens,
      SentenceClauses clauses,
      @Nullable SentenceClauses previous,
      Parties parties,
      List<Quote> quotes,
      List<DateMention> dates) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.previous = previous;
    this.parties = parties;
    this.quotes = quotes;
    this.dates = dates;
    this.from = clauses.sentence().from();
    this.to = clauses.sentence().to();
  }

  List<Condition> find() {
    List<Condition> found = new ArrayList<>();
    for (Joint joint : Joint.in(tokens, clauses)) {
      Condition condition =
          switch (joint.kind()) {
            case EXCHANGE -> exchange(joint);
            case ELSE -> otherwise(joint);
            default -> clause(joint);
          };
      if (condition != null) {
        found.add(condition);
      }
    }
    return found;
  }

  // ---- if, unless, until, once, as long as, in case

  private @Nullable Condition clause(Joint joint) {
    Predicate inner = firstAfter(joint.to());
    if (inner != null && !within(joint, inner)) {
      inner = null; // its verb was not recognised
    }
    boolean clause = joint.kind() == Joint.Kind.IF || joint.kind() == Joint.Kind.UNLESS;
    if (inner == null && !clause) {
      return null;
    }
    int ahead = conditionEnd(joint, inner);
    Predicate main = mainBefore(joint);
    boolean before = main != null;
    int promiseFrom;
    int promiseTo;
    if (main != null) {
      promiseFrom = start(main);
      if (commissive(main)
          && main.form() != Form.INFINITIVE
          && !main.objects().isEmpty()
          && Operator.ofVerb(main.lemmas()).orElse(Operator.SAY) == Operator.THREAT) {
        promiseFrom = clauses.phrases().get(main.objects().get(0)).from();
      }
      promiseTo = joint.from();
    } else {
      main = mainAfter(ahead);
      if (main == null) {
        return null;
      }
      promiseFrom = ahead;
      promiseTo = clauseEnd(Math.max(main.phrase() >= 0 ? main.verb() + 1 : ahead, ahead));
    }
    if (!commits(joint, main, inner)) {
      return null;
    }
    Span promise = Stretch.trim(tokens, promiseFrom, promiseTo);
    Span condition = Stretch.trim(tokens, joint.to(), ahead);
    if (promise == null || condition == null || promise.overlaps(condition)) {
      return null;
    }
    String rule =
        "condition."
            + joint.kind().name().toLowerCase(java.util.Locale.ROOT)
            + (before ? "" : "-first");
    return row(joint, main, inner, promise, condition, rule);
  }

  private @Nullable Predicate firstAfter(int token) {
    for (Predicate p : clauses.predicates()) {
      if (clauses.phrases().get(p.phrase()).to() > token) {
        return p;
      }
    }
    return null;
  }

  /**
   * Where the clause after the joint ends: before a comma that opens a new clause, or its own end.
   */
  private int conditionEnd(Joint joint, @Nullable Predicate inner) {
    boolean opened = false;
    boolean opener = opensSentence(joint.from());
    int seen = inner == null ? joint.to() + 1 : clauses.phrases().get(inner.phrase()).to();
    for (int i = joint.to(); i < to; i++) {
      if (Stretch.quote(tokens, i)) {
        if (opened || (i > joint.to() && closes(i))) {
          return i >= seen ? i : to;
        }
        opened = true;
        continue;
      }
      if (i < seen) {
        continue;
      }
      String word = tokens.folded(i);
      if (word.equals(";") || word.equals(":") || Stretch.dash(tokens, i)) {
        return i;
      }
      if (Stretch.comma(tokens, i)
          && ((opener && newClause(i + 1))
              || attribution(i + 1)
              || (newClause(i + 1) && !list(i)))) {
        return i;
      }
      if (word.equals("then") && opener) {
        return i;
      }
    }
    return to;
  }

  /** Whether a quote mark after some words ends a quotation that began before the joint. */
  private boolean closes(int i) {
    return i + 1 >= to || tokens.isMark(i + 1) || !tokens.spaceBefore(i);
  }

  private boolean opensSentence(int token) {
    int k = token - 1;
    while (k >= from
        && (tokens.isMark(k)
            || tokens.folded(k).equals("only")
            || tokens.folded(k).equals("that")
            || tokens.folded(k).equals("and")
            || tokens.folded(k).equals("but"))) {
      k--;
    }
    return k < from || mainBeforeToken(token) == null;
  }

  /** Whether a clause with its own finite verb begins at {@code token}. */
  private boolean newClause(int token) {
    for (Predicate p : clauses.predicates()) {
      int verb = clauses.phrases().get(p.phrase()).from();
      if (verb >= token) {
        return (p.form() == Form.FINITE && p.link() != Link.RELATIVE && p.link() != Link.CONDITION)
            || (p.link() == Link.CONDITION && p.marker() < token);
      }
    }
    return false;
  }

  private boolean list(int comma) {
    return comma + 1 < to
        && (tokens.folded(comma + 1).equals("and")
            || tokens.folded(comma + 1).equals("which")
            || tokens.folded(comma + 1).equals("who"));
  }

  /** ", said the minister": who says it comes next. */
  private boolean attribution(int token) {
    for (Predicate p : clauses.predicates()) {
      int verb = clauses.phrases().get(p.phrase()).from();
      if (verb >= token) {
        return speech(p) && p.form() == Form.FINITE;
      }
    }
    return false;
  }

  private static boolean speech(Predicate p) {
    for (String lemma : p.lemmas()) {
      if (SPEECH.contains(lemma)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Predicate mainBefore(Joint joint) {
    return mainBeforeToken(joint.from());
  }

  /** The clause before the joint that hangs on it, or null when it only says who speaks. */
  private @Nullable Predicate mainBeforeToken(int token) {
    Predicate last = null;
    for (Predicate p : clauses.predicates()) {
      if (p.verb() < token && boundary(p.verb(), token)) {
        last = p;
      }
    }
    Predicate p = last;
    for (int steps = 0; steps < 8 && p != null; steps++) {
      Predicate g =
          p.governor() >= 0 && p.governor() < p.index()
              ? clauses.predicates().get(p.governor())
              : null;
      switch (p.link()) {
        case RELATIVE -> {
          if (p == last && p.modal() != Modal.NONE) {
            return p;
          }
          p = g;
        }
        case PARTICIPLE, TIME, CONCESSION, REASON -> p = g;
        case CONDITION, QUESTION -> {
          return null;
        }
        case INFINITIVE, GERUND -> {
          if (g == null || commissive(g) || infinitiveOfNoun(p, g)) {
            return p;
          }
          p = g;
        }
        case COORDINATE -> {
          return speech(p) && p.objects().isEmpty() ? null : p;
        }
        default -> {
          boolean bare =
              speech(p)
                  && p.modal() == Modal.NONE
                  && (p.objects().isEmpty() || p == last)
                  && (Operator.ofVerb(p.lemmas()).orElse(Operator.SAY) == Operator.SAY
                      || (p == last && p.objects().isEmpty()));
          return bare ? null : p;
        }
      }
    }
    return p;
  }

  private boolean infinitiveOfNoun(Predicate p, Predicate g) {
    for (int k = p.phrase() - 1; k > g.phrase(); k--) {
      int head = clauses.phrases().get(k).head();
      if (Operator.ofNoun(tokens.folded(head)).isPresent()
          || tokens.folded(head).equals("ready")
          || tokens.folded(head).equals("willing")
          || tokens.folded(head).equals("prepared")) {
        return true;
      }
    }
    return false;
  }

  /** No full stop of sense lies between the verb and the joint. */
  private boolean boundary(int verb, int token) {
    for (int i = verb; i < token; i++) {
      String word = tokens.folded(i);
      if (word.equals(";") || word.equals(":")) {
        return false;
      }
    }
    return true;
  }

  private static boolean commissive(Predicate g) {
    Optional<Operator> operator = Operator.ofVerb(g.lemmas());
    return operator.isPresent()
        && switch (operator.get()) {
          case THREAT, FUTURE, PROPOSE, REQUEST -> true;
          default -> false;
        };
  }

  private @Nullable Predicate mainAfter(int token) {
    for (Predicate p : clauses.predicates()) {
      if (clauses.phrases().get(p.phrase()).from() >= token
          && p.form() == Form.FINITE
          && p.link() != Link.RELATIVE
          && p.link() != Link.TIME) {
        return p;
      }
    }
    return null;
  }

  private int start(Predicate main) {
    int start =
        main.form() == Form.INFINITIVE ? clauses.phrases().get(main.phrase()).from() : main.from();
    if (main.inverted() && main.from() > start) {
      return start;
    }
    return Math.max(from, start);
  }

  /** Before ", said X", a closing quote, or the end of the sentence. */
  private int clauseEnd(int after) {
    boolean opened = false;
    for (int i = after; i < to; i++) {
      if (Stretch.quote(tokens, i)) {
        if (!opened && closes(i)) {
          return i;
        }
        opened = !opened;
      } else if (!opened
          && (tokens.folded(i).equals(";") || (Stretch.comma(tokens, i) && attribution(i + 1)))) {
        return i;
      }
    }
    return to;
  }

  // ---- what counts as a commitment

  private boolean commits(Joint joint, Predicate main, @Nullable Predicate inner) {
    boolean modal = main.modal() != Modal.NONE;
    boolean governed = main.form() == Form.INFINITIVE || commissive(main);
    boolean present = main.time() == Time.PRESENT;
    boolean refusal =
        Operator.ofVerb(main.lemmas()).orElse(Operator.SAY) == Operator.REFUSE || main.negated();
    return switch (joint.kind()) {
      case IF, UNLESS, CASE ->
          modal
              || governed
              || present
              || (refusal && main.time() == Time.PAST)
              || joint.kind() == Joint.Kind.UNLESS;
      case UNTIL ->
          inner != null
              && inner.form() == Form.FINITE
              && (modal || governed || present || refusal)
              && within(joint, inner);
      case ONCE ->
          inner != null
              && inner.form() == Form.FINITE
              && (modal || governed)
              && inner.time() != Time.PAST_PERFECT
              && within(joint, inner)
              && !(tokens.folded(joint.from()).equals("when")
                  && inner.time() == Time.PAST
                  && main.modal() != Modal.WOULD);
      case WHILE ->
          inner != null && inner.form() == Form.FINITE && (modal || governed || present || refusal);
      default -> true;
    };
  }

  /** The predicate belongs to the joint: no new clause lies between. */
  private boolean within(Joint joint, Predicate inner) {
    for (int i = joint.to(); i < clauses.phrases().get(inner.phrase()).from(); i++) {
      if (Stretch.comma(tokens, i) || tokens.folded(i).equals(";")) {
        return false;
      }
    }
    return true;
  }

  // ---- in exchange for, otherwise

  private @Nullable Condition exchange(Joint joint) {
    int end = joint.to();
    while (end < to
        && !(Stretch.comma(tokens, end)
            || tokens.folded(end).equals(";")
            || Stretch.quote(tokens, end)
            || verbFollows(end))) {
      end++;
    }
    Predicate main = null;
    for (Predicate p : clauses.predicates()) {
      if (p.verb() < joint.from()) {
        main = p;
      }
    }
    Span condition = Stretch.trim(tokens, joint.to(), end);
    if (condition == null) {
      return null;
    }
    if (main == null) {
      Predicate after = mainAfter(end);
      if (after == null) {
        return null;
      }
      Span promise = Stretch.trim(tokens, end, clauseEnd(after.verb() + 1));
      return promise == null
          ? null
          : row(joint, after, null, promise, condition, "condition.exchange-first");
    }
    Span promise = Stretch.trim(tokens, start(main), joint.from());
    if (promise == null) {
      return null;
    }
    return row(joint, main, null, promise, condition, "condition.exchange");
  }

  private boolean verbFollows(int i) {
    int phrase = clauses.phraseOf(i);
    return clauses.phrases().get(phrase).is(org.coranto.extract.clause.Phrase.Kind.VERB)
        && clauses.phrases().get(phrase).from() == i
        && !tokens.folded(i).endsWith("ing")
        && !tokens.folded(i).equals("to");
  }

  private @Nullable Condition otherwise(Joint joint) {
    Predicate main = mainAfter(joint.to());
    if (main == null) {
      return null;
    }
    Span promise = Stretch.trim(tokens, joint.to(), clauseEnd(main.verb() + 1));
    Span condition = null;
    Predicate inner = null;
    for (Predicate p : clauses.predicates()) {
      if (p.verb() < joint.from() && !(speech(p) && p.objects().isEmpty())) {
        inner = p;
      }
    }
    if (inner != null) {
      condition = Stretch.trim(tokens, start(inner), joint.from());
    } else if (previous != null
        && previous.sentence().rendering() == clauses.sentence().rendering()
        && clauses.sentence().paragraph() - previous.sentence().paragraph() <= 1) {
      condition = antecedent(previous);
    }
    if (promise == null || condition == null || promise.overlaps(condition)) {
      return null;
    }
    return row(joint, main, inner, promise, condition, "condition.else");
  }

  /** The clause of the sentence before that "otherwise" turns round. */
  private @Nullable Span antecedent(SentenceClauses before) {
    Predicate best = null;
    for (Predicate p : before.predicates()) {
      if (p.link() == Link.CONDITION || p.link() == Link.QUESTION) {
        best = p;
        break;
      }
      boolean said = speech(p) && p.objects().isEmpty();
      if (best == null && !said && p.form() == Form.FINITE) {
        best = p;
      }
    }
    return best == null ? null : Stretch.trim(tokens, best.from(), best.to());
  }

  // ---- the row

  private Condition row(
      Joint joint,
      Predicate main,
      @Nullable Predicate inner,
      Span promise,
      Span condition,
      String rule) {
    Quote quote = around(promise);
    Predicate g =
        main.governor() >= 0 && main.form() != Form.FINITE
            ? clauses.predicates().get(main.governor())
            : null;
    if (g == null && main.link() == Link.COMPLEMENT && main.governor() >= 0) {
      g = clauses.predicates().get(main.governor());
    }
    Commitment commitment = new Commitment(tokens, clauses, parties);
    Kind kind = commitment.kind(joint, main, g, quote, promise);
    Party holder = commitment.holder(kind, main, g, quote);
    Span holderSpan = holder != null ? holder.span() : quote != null ? quote.source() : null;
    Party addressee = inner == null ? null : commitment.addressee(inner, holderSpan);
    Party target = addressee != null ? addressee : commitment.target(main, g, holderSpan);
    boolean done =
        joint.kind() == Joint.Kind.EXCHANGE
            && main.time() == Time.PAST
            && main.form() == Form.FINITE
            && main.modal() == Modal.NONE;
    return new Condition(
        "c",
        kind,
        holderSpan,
        target == null ? null : target.span(),
        promise,
        condition,
        deadline(condition, promise),
        done ? Condition.Status.MET : Condition.Status.OPEN,
        rule);
  }

  private @Nullable Quote around(Span promise) {
    Quote best = null;
    for (Quote quote : quotes) {
      for (Span part : quote.content()) {
        if (part.overlaps(promise)
            && (best == null || quote.extent().length() < best.extent().length())) {
          best = quote;
        }
      }
    }
    return best;
  }

  private @Nullable String deadline(Span condition, Span promise) {
    for (DateMention date : dates) {
      if (condition.contains(date.span()) && date.value() != null) {
        return end(date.value());
      }
    }
    for (DateMention date : dates) {
      if (promise.contains(date.span()) && date.value() != null) {
        int i = tokens.firstEndingAfter(date.span().start());
        String word = tokens.folded(i);
        String before = i > 0 ? tokens.folded(i - 1) : "";
        if (Set.of("by", "before", "until", "till", "within").contains(before)
            || Set.of("by", "before", "until", "till", "within").contains(word)) {
          return end(date.value());
        }
      }
    }
    return null;
  }

  private static String end(String value) {
    int slash = value.indexOf('/');
    return slash < 0 ? value : value.substring(slash + 1);
  }
}
