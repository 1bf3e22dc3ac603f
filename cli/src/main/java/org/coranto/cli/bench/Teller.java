package org.coranto.cli.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Fills sentences: {@code {key}} from the cast or the grammar, {@code <a|b>} with one of the
 * wordings. Alternatives of a key are dealt like cards, so that none comes twice before each came
 * once. Content and wording have a stream of random numbers each: with the content's the same and
 * the wording's another, the same article comes out in other words.
 */
final class Teller {
  private static final int DEEPEST = 8;

  private final Grammar grammar;
  private final Map<String, String> cast;
  private final Random content;
  private final Random wording;
  private final Map<String, List<String>> decks = new HashMap<>();

  Teller(Grammar grammar, Map<String, String> cast, Random content, Random wording) {
    this.grammar = grammar;
    this.cast = cast;
    this.content = content;
    this.wording = wording;
  }

  /** The next text of a key, filled. */
  String tell(String key) {
    return fill(deal(key), 0);
  }

  private String deal(String key) {
    List<String> deck = decks.computeIfAbsent(key, k -> new ArrayList<>());
    if (deck.isEmpty()) {
      deck.addAll(grammar.of(key));
      Collections.shuffle(deck, content);
    }
    return deck.remove(deck.size() - 1);
  }

  /**
   * Fills one text from left to right, so that the content's random numbers do not depend on the
   * wording: every wording of a choice is filled, and one is kept.
   */
  private String fill(String text, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalStateException("fiction.txt refers to itself: " + text);
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int close = c == '{' ? text.indexOf('}', at) : c == '<' ? text.indexOf('>', at) : -1;
      if (close < 0) {
        out.append(c);
        at++;
        continue;
      }
      String inside = text.substring(at + 1, close);
      out.append(c == '{' ? named(inside, depth) : worded(inside, depth));
      at = close + 1;
    }
    return out.toString();
  }

  private String named(String key, int depth) {
    String name = cast.get(key);
    if (name != null) {
      return name.indexOf('{') < 0 ? name : fill(name, depth + 1);
    }
    if (grammar.has(key)) {
      return fill(deal(key), depth + 1);
    }
    if (key.endsWith(".cap")) {
      String small = named(key.substring(0, key.length() - ".cap".length()), depth);
      return Character.toUpperCase(small.charAt(0)) + small.substring(1);
    }
    throw new IllegalStateException("fiction.txt has no key " + key);
  }

  private String worded(String choice, int depth) {
    String[] wordings = choice.split("\\|", -1);
    String[] filled = new String[wordings.length];
    for (int i = 0; i < wordings.length; i++) {
      filled[i] = fill(wordings[i], depth + 1);
    }
    return filled[wording.nextInt(filled.length)];
  }
}
