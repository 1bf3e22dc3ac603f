package org.coranto.extract.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the statements of one frame that have a cue. */
final class CueRules {
  private final CueFinder finder;

  CueRules(CueFinder finder) {
    this.finder = finder;
  }

  /** Statements in order of their cues. */
  List<Finding> find(Frame frame, Sources sources) {
    List<Cue> cues = finder.find(frame);
    List<Finding> found = new ArrayList<>();
    for (Cue cue : cues) {
      Finding finding = apply(frame, cue, cues, sources, found);
      if (finding != null) {
        found.add(finding);
      }
    }
    return found;
  }

  private @Nullable Finding apply(
      Frame frame, Cue cue, List<Cue> cues, Sources sources, List<Finding> found) {
    return switch (cue.part()) {
      case PHRASE -> new AccordingRule(frame, cue, cues, sources).find();
      case VERB, BE -> new VerbRule(frame, cue, cues, sources, found).find();
      case NOUN -> null;
    };
  }
}
