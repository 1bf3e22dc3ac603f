package org.coranto.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coranto.extract.clause.Operator;
import org.coranto.extract.clause.Phrase;
import org.coranto.extract.clause.Phrase.Kind;
import org.coranto.extract.clause.Predicate;
import org.coranto.extract.clause.Predicate.Attached;
import org.coranto.extract.clause.Predicate.Form;
import org.coranto.extract.clause.Predicate.Link;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.extract.party.Parties;
import org.coranto.extract.party.Party;
import org.coranto.model.EventType;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sides of a trigger by the places its frame names: subject, object, possessor and
 * prepositions, through passives, relatives, coordination and the control of infinitives.
 */
final class RolePicker {
  private static final int CHAIN = 5;

  private final Tokens tokens;
  private final SentenceClauses clauses;
  private final Parties parties;
  private final Map<Integer, Seat> seats = new HashMap<>();

  /**
   * Where a noun phrase sits.
   *
   * @param predicate the predicate it belongs to
   * @param preposition the preposition it stands under, "" for an object, "subj" for a subject
   */
  record Seat(Predicate predicate, String preposition) {}

  RolePicker(Tokens tokens, SentenceClauses clauses, Parties parties) {
    this.tokens = tokens;
    this.clauses = clauses;
    this.parties = parties;
    for (Predicate p : clauses.predicates()) {
      for (int noun : p.objects()) {
        seats.putIfAbsent(noun, new Seat(p, ""));
      }
      for (Attached attached : p.attached()) {
        for (int noun : attached.nouns()) {
          seats.putIfAbsent(noun, new Seat(p, attached.word()));
        }
      }
    }
    for (Predicate p : clauses.predicates()) {
      for (int noun : p.subjects()) {
        seats.putIfAbsent(noun, new Seat(p, "subj"));
      }
    }
  }

  @Nullable Seat seat(int noun) {
    return seats.get(noun);
  }

  // ---- verbs

  /** The sides of a verb trigger. */
  Roles verb(Lexicon.Hit hit, Predicate p) {
    return verb(hit, p, true);
  }

  /**
   * As {@link #verb(Lexicon.Hit, Predicate)}; without {@code wide} from the verb's own clause
   * alone.
   */
  Roles verb(Lexicon.Hit hit, Predicate p, boolean wide) {
    List<Party> actors = new ArrayList<>(agents(p, CHAIN));
    List<Party> recipients = new ArrayList<>();
    for (String slot : hit.frame().recipient()) {
      for (Party party : slot.equals("obj") ? undergoers(p, hit) : under(p, slot)) {
        if (!overlapsAny(actors, party)) {
          Parties.add(recipients, party);
        }
      }
      if (hasKnown(recipients)) {
        break;
      }
    }
    if (p.passive()
        && actors.isEmpty()
        && hit.frame().recipient().isEmpty()
        && !hit.frame().reciprocal()) {
      recipients.addAll(undergoers(p, hit));
    }
    if (hit.frame().reciprocal() && recipients.isEmpty()) {
      recipients.addAll(under(p, "with"));
      recipients.removeIf(party -> overlapsAny(actors, party));
    }
    if (wide && !hasKnown(recipients)) {
      List<Party> inner = complementSides(p, hit);
      inner.removeIf(party -> overlapsAny(actors, party) || !party.known());
      if (!inner.isEmpty()) {
        recipients.clear();
        recipients.addAll(inner);
      }
    }
    if (wide && !hasKnown(recipients)) {
      List<Party> owners = owners(p, hit);
      owners.removeIf(party -> overlapsAny(actors, party));
      if (!owners.isEmpty()) {
        recipients.clear();
        recipients.addAll(owners);
      }
    }
    if (!TOUCHES_PLACES.contains(hit.frame().type())) {
      recipients.removeIf(party -> parties.onlyPlace(party));
    }
    return new Roles(sides(actors), people(sides(recipients)), !p.subjects().isEmpty());
  }

  /** Types that are done to a place; of all others a town is only where it happens. */
  private static final Set<EventType> TOUCHES_PLACES =
      Set.of(EventType.ASSAULT, EventType.COERCE, EventType.AID, EventType.THREATEN);

  /** Bare nouns that can be no party are dropped. */
  private List<Party> people(List<Party> all) {
    List<Party> kept = new ArrayList<>(all);
    kept.removeIf(
        party -> party.standing() == Party.Standing.OTHER && !parties.people(party.span()));
    return kept;
  }

  /** Whose people or things undergo it: "closed its market to Malawian maize". */
  private List<Party> owners(Predicate p, Lexicon.Hit hit) {
    List<Integer> nouns = new ArrayList<>(p.passive() ? p.subjects() : p.objects());
    for (Attached attached : p.attached()) {
      if (hit.frame().recipient().contains(attached.word())
          || attached.word().equals("on")
          || attached.word().equals("to")
          || attached.word().equals("against")) {
        nouns.addAll(attached.nouns());
      }
    }
    List<Party> found = new ArrayList<>();
    if (!p.passive() && !p.objects().isEmpty()) {
      for (String maker : List.of("by", "from", "of")) {
        under(p, maker).stream().filter(Party::known).forEach(party -> Parties.add(found, party));
      }
    }
    for (int noun : nouns) {
      parties.possessors(clauses, noun, clauses.phrases().get(noun).head()).stream()
          .filter(Party::known)
          .forEach(party -> Parties.add(found, party));
    }
    return found;
  }

  /** Names before bare nouns: with a name among them the bare nouns are left out. */
  private static List<Party> sides(List<Party> all) {
    if (hasKnown(all)) {
      List<Party> known = new ArrayList<>(all);
      known.removeIf(party -> party.standing() == Party.Standing.OTHER);
      return known;
    }
    return all;
  }

  static boolean hasKnown(List<Party> all) {
    for (Party party : all) {
      if (party.known()) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlapsAny(List<Party> all, Party one) {
    for (Party other : all) {
      if (other.span().overlaps(one.span())) {
        return true;
      }
    }
    return false;
  }

  /** Who does what the predicate tells. */
  List<Party> agents(Predicate p, int depth) {
    if (p.passive()) {
      return under(p, "by");
    }
    if (p.form() == Form.FINITE) {
      List<Party> subjects = parties.of(clauses, p.subjects());
      return relativePronounFree(subjects);
    }
    return depth == 0 ? List.of() : controlled(p, depth);
  }

  private List<Party> relativePronounFree(List<Party> subjects) {
    return subjects;
  }

  private List<Party> controlled(Predicate p, int depth) {
    if (p.link() == Link.COORDINATE && p.governor() >= 0) {
      return agents(clauses.predicates().get(p.governor()), depth - 1);
    }
    if (p.governor() < 0) {
      Predicate next = opens(p) ? nextMain(p) : null;
      return next == null ? List.of() : agents(next, depth - 1);
    }
    Predicate g = clauses.predicates().get(p.governor());
    List<Party> owner = nounOwner(p, g);
    if (!owner.isEmpty()) {
      return owner;
    }
    Optional<Operator> operator = Operator.ofVerb(g.lemmas());
    boolean control =
        p.link() == Link.INFINITIVE
            || (p.link() == Link.GERUND
                && p.marker() >= 0
                && !tokens.folded(p.marker()).equals("by")
                && !tokens.folded(p.marker()).equals("after"));
    if (control && operator.isPresent() && operator.get().objectControls()) {
      if (g.passive()) {
        return parties.of(clauses, g.subjects());
      }
      List<Party> objects = parties.of(clauses, g.objects());
      if (objects.isEmpty()) {
        objects = under(g, "on");
        objects = objects.isEmpty() ? under(g, "for") : objects;
      }
      if (!objects.isEmpty()) {
        return objects;
      }
    }
    if (g.passive()) {
      return parties.of(clauses, g.subjects());
    }
    return agents(g, depth - 1);
  }

  /** "Moscow's threat to leave", "the proposal of Kyiv to meet". */
  private List<Party> nounOwner(Predicate p, Predicate g) {
    for (int k = p.phrase() - 1; k > g.phrase(); k--) {
      Phrase phrase = clauses.phrases().get(k);
      if (phrase.is(Kind.NOUN) && Operator.ofNoun(tokens.folded(phrase.head())).isPresent()) {
        return parties.possessors(clauses, k, phrase.head());
      }
      if (phrase.is(Kind.MARK) || phrase.is(Kind.MARKER)) {
        break;
      }
    }
    return List.of();
  }

  /** "Accusing Chad of delay, Norway left": the participle opens the sentence. */
  private boolean opens(Predicate p) {
    for (int k = p.phrase() - 1; k >= 0; k--) {
      if (clauses.phrases().get(k).is(Kind.NOUN) || clauses.phrases().get(k).is(Kind.VERB)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Predicate nextMain(Predicate p) {
    for (int k = p.index() + 1; k < clauses.predicates().size(); k++) {
      Predicate next = clauses.predicates().get(k);
      if (next.form() == Form.FINITE
          && next.link() != Link.RELATIVE
          && next.link() != Link.COMPLEMENT) {
        return next;
      }
    }
    return null;
  }

  private List<Party> undergoers(Predicate p, Lexicon.Hit hit) {
    if (p.passive()) {
      return parties.of(clauses, p.subjects());
    }
    List<Party> found = new ArrayList<>();
    for (Attached attached : p.attached()) {
      if (attached.preposition() < hit.to() && attached.preposition() > p.verb()) {
        parties.of(clauses, attached.nouns()).forEach(party -> Parties.add(found, party));
      }
    }
    for (int noun : p.objects()) {
      boolean part =
          clauses.phrases().get(noun).head() < hit.to()
              || (hit.frame().words().size() > 1
                  && hit.frame()
                      .words()
                      .contains(
                          org.coranto.extract.clause.Lemmas.of(
                                  tokens.folded(clauses.phrases().get(noun).head()))
                              .get(0)));
      if (!part) {
        parties.of(clauses, noun).ifPresent(party -> Parties.add(found, party));
      }
    }
    return found;
  }

  private List<Party> under(Predicate p, String preposition) {
    List<Party> found = new ArrayList<>();
    for (Attached attached : p.attached()) {
      if (attached.word().equals(preposition)) {
        parties.of(clauses, attached.nouns()).forEach(party -> Parties.add(found, party));
      }
    }
    return found;
  }

  /** Whom a demand, promise or threat is about, from the clause it opens. */
  private List<Party> complementSides(Predicate p, Lexicon.Hit hit) {
    List<Party> found = new ArrayList<>();
    for (Predicate inner : clauses.predicates()) {
      if (inner.governor() != p.index() || inner.index() <= p.index()) {
        continue;
      }
      switch (hit.frame().type()) {
        case ACCUSE -> {
          if (inner.link() == Link.COMPLEMENT) {
            found.addAll(parties.of(clauses, inner.subjects()));
          }
        }
        case REQUEST -> {
          if (inner.link() == Link.COMPLEMENT) {
            found.addAll(parties.of(clauses, inner.subjects()));
          } else if (inner.link() == Link.INFINITIVE) {
            found.addAll(around(inner));
          }
        }
        case THREATEN, AGREE, REJECT, CONCEDE, MOBILIZE -> {
          if (inner.link() == Link.INFINITIVE) {
            found.addAll(around(inner));
          }
        }
        default -> {}
      }
      if (!found.isEmpty()) {
        break;
      }
    }
    return found;
  }

  private List<Party> around(Predicate inner) {
    List<Party> found = new ArrayList<>(parties.of(clauses, inner.objects()));
    found.removeIf(party -> !party.known());
    for (String preposition : List.of("to", "with", "against", "on", "from", "for", "of")) {
      if (found.isEmpty()) {
        found.addAll(under(inner, preposition));
        found.removeIf(party -> !party.known());
      }
    }
    return found;
  }

  // ---- nouns

  /** The sides of a noun trigger; {@code supporter} is the light verb it stands under, or null. */
  Roles noun(Lexicon.Hit hit, int noun, @Nullable Predicate supporter) {
    Frame frame = hit.frame();
    List<Party> actors = new ArrayList<>();
    List<Party> recipients = new ArrayList<>();
    Phrase phrase = clauses.phrases().get(noun);
    List<Party> owners = parties.possessors(clauses, noun, Math.min(hit.from(), phrase.head()));
    if (frame.actor().contains("poss")) {
      owners.forEach(party -> Parties.add(actors, party));
    }
    boolean owned = !actors.isEmpty();
    int k = noun + 1;
    List<Phrase> phrases = clauses.phrases();
    for (int steps = 0; steps < 4 && k + 1 < phrases.size(); steps++) {
      if (phrases.get(k).is(Kind.DATE)
          || (phrases.get(k).is(Kind.PREPOSITION) && phrases.get(k + 1).is(Kind.DATE))) {
        k++;
        continue;
      }
      if (!phrases.get(k).is(Kind.PREPOSITION) || !phrases.get(k + 1).is(Kind.NOUN)) {
        break;
      }
      String preposition = tokens.folded(phrases.get(k).from());
      List<Integer> nouns = run(k + 1);
      List<Party> named = parties.of(clauses, nouns);
      boolean asRecipient = frame.recipient().contains(preposition);
      boolean asActor = frame.actor().contains(preposition);
      if (preposition.equals("between")) {
        split(named, actors, recipients);
      } else if (asRecipient
          && (!asActor || owned || (recipients.isEmpty() && !preposition.equals("by")))) {
        named.forEach(party -> Parties.add(recipients, party));
      } else if (asActor) {
        named.forEach(party -> Parties.add(actors, party));
      }
      k = nouns.get(nouns.size() - 1) + 1;
    }
    boolean stated = !actors.isEmpty();
    if (supporter != null) {
      if (supporter.passive()) {
        under(supporter, "by").forEach(party -> Parties.add(actors, party));
      } else {
        List<Party> doers = agents(supporter, CHAIN);
        if (actors.isEmpty() || !hasKnown(actors)) {
          actors.clear();
          actors.addAll(doers);
        } else if (recipients.isEmpty() && frame.reciprocal() && !doers.isEmpty()) {
          recipients.addAll(actors);
          actors.clear();
          actors.addAll(doers);
        }
      }
      for (String slot : frame.recipient()) {
        if (recipients.isEmpty()) {
          recipients.addAll(under(supporter, slot));
        }
      }
      stated = true;
    }
    recipients.removeIf(party -> overlapsAny(actors, party));
    return new Roles(sides(actors), people(sides(recipients)), stated);
  }

  private static void split(List<Party> named, List<Party> actors, List<Party> recipients) {
    for (int i = 0; i < named.size(); i++) {
      Parties.add(i == 0 || named.size() > 2 ? actors : recipients, named.get(i));
    }
  }

  private List<Integer> run(int from) {
    List<Integer> nouns = new ArrayList<>();
    int k = from;
    List<Phrase> phrases = clauses.phrases();
    while (k < phrases.size() && phrases.get(k).is(Kind.NOUN)) {
      nouns.add(k);
      boolean joined =
          k + 2 < phrases.size()
              && phrases.get(k + 1).is(Kind.CONJUNCTION)
              && phrases.get(k + 2).is(Kind.NOUN)
              && tokens.folded(phrases.get(k + 1).from()).equals("and")
              && !(k + 3 < phrases.size()
                  && phrases.get(k + 3).is(Kind.VERB)
                  && nouns.size() == 1
                  && !tokens.folded(phrases.get(from - 1).from()).equals("between"));
      if (!joined) {
        break;
      }
      k += 2;
    }
    return nouns;
  }
}
