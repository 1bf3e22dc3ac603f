package org.coranto.extract.event;

import java.util.List;
import org.coranto.extract.party.Party;

/**
 * The sides of a happening and what stands beside it.
 *
 * @param actors who does it, in order
 * @param recipients who undergoes it or is addressed
 * @param stated whether the actors stand in the clause itself, not carried over from another
 */
record Roles(List<Party> actors, List<Party> recipients, boolean stated) {
  /** Copies the lists. */
  Roles {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }
}
