package org.coranto.extract.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.extract.clause.Lemmas;
import org.coranto.extract.clause.Phrase;
import org.coranto.extract.clause.Predicate;
import org.coranto.extract.clause.SentenceClauses;
import org.coranto.knowledge.Trigger;
import org.coranto.knowledge.Triggers;
import org.coranto.knowledge.Words;
import org.coranto.model.Pos;
import org.coranto.model.Tokens;

/**
 * Finds triggers: the longest entry of the table that a verb or noun begins, through inflection,
 * articles and misspelling. Immutable, thread-safe.
 */
final class Lexicon {
  private static final Set<String> SKIPPED =
      Set.of(
          "the",
          "a",
          "an",
          "its",
          "his",
          "their",
          "her",
          "our",
          "all",
          "some",
          "any",
          "new",
          "more",
          "further",
          "'s",
          "’s",
          "own",
          "no",
          "several",
          "first",
          "last",
          "up",
          "out",
          "himself",
          "themselves");
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "its", "his", "their");
  private static final int GAP = 4;

  private final Map<String, List<Frame>> verbs;
  private final Map<String, List<Frame>> nouns;
  private final Triggers table;
  private final Words words;

  /** Indexes the bundled triggers. */
  Lexicon(Triggers table, Words words) {
    this.table = table;
    this.words = words;
    List<Frame> ofVerbs = new ArrayList<>();
    List<Frame> ofNouns = new ArrayList<>();
    for (Trigger trigger : table.all()) {
      (trigger.part() == Trigger.Part.VERB ? ofVerbs : ofNouns).add(Frame.of(trigger));
    }
    this.verbs = index(ofVerbs);
    this.nouns = index(ofNouns);
  }

  private static Map<String, List<Frame>> index(List<Frame> frames) {
    Map<String, List<Frame>> index = new HashMap<>();
    for (Frame frame : frames) {
      index.computeIfAbsent(frame.words().get(0), w -> new ArrayList<>()).add(frame);
    }
    return index;
  }

  /**
   * A trigger in the text.
   *
   * @param frame what it stands for
   * @param from its first token
   * @param to after the last token of its unbroken start
   * @param exact whether it was spelt as it should be
   */
  record Hit(Frame frame, int from, int to, boolean exact) {}

  /** The longest verb entries for a predicate, in table order; empty when it is no trigger. */
  List<Hit> verb(Tokens tokens, SentenceClauses clauses, Predicate p) {
    List<Hit> best = verb(tokens, clauses, p, p.lemmas(), true);
    if (best.isEmpty()) {
      // "threated": the ending of the base is lost
      best = verb(tokens, clauses, p, p.lemmas().stream().map(l -> l + "en").toList(), false);
    }
    if (best.isEmpty() && !words.known(tokens.folded(p.verb()))) {
      for (Triggers.Use use : table.near(tokens.folded(p.verb()))) {
        if (use.trigger().part() == Trigger.Part.VERB) {
          return verb(tokens, clauses, p, List.of(use.trigger().lemma()), false);
        }
      }
    }
    return best;
  }

  private List<Hit> verb(
      Tokens tokens, SentenceClauses clauses, Predicate p, List<String> lemmas, boolean exact) {
    List<Hit> best = new ArrayList<>();
    int bestWords = 0;
    for (String lemma : lemmas) {
      for (Frame frame : verbs.getOrDefault(lemma, List.of())) {
        int words = frame.words().size();
        if (words < bestWords) {
          continue;
        }
        int end = words == 1 ? p.verb() + 1 : end(tokens, clauses, p, frame);
        if (end < 0) {
          continue;
        }
        if (words > bestWords) {
          best.clear();
          bestWords = words;
        }
        best.add(new Hit(frame, p.verb(), end, exact));
      }
    }
    return best;
  }

  /** Where the entry's first words end when the rest of them follow the verb, or −1. */
  private static int end(Tokens tokens, SentenceClauses clauses, Predicate p, Frame frame) {
    List<String> words = frame.words();
    int limit = Math.min(p.to() + 2, clauses.sentence().to());
    int i = p.verb() + 1;
    int end = p.verb() + 1;
    int gap = 0;
    int w = 1;
    while (w < words.size() && i < limit) {
      String want = words.get(w);
      if (same(tokens.folded(i), want)) {
        if (gap == 0 && !ARTICLES.contains(want)) {
          end = i + 1;
        }
        w++;
        i++;
      } else if (ARTICLES.contains(want)) {
        w++;
      } else if (gap < GAP && passable(tokens, i)) {
        gap++;
        i++;
      } else {
        break;
      }
    }
    if (w == words.size()) {
      return end;
    }
    // "the sanctions were lifted": the noun comes first
    if (p.passive() && !p.subjects().isEmpty()) {
      Phrase subject = clauses.phrases().get(p.subjects().get(p.subjects().size() - 1));
      String last = words.get(words.size() - 1);
      boolean middle = true;
      for (int k = 1; k + 1 < words.size(); k++) {
        middle &= ARTICLES.contains(words.get(k));
      }
      if (middle && same(tokens.folded(subject.head()), last)) {
        return p.verb() + 1;
      }
    }
    return -1;
  }

  private static boolean passable(Tokens tokens, int i) {
    Pos pos = tokens.pos(i);
    return pos == Pos.DET
        || pos == Pos.ADJ
        || pos == Pos.NUM
        || pos == Pos.PRON
        || pos == Pos.PROPN
        || pos == Pos.ADV
        || pos == Pos.NOUN
        || (pos == Pos.PART && !tokens.folded(i).equals("to"));
  }

  private static boolean same(String word, String want) {
    return NounKinds.together(word, want)
        || word.equals(want)
        || Lemmas.of(word).contains(want)
        || Lemmas.of(want).get(0).equals(Lemmas.of(word).get(0));
  }

  /** The longest noun entries that hold the head of a noun phrase; empty when it is no trigger. */
  List<Hit> noun(Tokens tokens, SentenceClauses clauses, Phrase phrase) {
    if (tokens.pos(phrase.head()) == Pos.PRON) {
      return List.of();
    }
    List<Hit> best = new ArrayList<>();
    int bestWords = 0;
    for (int i = phrase.from(); i <= phrase.head(); i++) {
      for (String lemma : withWord(tokens.folded(i))) {
        for (Frame frame : nouns.getOrDefault(lemma, List.of())) {
          int words = frame.words().size();
          int end = follow(tokens, clauses.sentence().to(), i, frame);
          if (end <= phrase.head() || words < bestWords) {
            continue;
          }
          if (words > bestWords) {
            best.clear();
            bestWords = words;
          }
          if (best.stream().noneMatch(hit -> hit.frame().equals(frame))) {
            best.add(new Hit(frame, i, end, true));
          }
        }
      }
    }
    return best;
  }

  private static List<String> withWord(String word) {
    List<String> all = new ArrayList<>(Lemmas.of(word));
    all.remove(word);
    all.add(0, word);
    return all;
  }

  private static int follow(Tokens tokens, int limit, int from, Frame frame) {
    int i = from + 1;
    for (int w = 1; w < frame.words().size(); w++) {
      while (i < limit
          && SKIPPED.contains(tokens.folded(i))
          && !frame.words().get(w).equals(tokens.folded(i))) {
        i++;
      }
      if (i >= limit || !same(tokens.folded(i), frame.words().get(w))) {
        return -1;
      }
      i++;
    }
    return i;
  }
}
