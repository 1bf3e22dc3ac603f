package org.coranto.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds words at Damerau distance 1 from a damaged one: one letter too many, missing or wrong, or
 * two neighbours swapped.
 *
 * <p>Deletion neighbourhood: two words at distance 1 share a form made by deleting at most one
 * letter from each. The index holds (hash of such a form, word) pairs in one sorted {@code long[]};
 * a look-up hashes the query's own deletions, then checks each candidate, so a chance hit of a hash
 * costs time and never a wrong answer. Only words of {@value #SHORTEST} letters and more take part:
 * shorter ones have too many honest neighbours. Immutable. Source of the idea: Mor and Fraenkel
 * 1982.
 */
public final class NearWords {
  /** The shortest word that is looked for or found. */
  public static final int SHORTEST = 6;

  private static final int LONGEST = 40;
  private final int shortest;
  private final String[] words;
  private final long[] index;

  /** Indexes single words; phrases and short words among them are left out. */
  public NearWords(Collection<String> all) {
    this(all, SHORTEST);
  }

  /** As the other, with another shortest word that is looked for; found ones may be one shorter. */
  NearWords(Collection<String> all, int shortest) {
    this.shortest = shortest;
    List<String> kept = new ArrayList<>();
    for (String word : all) {
      if (word.length() >= shortest - 1 && word.length() <= LONGEST && word.indexOf(' ') < 0) {
        kept.add(word);
      }
    }
    kept.sort(null);
    words = kept.toArray(new String[0]);
    int size = 0;
    for (String word : words) {
      size += word.length() + 1;
    }
    index = new long[size];
    int at = 0;
    for (int w = 0; w < words.length; w++) {
      for (int skip = -1; skip < words[w].length(); skip++) {
        index[at++] = ((long) hash(words[w], skip) << 32) | w;
      }
    }
    Arrays.sort(index);
  }

  /**
   * All words at distance 1 of a folded word, in alphabetical order; the word itself is not among
   * them.
   */
  public List<String> near(String word) {
    if (word.length() < shortest || word.length() > LONGEST) {
      return List.of();
    }
    List<String> out = new ArrayList<>(2);
    for (int skip = -1; skip < word.length(); skip++) {
      int hash = hash(word, skip);
      int at = Arrays.binarySearch(index, (long) hash << 32);
      for (int i = at < 0 ? -at - 1 : at; i < index.length && (int) (index[i] >> 32) == hash; i++) {
        String found = words[(int) index[i]];
        if (!out.contains(found) && !found.equals(word) && atDistanceOne(word, found)) {
          out.add(found);
        }
      }
    }
    out.sort(null);
    return out;
  }

  /** As {@link #near}, but nothing for a word that is itself in the index. */
  public List<String> nearUnknown(String word) {
    return Arrays.binarySearch(words, word) >= 0 ? List.of() : near(word);
  }

  /**
   * The entries behind the forms nearest to a word that is none of them, as far as all of those
   * forms agree on the key.
   *
   * @param word folded
   * @param entries the entries of a form
   * @param key what the forms must agree on
   * @return possibly empty
   */
  <E, K> List<E> agreeing(String word, Function<String, List<E>> entries, Function<E, K> key) {
    List<E> found = new ArrayList<>();
    Set<K> shared = new LinkedHashSet<>();
    for (String form : nearUnknown(word)) {
      List<E> uses = entries.apply(form);
      List<K> here = uses.stream().map(key).toList();
      if (found.isEmpty()) {
        shared.addAll(here);
      } else {
        shared.retainAll(here);
      }
      found.addAll(uses);
    }
    found.removeIf(use -> !shared.contains(key.apply(use)));
    return List.copyOf(found);
  }

  /**
   * Whether two different strings are one insertion, deletion, change or swap of neighbours apart.
   */
  public static boolean atDistanceOne(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int head = 0;
    while (head < shorter && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    int restA = a.length() - head - tail;
    int restB = b.length() - head - tail;
    if (restA == 2 && restB == 2) {
      return a.charAt(head) == b.charAt(head + 1) && a.charAt(head + 1) == b.charAt(head);
    }
    return restA <= 1 && restB <= 1 && restA + restB > 0;
  }

  private static int hash(String word, int skip) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < word.length(); i++) {
      if (i != skip) {
        hash = (hash ^ word.charAt(i)) * 0x01000193;
      }
    }
    return hash;
  }
}
