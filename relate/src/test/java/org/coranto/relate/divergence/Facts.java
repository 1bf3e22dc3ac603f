package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Divergence;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Reading;
import org.coranto.relate.actor.Actors;
import org.coranto.relate.passage.PassageAligner;
import org.coranto.relate.passage.TwoTexts;

/** The differences that the rules find between two texts. */
final class Facts {
  private static final DivergenceFinder FINDER = new DivergenceFinder(Knowledge.bundled());

  private Facts() {}

  /** Those of substance, "ASPECT words | words". */
  static List<String> of(String a, String b) {
    Reading reading = TwoTexts.reading(a, b);
    List<String> facts = new ArrayList<>();
    for (Divergence d : find(reading)) {
      if (d.severity() == Severity.SUBSTANTIVE) {
        String text = reading.report().text();
        facts.add(d.aspect() + " " + d.a().in(text) + " | " + d.b().in(text));
      }
    }
    return facts;
  }

  static List<Divergence> find(Reading reading) {
    return find(FINDER, reading);
  }

  static List<Divergence> find(DivergenceFinder finder, Reading reading) {
    return find(finder, reading, new Actors(List.of()));
  }

  /** With names that are known to be one actor's. */
  static List<Divergence> find(DivergenceFinder finder, Reading reading, Actors actors) {
    return finder.find(
        reading, new PassageAligner().align(reading), actors, List.of(), List.of(), List.of());
  }
}
