package org.coranto.extract.quote;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.coranto.knowledge.CalendarWords;
import org.coranto.model.Pos;

/** Closed word classes, which hold where tags of damaged text do not. */
final class Words {
  private static final Set<String> DETERMINERS =
      Set.of(
          "the", "a", "an", "this", "these", "those", "his", "her", "its", "their", "our", "my",
          "your", "some", "any", "no", "every", "each", "several", "many", "all", "both", "another",
          "such", "most", "few", "whose", "neither", "either", "more", "other", "one", "two",
          "three");
  private static final Set<String> SUBJECTS =
      Set.of(
          "he",
          "she",
          "they",
          "we",
          "i",
          "you",
          "it",
          "who",
          "one",
          "everyone",
          "everybody",
          "someone",
          "somebody",
          "nobody",
          "others",
          "some",
          "many",
          "both",
          "neither",
          "none",
          "those",
          "most",
          "several",
          "another",
          "all",
          "few",
          "this",
          "that",
          "which");
  private static final Set<String> OBJECTS =
      Set.of("him", "her", "them", "us", "me", "it", "you", "himself", "herself", "themselves");
  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in",
          "on",
          "at",
          "for",
          "from",
          "to",
          "with",
          "by",
          "of",
          "about",
          "over",
          "after",
          "before",
          "during",
          "since",
          "until",
          "against",
          "under",
          "near",
          "between",
          "through",
          "into",
          "within",
          "without",
          "behind",
          "among",
          "amid",
          "via",
          "across",
          "despite",
          "following",
          "towards",
          "toward",
          "outside",
          "inside",
          "around",
          "upon",
          "regarding",
          "concerning",
          "ahead",
          "alongside",
          "per",
          "as",
          "like",
          "off",
          "above",
          "below");
  private static final Set<String> SUBORDINATORS =
      Set.of(
          "that",
          "because",
          "if",
          "when",
          "while",
          "although",
          "though",
          "since",
          "unless",
          "until",
          "once",
          "whereas",
          "whether",
          "so",
          "after",
          "before",
          "as",
          "where",
          "how",
          "why",
          "what",
          "than",
          "lest");
  private static final Set<String> AUXILIARIES =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "being",
          "am",
          "has",
          "have",
          "had",
          "having",
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
          "wo",
          "ca",
          "'s",
          "\u2019s",
          "'ve",
          "\u2019ve",
          "'ll",
          "\u2019ll",
          "'d",
          "\u2019d",
          "'re",
          "\u2019re",
          "isn't",
          "aren't",
          "wasn't",
          "weren't",
          "hasn't",
          "haven't",
          "hadn't",
          "doesn't",
          "don't",
          "didn't",
          "won't",
          "wouldn't",
          "cannot",
          "can't",
          "couldn't",
          "shouldn't",
          "isn\u2019t",
          "aren\u2019t",
          "wasn\u2019t",
          "weren\u2019t",
          "hasn\u2019t",
          "haven\u2019t",
          "hadn\u2019t",
          "doesn\u2019t",
          "don\u2019t",
          "didn\u2019t",
          "won\u2019t",
          "wouldn\u2019t",
          "can\u2019t",
          "couldn\u2019t",
          "shouldn\u2019t");
  private static final Set<String> NEGATIONS =
      Set.of("not", "n't", "n\u2019t", "never", "nor", "neither", "hardly");
  private static final Set<String> ADVERBS =
      Set.of(
          "also",
          "then",
          "now",
          "again",
          "still",
          "already",
          "even",
          "just",
          "only",
          "too",
          "however",
          "later",
          "earlier",
          "once",
          "twice",
          "meanwhile",
          "nevertheless",
          "nonetheless",
          "therefore",
          "thus",
          "instead",
          "so",
          "further",
          "furthermore",
          "moreover",
          "soon",
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "always",
          "often",
          "never",
          "ever",
          "long",
          "since",
          "simply",
          "indeed",
          "yet",
          "not",
          "first",
          "last",
          "finally",
          "though",
          "afterwards",
          "afterward",
          "here",
          "there",
          "live",
          "flatly",
          "repeatedly",
          "likewise",
          "rather",
          "perhaps",
          "maybe",
          "both",
          "either",
          "initially",
          "recently",
          "immediately");
  private static final Set<String> DAYS =
      Stream.of(
              CalendarWords.WEEKDAYS,
              CalendarWords.MONTHS,
              List.of(
                  "today",
                  "yesterday",
                  "tomorrow",
                  "tonight",
                  "week",
                  "month",
                  "year",
                  "morning",
                  "evening",
                  "afternoon",
                  "night",
                  "midnight",
                  "noon",
                  "weekend",
                  "mon",
                  "tue",
                  "tues",
                  "wed",
                  "thu",
                  "thur",
                  "thurs",
                  "fri",
                  "sat",
                  "sun"))
          .flatMap(List::stream)
          .collect(Collectors.toUnmodifiableSet());
  private static final Set<String> POSSESSIVES =
      Set.of("his", "her", "its", "their", "our", "my", "your");

  private Words() {}

  static boolean determiner(String word) {
    return DETERMINERS.contains(word);
  }

  static boolean possessive(String word) {
    return POSSESSIVES.contains(word);
  }

  /** A pronoun that may be a subject. */
  static boolean subject(String word) {
    return SUBJECTS.contains(word);
  }

  static boolean personal(String word) {
    return switch (word) {
      case "he", "she", "they", "we", "i", "it", "you" -> true;
      default -> false;
    };
  }

  static boolean object(String word) {
    return OBJECTS.contains(word);
  }

  static boolean preposition(String word) {
    return PREPOSITIONS.contains(word);
  }

  static boolean subordinator(String word) {
    return SUBORDINATORS.contains(word);
  }

  static boolean relative(String word) {
    return word.equals("who")
        || word.equals("which")
        || word.equals("whom")
        || word.equals("whose");
  }

  static boolean auxiliary(String word) {
    return AUXILIARIES.contains(word);
  }

  static boolean be(String word) {
    return switch (word) {
      case "is", "are", "was", "were", "be", "been", "being", "am", "'re", "\u2019re" -> true;
      default -> false;
    };
  }

  static boolean negation(String word) {
    return NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("n\u2019t");
  }

  static boolean conjunction(String word) {
    return word.equals("and")
        || word.equals("but")
        || word.equals("or")
        || word.equals("nor")
        || word.equals("yet");
  }

  /** An adverb that may stand between a subject and its verb. */
  static boolean adverb(String word, Pos pos) {
    return ADVERBS.contains(word)
        || (pos == Pos.ADV && !subordinator(word))
        || (word.length() > 4
            && word.endsWith("ly")
            && pos != Pos.NOUN
            && pos != Pos.PROPN
            && pos != Pos.VERB);
  }

  /** A day, month or other word of a time. */
  static boolean time(String word) {
    return DAYS.contains(word);
  }

  static boolean possessiveMark(String word) {
    return word.equals("'s") || word.equals("\u2019s") || word.equals("'") || word.equals("\u2019");
  }

  /** Whether the tag is one of a noun phrase's inner words. */
  static boolean nominal(Pos pos) {
    return pos == Pos.NOUN
        || pos == Pos.PROPN
        || pos == Pos.ADJ
        || pos == Pos.NUM
        || pos == Pos.X
        || pos == Pos.SYM;
  }
}
