package org.coranto.extract.event;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coranto.extract.clause.Phrase;
import org.coranto.knowledge.NumberWords;
import org.coranto.model.Pos;
import org.coranto.model.Quantity;
import org.coranto.model.Span;
import org.coranto.model.Tokens;

/** Reads a number and what it counts off a noun phrase. */
final class Numbers {
  private static final Map<String, Integer> UNITS = NumberWords.cardinals(Map.of("dozen", 12));
  private static final Map<String, Long> SCALES =
      Map.of("hundred", 100L, "thousand", 1000L, "million", 1_000_000L, "billion", 1_000_000_000L);
  private static final Set<String> HEDGES =
      Set.of(
          "least",
          "most",
          "about",
          "around",
          "nearly",
          "almost",
          "over",
          "some",
          "than",
          "approximately",
          "roughly",
          "up",
          "to",
          "more",
          "at");

  private Numbers() {}

  /** The first number in the phrase; empty when it has none. */
  static Optional<Quantity> in(Tokens tokens, Phrase phrase) {
    for (int i = phrase.from(); i < phrase.to(); i++) {
      if (tokens.pos(i) != Pos.NUM && !UNITS.containsKey(tokens.folded(i))) {
        continue;
      }
      int end = i;
      long value = 0;
      long part = 0;
      boolean any = false;
      while (end < phrase.to()) {
        String word = tokens.folded(end);
        long digits = digits(word);
        if (digits >= 0) {
          part = part + digits;
        } else if (UNITS.containsKey(word)) {
          part += UNITS.get(word);
        } else if (SCALES.containsKey(word)) {
          part = Math.max(part, 1) * SCALES.get(word);
          if (part >= 1000) {
            value += part;
            part = 0;
          }
        } else if (!(word.equals("and") || word.equals("-")) || !any) {
          break;
        }
        any = true;
        end++;
      }
      if (!any || (end == phrase.to() && phrase.head() < i)) {
        continue;
      }
      int from = i;
      while (from > 0 && i - from < 3 && HEDGES.contains(tokens.folded(from - 1))) {
        from--;
      }
      String of = phrase.head() >= end ? tokens.folded(phrase.head()) : null;
      return Optional.of(
          new Quantity(value + part, of, new Span(tokens.start(from), tokens.end(end - 1))));
    }
    return Optional.empty();
  }

  /** The value of digits with thousands marks, or −1. */
  private static long digits(String word) {
    long value = 0;
    int count = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        if (++count > 15) {
          return -1;
        }
      } else if (c != ',' && c != '.' && c != '\u00a0') {
        return -1;
      } else if (c == '.' && (word.length() - i != 4)) {
        return -1;
      }
    }
    return count == 0 ? -1 : value;
  }
}
