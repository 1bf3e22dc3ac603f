package org.coranto.extract.condition;

import java.util.Set;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/** Trims stretches of tokens to clauses. */
final class Stretch {
  private static final Set<String> QUOTES =
      Set.of("\"", "“", "”", "„", "«", "»", "‘", "’", "'", "''", "``", "‹", "›");
  private static final Set<String> TRAILERS = Set.of("only", "then", "but", "and");
  private static final Set<String> OPENERS = Set.of("that", "and", "but", "then", "only");

  private Stretch() {}

  static boolean quote(Tokens tokens, int i) {
    return QUOTES.contains(tokens.raw(i)) || QUOTES.contains(tokens.folded(i));
  }

  static boolean comma(Tokens tokens, int i) {
    return tokens.folded(i).equals(",");
  }

  static boolean dash(Tokens tokens, int i) {
    String word = tokens.raw(i);
    return word.equals("–") || word.equals("—") || (word.equals("-") && tokens.spaceBefore(i));
  }

  /** Without marks at both ends and joining words in front; null when nothing is left. */
  static @Nullable Span trim(Tokens tokens, int from, int to) {
    int a = from;
    int b = to;
    while (a < b && (tokens.isMark(a) || OPENERS.contains(tokens.folded(a)))) {
      a++;
    }
    while (b > a && (tokens.isMark(b - 1) || TRAILERS.contains(tokens.folded(b - 1)))) {
      b--;
    }
    return b > a ? tokens.span(a, b) : null;
  }
}
