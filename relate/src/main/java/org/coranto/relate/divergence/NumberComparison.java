package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import org.coranto.model.DateMention;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Pos;
import org.coranto.model.Reading;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.coranto.relate.divergence.Numerals.Numeral;

/** Numbers whose values differ after notation and scale; those of dates are left to dates. */
final class NumberComparison implements Comparison {
  private final Reading reading;

  NumberComparison(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<Difference> compare(Pair pair) {
    List<Numeral> a = numerals(pair, pair.a());
    List<Numeral> b = numerals(pair, pair.b());
    List<Numeral> leftB = new ArrayList<>(b);
    List<Numeral> leftA = new ArrayList<>();
    for (Numeral number : a) {
      if (!removeSame(leftB, number.value())) {
        leftA.add(number);
      }
    }
    List<Difference> found = new ArrayList<>();
    for (Numeral number : leftA) {
      Numeral other = counterpart(pair, number, leftB, leftA.size() == 1);
      if (other != null) {
        leftB.remove(other);
        found.add(difference(pair, number, other));
      }
    }
    return found;
  }

  private List<Numeral> numerals(Pair pair, Pair.Side side) {
    Tokens tokens = pair.tokens();
    return Numerals.of(
        tokens, side.from(), side.to(), i -> !isPartOfDate(tokens.span(i)) && !isName(pair, i));
  }

  private boolean isPartOfDate(Span span) {
    for (DateMention date : reading.dates()) {
      if (date.span().overlaps(span)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(Pair pair, int i) {
    return pair.tokens().pos(i) == Pos.PROPN && !WordAlignment.hasDigit(pair.tokens().folded(i));
  }

  private static boolean removeSame(List<Numeral> numbers, double value) {
    for (Numeral number : numbers) {
      if (number.value() == value) {
        numbers.remove(number);
        return true;
      }
    }
    return false;
  }

  /** The number that counts the same thing; else the only one there is, if it stands alike. */
  private static @org.jspecify.annotations.Nullable Numeral counterpart(
      Pair pair, Numeral number, List<Numeral> others, boolean only) {
    for (Numeral other : others) {
      if (countsSame(pair, number, other)) {
        return other;
      }
    }
    if (only && others.size() == 1) {
      int expected = pair.words().expectedOfA(number.from());
      Numeral other = others.get(0);
      return Math.abs(expected - other.from()) <= 6 ? other : null;
    }
    return null;
  }

  private static boolean countsSame(Pair pair, Numeral a, Numeral b) {
    for (int i = a.to(); i < Math.min(a.to() + 3, pair.a().to()); i++) {
      int j = pair.words().ofA(i);
      if (j >= b.to() && j < b.to() + 4 && !pair.tokens().isMark(i)) {
        return true;
      }
    }
    return false;
  }

  private Difference difference(Pair pair, Numeral a, Numeral b) {
    Span aSpan = withNoun(pair.tokens(), a, pair.a());
    Span bSpan = withNoun(pair.tokens(), b, pair.b());
    Side likelier = null;
    String why =
        "one side says "
            + Numerals.display(a.value())
            + ", the other "
            + Numerals.display(b.value());
    boolean elsewhereA = elsewhere(pair, a.value());
    boolean elsewhereB = elsewhere(pair, b.value());
    if (elsewhereA != elsewhereB) {
      likelier = elsewhereA ? Side.A : Side.B;
      why +=
          "; the report gives "
              + Numerals.display(elsewhereA ? a.value() : b.value())
              + " elsewhere too";
    }
    return new Difference(aSpan, bSpan, Severity.SUBSTANTIVE, Aspect.NUMBER, likelier, 0.85f, why);
  }

  /** Whether the value stands in another sentence of either rendering. */
  private boolean elsewhere(Pair pair, double value) {
    Tokens tokens = pair.tokens();
    for (Numeral number :
        Numerals.of(
            tokens,
            0,
            tokens.size(),
            i -> !pair.a().has(i) && !pair.b().has(i) && !isPartOfDate(tokens.span(i)))) {
      if (number.value() == value && value > 2) {
        return true;
      }
    }
    return false;
  }

  /** The number with what it counts: up to the first noun after it, three words on. */
  private static Span withNoun(Tokens tokens, Numeral number, Pair.Side side) {
    int to = number.to();
    for (int i = number.to(); i < Math.min(number.to() + 3, side.to()); i++) {
      Pos pos = tokens.pos(i);
      if (pos == Pos.NOUN || pos == Pos.PROPN || pos == Pos.SYM) {
        to = i + 1;
      } else if (pos != Pos.ADJ) {
        break;
      }
    }
    return tokens.span(number.from(), to);
  }
}
