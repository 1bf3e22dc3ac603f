package org.coranto.cli;

import java.io.PrintWriter;
import java.util.List;
import org.coranto.store.Queries;
import org.coranto.store.StoreException;
import org.coranto.store.StoredActor;
import org.coranto.store.StoredEvent;
import org.coranto.store.StoredQuote;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what a store knows of an actor: forms of the name, what was said, what was done. */
@Command(
    name = "actor",
    mixinStandardHelpOptions = true,
    description = "Shows an actor: the ways it is written, what it said, did and underwent.")
final class ActorCommand extends StoreCommand {
  private String name = "";

  /** Takes the name. */
  @Parameters(paramLabel = "NAME", description = "Part of a name, in any of its spellings.")
  void name(String name) {
    this.name = name;
  }

  @Override
  void answer(Queries store, PrintWriter out) throws StoreException {
    List<StoredActor> actors = store.actors(name);
    for (StoredActor a : actors) {
      out.println(
          a.name()
              + ", "
              + a.type()
              + (a.country() == null ? "" : ", " + a.country())
              + "  ["
              + a.reportName()
              + ":"
              + a.id()
              + " "
              + a.mentions()
              + " mentions, written "
              + a.forms()
              + "]");
    }
    if (!actors.isEmpty()) {
      out.println();
      out.println("Said");
      for (StoredQuote q : store.quotes(name, null)) {
        out.println(
            "  "
                + q.act()
                + ": "
                + q.content()
                + "  ["
                + q.reportName()
                + ":"
                + q.id()
                + " "
                + q.places()
                + "]");
      }
      out.println();
      out.println("Did and underwent");
      for (StoredEvent e : store.events(null, name, null, null)) {
        out.println(
            "  "
                + (e.date() == null ? "" : e.date() + " ")
                + e.factuality()
                + " "
                + e.type()
                + "  "
                + e.actors()
                + (e.recipients().isEmpty() ? "" : " → " + e.recipients())
                + ": “"
                + e.evidence()
                + "”  ["
                + e.reportName()
                + ":"
                + e.id()
                + " "
                + e.places()
                + "]");
      }
    }
    count(actors.size(), "actors");
  }
}
