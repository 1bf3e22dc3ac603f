package org.coranto.extract.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.extract.clause.Phrase.Kind;
import org.coranto.model.Pos;
import org.coranto.model.Tokens;

/**
 * Cuts a sentence into phrases, left to right, each token in exactly one. One pass, no backtracking
 * beyond a few tokens.
 */
final class Chunker {
  static final Set<String> WH =
      Set.of("who", "whom", "which", "whose", "what", "where", "when", "why", "how", "whether");
  static final Set<String> SUBORDINATORS =
      Set.of(
          "if",
          "unless",
          "until",
          "till",
          "because",
          "although",
          "though",
          "while",
          "whereas",
          "once",
          "since",
          "as",
          "after",
          "before",
          "lest",
          "that",
          "whether",
          "provided",
          "providing",
          "when",
          "whenever",
          "where",
          "so");
  static final Set<String> POSSESSIVE =
      Set.of("his", "its", "their", "our", "my", "your", "her", "whose");
  private static final Set<String> PERSONAL =
      Set.of(
          "i",
          "you",
          "he",
          "she",
          "it",
          "we",
          "they",
          "me",
          "him",
          "us",
          "them",
          "himself",
          "herself",
          "itself",
          "themselves",
          "ourselves",
          "one",
          "everyone",
          "nobody",
          "someone",
          "anyone",
          "everything",
          "nothing",
          "something",
          "each");
  static final Set<String> NEGATIONS =
      Set.of("not", "n't", "n’t", "never", "cannot", "hardly", "neither", "nor");

  private final Tokens tokens;
  private final boolean[] dated;
  private final boolean[] named;

  Chunker(Tokens tokens, boolean[] dated, boolean[] named) {
    this.tokens = tokens;
    this.dated = dated;
    this.named = named;
  }

  List<Phrase> chunk(int from, int to) {
    List<Phrase> phrases = new ArrayList<>();
    int i = from;
    while (i < to) {
      Phrase next = next(i, to);
      phrases.add(next);
      i = next.to();
    }
    return phrases;
  }

  private Phrase next(int i, int to) {
    if (dated[i]) {
      int end = i + 1;
      while (end < to && dated[end]) {
        end++;
      }
      return new Phrase(Kind.DATE, i, end, end - 1);
    }
    String word = tokens.folded(i);
    if (tokens.isMark(i) && !possessiveMark(i)) {
      return one(Kind.MARK, i);
    }
    if (provided(i, to, word)) {
      return one(Kind.MARKER, i);
    }
    int verbEnd = verbGroup(i, to);
    if (verbEnd > i) {
      return new Phrase(Kind.VERB, i, verbEnd, mainVerb(i, verbEnd));
    }
    if (relativeOrSubordinate(i, to, word)) {
      return one(Kind.MARKER, i);
    }
    Pos pos = tokens.pos(i);
    boolean paired =
        i + 1 < to && nominal(i + 1) && (word.equals("neither") || word.equals("either"));
    if ((pos == Pos.CCONJ && !paired)
        || word.equals("and")
        || word.equals("or")
        || word.equals("but")) {
      return one(Kind.CONJUNCTION, i);
    }
    if (PERSONAL.contains(word) && pos == Pos.PRON && !startsPossessed(i, to)) {
      return one(Kind.NOUN, i);
    }
    int nounEnd = nounPhrase(hedge(i, to), to);
    if (nounEnd > hedge(i, to)) {
      return new Phrase(Kind.NOUN, i, nounEnd, head(i, nounEnd));
    }
    if (pos == Pos.ADP || word.equals("to")) {
      return one(Kind.PREPOSITION, i);
    }
    return one(pos == Pos.SCONJ ? Kind.MARKER : Kind.OTHER, i);
  }

  /** "…, provided (that) the port reopens": no verb but a joining word. */
  private boolean provided(int i, int to, String word) {
    boolean shaped =
        word.equals("provided")
            || word.equals("providing")
            || word.equals("supposing")
            || word.equals("assuming");
    if (!shaped || i + 2 >= to) {
      return false;
    }
    boolean that = tokens.folded(i + 1).equals("that");
    return that
        || (i > 0 && tokens.isMark(i - 1))
        || (i > 0 && tokens.folded(i - 1).equals("only"));
  }

  private static Phrase one(Kind kind, int i) {
    return new Phrase(kind, i, i + 1, i);
  }

  private boolean relativeOrSubordinate(int i, int to, String word) {
    Pos pos = tokens.pos(i);
    if (word.equals("that")) {
      return pos == Pos.SCONJ
          || (i + 1 < to && (verbal(i + 1) || tokens.pos(i + 1) == Pos.PRON))
          || (pos == Pos.PRON
              && i + 1 < to
              && !tokens.isMark(i + 1)
              && tokens.pos(i + 1) != Pos.ADP);
    }
    if (WH.contains(word)) {
      return true;
    }
    if (word.equals("as")
        || word.equals("after")
        || word.equals("before")
        || word.equals("since")
        || word.equals("until")
        || word.equals("till")) {
      return pos == Pos.SCONJ;
    }
    return SUBORDINATORS.contains(word)
        && (pos == Pos.SCONJ || word.length() > 2)
        && pos != Pos.VERB
        && !(word.equals("once") && pos == Pos.ADV && i + 1 < to && tokens.isMark(i + 1))
        && !word.equals("so");
  }

  // ---- verbs

  boolean verbal(int i) {
    Pos pos = tokens.pos(i);
    return (pos == Pos.VERB || pos == Pos.AUX) && !named[i];
  }

  /** End of the verb group that starts at {@code i}, or {@code i} when none does. */
  private int verbGroup(int i, int to) {
    int k = i;
    // A leading negation or adverb belongs to the verb: "never took", "no longer recognises".
    if (negation(k)
        && k + 1 < to
        && (verbal(k + 1) || (adverb(k + 1) && k + 2 < to && verbal(k + 2)))) {
      k++;
    } else if (tokens.folded(k).equals("no")
        && k + 2 < to
        && tokens.folded(k + 1).equals("longer")
        && verbal(k + 2)) {
      k += 2;
    } else if (tokens.folded(k).equals("to")) {
      int v = k + 1;
      while (v < to && v < k + 3 && (adverb(v) || negation(v))) {
        v++;
      }
      if (v >= to || !verbal(v) || tokens.folded(v).endsWith("ing")) {
        return i;
      }
      k = v;
    }
    while (k < to && adverb(k) && k > i) {
      k++;
    }
    if (k >= to || !verbal(k) || dated[k]) {
      return i;
    }
    boolean open = tokens.pos(k) == Pos.AUX;
    boolean main = !open;
    int end = k + 1;
    k = end;
    while (k < to && open && !dated[k]) {
      if (tokens.pos(k) == Pos.AUX || negation(k)) {
        end = ++k;
      } else if (verbal(k)) {
        end = k + 1;
        main = true;
        // "is being held", "are going to meet"
        if (tokens.folded(k).equals("going")
            && k + 2 < to
            && tokens.folded(k + 1).equals("to")
            && verbal(k + 2)) {
          k += 2;
          continue;
        }
        break;
      } else if (tokens.folded(k).equals("to") && k + 1 < to && verbal(k + 1) && modalBefore(k)) {
        k++;
      } else if (adverb(k) && ahead(k + 1, to)) {
        k++;
      } else {
        break;
      }
    }
    if (main && end < to && negation(end)) {
      end++;
    }
    return end;
  }

  /** Whether a verb follows within a few adverbs. */
  private boolean ahead(int k, int to) {
    int limit = Math.min(to, k + 3);
    while (k < limit && (adverb(k) || negation(k))) {
      k++;
    }
    return k < limit
        && (verbal(k) || (tokens.folded(k).equals("to") && k + 1 < to && verbal(k + 1)));
  }

  /** "is to meet", "has to leave", "ought to go": the auxiliary before "to" carries on. */
  private boolean modalBefore(int k) {
    String before = tokens.folded(k - 1);
    return before.equals("is")
        || before.equals("are")
        || before.equals("was")
        || before.equals("were")
        || before.equals("ought")
        || before.equals("has")
        || before.equals("have")
        || before.equals("had");
  }

  boolean negation(int i) {
    return NEGATIONS.contains(tokens.folded(i));
  }

  private boolean adverb(int i) {
    return tokens.pos(i) == Pos.ADV && !dated[i] && !named[i];
  }

  private int mainVerb(int from, int end) {
    for (int k = end - 1; k >= from; k--) {
      if (tokens.pos(k) == Pos.VERB) {
        return k;
      }
    }
    for (int k = end - 1; k >= from; k--) {
      if (tokens.pos(k) == Pos.AUX) {
        return k;
      }
    }
    return end - 1;
  }

  // ---- nouns

  private boolean possessiveMark(int i) {
    String word = tokens.folded(i);
    return word.equals("'s")
        || word.equals("’s")
        || ((word.equals("'") || word.equals("’")) && tokens.pos(i) == Pos.PART);
  }

  private boolean startsPossessed(int i, int to) {
    return POSSESSIVE.contains(tokens.folded(i)) && i + 1 < to && nominal(i + 1);
  }

  private boolean nominal(int i) {
    Pos pos = tokens.pos(i);
    return !dated[i]
        && (named[i]
            || pos == Pos.NOUN
            || pos == Pos.PROPN
            || pos == Pos.ADJ
            || pos == Pos.NUM
            || pos == Pos.SYM
            || pos == Pos.X);
  }

  /** After "at least", "up to", "more than" before a number. */
  private int hedge(int i, int to) {
    if (i + 2 >= to || tokens.pos(i + 2) != Pos.NUM) {
      return i;
    }
    String word = tokens.folded(i);
    String next = tokens.folded(i + 1);
    boolean hedge =
        (word.equals("at") && (next.equals("least") || next.equals("most")))
            || (word.equals("up") && next.equals("to"))
            || ((word.equals("more") || word.equals("fewer") || word.equals("less"))
                && next.equals("than"));
    return hedge ? i + 2 : i;
  }

  private int nounPhrase(int i, int to) {
    int k = i;
    int end = i;
    Pos first = tokens.pos(i);
    boolean determined = false;
    boolean either =
        (tokens.folded(i).equals("neither") || tokens.folded(i).equals("either"))
            && i + 1 < to
            && nominal(i + 1);
    if (first == Pos.DET || first == Pos.PRON || either || startsPossessed(i, to)) {
      determined = true;
      k++;
      end = k;
      while (k < to && tokens.pos(k) == Pos.DET && !dated[k]) {
        end = ++k;
      }
    }
    boolean noun = determined && first == Pos.PRON && !startsPossessed(i, to);
    if (noun) {
      return end;
    }
    while (k < to && !dated[k]) {
      Pos pos = tokens.pos(k);
      if (tokens.folded(k).equals("to")) {
        break;
      }
      if (possessiveMark(k) && k > i) {
        k++;
        end = k;
      } else if (nominal(k)) {
        noun |=
            named[k]
                || pos == Pos.NOUN
                || pos == Pos.PROPN
                || pos == Pos.NUM
                || pos == Pos.SYM
                || pos == Pos.X;
        end = ++k;
      } else if (pos == Pos.VERB && modifies(k, to, determined || noun || k > i)) {
        k++;
      } else if (pos == Pos.ADV
          && k + 1 < to
          && tokens.pos(k + 1) == Pos.ADJ
          && (determined || noun)) {
        k++;
      } else if (hyphen(k)
          && k > i
          && k + 1 < to
          && !tokens.spaceBefore(k)
          && !tokens.spaceBefore(k + 1)) {
        k++;
        end = ++k;
      } else if (tokens.pos(k) == Pos.CCONJ
          && k > i
          && tokens.pos(k - 1) == Pos.ADJ
          && k + 2 <= to
          && joinsAdjectives(k, to)) {
        k++;
      } else {
        break;
      }
    }
    if (!noun && !determined) {
      // adjectives alone: an adjective used as a name is one, the rest is predicate
      return Character.isUpperCase(tokens.shadow(i).charAt(0)) ? end : i;
    }
    return end;
  }

  private boolean hyphen(int k) {
    String word = tokens.folded(k);
    return word.equals("-") || word.equals("–");
  }

  /** "Russian and Chinese presidents": the two adjectives share the noun. */
  private boolean joinsAdjectives(int k, int to) {
    int j = k + 1;
    while (j < to && j < k + 4 && tokens.pos(j) == Pos.ADJ) {
      j++;
    }
    return j > k + 1 && j < to && (tokens.pos(j) == Pos.NOUN || tokens.pos(j) == Pos.PROPN);
  }

  /** A participle before a noun: "the detained crew", "several missed deadlines". */
  private boolean modifies(int k, int to, boolean inside) {
    String word = tokens.folded(k);
    boolean shaped = word.endsWith("ing") || Lemmas.participle(word);
    return inside
        && shaped
        && k + 1 < to
        && !dated[k + 1]
        && (tokens.pos(k + 1) == Pos.NOUN
            || tokens.pos(k + 1) == Pos.PROPN
            || tokens.pos(k + 1) == Pos.ADJ)
        && (k == 0 || (tokens.pos(k - 1) != Pos.NOUN && tokens.pos(k - 1) != Pos.PROPN));
  }

  private int head(int from, int end) {
    for (int k = end - 1; k >= from; k--) {
      Pos pos = tokens.pos(k);
      if (named[k] || pos == Pos.NOUN || pos == Pos.PROPN || pos == Pos.PRON || pos == Pos.X) {
        return k;
      }
    }
    for (int k = end - 1; k >= from; k--) {
      if (!possessiveMark(k)) {
        return k;
      }
    }
    return end - 1;
  }
}
