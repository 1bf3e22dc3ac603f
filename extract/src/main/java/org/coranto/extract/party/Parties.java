package org.coranto.extract.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coranto.extract.clause.Phrase;
import org.coranto.extract.clause.Phrase.Kind;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Picks the words that name a party out of a noun phrase: the name itself; of an office its state
 * or body ("Portuguese" in "the Portuguese foreign minister"); of anything else its noun. The
 * nationality of an expert or of a thing is no party.
 */
public final class Parties {
  private static final Set<String> OWNED_BY = Set.of("of", "from", "in");
  private static final Set<String> EMPTY =
      Set.of(
          "there",
          "which",
          "who",
          "that",
          "what",
          "this",
          "these",
          "those",
          "nothing",
          "nobody",
          "none",
          "something",
          "anything",
          "everything",
          "one");

  private final Tokens tokens;
  private final List<Mention> mentions;
  private final int[] firstMention;
  private final Bonds bonds;

  /** Indexes the mentions of a text. */
  public Parties(Tokens tokens, List<Mention> mentions, Knowledge knowledge) {
    this.bonds = new Bonds(knowledge);
    this.tokens = tokens;
    this.mentions = mentions;
    this.firstMention = new int[tokens.size() + 1];
    int m = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      int start = i < tokens.size() ? tokens.start(i) : Integer.MAX_VALUE;
      while (m < mentions.size() && mentions.get(m).span().start() < start) {
        m++;
      }
      firstMention[i] = m;
    }
  }

  /** Parties of several noun phrases, in order, none twice. */
  public List<Party> of(SentenceClauses clauses, List<Integer> nouns) {
    List<Party> found = new ArrayList<>();
    for (int noun : nouns) {
      of(clauses, noun).ifPresent(party -> add(found, party));
    }
    return found;
  }

  public static void add(List<Party> parties, Party party) {
    for (Party other : parties) {
      if (other.span().overlaps(party.span())) {
        return;
      }
    }
    parties.add(party);
  }

  /** Whether the words can stand for people or a body of people. */
  public boolean people(Span words) {
    return bonds.people(words.in(tokens.text()).toLowerCase(java.util.Locale.ROOT));
  }

  /** Whether "it" or "they" can stand for a named party: a state or body, no person. */
  public boolean standsFor(Party pronoun, Party named) {
    if (named.mention() < 0 || pronoun.standing() != Party.Standing.PRONOUN) {
      return false;
    }
    String word = pronoun.span().in(tokens.text()).toLowerCase(java.util.Locale.ROOT);
    return (word.equals("it") || word.equals("they"))
        && mentions.get(named.mention()).type() != EntityType.PERSON;
  }

  /** Whether a party is a town, region or water, standing for no government. */
  public boolean onlyPlace(Party party) {
    if (party.mention() < 0) {
      return false;
    }
    Mention mention = mentions.get(party.mention());
    return mention.type() == EntityType.PLACE && !mention.metonym();
  }

  /** Whether the words name an office, force, party, union or movement. */
  public boolean publicRole(Span words) {
    return bonds.publicRole(words.in(tokens.text()).toLowerCase(java.util.Locale.ROOT));
  }

  /** The party that a noun phrase names; empty when it names none. */
  public Optional<Party> of(SentenceClauses clauses, int given) {
    int noun = counted(clauses, given);
    Phrase phrase = clauses.phrases().get(noun);
    String head = tokens.folded(phrase.head());
    Span headSpan = tokens.span(phrase.head());
    Party best = null;
    Party modifier = null;
    for (int m : within(phrase.from(), phrase.to())) {
      Mention mention = mentions.get(m);
      boolean covers = mention.span().contains(headSpan);
      switch (mention.kind()) {
        case NAME -> {
          if (covers || (mention.type() == EntityType.PERSON && after(mention, headSpan))) {
            best = prefer(best, party(m, Party.Standing.PUBLIC));
          } else if (!possessive(mention) || bonds.bound(head)) {
            modifier = party(m, Party.Standing.PUBLIC);
          }
        }
        case ADJECTIVE -> {
          if (covers) {
            best = prefer(best, party(m, Party.Standing.PUBLIC));
          } else {
            modifier = modifier == null ? party(m, Party.Standing.PUBLIC) : modifier;
          }
        }
        case PRONOUN -> {
          if (covers) {
            best = prefer(best, party(m, Party.Standing.PRONOUN));
          }
        }
        case ROLE -> {
          if (covers && best == null && !bonds.privateRole(head)) {
            best = party(m, Party.Standing.OTHER);
          }
        }
      }
    }
    boolean role = best != null && mentions.get(best.mention()).kind() == Mention.Kind.ROLE;
    if (best != null && !role) {
      return Optional.of(best);
    }
    int office = office(phrase, headSpan);
    if (office >= 0 && bonds.single(head)) {
      boolean acts = bonds.bound(head) || bonds.publicRole(head) || modifier != null;
      return Optional.of(party(office, acts ? Party.Standing.PUBLIC : Party.Standing.OTHER));
    }
    if (bonds.bound(head) || role) {
      Party owner = modifier != null ? modifier : owner(clauses, noun);
      if (owner != null) {
        return Optional.of(owner);
      }
    }
    if (best != null) {
      return Optional.of(new Party(best.span(), Party.Standing.PUBLIC, best.mention()));
    }
    if (EMPTY.contains(head) || tokens.isMark(phrase.head())) {
      return Optional.empty();
    }
    boolean pronoun = tokens.pos(phrase.head()) == org.coranto.model.Pos.PRON;
    return Optional.of(
        new Party(headSpan, pronoun ? Party.Standing.PRONOUN : Party.Standing.OTHER, -1));
  }

  /**
   * The role mention that holds the head, which may reach past the phrase; −1 when there is none.
   */
  private int office(Phrase phrase, Span head) {
    int from = Math.max(0, firstMention[phrase.from()]);
    for (int m = from; m < mentions.size(); m++) {
      Mention mention = mentions.get(m);
      if (mention.span().start() > head.start()) {
        return -1;
      }
      if (mention.kind() == Mention.Kind.ROLE && mention.span().contains(head)) {
        return m;
      }
    }
    return -1;
  }

  /** Through "hundreds of", "nine of", "a group of" to what is counted. */
  private int counted(SentenceClauses clauses, int noun) {
    List<Phrase> phrases = clauses.phrases();
    Phrase phrase = phrases.get(noun);
    boolean counts =
        QUANTITIES.contains(tokens.folded(phrase.head()))
            || tokens.pos(phrase.head()) == org.coranto.model.Pos.NUM;
    return counts
            && noun + 2 < phrases.size()
            && phrases.get(noun + 1).is(Kind.PREPOSITION)
            && tokens.folded(phrases.get(noun + 1).from()).equals("of")
            && phrases.get(noun + 2).is(Kind.NOUN)
        ? noun + 2
        : noun;
  }

  private static final Set<String> QUANTITIES =
      Set.of(
          "hundreds",
          "thousands",
          "dozens",
          "scores",
          "tens",
          "group",
          "number",
          "some",
          "most",
          "many",
          "members",
          "majority",
          "couple",
          "handful",
          "crowd",
          "series",
          "all",
          "several",
          "part",
          "half",
          "million",
          "millions");

  /** Names and adjectives inside a noun phrase but outside its head: whose it is. */
  public List<Party> possessors(SentenceClauses clauses, int noun, int head) {
    Phrase phrase = clauses.phrases().get(noun);
    List<Party> found = new ArrayList<>();
    for (int m : within(phrase.from(), head)) {
      Mention mention = mentions.get(m);
      if (mention.kind() == Mention.Kind.NAME || mention.kind() == Mention.Kind.ADJECTIVE) {
        add(found, party(m, Party.Standing.PUBLIC));
      } else if (mention.kind() == Mention.Kind.PRONOUN) {
        add(found, party(m, Party.Standing.PRONOUN));
      }
    }
    return found;
  }

  /** "the head of the agency", "a ship from Vietnam". */
  private @Nullable Party owner(SentenceClauses clauses, int noun) {
    int k = noun + 1;
    List<Phrase> phrases = clauses.phrases();
    for (int steps = 0; steps < 3 && k + 1 < phrases.size(); steps++) {
      if (!phrases.get(k).is(Kind.PREPOSITION)
          || !phrases.get(k + 1).is(Kind.NOUN)
          || !OWNED_BY.contains(tokens.folded(phrases.get(k).from()))) {
        return null;
      }
      Phrase other = phrases.get(k + 1);
      for (int m : within(other.from(), other.to())) {
        Mention mention = mentions.get(m);
        boolean names =
            (mention.kind() == Mention.Kind.NAME && mention.type() != EntityType.PERSON)
                || (mention.kind() == Mention.Kind.ADJECTIVE
                    && bonds.bound(tokens.folded(other.head())));
        boolean seat =
            !tokens.folded(phrases.get(k).from()).equals("in")
                || mention.metonym()
                || mention.type() == EntityType.COUNTRY;
        if (names && seat) {
          return party(m, Party.Standing.PUBLIC);
        }
      }
      k += 2;
    }
    return null;
  }

  /** The first place named in a noun phrase, as an index into the mentions, or −1. */
  public int place(SentenceClauses clauses, int noun) {
    Phrase phrase = clauses.phrases().get(noun);
    int found = -1;
    for (int m : within(phrase.from(), phrase.to())) {
      Mention mention = mentions.get(m);
      boolean place = mention.type() == EntityType.PLACE || mention.type() == EntityType.COUNTRY;
      if (mention.kind() == Mention.Kind.NAME && place && !mention.metonym()) {
        found = found < 0 || mention.type() == EntityType.PLACE ? m : found;
      }
    }
    return found;
  }

  private Party party(int m, Party.Standing standing) {
    return new Party(mentions.get(m).span(), standing, m);
  }

  /** The later name wins ("Defence Minister Ana Pereira"), of two that overlap the shorter. */
  private Party prefer(@Nullable Party old, Party next) {
    if (old == null || mentions.get(old.mention()).kind() == Mention.Kind.ROLE) {
      return next;
    }
    if (old.span().overlaps(next.span())) {
      return old.span().length() <= next.span().length() ? old : next;
    }
    return next;
  }

  private static boolean after(Mention mention, Span head) {
    return mention.span().start() >= head.start();
  }

  private boolean possessive(Mention mention) {
    int next = tokens.firstAtOrAfter(mention.span().end());
    if (next >= tokens.size()) {
      return false;
    }
    String word = tokens.folded(next);
    return word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’");
  }

  /** Mentions that lie inside the tokens {@code from..to}. */
  private List<Integer> within(int from, int to) {
    List<Integer> found = new ArrayList<>();
    int end = tokens.end(Math.max(from, to - 1));
    for (int m = firstMention[from]; m < mentions.size(); m++) {
      Span span = mentions.get(m).span();
      if (span.start() >= end) {
        break;
      }
      if (span.end() <= end) {
        found.add(m);
      }
    }
    return found;
  }
}
