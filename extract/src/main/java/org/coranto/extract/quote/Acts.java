package org.coranto.extract.quote;

import java.util.Set;
import org.coranto.knowledge.Cue.Takes;
import org.coranto.model.Quote;
import org.jspecify.annotations.Nullable;

/*
 * Rules judge by the class of the cue, then by signs in the content. A language model gives each act
 * a probability; the act of the rules then counts as a second witness beside it. A negated cue is
 * left to the rules: "did not deny" is no denial.
 */
/** What a speaker does by speaking. */
final class Acts {
  private static final Set<String> LABELS =
      Set.of(
          "call",
          "describe",
          "dub",
          "brand",
          "label",
          "term",
          "characterise",
          "characterize",
          "name",
          "speak of",
          "portray",
          "depict");

  /**
   * How many times likelier an act is when the rules say so: of 995 statements in paragraphs that
   * the model had not seen 591 acts are right at 20, 594 at 8, 591 at 3.
   */
  private static final double WITNESS = 8;

  private Acts() {}

  static Quote.Act of(Finding finding, String text) {
    Quote.Act ruled = ruled(finding, text);
    Cue cue = finding.cue();
    if (finding.acts().isEmpty() || (cue != null && cue.negated())) {
      return ruled;
    }
    Quote.Act best = ruled;
    double most = Double.NEGATIVE_INFINITY;
    for (Quote.Act act : Quote.Act.values()) {
      double odds = finding.acts().getOrDefault(act, 0f) * (act == ruled ? WITNESS : 1);
      if (odds > most) {
        best = act;
        most = odds;
      }
    }
    return best;
  }

  private static Quote.Act ruled(Finding finding, String text) {
    Cue cue = finding.cue();
    Quote.Act cued = cue == null || cue.acts().isEmpty() ? Quote.Act.SAY : cue.acts().get(0);
    ActSigns signs = ActSigns.of(finding, text);
    if (cue != null && cue.negated()) {
      return negated(cued);
    }
    return switch (cued) {
      case SAY -> cue != null && labels(cue) ? Quote.Act.EVALUATE : said(signs);
      case THREATEN -> warned(cue, signs);
      case PREDICT -> cue != null && cue.lemma().startsWith("hope") ? Quote.Act.SAY : cued;
      case ASK -> asked(finding, signs);
      case PROMISE -> signs.hostile && signs.hinge ? Quote.Act.THREATEN : cued;
      default -> cued;
    };
  }

  private static boolean labels(Cue cue) {
    return LABELS.contains(cue.lemma()) || (cue.takes(Takes.AS) && !cue.takes(Takes.THAT));
  }

  private static Quote.Act negated(Quote.Act act) {
    return switch (act) {
      case DENY, REFUSE -> Quote.Act.SAY;
      case PROMISE, AGREE, DEMAND -> Quote.Act.REFUSE;
      case PREDICT -> Quote.Act.PREDICT;
      default -> Quote.Act.DENY;
    };
  }

  /** A warning of what may come is a prediction; of what the speaker will do, a threat. */
  private static Quote.Act warned(@Nullable Cue cue, ActSigns signs) {
    boolean warns = cue != null && cue.lemma().startsWith("warn");
    boolean own = signs.self || signs.first || signs.hinge || signs.hostile;
    return warns && (signs.likely || !own) ? Quote.Act.PREDICT : Quote.Act.THREATEN;
  }

  /** "Asked whether" asks; "asked X to do" demands. */
  private static Quote.Act asked(Finding finding, ActSigns signs) {
    Cue cue = finding.cue();
    boolean demands = finding.rule().equals("quote.cue-addressee") || signs.infinitive;
    return cue != null && demands ? Quote.Act.DEMAND : Quote.Act.ASK;
  }

  private static Quote.Act said(ActSigns signs) {
    if (signs.question) {
      return Quote.Act.ASK;
    }
    if (signs.untrue) {
      return Quote.Act.DENY;
    }
    if (signs.future) {
      return future(signs);
    }
    boolean about = signs.self || signs.first;
    if (about && signs.negated && !signs.modal && !signs.plans) {
      return Quote.Act.DENY;
    }
    if (signs.obliges || signs.imperative) {
      return Quote.Act.DEMAND;
    }
    if (signs.harms && !about) {
      return Quote.Act.ACCUSE;
    }
    if (signs.judges) {
      return Quote.Act.EVALUATE;
    }
    return signs.likely ? Quote.Act.PREDICT : Quote.Act.SAY;
  }

  private static Quote.Act future(ActSigns signs) {
    if (signs.unless || (signs.hinge && signs.hostile)) {
      return Quote.Act.THREATEN;
    }
    if (signs.self || signs.first) {
      return signs.negated ? Quote.Act.REFUSE : Quote.Act.PROMISE;
    }
    if (signs.hinge) {
      return signs.negated ? Quote.Act.REFUSE : Quote.Act.PROMISE;
    }
    return signs.likely ? Quote.Act.PREDICT : Quote.Act.SAY;
  }
}
