package org.coranto.extract.tagger;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.coranto.knowledge.Knowledge;
import org.coranto.knowledge.NameSpelling;
import org.coranto.knowledge.NearWords;
import org.coranto.knowledge.WordCount;
import org.coranto.knowledge.Words;
import org.coranto.model.AnalysedText;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What a misspelt word probably is: the form one letter away that the report itself writes more
 * often, else the most frequent such word of the language. A written capital asks for a word that
 * is written with one. The model reads the likely form; the text, and every span in it, stays.
 *
 * <p>One instance a report; not thread-safe.
 */
final class LikelySpelling implements UnaryOperator<String> {
  /** Fewest sightings of a word of the language. */
  private static final int FEWEST = 3;

  /** The same of one that is written with a capital, since rare names have many neighbours. */
  private static final int FEWEST_NAMES = 8;

  private static final List<String> ENDINGS =
      List.of("s", "es", "'s", "d", "ed", "ing", "n", "er", "ers", "ly", "able", "ness");

  /** How much more often than the next best. */
  private static final int CLEARLY = 2;

  /** The same of short words, which have many neighbours. */
  private static final int FAR = 4;

  private final Words words;
  private final NameSpelling names;
  private final Map<String, Integer> report = new HashMap<>();
  private final Map<String, String> likely = new HashMap<>();
  private @Nullable NearWords neighbours;

  LikelySpelling(AnalysedText text, Knowledge knowledge) {
    this.words = knowledge.words();
    this.names = knowledge.nameSpelling();
    Tokens tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      report.merge(tokens.folded(i), 1, Integer::sum);
    }
  }

  /** The likely form in lower case, or the word itself. */
  @Override
  public String apply(String word) {
    if (word.length() < Words.BRIEF || !word.chars().allMatch(Character::isLetter)) {
      return word;
    }
    return likely.computeIfAbsent(word, this::find);
  }

  private String find(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    if (words.known(folded) || words.frequency(folded) > 0 || isInflected(folded)) {
      return word;
    }
    if (word.length() < NearWords.SHORTEST) {
      return brief(word);
    }
    String own = inReport(folded);
    if (own != null) {
      return own;
    }
    String name = names.apply(folded);
    return name.equals(folded) ? inLanguage(word, folded) : name;
  }

  /** A form of a known word: "rioted", "orbiters", "stunting". */
  private boolean isInflected(String folded) {
    for (String ending : ENDINGS) {
      if (folded.endsWith(ending)) {
        String stem = folded.substring(0, folded.length() - ending.length());
        if (stem.length() >= 3 && (words.known(stem) || words.known(stem + "e"))) {
          return true;
        }
      }
    }
    return false;
  }

  private @Nullable String inReport(String folded) {
    if (neighbours == null) {
      neighbours = new NearWords(report.keySet());
    }
    String best = null;
    int most = report.getOrDefault(folded, 0);
    for (String near : neighbours.near(folded)) {
      int times = report.getOrDefault(near, 0);
      if (times > most && !near.startsWith(folded) && !folded.startsWith(near)) {
        best = near;
        most = times;
      }
    }
    return best;
  }

  /** A short word in lower case, whose slip stands inside it and which is clearly the likeliest. */
  private String brief(String word) {
    List<String> near =
        word.equals(word.toLowerCase(Locale.ROOT)) ? words.nearShort(word) : List.of();
    String best = null;
    int next = 0;
    for (String form : near) {
      if (form.charAt(0) == word.charAt(0)) {
        next = best == null ? 0 : Math.max(next, words.frequency(form));
        best = best == null ? form : best;
      }
    }
    return best != null && words.frequency(best) >= FAR * next ? best : word;
  }

  private String inLanguage(String word, String folded) {
    List<String> near = words.near(folded);
    if (near.isEmpty()) {
      return word;
    }
    WordCount best = words.count(near.get(0));
    int next = near.size() > 1 ? words.frequency(near.get(1)) : 0;
    int capitals = best.title() + best.upper();
    boolean capital = Character.isUpperCase(word.charAt(0));
    boolean fits =
        best.form().charAt(0) == folded.charAt(0)
            && !best.form().startsWith(folded)
            && best.total() >= (capital ? FEWEST_NAMES : FEWEST)
            && best.total() >= CLEARLY * next;
    return fits && (!capital || capitals >= best.lower()) ? near.get(0) : word;
  }
}
