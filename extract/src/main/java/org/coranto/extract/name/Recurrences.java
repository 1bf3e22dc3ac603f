package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of a text again where they stand in lower case or were broken up: what is a name
 * in one place ("László Marácz") is one in all ("lászló marácz"). Words that are common in the
 * language are left alone, and a single word is only repeated where it is found as a name by itself
 * at least once in {@link #MOST_MISSED} times, or a part of a person's name, an acronym or a word
 * that no table knows and a trusted capital marks. Linear in the length of the text.
 */
final class Recurrences {
  private static final int SHORTEST = 4;

  /** A word that stands this many times elsewhere for each time it was found is no name. */
  private static final int MOST_MISSED = 3;

  private final Scan scan;
  private final Map<String, Long> alone = new HashMap<>();
  private final Map<String, Integer> missed = new HashMap<>();

  Recurrences(Scan scan) {
    this.scan = scan;
  }

  /** Entries of the knowledge that stand elsewhere in lower case: "the donbas". */
  private void repeatEntries(boolean[] taken) {
    Map<String, Hit> entries = new HashMap<>();
    for (Hit hit : scan.allHits()) {
      if (hit.length() == 1 && hit.kind() != Hit.Kind.COUNTRY) {
        entries.putIfAbsent(scan.folded(hit.from()), hit);
      }
    }
    for (int i = 0; i < taken.length; i++) {
      Hit hit = taken[i] || scan.hit(i) != null ? null : entries.get(scan.folded(i));
      if (hit != null && scan.folded(i).length() >= SHORTEST && !scan.isKnownWord(i)) {
        scan.put(new Hit(i, i + 1, hit.kind(), hit.id(), hit.country()));
      }
    }
  }

  /**
   * All names: {@code names} and further places of them, in order; a part found right before a name
   * of one word becomes one name with it ("lászló Marácz"). New tokens become {@code taken}.
   */
  List<Proper> find(List<Proper> names, boolean[] taken) {
    repeatEntries(taken);
    count(names, taken);
    Map<String, EntityType> known = new HashMap<>();
    int longest = 2;
    for (Proper name : names) {
      EntityType type = name.type();
      if (type == null || name.hit() != null) {
        continue;
      }
      known.putIfAbsent(scan.words(name.from(), name.to()), type);
      longest = Math.max(longest, name.to() - name.from());
      if (type == EntityType.PERSON) {
        known.putIfAbsent(scan.folded(name.to() - 1), type);
        if (name.to() - name.from() > 1) {
          known.putIfAbsent(scan.folded(name.from()), type);
        }
      }
    }
    Map<Integer, Proper> all = new TreeMap<>();
    for (Proper name : names) {
      all.put(name.from(), name);
    }
    for (Sentence sentence : scan.text().sentences()) {
      GivenUp.check();
      int i = sentence.from();
      while (i < sentence.to()) {
        int to = taken[i] ? i : end(i, Math.min(sentence.to(), i + longest), known, taken);
        if (to > i) {
          EntityType type = known.getOrDefault(scan.words(i, to), EntityType.PERSON);
          if (to == i + 1 && type == EntityType.PERSON && isSinglePerson(all.get(to))) {
            all.remove(to);
            to++;
          }
          all.put(i, new Proper(i, to, null, type, "name.elsewhere"));
          for (int k = i; k < to; k++) {
            taken[k] = true;
            Hit hit = scan.hit(k);
            if (hit != null) {
              scan.drop(hit);
            }
          }
        }
        i = Math.max(i + 1, to);
      }
    }
    return new ArrayList<>(all.values());
  }

  /** How often each word is a name by itself, and how often it stands where no name was found. */
  private void count(List<Proper> names, boolean[] taken) {
    for (Proper name : names) {
      boolean person = name.is(EntityType.PERSON);
      boolean part = person && name.to() - name.from() > 1;
      if (part) {
        for (int i : new int[] {name.from(), name.to() - 1}) {
          boolean common = scan.isKnownWord(i) && !scan.isGivenName(i);
          alone.merge(scan.folded(i), common ? 1L : taken.length, Long::sum);
        }
      } else if (name.to() - name.from() == 1) {
        alone.merge(scan.folded(name.from()), 1L, Long::sum);
      }
    }
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        missed.merge(scan.folded(i), 1, Integer::sum);
      }
    }
  }

  private boolean isMostlyName(int i) {
    String word = scan.folded(i);
    return (scan.hasTrustedCapital(i) && !scan.isKnownWord(i))
        || isWrittenAcronym(i)
        || MOST_MISSED * alone.getOrDefault(word, 0L) >= missed.getOrDefault(word, 0);
  }

  private static boolean isSinglePerson(@Nullable Proper name) {
    return name != null && name.to() - name.from() == 1 && name.is(EntityType.PERSON);
  }

  private int end(int from, int limit, Map<String, EntityType> known, boolean[] taken) {
    int best = from;
    StringBuilder words = new StringBuilder();
    for (int i = from; i < limit && !taken[i]; i++) {
      words.append(i == from ? "" : " ").append(scan.folded(i));
      if (known.containsKey(words.toString()) && isSafe(from, i + 1)) {
        best = i + 1;
      }
    }
    boolean two =
        best == from + 1
            && best < limit
            && !taken[best]
            && known.get(scan.folded(from)) == EntityType.PERSON
            && known.get(scan.folded(best)) == EntityType.PERSON
            && isSafe(best, best + 1);
    return two ? best + 1 : best;
  }

  /** "WHO", not "who". */
  private boolean isWrittenAcronym(int i) {
    return scan.hit(i) == null
        && scan.hasTrustedCase(i)
        && scan.folded(i).length() > 2
        && OrganisationSpans.isAcronym(scan.tokens().raw(i));
  }

  /** No entry of the knowledge, or a small place that nothing before tells to be one. */
  private boolean isFree(int i) {
    Hit hit = scan.hit(i);
    boolean located = i > 0 && NameWords.isLocative(scan.folded(i - 1));
    return hit == null || (hit.kind() == Hit.Kind.PLACE && hit.length() == 1 && !located);
  }

  private boolean isSafe(int from, int to) {
    if (to - from == 1 && (scan.isTrustedlyLower(from) || !isMostlyName(from))) {
      return false;
    }
    return to - from > 1
        || isWrittenAcronym(from)
        || (scan.capped(from) && scan.noun(from) == null && !scan.isFunction(from) && isFree(from))
        || (scan.folded(from).length() >= SHORTEST
            && !scan.isKnownWord(from)
            && scan.hit(from) == null
            && scan.noun(from) == null);
  }
}
