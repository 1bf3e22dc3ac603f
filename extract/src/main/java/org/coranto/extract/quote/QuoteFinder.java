package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.extract.tagger.Tagged;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.AnalysedText;
import org.coranto.model.GivenUp;
import org.coranto.model.Mention;
import org.coranto.model.Quote;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds quotes with cue and source. Thread-safe. */
public final class QuoteFinder {
  private final CueFinder cues;
  private final CueRules rules;
  private final LearnedRule learned;
  private final FrameCutter cutter;

  /** Uses the bundled cues. */
  public QuoteFinder(Knowledge knowledge) {
    this.cues = new CueFinder(new CueLexicon(knowledge));
    this.rules = new CueRules(cues);
    this.learned = new LearnedRule(cues);
    this.cutter = new FrameCutter(cues);
  }

  /** Quotes by rules alone. */
  public List<Quote> find(AnalysedText text, List<Mention> mentions) {
    return find(text, mentions, null);
  }

  /**
   * Quotes in order of extent, with ids q1, q2, …; may be empty.
   *
   * @param tagged what a language model finds in the text; null to go by rules alone
   */
  public List<Quote> find(AnalysedText text, List<Mention> mentions, @Nullable Tagged tagged) {
    List<Marked> marked = marks(text);
    List<Marked> outer = marked.stream().filter(m -> m.depth() == 0).toList();
    List<Frame> frames = cutter.cut(text, outer);
    Sources sources = new Sources(mentions);
    List<Finding> stated = tagged == null ? ruled(frames, sources) : learned.find(frames, tagged);
    List<Finding> joined = Joins.join(frames, stated);
    List<Finding> all = new ArrayList<>(joined);
    all.addAll(new LooseQuotes(sources).find(frames, joined));
    all.addAll(Headings.find(frames, outer, text));
    return quotes(text, Transcripts.name(frames, all), outer);
  }

  private List<Finding> ruled(List<Frame> frames, Sources sources) {
    List<Finding> stated = new ArrayList<>();
    for (Frame frame : frames) {
      GivenUp.check();
      if (!frame.heading()) {
        stated.addAll(rules.find(frame, sources));
      }
    }
    return stated;
  }

  /** Marked stretches, rendering by rendering, so that none reaches from one into the next. */
  private static List<Marked> marks(AnalysedText text) {
    List<Marked> marked = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < text.sentences().size(); i++) {
      GivenUp.check();
      boolean last =
          i + 1 == text.sentences().size()
              || text.sentences().get(i + 1).rendering() != text.sentences().get(i).rendering();
      if (last) {
        int to = text.sentences().get(i).span().end();
        marked.addAll(MarkParser.parse(text.text(), from, to));
        from = to;
      }
    }
    return marked;
  }

  private static List<Quote> quotes(AnalysedText text, List<Finding> findings, List<Marked> outer) {
    List<Finding> ordered = new ArrayList<>(findings);
    ordered.sort(
        Comparator.comparing(Finding::extent)
            .thenComparing(f -> f.cueSpan() == null ? Integer.MAX_VALUE : f.cueSpan().start()));
    List<Statement> statements = new ArrayList<>();
    Set<List<Span>> contents = new HashSet<>();
    for (Finding finding : ordered) {
      GivenUp.check();
      if (contents.add(finding.content())) {
        statements.add(Statement.of(finding, text, outer));
      }
    }
    leaveOutTold(statements);
    List<Finding> kept = statements.stream().map(Statement::finding).toList();
    List<Quote> quotes = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < kept.size(); i++) {
      GivenUp.check();
      Finding finding = kept.get(i);
      while (next < kept.size() && kept.get(next).extent().start() <= finding.extent().start()) {
        open.add(next++);
      }
      open.removeIf(k -> kept.get(k).extent().end() <= finding.extent().start());
      quotes.add(
          new Quote(
              "q" + (i + 1),
              statements.get(i).type(),
              Acts.of(finding, text.text()),
              finding.source(),
              finding.basis(),
              finding.cueSpan(),
              statements.get(i).content(),
              within(kept, open, i),
              null,
              finding.rule(),
              finding.confidence()));
    }
    return quotes;
  }

  /** A marked stretch whose words somebody is reported to say is no statement of its own beside. */
  private static void leaveOutTold(List<Statement> statements) {
    Set<Span> told = new HashSet<>();
    for (Statement statement : statements) {
      if (statement.finding().cueSpan() != null) {
        told.addAll(statement.content());
      }
    }
    statements.removeIf(statement -> statement.isLoose() && told.containsAll(statement.content()));
  }

  /** A finding with its type, and what is said: of a direct quote all that stands in its marks. */
  private record Statement(Finding finding, Quote.Type type, List<Span> content) {
    static Statement of(Finding finding, AnalysedText text, List<Marked> outer) {
      if (isVerbatim(finding)) {
        return new Statement(finding, Quote.Type.DIRECT, finding.content());
      }
      Span cue = finding.cueSpan();
      Quote.Type type = Types.of(text.tokens(), finding.content(), cue, outer);
      boolean direct = type == Quote.Type.DIRECT;
      List<Span> content =
          direct ? Types.unmarked(finding.content(), cue, outer) : finding.content();
      return new Statement(finding, type, content);
    }

    private static boolean isVerbatim(Finding finding) {
      return finding.rule().equals(Transcripts.RULE);
    }

    /** Whether it has neither a cue nor a label. */
    boolean isLoose() {
      return finding.cueSpan() == null && !isVerbatim(finding);
    }
  }

  /**
   * Id of the smallest other finding whose content holds the {@code i}-th with its cue; or null.
   *
   * @param open those that have begun and not ended where it begins, in order
   */
  private static @Nullable String within(List<Finding> findings, List<Integer> open, int i) {
    Finding inner = findings.get(i);
    int best = -1;
    for (int k : open) {
      Finding outer = findings.get(k);
      if (k == i
          || !outer.extent().contains(inner.extent())
          || outer.extent().equals(inner.extent())) {
        continue;
      }
      if (inner.cueSpan() != null && !outer.extent().contains(inner.cueSpan())) {
        continue;
      }
      if (best < 0 || findings.get(best).extent().length() > outer.extent().length()) {
        best = k;
      }
    }
    return best < 0 ? null : "q" + (best + 1);
  }
}
