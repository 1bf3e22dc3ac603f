package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.coranto.knowledge.Fold;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.AnalysedText;
import org.coranto.model.GivenUp;
import org.coranto.model.Pos;
import org.coranto.model.Sentence;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What the rules ask about the tokens of one text, worked out once: folded forms, capitals of the
 * case-restored shadow, entries of the knowledge, role nouns. One thread builds and reads it.
 */
final class Scan {
  /** One capital among this many common words is tolerated. */
  private static final int MOST_ODD = 14;

  private final AnalysedText text;
  private final Tokens tokens;
  private final Lexicon lexicon;
  private final String[] folded;
  private final boolean[] meant;
  private final boolean[] capped;
  private final boolean[] trusted;
  private final @Nullable Hit[] hits;
  private final @Nullable Noun[] nouns;

  /**
   * A role noun in the text.
   *
   * @param from index of its first token
   * @param to index after its last token
   */
  record Noun(int from, int to, RoleNoun noun) {}

  Scan(AnalysedText text, Lexicon lexicon) {
    this.text = text;
    this.tokens = text.tokens();
    this.lexicon = lexicon;
    int size = tokens.size();
    this.folded = new String[size];
    this.meant = new boolean[size];
    this.capped = new boolean[size];
    this.hits = new Hit[size];
    this.nouns = new Noun[size];
    for (int i = 0; i < size; i++) {
      folded[i] = Fold.fold(tokens.shadow(i));
      capped[i] = isCapital(tokens.shadow(i));
    }
    spell();
    this.trusted = new boolean[renderings(text)];
    trustCases();
    for (Sentence sentence : text.sentences()) {
      GivenUp.check();
      findHits(sentence);
      findNouns(sentence);
    }
  }

  AnalysedText text() {
    return text;
  }

  Tokens tokens() {
    return tokens;
  }

  String folded(int i) {
    return folded[i];
  }

  boolean capped(int i) {
    return capped[i];
  }

  Pos pos(int i) {
    return tokens.pos(i);
  }

  boolean isMark(int i) {
    return tokens.isMark(i);
  }

  boolean isVerb(int i) {
    return tokens.pos(i) == Pos.VERB || tokens.pos(i) == Pos.AUX;
  }

  /**
   * Reads misspelt words of known names and roles as what they are meant to be. A word behind a
   * given name is a surname, and a short one that the text repeats is a name of its own.
   */
  private void spell() {
    Map<String, Integer> written = new HashMap<>();
    for (String word : folded) {
      written.merge(word, 1, Integer::sum);
    }
    for (int i = 0; i < folded.length; i++) {
      boolean surname = capped[i] && i > 0 && isGivenName(i - 1);
      if (surname || OrganisationSpans.isAcronym(tokens.raw(i))) {
        continue;
      }
      boolean once = capped[i] && written.getOrDefault(folded[i], 0) == 1;
      meant(i, lexicon.spelling(folded[i], once));
      String[] pair =
          capped[i] && i + 1 < folded.length && capped[i + 1]
              ? lexicon.pair(folded[i], folded[i + 1])
              : null;
      if (pair != null) {
        meant(i, pair[0]);
        meant(i + 1, pair[1]);
      }
    }
  }

  private void meant(int i, String likely) {
    meant[i] |= !likely.equals(folded[i]);
    folded[i] = likely;
  }

  /**
   * Token {@code i} in its likely case; an acronym that the shadow took for a word as it stands.
   */
  String cased(int i) {
    if (meant[i]) {
      return capped[i]
          ? Character.toUpperCase(folded[i].charAt(0)) + folded[i].substring(1)
          : folded[i];
    }
    String shadow = tokens.shadow(i);
    if (!capped[i] && tokens.pos(i) == Pos.PROPN && shadow.length() <= 4) {
      String raw = tokens.raw(i);
      return OrganisationSpans.isAcronym(raw) ? raw : shadow;
    }
    return shadow;
  }

  /** Whether token {@code i} stands in lower case in the text itself. */
  boolean isRawLower(int i) {
    return Character.isLowerCase(tokens.text().charAt(tokens.start(i)));
  }

  /** Whether the text's own capital at token {@code i}, inside a sentence, tells a name. */
  boolean hasTrustedCapital(int i) {
    Sentence sentence = text.sentences().get(text.sentenceOf(i));
    return i > sentence.from()
        && trusted[sentence.rendering()]
        && capped[i]
        && !isRawLower(i)
        && !isMark(i - 1);
  }

  /** Whether the capitals around token {@code i} tell names from common words. */
  boolean hasTrustedCase(int i) {
    return trusted[text.sentences().get(text.sentenceOf(i)).rendering()];
  }

  /** Makes an entry of the knowledge stand at its tokens. */
  void put(Hit hit) {
    for (int i = hit.from(); i < hit.to(); i++) {
      hits[i] = hit;
    }
  }

  /** Whether token {@code i} is a small word of grammar. */
  boolean isFunction(int i) {
    return switch (tokens.pos(i)) {
      case DET, ADP, CCONJ, SCONJ, PRON, AUX, PART -> true;
      default -> NameWords.isDeterminer(folded[i]) || NameWords.isJoint(folded[i]);
    };
  }

  /** Whether token {@code i} is a common word of the language. */
  boolean isKnownWord(int i) {
    return lexicon.isCommon(folded[i]);
  }

  /** Whether token {@code i} is a common word that texts often write in lower case. */
  boolean isOftenLower(int i) {
    return lexicon.isOftenLower(folded[i]);
  }

  /**
   * "Signed this bill" where a Bill is named: the small letter of a word that has one can be
   * trusted.
   */
  boolean isTrustedlyLower(int i) {
    return isRawLower(i) && hasTrustedCase(i) && lexicon.isAlsoLower(folded[i]);
  }

  boolean isKnownWord(String word) {
    return lexicon.isCommon(word);
  }

  /** Whether token {@code i} is a common given name. */
  boolean isGivenName(int i) {
    return capped[i] && lexicon.isGivenName(folded[i]);
  }

  /** Whether token {@code i} can name one person of a country. */
  boolean isCitizen(int i) {
    return lexicon.isCitizen(folded[i]);
  }

  /** Whether token {@code i} can name several people of a country. */
  boolean isCitizens(int i) {
    return lexicon.isCitizens(folded[i]);
  }

  /** Whether token {@code i} is a form of a verb of saying or thinking. */
  boolean isCue(int i) {
    return lexicon.isCue(folded[i]);
  }

  /** The entry that covers token {@code i}, or null. */
  @Nullable Hit hit(int i) {
    return hits[i];
  }

  /** The role noun that covers token {@code i}, or null. */
  @Nullable Noun noun(int i) {
    return nouns[i];
  }

  /** Forgets the entry at its tokens: they turned out to belong to another name. */
  void drop(Hit hit) {
    for (int i = hit.from(); i < hit.to(); i++) {
      hits[i] = null;
    }
  }

  /** All entries, in order. */
  List<Hit> allHits() {
    List<Hit> all = new ArrayList<>();
    for (int i = 0; i < hits.length; i++) {
      Hit hit = hits[i];
      if (hit != null && hit.from() == i) {
        all.add(hit);
      }
    }
    return all;
  }

  /** All role nouns, in order. */
  List<Noun> allNouns() {
    List<Noun> all = new ArrayList<>();
    for (int i = 0; i < nouns.length; i++) {
      Noun noun = nouns[i];
      if (noun != null && noun.from() == i) {
        all.add(noun);
      }
    }
    return all;
  }

  /** Folded words {@code from} to the one before {@code to}, joined by one blank. */
  String words(int from, int to) {
    if (to - from == 1) {
      return folded[from];
    }
    StringBuilder words = new StringBuilder(folded[from]);
    for (int i = from + 1; i < to; i++) {
      words.append(' ').append(folded[i]);
    }
    return words.toString();
  }

  /** First letters of the words, folded, small words and marks left out: "who". */
  String initials(int from, int to) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (!NameWords.isJoint(folded[i]) && !isMark(i)) {
        letters.appendCodePoint(folded[i].codePointAt(0));
      }
    }
    return letters.toString();
  }

  /** "501st", "3rd", "217th". */
  boolean isOrdinal(int i) {
    String word = folded[i];
    return word.length() > 2
        && Character.isDigit(word.charAt(0))
        && (word.endsWith("st")
            || word.endsWith("nd")
            || word.endsWith("rd")
            || word.endsWith("th"));
  }

  boolean isPossessive(int i) {
    return folded[i].equals("'s") || folded[i].equals("'");
  }

  private static int renderings(AnalysedText text) {
    int most = 0;
    for (Sentence sentence : text.sentences()) {
      GivenUp.check();
      most = Math.max(most, sentence.rendering());
    }
    return most + 1;
  }

  /** A rendering whose common words stand in lower case inside sentences writes names with care. */
  private void trustCases() {
    int[] common = new int[trusted.length];
    int[] odd = new int[trusted.length];
    for (Sentence sentence : text.sentences()) {
      GivenUp.check();
      for (int i = sentence.from() + 1; i < sentence.to(); i++) {
        if (!tokens.isMark(i) && !isMark(i - 1) && isPlainWord(i)) {
          common[sentence.rendering()]++;
          odd[sentence.rendering()] += isRawLower(i) ? 0 : 1;
        }
      }
    }
    for (int k = 0; k < trusted.length; k++) {
      trusted[k] = odd[k] * MOST_ODD < common[k];
    }
  }

  /** A word of plain text that no name, title or office holds. */
  private boolean isPlainWord(int i) {
    return lexicon.isSeldomInNames(folded[i])
        && !NameWords.isOfficeWord(folded[i])
        && !lexicon.isRoleWord(folded[i]);
  }

  private void findHits(Sentence sentence) {
    int i = sentence.from();
    while (i < sentence.to()) {
      Hit hit = lexicon.hitAt(this, i, sentence.to());
      if (hit == null || isCurrency(hit, sentence)) {
        i++;
        continue;
      }
      for (int k = hit.from(); k < hit.to(); k++) {
        hits[k] = hit;
      }
      i = hit.to();
    }
  }

  /** "US$ 20". */
  private boolean isCurrency(Hit hit, Sentence sentence) {
    return hit.to() < sentence.to() && folded[hit.to()].equals("$");
  }

  private void findNouns(Sentence sentence) {
    int i = sentence.from();
    while (i < sentence.to()) {
      Noun noun = lexicon.nounAt(this, i, sentence.to());
      if (noun == null || (hits[i] != null && hits[i].kind() != Hit.Kind.PLACE)) {
        i++;
        continue;
      }
      for (int k = noun.from(); k < noun.to(); k++) {
        nouns[k] = noun;
        hits[k] = null;
      }
      i = noun.to();
    }
  }

  private static boolean isCapital(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLetter(c)) {
        return Character.isUpperCase(c)
            || Character.isTitleCase(c)
            || isCapitalAfterArticle(word, i);
      }
    }
    return false;
  }

  /** "al-Rubaie", "d'Orsay", "el-Sisi": a capital after a glued article. */
  private static boolean isCapitalAfterArticle(String word, int from) {
    int k = from;
    while (k < word.length() && k <= from + 3 && Character.isLetter(word.charAt(k))) {
      k++;
    }
    return k + 1 < word.length()
        && k <= from + 3
        && !Character.isLetterOrDigit(word.charAt(k))
        && Character.isUpperCase(word.charAt(k + 1));
  }
}
