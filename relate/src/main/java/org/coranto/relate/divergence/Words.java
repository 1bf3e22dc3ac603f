package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.Inflections;
import org.coranto.model.Pos;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The words (no marks) of aligned sentences of one rendering. Not thread-safe: remembers what was
 * worked out about a word.
 */
final class Words {
  /** Longest stretch that is compared word by word. */
  static final int MOST = 600;

  private static final Set<String> FUNCTION =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "to",
          "in",
          "on",
          "at",
          "by",
          "for",
          "from",
          "with",
          "as",
          "and",
          "or",
          "but",
          "that",
          "which",
          "who",
          "whom",
          "this",
          "these",
          "those",
          "it",
          "its",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "being",
          "has",
          "have",
          "had",
          "do",
          "does",
          "did",
          "will",
          "would",
          "shall",
          "should",
          "can",
          "could",
          "may",
          "might",
          "must",
          "not",
          "no",
          "so",
          "then",
          "there",
          "here",
          "he",
          "she",
          "they",
          "we",
          "you",
          "i",
          "his",
          "her",
          "their",
          "our",
          "him",
          "them",
          "us",
          "me",
          "my",
          "your",
          "s",
          "t",
          "also",
          "very",
          "up",
          "out",
          "off",
          "into",
          "over",
          "under",
          "if",
          "when",
          "while",
          "where",
          "what",
          "how",
          "than",
          "about",
          "such",
          "some",
          "any",
          "own",
          "'s",
          "n't",
          "'",
          "himself",
          "itself",
          "themselves",
          "herself",
          "because",
          "until",
          "after",
          "before",
          "since",
          "till",
          "within",
          "without",
          "between",
          "against",
          "during",
          "through",
          "via");

  /** Words that make another word of the one before: "put off" is not "put". */
  private static final Set<String> PARTICLES =
      Set.of(
          "up",
          "off",
          "out",
          "down",
          "on",
          "over",
          "away",
          "back",
          "for",
          "around",
          "aside",
          "apart",
          "along",
          "behind",
          "ahead",
          "forward",
          "together",
          "rid",
          "not");

  private final Tokens tokens;
  private final int[] at;
  private final List<String> keys = new ArrayList<>();
  private final List<List<Relations.Entry>> entries = new ArrayList<>();
  private final List<List<Relations.Entry>> phrased = new ArrayList<>();
  private final int[] phrase;
  private final @Nullable String[] stems;
  private final @Nullable String[] bases;
  private final Map<String, Optional<String>> countries = new HashMap<>();

  Words(Tokens tokens, List<Span> sentences, Relations relations) {
    this.tokens = tokens;
    int[] found = new int[MOST];
    int n = 0;
    for (Span span : sentences) {
      int to = tokens.firstAtOrAfter(span.end());
      for (int i = tokens.firstAtOrAfter(span.start()); i < to && n < MOST; i++) {
        if (!tokens.isMark(i)) {
          found[n++] = i;
          keys.add(Fold.fold(tokens.folded(i)));
        }
      }
    }
    this.at = Arrays.copyOf(found, n);
    this.phrase = new int[n];
    this.stems = new String[n];
    this.bases = new String[n];
    for (int i = 0; i < n; i++) {
      phrase[i] = relations.phrase(keys, i);
      List<Relations.Entry> of = relations.of(String.join(" ", keys.subList(i, i + phrase[i])));
      phrased.add(of);
      if (head(i) < phrase[i]) {
        of = new ArrayList<>(of);
        of.addAll(relations.of(keys.get(i)));
      }
      entries.add(of);
    }
  }

  int size() {
    return at.length;
  }

  Tokens tokens() {
    return tokens;
  }

  /** Index of word {@code i} among the text's tokens. */
  int token(int i) {
    return at[i];
  }

  /** The word that is this token of the text; negative if it is none of these words. */
  int indexOf(int token) {
    return Arrays.binarySearch(at, token);
  }

  /** Word {@code i} folded: lower case, no accents. */
  String key(int i) {
    return keys.get(i);
  }

  /** Word {@code i} as written. */
  String raw(int i) {
    return tokens.raw(at[i]);
  }

  /** Word {@code i} without its commonest endings. */
  String stem(int i) {
    String stem = stems[i];
    if (stem == null) {
      stem = Likeness.stem(key(i));
      stems[i] = stem;
    }
    return stem;
  }

  /** The stem of the base form of word {@code i}. */
  String base(int i) {
    String base = bases[i];
    if (base == null) {
      base = Likeness.stem(Inflections.base(key(i)));
      bases[i] = base;
    }
    return base;
  }

  /** What {@code known} gives for word {@code i}, asked once. */
  Optional<String> country(int i, Function<String, Optional<String>> known) {
    return countries.computeIfAbsent(key(i), known);
  }

  Pos pos(int i) {
    return tokens.pos(at[i]);
  }

  /**
   * The relations of the phrase that begins at {@code i} and, where it has its own, of the word.
   */
  List<Relations.Entry> entries(int i) {
    return entries.get(i);
  }

  /** Number of words of the phrase that begins at {@code i}. */
  int phrase(int i) {
    return phrase[i];
  }

  /** How many words from {@code i} have that relation: the phrase or its first. */
  int holding(int i, Relations.@Nullable Entry entry) {
    return entry != null && phrased.get(i).contains(entry) ? phrase[i] : 1;
  }

  /** Number of words that keep that phrase apart from its first word; 1 where that is itself. */
  int head(int i) {
    return phrase[i] > 1 && PARTICLES.contains(keys.get(i + 1)) ? phrase[i] : 1;
  }

  /** Whether word {@code i} carries content of its own. */
  boolean content(int i) {
    return !FUNCTION.contains(key(i));
  }

  /** Whether word {@code i} is written or restored as a name. */
  boolean name(int i) {
    String shadow = tokens.shadow(at[i]);
    return pos(i) == Pos.PROPN
        && !shadow.isEmpty()
        && (Character.isUpperCase(shadow.charAt(0)) || Character.isDigit(shadow.charAt(0)));
  }

  /** From word {@code from} to the one before {@code to}. */
  Span span(int from, int to) {
    return tokens.span(at[from], at[to - 1] + 1);
  }

  /** The empty place before word {@code i}, or after the last. */
  Span place(int i) {
    int offset = at.length == 0 ? 0 : i < at.length ? tokens.start(at[i]) : tokens.end(at[i - 1]);
    return new Span(offset, offset);
  }

  /** Whether the sign {@code mark} stands right before word {@code i}, after the word before. */
  boolean before(int i, char mark) {
    if (i <= 0 || i > at.length) {
      return false;
    }
    int next = at[i - 1] + 1;
    return next < tokens.size() && tokens.raw(next).equals(String.valueOf(mark));
  }

  /** Whether a mark that parts clauses stands between words {@code i - 1} and {@code i}. */
  boolean clauseBefore(int i) {
    for (int k = at[i] - 1; i > 0 && k > at[i - 1]; k--) {
      if (tokens.isMark(k) && ",;:.!?()".contains(tokens.raw(k))) {
        return true;
      }
    }
    return false;
  }
}
