package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Committed;
import org.coranto.model.Divergence;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.GivenUp;
import org.coranto.model.Happened;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Said;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.coranto.model.Votes;
import org.coranto.relate.actor.Actors;
import org.coranto.relate.divergence.Comparison.Difference;
import org.coranto.relate.judge.Judgements;
import org.coranto.relate.judge.PairModel;
import org.coranto.relate.passage.PassageAligner;
import org.jspecify.annotations.Nullable;

/**
 * Finds and types the differences between aligned passages. Thread-safe.
 *
 * <p>Aligned sentences are aligned word by word; then the rules ask in turn for other numbers,
 * other joiners of clauses, opposite and excluding words, negation, standing (done, to come,
 * possible), roles, names, what only one side has, and last for damage and wording. A word is
 * explained by one rule only. Whole paragraphs show numbers and parties that moved. Where no ground
 * tells the likelier side, a network that reads both guesses it ({@link Judgements}).
 */
public final class DivergenceFinder {
  /** Right for 52 of 71 differences of texts that it had not seen. */
  private static final String GUESS =
      "the other fits less well what stands about it (a network's guess, right in seven of ten)";

  /** Where the words about a difference say nothing of which side is right. */
  private static final Set<Aspect> BARE =
      EnumSet.of(Aspect.NUMBER, Aspect.DATE, Aspect.NAME, Aspect.ACTOR);

  private final Knowledge knowledge;
  private final Likeness likeness;
  private final NumberRule numbers = new NumberRule();
  private final JoinerRule joiners = new JoinerRule();
  private final RelationRule related = new RelationRule();
  private final Negation negation = new Negation();
  private final TenseRule tenses = new TenseRule();
  private final RoleRule roles = new RoleRule();
  private final ExchangeRule exchanges;
  private final CountryRule countries;
  private final NameRule names;
  private final OmissionRule omissions = new OmissionRule();
  private final LeftoverRule leftovers;
  private final SlipRule slips;
  private final TermRule terms;
  private final PassageAligner aligner = new PassageAligner();
  private final Supplier<@Nullable PairModel> judge;

  /** Goes by rules alone. */
  public DivergenceFinder(Knowledge knowledge) {
    this(knowledge, () -> null);
  }

  /**
   * Uses the bundled word list to tell damage from wording.
   *
   * @param judge gives the network that guesses the likelier side where no ground tells it, or
   *     null; asked at the first such difference
   */
  public DivergenceFinder(Knowledge knowledge, Supplier<@Nullable PairModel> judge) {
    this.knowledge = knowledge;
    this.judge = judge;
    this.likeness = new Likeness(knowledge);
    this.exchanges = new ExchangeRule(likeness);
    this.countries = new CountryRule(knowledge);
    this.names = new NameRule(knowledge, likeness);
    this.leftovers = new LeftoverRule(knowledge);
    this.slips = new SlipRule(knowledge);
    this.terms = new TermRule(knowledge);
  }

  /** Divergences in order of the earlier rendering; empty for a report with one rendering. */
  public List<Divergence> find(
      Reading reading,
      List<Passage> passages,
      Actors actors,
      List<Said> said,
      List<Happened> happened,
      List<Committed> committed) {
    List<Divergence> found = new ArrayList<>();
    if (passages.isEmpty()) {
      return found;
    }
    Tokens tokens = reading.text().tokens();
    Relations relations = Relations.load();
    Likelier likelier =
        new Likelier(
            new ReportGrounds(reading, relations),
            new PlaceGrounds(reading, knowledge, likeness),
            new NumberGrounds(reading, relations),
            leftovers,
            slips,
            terms);
    List<Ballot.Pair> pairs = new ArrayList<>();
    Judgements judgements = new Judgements(judge, tokens.text(), passages);
    for (Passage pair : aligner.compared(reading, passages)) {
      GivenUp.check();
      Words a = new Words(tokens, pair.a(), relations);
      Words b = new Words(tokens, pair.b(), relations);
      if (a.size() > 0 && b.size() > 0) {
        int rendering = reading.report().renderingAt(pair.b().get(0).start());
        pairs.add(new Ballot.Pair(compare(a, b, actors), rendering, pair));
      }
    }
    slips.repeated(pairs);
    Paragraphs whole = new Paragraphs(reading, relations);
    for (Passage passage : passages) {
      GivenUp.check();
      whole.compared(passage, this::compareWhole, pairs).ifPresent(pairs::add);
    }
    Ballot ballot =
        reading.report().renderings().size() < 3
            ? null
            : new Ballot(reading.report(), pairs, knowledge, (x, y) -> compare(x, y, actors));
    for (Ballot.Pair pair : pairs) {
      for (Difference d : pair.comparison().differences()) {
        Votes votes =
            ballot == null || d.severity() == Severity.WORDING ? null : ballot.on(pair, d);
        found.add(divergence(pair, d, votes, likelier, judgements, said, happened));
      }
    }
    found.sort(Comparator.comparing(Divergence::a).thenComparing(Divergence::b));
    return List.copyOf(found);
  }

  /** What only whole paragraphs show: numbers and parties far from where they stood. */
  private Comparison compareWhole(Words a, Words b) {
    Comparison c = new Comparison(new Alignment(a, b, likeness));
    numbers.find(c);
    exchanges.find(c);
    return c;
  }

  private Comparison compare(Words a, Words b, Actors actors) {
    Comparison c = new Comparison(new Alignment(a, b, likeness));
    numbers.find(c);
    joiners.find(c);
    related.find(c, negation);
    negation.find(c);
    cancel(c);
    tenses.find(c);
    roles.find(c);
    countries.find(c);
    names.find(c, actors);
    omissions.find(c);
    terms.find(c);
    leftovers.find(c);
    slips.find(c);
    return c;
  }

  /** "Stays provided that" says what "leaves unless" says: two opposites cancel each other out. */
  private static void cancel(Comparison c) {
    List<Integer> turned = new ArrayList<>();
    boolean unless = false;
    for (int k = 0; k < c.differences().size(); k++) {
      Difference d = c.differences().get(k);
      if (d.severity() == Severity.SUBSTANTIVE && d.aspect() == Aspect.POLARITY) {
        turned.add(k);
        for (int n = d.a(); n < d.aEnd(); n++) {
          unless |= c.a.key(n).equals("unless");
        }
        for (int n = d.b(); n < d.bEnd(); n++) {
          unless |= c.b.key(n).equals("unless");
        }
      }
    }
    if (unless && turned.size() == 2) {
      for (int k : turned) {
        Difference d = c.differences().get(k);
        c.replace(
            k,
            new Difference(
                d.a(),
                d.aEnd(),
                d.b(),
                d.bEnd(),
                Severity.DAMAGE,
                d.aspect(),
                0.6f,
                "two opposites that cancel each other out"));
      }
    }
  }

  private static Divergence divergence(
      Ballot.Pair pair,
      Difference d,
      @Nullable Votes votes,
      Likelier likelier,
      Judgements judgements,
      List<Said> said,
      List<Happened> happened) {
    Comparison c = pair.comparison();
    Span a = new View(c.a, d.a(), d.aEnd()).span();
    Span b = new View(c.b, d.b(), d.bEnd()).span();
    Likelier.@Nullable Choice choice =
        votes == null ? null : Ballot.choice(votes, c, d).orElse(null);
    if (choice == null && d.severity() != Severity.WORDING) {
      choice = likelier.of(c, d);
    }
    if (choice == null && d.severity() == Severity.SUBSTANTIVE && !BARE.contains(d.aspect())) {
      Divergence.Side guess = judgements.likelier(pair.sentences(), a, b);
      choice = guess == null ? null : new Likelier.Choice(guess, GUESS);
    }
    Divergence.@Nullable Side side = choice == null ? null : choice.side();
    String why = choice == null ? d.why() : d.why() + "; likelier because " + choice.why();
    List<String> quotes = new ArrayList<>();
    for (Said one : said) {
      GivenUp.check();
      Span extent = one.quote().extent();
      if (extent.overlaps(a) || extent.overlaps(b)) {
        quotes.add(one.quote().id());
      }
    }
    List<String> events = new ArrayList<>();
    for (Happened one : happened) {
      GivenUp.check();
      Span evidence = one.event().evidence();
      if (evidence.overlaps(a) || evidence.overlaps(b)) {
        events.add(one.event().id());
      }
    }
    return new Divergence(
        a, b, d.severity(), d.aspect(), side, d.confidence(), why, quotes, events, votes);
  }
}
