package org.coranto.relate;

import java.util.List;
import java.util.function.Supplier;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Committed;
import org.coranto.model.Divergence;
import org.coranto.model.Happened;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.coranto.model.Stage;
import org.coranto.model.StageListener;
import org.coranto.relate.actor.ActorResolver;
import org.coranto.relate.actor.Actors;
import org.coranto.relate.disagreement.Disagreements;
import org.coranto.relate.divergence.DivergenceFinder;
import org.coranto.relate.event.EventRelater;
import org.coranto.relate.judge.PairModel;
import org.coranto.relate.passage.PassageAligner;
import org.coranto.relate.statement.StatementRelater;
import org.jspecify.annotations.Nullable;

/** Turns one reading into a situation. Thread-safe; the same reading gives the same situation. */
public final class Relater {
  private final PassageAligner aligner = new PassageAligner();
  private final ActorResolver actors;
  private final StatementRelater statements = new StatementRelater();
  private final EventRelater events = new EventRelater();
  private final Disagreements disagreements;
  private final DivergenceFinder divergences;

  /** Compares renderings by rules alone. */
  public Relater(Knowledge knowledge) {
    this(knowledge, () -> null);
  }

  /**
   * Builds every component once.
   *
   * @param judge gives the network that guesses the likelier side of a difference where no rule
   *     tells it, or null; asked at the first such difference
   */
  public Relater(Knowledge knowledge, Supplier<@Nullable PairModel> judge) {
    this.actors = new ActorResolver(knowledge);
    this.disagreements = new Disagreements(knowledge);
    this.divergences = new DivergenceFinder(knowledge, judge);
  }

  /** Relates the findings of one report to each other. */
  public Situation relate(Reading reading) {
    return relate(reading, StageListener.NONE);
  }

  /** Relates as {@link #relate(Reading)} does, and tells when each stage has ended. */
  public Situation relate(Reading reading, StageListener stages) {
    List<Passage> passages = aligner.align(reading);
    stages.ended(Stage.PASSAGES);
    Actors who = actors.resolve(reading, passages);
    stages.ended(Stage.ACTORS);
    List<Said> said = statements.relate(reading, passages, who);
    List<Happened> happened = events.events(reading, passages, who, said);
    List<Committed> committed = events.conditions(reading, passages, who, said);
    stages.ended(Stage.FACTS);
    List<Divergence> differ =
        reading.report().isRead()
            ? divergences.find(reading, passages, who, said, happened, committed)
            : List.of();
    List<Passage> compared = disagreements.of(reading, passages);
    stages.ended(Stage.DIVERGENCES);
    return new Situation(
        null, reading, compared, who.all(), said, happened, committed, differ, reading.doubts());
  }
}
