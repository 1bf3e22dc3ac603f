package org.coranto.extract.clause;

import java.util.Set;
import org.coranto.extract.clause.Predicate.Form;
import org.coranto.extract.clause.Predicate.Modal;
import org.coranto.extract.clause.Predicate.Time;
import org.coranto.model.Tokens;

/** Reads tense, voice, helper verb and negation off a verb group. */
final class VerbForms {
  private static final Set<String> WILL = Set.of("will", "shall", "wo", "'ll", "’ll", "going");
  private static final Set<String> WOULD = Set.of("would", "'d", "’d");
  private static final Set<String> MAY = Set.of("may", "might", "could", "can", "ca");
  private static final Set<String> MUST = Set.of("must", "should", "ought");
  private static final Set<String> BE =
      Set.of(
          "be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re", "’re", "get",
          "gets", "got", "getting");
  private static final Set<String> HAVE = Set.of("has", "have", "'ve", "’ve", "having");
  private static final Set<String> PAST_BE = Set.of("was", "were", "got", "did");
  private static final Set<String> NOW = Set.of("is", "are", "am", "does", "do", "'s", "'re");

  private final Tokens tokens;

  VerbForms(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Reads the tokens {@code from..to} of the group into the predicate. */
  void read(Predicate p, int from, int to) {
    boolean be = false;
    boolean have = false;
    boolean had = false;
    boolean helped = false;
    boolean pastBe = false;
    boolean now = false;
    boolean toBefore = false;
    for (int i = from; i < to; i++) {
      String word = tokens.folded(i);
      if (Chunker.NEGATIONS.contains(word)
          || word.equals("no")
          || word.endsWith("n't")
          || word.endsWith("n’t")) {
        p.negated = true;
      }
      if (i == p.verb) {
        continue;
      }
      if (WILL.contains(word) || word.equals("won't") || word.equals("won’t")) {
        p.modal = Modal.WILL;
      } else if (WOULD.contains(word) || word.startsWith("wouldn")) {
        p.modal = Modal.WOULD;
      } else if (MAY.contains(word)
          || word.equals("cannot")
          || word.startsWith("couldn")
          || word.startsWith("can't")) {
        p.modal = Modal.MAY;
      } else if (MUST.contains(word)) {
        p.modal = Modal.MUST;
      } else if (word.equals("to")) {
        toBefore = true;
        if (i > from && p.modal == Modal.NONE) {
          p.modal = HAVE.contains(tokens.folded(from)) ? Modal.MUST : Modal.WILL;
          be = false;
        }
      }
      be |= BE.contains(word) && i < p.verb;
      have |= HAVE.contains(word);
      had |= word.equals("had");
      pastBe |= PAST_BE.contains(word);
      now |= NOW.contains(word);
      helped |=
          i < p.verb
              && !Chunker.NEGATIONS.contains(word)
              && !word.equals("to")
              && tokens.pos(i) != org.coranto.model.Pos.ADV;
    }
    String main = tokens.folded(p.verb);
    boolean ing = main.endsWith("ing") && main.length() > 4;
    p.passive = be && !ing && Lemmas.participle(main);
    if ((toBefore && !helpedBefore(from) && tokens.folded(from).equals("to"))
        || startsWithTo(from, p.verb)) {
      p.form = Form.INFINITIVE;
      p.time = Time.NONE;
      p.modal = Modal.NONE;
    } else if (!helped && ing) {
      p.form = Form.GERUND;
      p.time = Time.NONE;
    } else if (had) {
      p.time = Time.PAST_PERFECT;
    } else if (have) {
      p.time = Time.PERFECT;
    } else if (p.modal != Modal.NONE) {
      p.time = Time.NONE;
    } else if (pastBe || (!helped && past(main))) {
      p.time = Time.PAST;
    } else if (now || !helped) {
      p.time = Time.PRESENT;
    }
  }

  private boolean startsWithTo(int from, int verb) {
    for (int i = from; i < verb; i++) {
      String word = tokens.folded(i);
      if (word.equals("to")) {
        return true;
      }
      if (!Chunker.NEGATIONS.contains(word)) {
        return false;
      }
    }
    return false;
  }

  private boolean helpedBefore(int from) {
    return !tokens.folded(from).equals("to");
  }

  private static boolean past(String main) {
    return main.endsWith("ed") || (!Lemmas.of(main).get(0).equals(main) && !main.endsWith("s"));
  }
}
