package org.coranto.extract.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coranto.extract.clause.Lemmas;
import org.coranto.extract.clause.Operator;
import org.coranto.extract.clause.Predicate;
import org.coranto.extract.clause.Predicate.Attached;
import org.coranto.extract.clause.Predicate.Form;
import org.coranto.extract.clause.Predicate.Link;
import org.coranto.extract.clause.Predicate.Modal;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.party.Parties;
import org.coranto.extract.party.Party;
import org.coranto.model.Condition.Kind;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/** What kind of commitment a clause is, who holds it and on whom it falls. */
final class Commitment {
  private static final Set<String> HOSTILE =
      words(
          "attack strike bomb shell shoot kill execute fire hit destroy seize arrest detain expel"
              + " deport recall withdraw sue file suspend halt stop cut close block blockade impose"
              + " sanction freeze boycott march protest retaliate respond answer resign leave quit"
              + " walk veto oppose ban dissolve dismiss punish invade occupy deploy mobilise"
              + " mobilize mount raise cancel end break sever abandon refuse lock shut turn burn"
              + " lay downgrade summon hang terminate revoke escalate intervene countermeasure"
              + " storm prosecute evict confiscate transfer move take treat consider face regret"
              + " pull starve tighten reimpose double extend");
  private static final Set<String> FRIENDLY =
      words(
          "release free send give deliver help support pay open reopen sign accept join meet talk"
              + " speak return lift ease resume provide grant restore reduce allow let recognise"
              + " recognize supply receive host lend fund finance repair rebuild guarantee protect"
              + " end renew hand vote agree discuss visit share back ratify approve admit treat"
              + " train");
  private static final Set<String> SPEAKERS = Set.of("we", "i", "us", "our");

  private final Tokens tokens;
  private final SentenceClauses clauses;
  private final Parties parties;

  Commitment(Tokens tokens, SentenceClauses clauses, Parties parties) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.parties = parties;
  }

  private static Set<String> words(String list) {
    return Set.copyOf(new java.util.HashSet<>(java.util.Arrays.asList(list.split(" "))));
  }

  /** The kind, from the promise's verb and what governs it. */
  Kind kind(
      Joint joint, Predicate main, @Nullable Predicate g, @Nullable Quote quote, Span promise) {
    Optional<Operator> operator = g == null ? Optional.empty() : Operator.ofVerb(g.lemmas());
    if (operator.isPresent() && main.form() != Form.FINITE) {
      switch (operator.get()) {
        case THREAT -> {
          return Kind.THREAT;
        }
        case PROPOSE -> {
          return Kind.OFFER;
        }
        case REQUEST -> {
          return Kind.DEMAND;
        }
        case REFUSE -> {
          return Kind.DEMAND;
        }
        default -> {}
      }
    }
    if (joint.kind() == Joint.Kind.EXCHANGE) {
      return Kind.OFFER;
    }
    if (only(joint)) {
      return Kind.TRIGGER;
    }
    boolean hostile = has(main, HOSTILE);
    boolean friendly = has(main, FRIENDLY);
    boolean refused = main.negated();
    if (operator.isPresent() && operator.get() == Operator.THREAT && !friendly) {
      return Kind.THREAT;
    }
    if (quote != null) {
      switch (quote.act()) {
        case THREATEN -> {
          return Kind.THREAT;
        }
        case DEMAND -> {
          return Kind.DEMAND;
        }
        case PREDICT, EVALUATE -> {
          if (!committed(main)) {
            return Kind.PREDICTION;
          }
        }
        case PROMISE -> {
          return offered() ? Kind.OFFER : Kind.PROMISE;
        }
        default -> {}
      }
    }
    if (refused
        && (joint.kind() == Joint.Kind.UNLESS
            || joint.kind() == Joint.Kind.UNTIL
            || joint.kind() == Joint.Kind.ONCE
            || joint.kind() == Joint.Kind.WHILE)) {
      boolean will = main.modal() == Modal.WILL || main.modal() == Modal.WOULD;
      return will && committed(main) ? Kind.DEMAND : Kind.PREDICTION;
    }
    if (main.modal() == Modal.MUST) {
      return Kind.DEMAND;
    }
    if (main.modal() == Modal.MAY || !committed(main)) {
      return joint.kind() == Joint.Kind.ONCE || joint.kind() == Joint.Kind.CASE
          ? Kind.TRIGGER
          : Kind.PREDICTION;
    }
    if (joint.kind() == Joint.Kind.ELSE) {
      return Kind.THREAT;
    }
    if ((hostile && !friendly) || (refused && joint.kind() == Joint.Kind.IF)) {
      return Kind.THREAT;
    }
    if (offered()) {
      return Kind.OFFER;
    }
    if (friendly || main.modal() == Modal.WILL || main.modal() == Modal.WOULD) {
      return Kind.PROMISE;
    }
    return joint.kind() == Joint.Kind.ONCE || joint.kind() == Joint.Kind.CASE
        ? Kind.TRIGGER
        : Kind.PREDICTION;
  }

  /** "only if", "only then … when": the clause opens something that waits. */
  private boolean only(Joint joint) {
    for (int i = Math.max(clauses.sentence().from(), joint.from() - 3); i < joint.from(); i++) {
      if (tokens.folded(i).equals("only")) {
        return true;
      }
    }
    return false;
  }

  private boolean has(Predicate main, Set<String> set) {
    for (String lemma : main.lemmas()) {
      if (set.contains(lemma)) {
        return true;
      }
    }
    for (int noun : main.objects()) {
      for (String lemma : Lemmas.of(tokens.folded(clauses.phrases().get(noun).head()))) {
        if (set.contains(lemma) && set == HOSTILE) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean offered() {
    for (int i = clauses.sentence().from(); i < clauses.sentence().to(); i++) {
      String word = tokens.folded(i);
      if (word.equals("offer")
          || word.equals("offered")
          || word.equals("offers")
          || word.equals("ready")
          || word.equals("willing")
          || word.equals("prepared")
          || word.equals("proposed")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the clause has somebody who acts: a party in charge, or a passive with a will. */
  private boolean committed(Predicate main) {
    if (main.form() != Form.FINITE || main.passive()) {
      return main.modal() != Modal.NONE || main.form() != Form.FINITE;
    }
    for (int subject : main.subjects()) {
      Optional<Party> party = parties.of(clauses, subject);
      if (party.isPresent()
          && (party.get().known()
              || party.get().standing() == Party.Standing.PRONOUN
              || parties.people(party.get().span()))) {
        return main.modal() != Modal.NONE || !main.lemmas().contains("be");
      }
    }
    return false;
  }

  /** Who commits: the subject of the promise, of the verb that makes it, or the speaker. */
  @Nullable Party holder(Kind kind, Predicate main, @Nullable Predicate g, @Nullable Quote quote) {
    if (main.form() != Form.FINITE && g != null) {
      return first(agents(g));
    }
    Party subject = main.passive() ? null : first(parties.of(clauses, main.subjects()));
    boolean speaker =
        subject != null
            && SPEAKERS.contains(
                subject.span().in(tokens.text()).toLowerCase(java.util.Locale.ROOT));
    if (subject != null
        && !speaker
        && kind != Kind.PREDICTION
        && kind != Kind.DEMAND
        && subject.standing() != Party.Standing.OTHER) {
      Party teller = g == null || main.link() != Link.COMPLEMENT ? null : first(agents(g));
      return teller != null && parties.standsFor(subject, teller) ? teller : subject;
    }
    if (quote != null && quote.source() != null) {
      return null;
    }
    if (g != null) {
      Party governing = first(agents(g));
      if (governing != null) {
        return governing;
      }
    }
    return subject;
  }

  private List<Party> agents(Predicate p) {
    Predicate q = p;
    for (int steps = 0; steps < 5; steps++) {
      if (!q.subjects().isEmpty() && !q.passive()) {
        return parties.of(clauses, q.subjects());
      }
      if (q.governor() < 0 || q.link() == Link.RELATIVE) {
        return List.of();
      }
      q = clauses.predicates().get(q.governor());
    }
    return List.of();
  }

  private static @Nullable Party first(List<Party> all) {
    for (Party party : all) {
      if (party.known()) {
        return party;
      }
    }
    return all.isEmpty() ? null : all.get(0);
  }

  /** On whom the condition depends: its subject, when that is another than the holder. */
  @Nullable Party addressee(Predicate inner, @Nullable Span holder) {
    List<Party> subjects = new ArrayList<>(parties.of(clauses, inner.subjects()));
    if (inner.passive()) {
      subjects.clear();
      for (Attached attached : inner.attached()) {
        if (attached.word().equals("by")) {
          subjects.addAll(parties.of(clauses, attached.nouns()));
        }
      }
    }
    return other(subjects, holder);
  }

  /** On whom the promise falls. */
  @Nullable Party target(Predicate main, @Nullable Predicate g, @Nullable Span holder) {
    List<Party> named = new ArrayList<>(parties.of(clauses, main.objects()));
    for (Attached attached : main.attached()) {
      if (Set.of("on", "to", "against", "with", "from").contains(attached.word())) {
        named.addAll(parties.of(clauses, attached.nouns()));
      }
    }
    if (g != null) {
      named.addAll(parties.of(clauses, g.objects()));
    }
    return other(named, holder);
  }

  private @Nullable Party other(List<Party> all, @Nullable Span holder) {
    for (Party party : all) {
      boolean same =
          holder != null
              && (party.span().overlaps(holder)
                  || party.span().in(tokens.text()).equals(holder.in(tokens.text())));
      if (party.known() && !same) {
        return party;
      }
    }
    return null;
  }
}
