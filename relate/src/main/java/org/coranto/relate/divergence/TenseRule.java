package org.coranto.relate.divergence;

import java.util.Set;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.relate.divergence.Comparison.Difference;

/** Will or may, must or may, done or only planned: the words before answering verbs. */
final class TenseRule {
  private enum Standing {
    PLAIN,
    PAST,
    FUTURE,
    WOULD,
    WOULD_HAVE,
    MAY,
    MAY_HAVE,
    MUST
  }

  private static final Set<String> BETWEEN =
      Set.of(
          "be",
          "been",
          "have",
          "not",
          "n't",
          "also",
          "already",
          "now",
          "still",
          "then",
          "to",
          "soon",
          "only",
          "all",
          "never",
          "probably",
          "again",
          "being",
          "yet",
          "both");

  void find(Comparison c) {
    for (int i = 0; i < c.a.size(); i++) {
      int j = c.alignment.slot(i);
      if (j < 0 || !c.a.content(i) || !verb(c.a, i) || !verb(c.b, j) || c.covered(i, j)) {
        continue;
      }
      Standing x = standing(c.a, i);
      Standing y = standing(c.b, j);
      boolean hearsay = x == Standing.WOULD_HAVE || y == Standing.WOULD_HAVE;
      if (hearsay && (reported(c.a, i) || reported(c.b, j))) {
        continue;
      }
      Aspect aspect = differ(x, y) ? aspect(x, y) : differ(y, x) ? aspect(y, x) : null;
      if (aspect != null) {
        c.add(
            new Difference(
                start(c.a, i),
                i + 1,
                start(c.b, j),
                j + 1,
                Severity.SUBSTANTIVE,
                aspect,
                0.65f,
                aspect == Aspect.REALISATION
                    ? "one side tells as done what the other tells as still to come"
                    : "one side is surer than the other: "
                        + c.a.span(start(c.a, i), i + 1).in(c.a.tokens().text())
                        + " and "
                        + c.b.span(start(c.b, j), j + 1).in(c.b.tokens().text())));
      }
    }
  }

  /** Whether the verb stands in a reported clause, where "would have" is only tense. */
  private static boolean reported(Words words, int i) {
    for (int k = i; k > 0 && i - k < 9; k--) {
      if (words.key(k).equals("that") || words.key(k).equals("whether")) {
        return true;
      }
    }
    return false;
  }

  private static boolean differ(Standing x, Standing y) {
    return switch (x) {
      case FUTURE -> y == Standing.PAST || y == Standing.MAY;
      case WOULD_HAVE -> y == Standing.PAST;
      case MAY_HAVE -> y == Standing.PAST;
      case MUST -> y == Standing.MAY;
      default -> false;
    };
  }

  private static Aspect aspect(Standing x, Standing y) {
    return x == Standing.FUTURE && y == Standing.PAST ? Aspect.REALISATION : Aspect.MODALITY;
  }

  private static boolean verb(Words words, int i) {
    return words.pos(i) == org.coranto.model.Pos.VERB
        || words.pos(i) == org.coranto.model.Pos.AUX
        || words.key(i).endsWith("ed");
  }

  private static int start(Words words, int i) {
    int k = i;
    while (k > 0 && i - k < 4 && (link(words.key(k - 1)) || modal(words.key(k - 1)))) {
      k--;
    }
    return k;
  }

  private static boolean link(String word) {
    return BETWEEN.contains(word) || word.endsWith("ly") || Negation.auxiliary(word);
  }

  private static boolean modal(String word) {
    return Set.of(
            "will", "would", "shall", "may", "might", "must", "going", "can", "could", "should")
        .contains(word);
  }

  private static Standing standing(Words words, int i) {
    boolean have = false;
    boolean past = false;
    boolean to = false;
    boolean going = false;
    for (int k = i - 1; k >= 0 && i - k <= 5; k--) {
      String word = words.key(k);
      if (words.clauseBefore(k + 1)) {
        break;
      }
      switch (word) {
        case "will", "shall", "ll", "'ll", "won't" -> {
          return Standing.FUTURE;
        }
        case "would" -> {
          return have ? Standing.WOULD_HAVE : Standing.WOULD;
        }
        case "may", "might" -> {
          return have ? Standing.MAY_HAVE : Standing.MAY;
        }
        case "must" -> {
          return have ? Standing.MAY_HAVE : Standing.MUST;
        }
        case "can", "could", "should" -> {
          return Standing.PLAIN;
        }
        case "going" -> going = to;
        case "is", "are" -> {
          if (going) {
            return Standing.FUTURE;
          }
          return Standing.PLAIN;
        }
        case "to" -> to = true;
        case "have" -> have = true;
        case "has", "had", "did", "was", "were" -> {
          if (!to) {
            past = true;
          }
        }
        default -> {
          if (!link(word)) {
            k = -1;
          }
        }
      }
    }
    if (to) {
      return Standing.PLAIN;
    }
    boolean form = words.key(i).endsWith("ed") && words.pos(i) == org.coranto.model.Pos.VERB;
    return past || have || form ? Standing.PAST : Standing.PLAIN;
  }
}
