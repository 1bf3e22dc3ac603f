package org.coranto.relate.statement;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.Passage;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Said;
import org.coranto.relate.actor.Actors;
import org.jspecify.annotations.Nullable;

/** Gives quotes their speakers and links them to each other. Thread-safe. */
public final class StatementRelater {
  /** One entry for each quote of the reading, in the same order. */
  public List<Said> relate(Reading reading, List<Passage> passages, Actors actors) {
    List<Said> said = new ArrayList<>();
    for (Quote quote : reading.quotes()) {
      @Nullable String speaker = quote.source() == null ? null : actors.at(quote.source());
      said.add(
          new Said(
              quote,
              speaker,
              speaker == null ? Quote.Basis.NONE : quote.basis(),
              quote.denies(),
              null,
              null));
    }
    return said;
  }
}
