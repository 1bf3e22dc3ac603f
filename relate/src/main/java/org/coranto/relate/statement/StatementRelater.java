package org.coranto.relate.statement;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.GivenUp;
import org.coranto.model.Passage;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Said;
import org.coranto.relate.actor.Actors;

/** Gives quotes their speakers and links them to each other. Thread-safe. */
public final class StatementRelater {
  /**
   * The statements of a reading, in the order of its quotes. A heading in quotation marks is among
   * them only when it restates a quote, and then links to it.
   *
   * @param passages aligned stretches of the renderings; empty for a report with one
   */
  public List<Said> relate(Reading reading, List<Passage> passages, Actors actors) {
    Speakers speakers = new Speakers(actors, reading.text().tokens());
    List<Statement> statements = new ArrayList<>();
    for (Quote quote : reading.quotes()) {
      GivenUp.check();
      Statement statement =
          new Statement(
              quote,
              Gist.of(reading.text().tokens(), quote.content()),
              reading.report().renderingAt(quote.extent().start()));
      if (quote.source() != null) {
        statement.speaker = speakers.at(quote.source());
      }
      statements.add(statement);
    }
    new Continued(reading.text(), speakers, statements).link();
    SameStatements.link(statements, passages);
    Headings.link(statements);
    new Denials(reading, actors, statements).link();
    SameStatements.linkDenials(statements);
    List<Said> said = new ArrayList<>();
    for (Statement statement : statements) {
      GivenUp.check();
      if (!statement.heading() || statement.headingOf != null) {
        said.add(statement.said());
      }
    }
    return said;
  }
}
