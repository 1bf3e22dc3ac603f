package org.coranto.relate.divergence;

import java.util.Set;
import org.coranto.model.Divergence.Aspect;
import org.jspecify.annotations.Nullable;

/** What the sentence about a difference says for one of its sides. Stateless. */
final class SentenceGrounds {
  private static final Set<String> AHEAD =
      Set.of("tomorrow", "next", "coming", "soon", "once", "shortly");
  private static final Set<String> PAST = Set.of("last", "past", "previous", "yesterday");
  private static final Set<String> BEHIND =
      Set.of("yesterday", "ago", "since", "last", "already", "earlier", "previously");
  private static final Set<String> PLANNED =
      Set.of(
          "will", "shall", "going", "ll", "would", "planned", "plans", "plan", "intend", "intends",
          "want", "wants", "due");
  private static final Set<String> DONE = Set.of("was", "were", "has", "have", "had", "did");
  private static final Set<String> HEARSAY =
      Set.of("source", "sources", "accuses", "accused", "allegedly", "reportedly", "verdict");
  private static final Set<String> HEDGES =
      Set.of("would", "accused", "alleged", "allegedly", "suspected", "reportedly", "may", "might");
  private static final Set<String> NEEDS_NOT =
      Set.of("any", "anyone", "anybody", "anything", "ever", "yet", "either", "nor");
  private static final Set<String> UNTIL_NOW = Set.of("far", "now");
  private static final Set<String> ANY = Set.of("any", "anyone", "anybody", "anything", "either");
  private static final Set<String> LICENCES =
      Set.of(
          "not", "no", "never", "if", "whether", "without", "before", "unless", "hardly", "than",
          "doubt", "deny", "denied", "denies", "refused", "would", "could", "can", "may", "free",
          "ban", "banned", "against", "more", "nor", "neither", "cannot", "avoid", "prevent");
  private static final Set<String> NOBODY =
      Set.of("no", "none", "nobody", "nothing", "neither", "never");
  private static final Set<String> DENIES = Set.of("denied", "denies", "deny", "denying");
  private static final Set<String> ADMITS =
      Set.of(
          "confirmed",
          "confirms",
          "confirm",
          "admitted",
          "admits",
          "admit",
          "said",
          "says",
          "acknowledged",
          "acknowledges",
          "conceded",
          "concedes");
  private static final Set<String> REFUSALS =
      Set.of("no", "not", "rejected", "rejects", "refused", "refuses", "none", "nothing");
  private static final Set<String> ASSENTS =
      Set.of("yes", "accepted", "accepts", "agreed", "agrees", "any", "approved", "approves");
  private static final Set<String> NOT =
      Set.of("not", "n't", "never", "nobody", "cannot", "nothing", "without");
  private static final Set<String> TERMS = Set.of("provided", "if");
  private static final Set<String> SOURCE_UNITS =
      Set.of("milliard", "milliards", "lakh", "lakhs", "crore", "crores");

  private SentenceGrounds() {}

  /** "Next week" goes with what is to come, "yesterday" with what is done. */
  static @Nullable String time(View own, View other, Aspect aspect) {
    boolean planned = own.hasAny(PLANNED);
    boolean done = other.hasAny(PLANNED) && !planned;
    if (planned && !other.hasAny(PLANNED)) {
      int cue = own.near(AHEAD, 10);
      if (cue >= 0) {
        return "“" + own.raw(cue) + "” looks ahead";
      }
    } else if (done && (own.hasAny(DONE) || aspect == Aspect.REALISATION)) {
      int cue = own.near(BEHIND, 8);
      if (cue >= 0) {
        return "“" + own.raw(cue) + "” looks back";
      }
    }
    return null;
  }

  /** Words such as "any", "ever", "at all" and "so far" ask for a negation. */
  static @Nullable String negativeWords(View own, View other, Aspect aspect) {
    boolean mine = own.negated() || own.hasAny(DENIES);
    boolean theirs = other.negated() || other.hasAny(DENIES);
    if (!mine || theirs) {
      return null;
    }
    for (View view : new View[] {own, other}) {
      int cue = view.near(NEEDS_NOT, 8);
      if (cue >= 0) {
        return "“" + view.raw(cue) + "” asks for a negation";
      }
      int now = view.near(UNTIL_NOW, 10);
      boolean until = now > 0 && Set.of("so", "until", "till").contains(view.words().key(now - 1));
      if (until || pair(view, "at", "all")) {
        return until
            ? "“" + view.raw(now - 1) + " " + view.raw(now) + "” asks for a negation"
            : "“at all” asks for a negation";
      }
    }
    return null;
  }

  /** "Said anybody has fallen ill": without what allows it, "any" was "no". */
  static @Nullable String loneAny(View own, View other, Aspect aspect) {
    boolean turned = own.hasAny(NOBODY) && !other.hasAny(NOBODY) && other.hasAny(ANY);
    return turned && other.near(LICENCES, 14) < 0 && !other.negated()
        ? "“any” does not stand in a plain statement"
        : null;
  }

  /** A sentence in the future tense speaks of the next week, not of the last one. */
  static @Nullable String tense(View own, View other, Aspect aspect) {
    if (aspect != Aspect.DATE) {
      return null;
    }
    boolean ahead = own.hasAny(AHEAD) && other.hasAny(PAST);
    boolean behind = own.hasAny(PAST) && other.hasAny(AHEAD);
    boolean planned = own.near(PLANNED, 9) >= 0 || toBe(own);
    if (ahead && planned) {
      return "the sentence looks ahead";
    }
    return behind && !planned && own.near(DONE, 7) >= 0 ? "the sentence looks back" : null;
  }

  private static boolean toBe(View view) {
    Words words = view.words();
    for (int k = Math.max(1, view.from() - 9); k < Math.min(words.size(), view.to() + 9); k++) {
      boolean to = words.key(k).equals("to");
      if (to && Set.of("is", "are", "expects", "expected").contains(words.key(k - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean pair(View view, String first, String second) {
    Words words = view.words();
    for (int k = view.to(); k + 1 < Math.min(words.size(), view.to() + 10); k++) {
      if (words.key(k).equals(first) && words.key(k + 1).equals(second)) {
        return true;
      }
    }
    return false;
  }

  /** Who sets a condition agrees; who refuses needs none. */
  static @Nullable String consent(View own, View other, Aspect aspect) {
    boolean differ = other.hasAny(REFUSALS) && !own.hasAny(REFUSALS);
    int cue = own.after(TERMS, 12);
    boolean bound =
        cue > 0
            && (own.words().key(cue).equals("provided") || own.words().key(cue - 1).equals("only"));
    return differ && own.hasAny(ASSENTS) && bound ? "a condition limits a consent" : null;
  }

  /** "Neither" goes with "nor", "both" with "and". */
  static @Nullable String pairs(View own, View other, Aspect aspect) {
    boolean neither = own.hasAny(Set.of("neither")) && !other.hasAny(Set.of("neither"));
    if (neither && own.after(Set.of("nor"), 12) >= 0) {
      return "“neither” goes with “nor”";
    }
    boolean notUn = negatedPrefix(other) && !negatedPrefix(own);
    return notUn ? "two negations in a row are likelier a slip" : null;
  }

  private static boolean negatedPrefix(View view) {
    for (int k = view.from(); k < view.to(); k++) {
      boolean next = k + 1 < view.words().size() && Negation.isNegator(view.words(), k);
      if (next && view.words().key(k + 1).startsWith("un") && view.words().content(k + 1)) {
        return true;
      }
    }
    return false;
  }

  /** "Not this, but that" needs its "not". */
  static @Nullable String contrast(View own, View other, Aspect aspect) {
    if (!own.negated() || other.negated()) {
      return null;
    }
    int but = own.after(Set.of("but"), 9);
    boolean open = but > 0 && own.words().clauseBefore(but);
    return open && nominal(own, but) ? "“but” corrects what is negated" : null;
  }

  /** Whether no verb with a subject of its own follows: "but a louder form". */
  private static boolean nominal(View view, int but) {
    Words words = view.words();
    int next = but + 1;
    return next < words.size()
        && Set.of("a", "an", "the", "only", "for", "by", "to").contains(words.key(next));
  }

  /** What is only said of somebody is likelier told as such. */
  static @Nullable String hearsay(View own, View other, Aspect aspect) {
    boolean hedged = own.hasAny(HEDGES) && !other.hasAny(HEDGES);
    int cue = own.near(HEARSAY, 14);
    boolean standing = aspect == Aspect.MODALITY || aspect == Aspect.REALISATION;
    return hedged && standing && cue >= 0
        ? "“" + own.raw(cue) + "” tells hearsay, the other side tells it as a fact"
        : null;
  }

  /** A party that stands accused denies. */
  static @Nullable String denial(View own, View other, Aspect aspect) {
    boolean denies = own.hasAny(DENIES) && !own.negated();
    boolean admits = other.hasAny(ADMITS) || (other.hasAny(DENIES) && other.negated());
    return denies && admits ? "a party that is accused denies sooner than it admits" : null;
  }

  /** What only one side has was likelier dropped than made up. */
  static @Nullable String kept(View own, View other, Aspect aspect) {
    boolean lost = !own.isEmpty() && other.isEmpty();
    return lost && aspect != Aspect.POLARITY ? "words are dropped sooner than made up" : null;
  }

  /** What says all that the other side says and more was likelier cut there. */
  static @Nullable String fuller(View own, View other, Aspect aspect) {
    boolean more = own.to() - own.from() > other.to() - other.from() && !other.isEmpty();
    if (!more || aspect == Aspect.ROLE || own.negated() || other.negated()) {
      return null;
    }
    int k = own.from();
    for (int n = other.from(); n < other.to(); n++, k++) {
      while (k < own.to() && !own.words().key(k).equals(other.words().key(n))) {
        k++;
      }
      if (k == own.to()) {
        return null;
      }
    }
    return "words are dropped sooner than made up";
  }

  /** A "not" is lost sooner than added. */
  static @Nullable String notKept(View own, View other, Aspect aspect) {
    boolean lost = aspect == Aspect.POLARITY && own.hasAny(NOT) && !other.negated();
    return lost && !other.hasAny(DENIES) && !other.hasAny(REFUSALS)
        ? "a “not” is lost sooner than added"
        : null;
  }

  /** A plan is flattened into a fact sooner than the other way round. */
  static @Nullable String planKept(View own, View other, Aspect aspect) {
    boolean plan = own.hasAny(PLANNED) && !other.hasAny(PLANNED);
    return plan && aspect == Aspect.REALISATION
        ? "a plan turns into a fact sooner than the other way round"
        : null;
  }

  /** The side that kept the source's way of counting did not convert wrongly. */
  static @Nullable String sourceUnit(View own, View other, Aspect aspect) {
    if (aspect != Aspect.NUMBER || sourceUnit(other) || !sourceUnit(own)) {
      return null;
    }
    return "it kept the source's unit, which the other side converted";
  }

  private static boolean sourceUnit(View view) {
    for (int k = view.from(); k < view.to(); k++) {
      boolean scaled =
          view.words().key(k).equals("hundred")
              && k + 1 < view.words().size()
              && view.words().key(k + 1).startsWith("million");
      if (scaled || SOURCE_UNITS.contains(view.words().key(k))) {
        return true;
      }
    }
    return false;
  }
}
