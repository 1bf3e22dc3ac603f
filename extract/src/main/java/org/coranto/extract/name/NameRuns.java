package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coranto.extract.name.Scan.Noun;
import org.coranto.knowledge.NearWords;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Capitalised runs of the case-restored text that no table knows: "Surya Hartanto", "Adnan
 * al-Rubaie", "Ludwig van Beethoven", "Bulgartransgaz". Titles, ranks, role nouns, weekdays and
 * verbs never become part of a run.
 */
final class NameRuns {
  private static final int LONGEST = 7;

  private final Scan scan;

  NameRuns(Scan scan) {
    this.scan = scan;
  }

  /** The runs of all sentences, in order; their tokens become {@code taken}. */
  List<Proper> find(boolean[] taken) {
    List<Proper> runs = runs(taken);
    Set<String> sound = new HashSet<>();
    Set<String> plain = plainPairs();
    for (Proper run : runs) {
      if (isTagged(run) && !isPlain(run, plain)) {
        sound.add(scan.words(run.from(), run.to()));
      }
    }
    NearWords last = lastWords(runs, sound);
    List<Proper> found = new ArrayList<>();
    for (Proper run : runs) {
      if (sound.contains(scan.words(run.from(), run.to())) || hasTitle(run) || isNear(run, last)) {
        Proper core = trimmed(run, sound);
        free(run, core, taken);
        found.add(core);
      } else {
        free(run, null, taken);
      }
    }
    return found;
  }

  /** Whether the tagger takes one of its words for a name. */
  private boolean isTagged(Proper run) {
    for (int i = run.from(); i < run.to(); i++) {
      if (scan.hasTrustedCapital(i) || (scan.pos(i) == Pos.PROPN && !scan.isKnownWord(i))) {
        return true;
      }
    }
    return run.to() - run.from() == 1
        ? OrganisationSpans.isAcronym(scan.tokens().shadow(run.from()))
        : scan.pos(run.from()) == Pos.PROPN && scan.pos(run.to() - 1) == Pos.PROPN;
  }

  /** The last words of longer names, of which a single word may be a misspelling. */
  private NearWords lastWords(List<Proper> runs, Set<String> sound) {
    Set<String> words = new LinkedHashSet<>();
    for (Proper run : runs) {
      if (run.to() - run.from() > 1 && sound.contains(scan.words(run.from(), run.to()))) {
        words.add(scan.folded(run.to() - 1));
      }
    }
    return new NearWords(words);
  }

  private boolean isNear(Proper run, NearWords last) {
    return run.to() - run.from() == 1 && !last.near(scan.folded(run.from())).isEmpty();
  }

  /** Pairs of words that the text itself writes in lower case. */
  private Set<String> plainPairs() {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < scan.tokens().size(); i++) {
      if (scan.isRawLower(i) && scan.isRawLower(i + 1) && scan.isKnownWord(i)) {
        pairs.add(scan.words(i, i + 2));
      }
    }
    return pairs;
  }

  private boolean isPlain(Proper run, Set<String> plain) {
    return run.to() - run.from() > 1 && plain.contains(scan.words(run.from(), run.from() + 2));
  }

  private boolean hasTitle(Proper run) {
    Sentence sentence = scan.text().sentences().get(scan.text().sentenceOf(run.from()));
    return run.from() > sentence.from() && opensName(run.from() - 1);
  }

  /**
   * Without common words at either end, where the rest stands alone elsewhere ("Putin Friendly") or
   * begins with a given name ("Cider Koen Petersen").
   */
  private Proper trimmed(Proper run, Set<String> sound) {
    int from = run.from();
    int to = run.to();
    while (to - from > 1
        && scan.isKnownWord(to - 1)
        && !scan.isKnownWord(to - 2)
        && sound.contains(scan.words(from, to - 1))) {
      to--;
    }
    while (to - from > 1
        && scan.isKnownWord(from)
        && !scan.isGivenName(from)
        && (sound.contains(scan.words(from + 1, to))
            || (to - from > 2 && scan.isGivenName(from + 1)))) {
      from++;
    }
    return new Proper(from, to, null, run.type(), run.rule());
  }

  private static void free(Proper run, @Nullable Proper core, boolean[] taken) {
    for (int i = run.from(); i < run.to(); i++) {
      taken[i] = core != null && core.from() <= i && i < core.to();
    }
  }

  private List<Proper> runs(boolean[] taken) {
    List<Proper> found = new ArrayList<>();
    for (Sentence sentence : scan.text().sentences()) {
      GivenUp.check();
      int i = sentence.from();
      while (i < sentence.to()) {
        int to = taken[i] ? i : runEnd(i, sentence, taken);
        if (to == i) {
          i++;
          continue;
        }
        int from = leftParticles(i, sentence, taken);
        if (isName(i, to, sentence)) {
          found.add(proper(from, to, taken));
        }
        i = to;
      }
    }
    return found;
  }

  private Proper proper(int from, int to, boolean[] taken) {
    EntityType type = null;
    for (int k = from; k < to; k++) {
      taken[k] = true;
      Hit hit = scan.hit(k);
      if (hit != null) {
        scan.drop(hit);
      }
      if (NameWords.isPlaceHead(scan.folded(k)) && to - from > 1) {
        type = EntityType.PLACE;
      }
    }
    return new Proper(from, to, null, type, "name.capitals");
  }

  /** Words that are common in lower case make a name only beside a title or a given name. */
  private boolean isName(int from, int to, Sentence sentence) {
    if (to - from == 1
        && (scan.tokens().shadow(from).length() < 2 || NameWords.isDirection(scan.folded(from)))) {
      return false;
    }
    boolean common = true;
    for (int i = from; i < to; i++) {
      common &= scan.isKnownWord(i);
    }
    return !common
        || (from > sentence.from() && opensName(from - 1))
        || (scan.isGivenName(from) && to - from > 1);
  }

  /** Whether token {@code i} is a title or a role noun that a name may follow. */
  private boolean opensName(int i) {
    Noun noun = scan.noun(i);
    return NameWords.isHonorific(scan.folded(i))
        || (noun != null
            && noun.to() == i + 1
            && noun.noun().stands() == RoleNoun.Stands.PERSON
            && !noun.noun().plural()
            && scan.capped(i));
  }

  private int runEnd(int from, Sentence sentence, boolean[] taken) {
    if (!isRunWord(from, sentence, taken, false)) {
      return from;
    }
    int limit = Math.min(sentence.to(), from + LONGEST);
    int to = from + 1;
    while (to < limit) {
      if (!taken[to] && isRunWord(to, sentence, taken, true)) {
        to++;
        continue;
      }
      int nick = afterNickname(to, limit, sentence, taken);
      if (nick > to) {
        to = nick;
        continue;
      }
      int next = to;
      while (next < limit && next < to + 3 && NameWords.isParticle(scan.folded(next))) {
        next++;
      }
      if (next == to
          || next >= limit
          || taken[next]
          || !isRunWord(next, sentence, taken, true)
          || scan.isKnownWord(next)) {
        break;
      }
      to = next + 1;
    }
    return to;
  }

  /** End of a quoted nickname and the surname after it: Rufino “El Topo” Choque. */
  private int afterNickname(int at, int limit, Sentence sentence, boolean[] taken) {
    if (!scan.folded(at).equals("\"")) {
      return at;
    }
    int i = at + 1;
    while (i < limit && i < at + 4 && scan.capped(i) && !scan.isMark(i)) {
      i++;
    }
    boolean closed = i > at + 1 && i + 1 < limit && scan.folded(i).equals("\"");
    return closed && !taken[i + 1] && isRunWord(i + 1, sentence, taken, true) ? i + 2 : at;
  }

  private boolean isRunWord(int i, Sentence sentence, boolean[] taken, boolean inside) {
    if (!scan.capped(i) || scan.isMark(i)) {
      return false;
    }
    String word = scan.folded(i);
    if (NameWords.isCalendar(word) || NameWords.isHonorific(word) || scan.isFunction(i)) {
      return false;
    }
    Hit hit = scan.hit(i);
    if ((hit != null && !isPartOfName(hit, sentence, taken)) || isCompound(i)) {
      return false;
    }
    Noun noun = scan.noun(i);
    if (noun != null) {
      return inside && isSurname(i, noun);
    }
    if (NameWords.isOfficeWord(word)) {
      return inside && scan.isGivenName(i - 1) && !leadsToNoun(i, sentence);
    }
    return !(scan.isVerb(i) && scan.isKnownWord(i) && !scan.isGivenName(i));
  }

  /** "Danish-owned", "Berlin-based": a plain word after the hyphen. */
  private boolean isCompound(int i) {
    String raw = scan.tokens().raw(i);
    int hyphen = raw.lastIndexOf('-');
    return hyphen > 0
        && hyphen + 4 < raw.length()
        && Character.isLowerCase(raw.charAt(hyphen + 1))
        && scan.isKnownWord(raw.substring(hyphen + 1));
  }

  private boolean leadsToNoun(int i, Sentence sentence) {
    int next = i + 1;
    while (next < sentence.to() && NameWords.isOfficeWord(scan.folded(next))) {
      next++;
    }
    return next < sentence.to() && scan.noun(next) != null;
  }

  /** "Baker" after a given name or an initial. */
  private boolean isSurname(int i, Noun noun) {
    return noun.to() - noun.from() == 1
        && noun.noun().stands() == RoleNoun.Stands.PERSON
        && (scan.isGivenName(i - 1) || scan.tokens().shadow(i - 1).endsWith("."));
  }

  /** A town's name beside a capitalised word that no table knows: "Jack London", "Paris Nkosi". */
  private boolean isPartOfName(Hit hit, Sentence sentence, boolean[] taken) {
    if (hit.length() > 1 || (hit.kind() != Hit.Kind.PLACE && hit.kind() != Hit.Kind.CAPITAL)) {
      return false;
    }
    int before = hit.from() - 1;
    int after = hit.to();
    if (before >= sentence.from() && opensName(before)) {
      return true;
    }
    if (isGivenTown(hit.from()) && after < sentence.to() && isSinglePlace(after)) {
      return true;
    }
    if (before >= sentence.from() && isGivenTown(before) && !scan.isMark(before)) {
      return true;
    }
    if (before >= sentence.from() + 1 && opensName(before - 1) && isSinglePlace(before)) {
      return true;
    }
    if (before >= sentence.from() && !taken[before] && isPlainCapital(before)) {
      return hit.kind() == Hit.Kind.PLACE || scan.isGivenName(before);
    }
    return after < sentence.to()
        && !taken[after]
        && isPlainCapital(after)
        && (hit.kind() == Hit.Kind.PLACE || scan.isGivenName(hit.from()));
  }

  /** "Teresa", "Florence": a town and a given name. */
  private boolean isGivenTown(int i) {
    Hit hit = scan.hit(i);
    return scan.isGivenName(i) && (hit == null || isSinglePlace(i));
  }

  private boolean isSinglePlace(int i) {
    Hit hit = scan.hit(i);
    return scan.capped(i)
        && !scan.isMark(i)
        && (hit == null || (hit.length() == 1 && hit.kind() == Hit.Kind.PLACE));
  }

  private boolean isPlainCapital(int i) {
    return scan.capped(i)
        && !scan.isMark(i)
        && scan.hit(i) == null
        && scan.noun(i) == null
        && !scan.isFunction(i)
        && !NameWords.isCalendar(scan.folded(i))
        && !NameWords.isOfficeWord(scan.folded(i))
        && !NameWords.isHonorific(scan.folded(i))
        && !(scan.isKnownWord(i) && !scan.isGivenName(i));
  }

  private int leftParticles(int from, Sentence sentence, boolean[] taken) {
    int left = from;
    while (left > sentence.from()
        && left > from - 2
        && !taken[left - 1]
        && NameWords.isLeadingParticle(scan.folded(left - 1))) {
      left--;
    }
    return left;
  }
}
