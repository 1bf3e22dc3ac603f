package org.coranto.extract.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.extract.clause.Operator;
import org.coranto.extract.clause.Phrase;
import org.coranto.extract.clause.Phrase.Kind;
import org.coranto.extract.clause.Predicate;
import org.coranto.extract.clause.Predicate.Link;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.party.Parties;
import org.coranto.extract.party.Party;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/** The events of one sentence. Used once. */
final class SentenceEvents {
  private static final Set<String> LIGHT =
      Set.of(
          "hold",
          "have",
          "make",
          "give",
          "take",
          "conduct",
          "carry",
          "launch",
          "issue",
          "stage",
          "sign",
          "impose",
          "start",
          "begin",
          "open",
          "continue",
          "resume",
          "lead",
          "attend",
          "host",
          "join",
          "enter",
          "file",
          "lodge",
          "submit",
          "deliver",
          "mount",
          "reach",
          "conclude",
          "put",
          "declare",
          "introduce",
          "announce",
          "organise",
          "organize",
          "go",
          "come",
          "engage",
          "participate",
          "commit",
          "express",
          "voice",
          "raise",
          "send",
          "extend",
          "grant",
          "offer",
          "provide",
          "agree",
          "strike",
          "hand",
          "set",
          "complete",
          "finish",
          "repeat",
          "renew",
          "convene",
          "undertake",
          "pay",
          "bring",
          "hear",
          "adopt",
          "order",
          "receive",
          "accept",
          "fire",
          "arrive",
          "ratify",
          "approve",
          "step",
          "face");

  private static final Set<EventType> BLOWS =
      Set.of(
          EventType.PROTEST,
          EventType.SANCTION,
          EventType.MOBILIZE,
          EventType.COERCE,
          EventType.ASSAULT);

  /** Nouns of lasting states: an event only when a verb brings them about. */
  private static final Set<String> LASTING =
      Set.of(
          "sanction",
          "agreement",
          "treaty",
          "accord",
          "pact",
          "deal",
          "war",
          "conflict",
          "alliance",
          "occupation",
          "embargo",
          "siege",
          "ceasefire",
          "cease-fire",
          "truce",
          "peace",
          "ban",
          "threat",
          "danger",
          "risk",
          "support",
          "cooperation",
          "co-operation",
          "partnership",
          "aid",
          "blockade",
          "curfew",
          "crisis",
          "armistice",
          "relation",
          "fighting",
          "trade",
          "training",
          "loan",
          "battle",
          "violence",
          "combat",
          "approval",
          "strike",
          "guarantee",
          "help",
          "assistance",
          "control",
          "tariff",
          "duty",
          "boycott",
          "arrest",
          "detention",
          "case",
          "trial");

  private final Tokens tokens;
  private final SentenceClauses clauses;
  private final Lexicon lexicon;
  private final Surroundings around;
  private final QuoteIndex quotes;
  private final Hinges hinges;
  private final Parties parties;
  private final RolePicker roles;
  private final StandingReader standings;
  private final Set<Integer> used = new HashSet<>();
  private final List<Finding> found = new ArrayList<>();

  SentenceEvents(
      Tokens tokens,
      SentenceClauses clauses,
      Lexicon lexicon,
      Parties parties,
      Surroundings around,
      QuoteIndex quotes,
      Hinges hinges) {
    this.hinges = hinges;
    this.parties = parties;
    this.tokens = tokens;
    this.clauses = clauses;
    this.lexicon = lexicon;
    this.around = around;
    this.quotes = quotes;
    this.roles = new RolePicker(tokens, clauses, parties);
    this.standings = new StandingReader(tokens, clauses);
  }

  List<Finding> find() {
    for (Predicate p : clauses.predicates()) {
      verb(p);
    }
    for (int k = 0; k < clauses.phrases().size(); k++) {
      if (clauses.phrases().get(k).is(Kind.NOUN)) {
        noun(k);
      }
    }
    return distinct(found);
  }

  // ---- verbs

  private void verb(Predicate p) {
    List<Lexicon.Hit> hits = lexicon.verb(tokens, clauses, p);
    if (hits.isEmpty()) {
      return;
    }
    Lexicon.Hit hit = choose(hits, p);
    Standing standing = standings.of(p);
    if (!standing.told()) {
      return;
    }
    if (hit.frame().words().size() == 1 && hit.frame().weak() && light(p) && nounObject(p)) {
      return;
    }
    if (wish(hit.frame(), p)
        || onlyTelling(hit.frame(), p)
        || refutes(hit.frame(), p)
        || carried(hit.frame(), standing)) {
      return;
    }
    Roles sides = roles.verb(hit, p);
    if (needsPeople(hit.frame())
        && sides.recipients().isEmpty()
        && !(p.passive() ? p.subjects() : p.objects()).isEmpty()) {
      return;
    }
    if (!worth(hit.frame(), sides) || vague(hit.frame(), p, sides, standing)) {
      return;
    }
    if (hit.frame().words().size() > 1) {
      consume(p);
    }
    add(hit, standing, sides, p, -1, hit.exact() ? "event.verb" : "event.verb-fuzzy");
  }

  /** "wants to stay": a wish of one's own asks nothing of anybody. */
  private boolean wish(Frame frame, Predicate p) {
    return frame.type() == EventType.REQUEST
        && p.lemmas().contains("want")
        && (p.objects().isEmpty()
            || clauses.predicates().stream()
                .noneMatch(q -> q.governor() == p.index() && q.link() == Link.INFINITIVE));
  }

  /** "announced that …", "confirmed …": a statement, no agreement. */
  private static boolean onlyTelling(Frame frame, Predicate p) {
    return frame.words().size() == 1
        && frame.type() == EventType.AGREE
        && Operator.ofVerb(p.lemmas()).orElse(Operator.DONE) == Operator.SAY;
  }

  /** "rejected the accusation": a denial, no rejection of an act. */
  private boolean refutes(Frame frame, Predicate p) {
    if (frame.type() != EventType.REJECT || p.objects().isEmpty()) {
      return false;
    }
    String head = tokens.folded(clauses.phrases().get(p.objects().get(0)).head());
    return CLAIMS.contains(head.endsWith("s") ? head.substring(0, head.length() - 1) : head);
  }

  private static final Set<String> CLAIMS =
      Set.of(
          "accusation",
          "allegation",
          "claim",
          "charge",
          "report",
          "rumour",
          "rumor",
          "criticism",
          "suggestion",
          "reproach",
          "suspicion",
          "statement");

  /** What is threatened, agreed to or promised is told by the word that does so. */
  private boolean carried(Frame frame, Standing standing) {
    Predicate holder = standing.holder();
    if (holder == null || standing.operator() == null) {
      return false;
    }
    boolean outer =
        standing.operator() == Operator.THREAT
            || (standing.operator() == Operator.FUTURE && !BLOWS.contains(frame.type()));
    return outer && found.stream().anyMatch(f -> tokens.span(holder.verb()).overlaps(f.trigger()));
  }

  private static final Set<EventType> SPOKEN =
      Set.of(EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN);

  /** Verbs of too many senses to tell an event alone. */
  private static final Set<String> BROAD =
      Set.of(
          "see", "try", "answer", "face", "come", "take", "carry", "keep", "respond", "turn",
          "fall", "look", "go", "get", "find", "say", "tell", "run", "put", "play", "show");

  /** A common verb that needs the right object to be a blow, or that is said not to have come. */
  private boolean vague(Frame frame, Predicate p, Roles sides, Standing standing) {
    if (!frame.weak() || frame.words().size() > 1) {
      return false;
    }
    if (BROAD.contains(frame.words().get(0))) {
      return true;
    }
    if (standing.factuality() == Factuality.NEGATED && SPOKEN.contains(frame.type())) {
      return true;
    }
    List<Integer> undergo = p.passive() ? p.subjects() : p.objects();
    if (frame.type() == EventType.MOBILIZE) {
      return undergo.stream()
          .noneMatch(k -> NounKinds.military(tokens.folded(clauses.phrases().get(k).head())));
    }
    return BLOWS.contains(frame.type()) && !undergo.isEmpty() && sides.recipients().isEmpty();
  }

  /** Only people are arrested, freed, abducted: "held a session" is none of these. */
  private static boolean needsPeople(Frame frame) {
    String mode = frame.mode() == null ? "" : frame.mode();
    return frame.words().size() == 1
        && (mode.equals("arrest")
            || mode.equals("deport")
            || mode.equals("abduct")
            || mode.equals("torture")
            || mode.equals("beat")
            || frame.cameo().equals("0841"));
  }

  private boolean nounObject(Predicate p) {
    for (int noun : p.passive() ? p.subjects() : p.objects()) {
      for (Lexicon.Hit hit : lexicon.noun(tokens, clauses, clauses.phrases().get(noun))) {
        if (!hit.frame().weak()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Of readings of one word the one whose recipient is said; else the first of the table. */
  private Lexicon.Hit choose(List<Lexicon.Hit> hits, Predicate p) {
    Lexicon.Hit best = hits.get(0);
    int score = -1;
    for (Lexicon.Hit hit : hits) {
      Roles sides = roles.verb(hit, p, false);
      boolean troops =
          hit.frame().type() == EventType.RETREAT
              && p.subjects().stream()
                  .anyMatch(
                      k -> NounKinds.military(tokens.folded(clauses.phrases().get(k).head())));
      if (troops) {
        return hit;
      }
      int value =
          RolePicker.hasKnown(sides.recipients()) ? 2 : sides.recipients().isEmpty() ? 0 : 1;
      if (value > score) {
        best = hit;
        score = value;
      }
    }
    return best;
  }

  /** The nouns that a phrase entry swallowed name no event of their own. */
  private void consume(Predicate p) {
    used.addAll(p.objects());
    p.attached().forEach(attached -> used.addAll(attached.nouns()));
    if (p.passive()) {
      used.addAll(p.subjects());
    }
  }

  private boolean worth(Frame frame, Roles sides) {
    boolean actor = RolePicker.hasKnown(sides.actors());
    boolean recipient = RolePicker.hasKnown(sides.recipients());
    if (frame.weak()) {
      boolean pronoun =
          sides.actors().stream().anyMatch(a -> a.standing() == Party.Standing.PRONOUN);
      return actor
          || people(sides.actors())
          || (recipient && (pronoun || sides.actors().isEmpty()));
    }
    return actor || recipient || people(sides.actors()) || anyPeople(sides.recipients());
  }

  private boolean anyPeople(List<Party> all) {
    return all.stream().anyMatch(party -> party.standing() == Party.Standing.OTHER);
  }

  private boolean people(List<Party> all) {
    return all.stream()
        .anyMatch(
            party -> party.standing() == Party.Standing.OTHER && parties.publicRole(party.span()));
  }

  // ---- nouns

  private void noun(int k) {
    if (used.contains(k)) {
      return;
    }
    Phrase phrase = clauses.phrases().get(k);
    List<Lexicon.Hit> hits = lexicon.noun(tokens, clauses, phrase);
    if (hits.isEmpty()) {
      return;
    }
    Lexicon.Hit hit = hits.get(0);
    RolePicker.Seat seat = roles.seat(k);
    Predicate p = seat == null ? null : seat.predicate();
    String preposition = seat == null ? "" : seat.preposition();
    boolean subject = preposition.equals("subj");
    boolean light = p != null && light(p) && lightSeat(p, preposition);
    if (p != null && !light && !subject && triggersItself(p)) {
      nested(hit, k, p, preposition);
      return;
    }
    boolean lasting = LASTING.contains(last(hit.frame()));
    if (lasting && !light) {
      return;
    }
    Roles sides = roles.noun(hit, k, light ? p : null);
    boolean beside = !light && !subject && !preposition.isEmpty();
    if (p != null && beside && hit.frame().reciprocal() && sides.actors().isEmpty()) {
      List<Party> doers = roles.agents(p, 4);
      List<Party> rest = new ArrayList<>(sides.recipients());
      sides = new Roles(doers, rest, false);
    }
    if (!nounWorth(hit.frame(), sides, light)) {
      return;
    }
    Standing standing = p != null && (light || subject) ? standings.of(p) : StandingReader.bare();
    if (!standing.told() || carried(hit.frame(), standing)) {
      return;
    }
    add(hit, standing, sides, light ? p : null, k, light ? "event.noun-light-verb" : "event.noun");
  }

  private static final Set<String> INTO = Set.of("in", "into", "on", "under", "to");
  private static final Set<String> JOINING =
      Set.of("take", "go", "come", "participate", "engage", "enter", "step", "arrive", "attend");

  /** An object, a passive subject, or "go on", "take part in", "come under" with the noun. */
  private static boolean lightSeat(Predicate p, String preposition) {
    if (preposition.isEmpty()) {
      return true;
    }
    if (preposition.equals("subj")) {
      return p.passive();
    }
    return INTO.contains(preposition)
        && p.lemmas().stream().anyMatch(JOINING::contains)
        && (p.objects().isEmpty() || p.lemmas().contains("take"));
  }

  private boolean light(Predicate p) {
    for (String lemma : p.lemmas()) {
      if (LIGHT.contains(lemma)) {
        return true;
      }
    }
    return false;
  }

  private boolean triggersItself(Predicate p) {
    return !lexicon.verb(tokens, clauses, p).isEmpty();
  }

  /** "condemned Russia's attack on the port": both sides must be told beside the noun itself. */
  private void nested(Lexicon.Hit hit, int k, Predicate p, String preposition) {
    Roles sides = roles.noun(hit, k, null);
    if (!sides.stated() || !RolePicker.hasKnown(sides.actors()) || sides.recipients().isEmpty()) {
      return;
    }
    Standing standing = standings.of(p);
    Operator operator = Operator.ofVerb(p.lemmas()).orElse(Operator.SAY);
    boolean hostile = BLOWS.contains(hit.frame().type());
    if (!hostile
        || operator == Operator.REQUEST
        || operator == Operator.THREAT
        || operator == Operator.PREVENT
        || operator == Operator.PROPOSE
        || !standing.told()) {
      return;
    }
    Factuality factuality =
        operator == Operator.DENY
            ? Factuality.DENIED
            : operator == Operator.ACCUSE && !preposition.isEmpty()
                ? Factuality.ALLEGED
                : Factuality.ASSERTED;
    add(
        hit,
        new Standing(factuality, null, null, true, false, false),
        sides,
        null,
        k,
        "event.noun-nested");
  }

  private static String last(Frame frame) {
    String word = frame.words().get(frame.words().size() - 1);
    return word.endsWith("s") && word.length() > 3 && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  private boolean nounWorth(Frame frame, Roles sides, boolean light) {
    boolean actor = RolePicker.hasKnown(sides.actors());
    boolean recipient = RolePicker.hasKnown(sides.recipients());
    if (light) {
      return worth(frame, sides);
    }
    return (actor && recipient)
        || (actor && !frame.weak() && frame.reciprocal() && sides.actors().size() > 1)
        || (actor && !frame.weak() && sides.stated());
  }

  // ---- rows

  private void add(
      Lexicon.Hit hit,
      Standing standing,
      Roles sides,
      @Nullable Predicate p,
      int noun,
      String rule) {
    Span trigger = tokens.span(hit.from(), Math.max(hit.to(), hit.from() + 1));
    Codes.Coded coded =
        hinges.at(Codes.settle(hit.frame(), standing, p != null && inCondition(p)), trigger);
    Quote quote = quotes.around(trigger);
    if (quote != null) {
      coded = inQuote(coded, quote);
      if (coded == null) {
        return;
      }
      if (quote.type() == Quote.Type.DIRECT
          && !RolePicker.hasKnown(sides.actors())
          && !RolePicker.hasKnown(sides.recipients())) {
        return;
      }
    }
    List<Party> all = new ArrayList<>(sides.actors());
    all.addAll(sides.recipients());
    int anchor = hit.from();
    Span evidence = p != null ? clause(p).cover(trigger) : around(noun, trigger);
    sides = addressed(sides, coded.type(), evidence);
    boolean reciprocal =
        hit.frame().reciprocal()
            && !sides.actors().isEmpty()
            && (coded.type() == hit.frame().type() || coded.type() == EventType.AGREE);
    Roles split = reciprocal ? spread(sides) : sides;
    found.add(
        new Finding(
            coded,
            hit.frame().contexts(),
            split,
            reciprocal,
            quote == null ? null : quote.id(),
            around.date(clauses, p, anchor),
            around.place(clauses, p, noun, all),
            p == null ? null : around.number(clauses, p),
            evidence,
            trigger,
            rule,
            confidence(hit, sides, coded, rule)));
  }

  private static final Set<Operator> OPENING =
      Set.of(Operator.FUTURE, Operator.REQUEST, Operator.THREAT, Operator.REFUSE, Operator.PROPOSE);

  /** A threat or offer without a recipient is meant for the one on whom it depends. */
  private Roles addressed(Roles sides, EventType type, Span evidence) {
    boolean hangs =
        type == EventType.THREATEN || type == EventType.AGREE || type == EventType.CONCEDE;
    boolean named = sides.recipients().stream().anyMatch(r -> r.known() && !parties.onlyPlace(r));
    if (!hangs || named) {
      return sides;
    }
    Span addressee = hinges.addressee(evidence);
    if (addressee == null || sides.actors().stream().anyMatch(a -> a.span().overlaps(addressee))) {
      return sides;
    }
    return new Roles(
        sides.actors(), List.of(new Party(addressee, Party.Standing.PUBLIC, -1)), sides.stated());
  }

  /** The predicate's clause, with the clause that a promise, demand or threat opens. */
  private Span clause(Predicate p) {
    Span own = tokens.span(p.from(), p.to());
    Operator operator = Operator.ofVerb(p.lemmas()).orElse(Operator.DONE);
    if (!OPENING.contains(operator)) {
      return own;
    }
    for (int k = p.index() + 1; k < clauses.predicates().size(); k++) {
      Predicate inner = clauses.predicates().get(k);
      if (inner.governor() == p.index()
          && (inner.link() == Link.INFINITIVE || inner.link() == Link.COMPLEMENT)) {
        return own.cover(tokens.span(inner.from(), inner.to()));
      }
    }
    return own;
  }

  /** "A and B met": one on each side. */
  private static Roles spread(Roles sides) {
    if (sides.recipients().isEmpty() && sides.actors().size() == 2) {
      return new Roles(
          List.of(sides.actors().get(0)), List.of(sides.actors().get(1)), sides.stated());
    }
    return sides;
  }

  private Codes.@Nullable Coded inQuote(Codes.Coded coded, Quote quote) {
    Factuality f = coded.factuality();
    boolean hostile = BLOWS.contains(coded.type());
    Factuality g =
        switch (quote.act()) {
          case DENY -> Factuality.DENIED;
          case ACCUSE ->
              hostile && (f == Factuality.ASSERTED || f == Factuality.HISTORICAL)
                  ? Factuality.ALLEGED
                  : f;
          case DEMAND -> f == Factuality.ASSERTED ? null : f;
          case PREDICT -> f == Factuality.ASSERTED ? Factuality.CONDITIONAL : f;
          default -> f;
        };
    return g == null ? null : new Codes.Coded(coded.type(), coded.mode(), coded.cameo(), g);
  }

  private boolean inCondition(Predicate p) {
    Predicate q = p;
    for (int steps = 0; steps < 5; steps++) {
      if (q.link() == Link.CONDITION) {
        return true;
      }
      if (q.governor() < 0
          || (q.link() != Link.INFINITIVE
              && q.link() != Link.COORDINATE
              && q.link() != Link.GERUND
              && q.link() != Link.COMPLEMENT)) {
        return false;
      }
      q = clauses.predicates().get(q.governor());
    }
    return false;
  }

  private Span around(int noun, Span trigger) {
    int from = clauses.phrases().get(noun).from();
    int k = noun + 1;
    int to = clauses.phrases().get(noun).to();
    List<Phrase> phrases = clauses.phrases();
    while (k < phrases.size()
        && (phrases.get(k).is(Kind.PREPOSITION)
            || phrases.get(k).is(Kind.NOUN)
            || phrases.get(k).is(Kind.DATE)
            || phrases.get(k).is(Kind.CONJUNCTION))) {
      if (!phrases.get(k).is(Kind.CONJUNCTION) && !phrases.get(k).is(Kind.PREPOSITION)) {
        to = phrases.get(k).to();
      }
      k++;
    }
    return tokens.span(from, to).cover(trigger);
  }

  private static float confidence(Lexicon.Hit hit, Roles sides, Codes.Coded coded, String rule) {
    float value = hit.frame().weak() ? 0.45f : 0.62f;
    value += RolePicker.hasKnown(sides.actors()) ? 0.12f : -0.1f;
    value += RolePicker.hasKnown(sides.recipients()) ? 0.1f : 0f;
    value += hit.frame().words().size() > 1 ? 0.05f : 0f;
    value -= hit.exact() ? 0f : 0.15f;
    value -= rule.equals("event.noun") ? 0.12f : 0f;
    value -=
        coded.factuality() == Factuality.CONDITIONAL || coded.factuality() == Factuality.HISTORICAL
            ? 0.1f
            : 0f;
    return Math.max(0.1f, Math.min(0.95f, value));
  }

  /** Of two findings of one type in one clause with no different sides the surer stays. */
  private static List<Finding> distinct(List<Finding> all) {
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : all) {
      boolean again = false;
      for (int i = 0; i < kept.size() && !again; i++) {
        Finding other = kept.get(i);
        if (other.coded().type() == finding.coded().type()
            && other.evidence().overlaps(finding.evidence())
            && (other.trigger().overlaps(finding.trigger())
                || finding.rule().startsWith("event.noun"))) {
          again = true;
          if (finding.confidence() > other.confidence()) {
            kept.set(i, finding);
          }
        }
      }
      if (!again) {
        kept.add(finding);
      }
    }
    return kept;
  }
}
