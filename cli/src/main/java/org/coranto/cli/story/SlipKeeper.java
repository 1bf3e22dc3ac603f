package org.coranto.cli.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.coranto.knowledge.Knowledge;
import org.coranto.relate.slip.KnownSlips;
import org.coranto.relate.slip.Slip;
import org.coranto.relate.slip.SlipLexicon;
import org.coranto.relate.slip.SlipLexicon.Damaged;
import org.coranto.store.StoredSlip;
import org.coranto.store.StoryShelf;
import org.coranto.store.StoryShelf.Differing;

/** Learns the systematic slips of a store's origins from the differences that it keeps. */
public final class SlipKeeper {
  private SlipKeeper() {}

  /** Makes the slips anew and keeps them. */
  public static void rebuild(StoryShelf shelf, Knowledge knowledge) throws IOException {
    SlipLexicon lexicon = new SlipLexicon(knowledge);
    shelf.differing(d -> lexicon.see(d.origin(), d.report(), d.place(), d.a(), d.b(), side(d)));
    List<StoredSlip> slips = new ArrayList<>();
    for (Slip s : lexicon.slips()) {
      slips.add(
          new StoredSlip(
              s.origin(), s.damaged(), s.likely(), s.count(), s.reports(), s.share(), s.example()));
    }
    shelf.putSlips(slips);
  }

  private static Damaged side(Differing d) {
    if (!d.damage() || d.likelier() == null) {
      return Damaged.UNKNOWN;
    }
    return d.likelier().equals("a") ? Damaged.B : Damaged.A;
  }

  /** The slips that a store keeps of one origin, to tag differences with. */
  public static KnownSlips known(List<StoredSlip> stored) {
    List<Slip> slips = new ArrayList<>();
    for (StoredSlip s : stored) {
      slips.add(
          new Slip(
              s.origin(), s.damaged(), s.likely(), s.count(), s.reports(), s.share(), s.example()));
    }
    return new KnownSlips(slips);
  }
}
