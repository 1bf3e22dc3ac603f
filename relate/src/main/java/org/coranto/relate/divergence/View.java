package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.model.Span;

/**
 * One side of a difference as the grounds for it look at it: the words that differ and the sentence
 * about them. Immutable.
 *
 * @param words the words of the aligned sentences of this side
 * @param from first word that differs
 * @param to after the last; equal to {@code from} where words are missing
 */
record View(Words words, int from, int to) {
  boolean isEmpty() {
    return from == to;
  }

  /** The place in the text, in code units. */
  Span span() {
    return isEmpty() ? words.place(from) : words.span(from, to);
  }

  /** Whether one of the words that differ is in the set. */
  boolean hasAny(Set<String> keys) {
    return find(keys, from, to) >= 0;
  }

  /** The first of the keys within {@code reach} words about the difference, outside it; or -1. */
  int near(Set<String> keys, int reach) {
    int before = find(keys, Math.max(0, from - reach), from);
    return before >= 0 ? before : find(keys, to, Math.min(words.size(), to + reach));
  }

  /** The first of the keys within {@code reach} words after the difference, or -1. */
  int after(Set<String> keys, int reach) {
    return find(keys, to, Math.min(words.size(), to + reach));
  }

  private int find(Set<String> keys, int begin, int end) {
    for (int k = begin; k < end; k++) {
      if (keys.contains(words.key(k))) {
        return k;
      }
    }
    return -1;
  }

  /** Whether the words that differ hold a negation. */
  boolean negated() {
    for (int k = from; k < to; k++) {
      if (Negation.isNegator(words, k) || words.key(k).equals("without")) {
        return true;
      }
    }
    return false;
  }

  /** Words of content that differ and that the other side has not. */
  List<String> own(View other) {
    List<String> own = new ArrayList<>();
    for (int k = from; k < to; k++) {
      String key = words.key(k);
      boolean shared = false;
      for (int n = other.from; n < other.to; n++) {
        shared |= Likeness.stem(other.words.key(n)).equals(Likeness.stem(key));
      }
      if (!shared && words.content(k)) {
        own.add(key);
      }
    }
    return own;
  }

  /** Word {@code k} as written. */
  String raw(int k) {
    return words.raw(k);
  }
}
