package org.coranto.relate.divergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.coranto.model.DateMention;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.Divergence.Severity;
import org.coranto.model.Divergence.Side;
import org.coranto.model.Reading;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/** Dates whose resolved values differ; formats and "Thursday" for its date do not. */
final class DateComparison implements Comparison {
  private static final Set<String> PREPOSITIONS =
      Set.of("on", "in", "by", "until", "till", "since", "from", "before", "after");

  private final Reading reading;

  DateComparison(Reading reading) {
    this.reading = reading;
  }

  @Override
  public List<Difference> compare(Pair pair) {
    List<DateMention> leftA = new ArrayList<>();
    List<DateMention> leftB = dates(pair.span(pair.b()));
    for (DateMention date : dates(pair.span(pair.a()))) {
      if (!removeFirst(pair, date, leftB)) {
        leftA.add(date);
      }
    }
    List<Difference> found = new ArrayList<>();
    for (DateMention date : leftA) {
      DateMention other = null;
      for (DateMention candidate : leftB) {
        if (candidate.granularity() == date.granularity()) {
          other = candidate;
          break;
        }
      }
      if (other != null) {
        leftB.remove(other);
        found.add(difference(pair, date, other));
      }
    }
    return found;
  }

  private static boolean removeFirst(Pair pair, DateMention date, List<DateMention> others) {
    for (int i = 0; i < others.size(); i++) {
      if (agrees(date, others.get(i)) || sameWords(pair, date, others.get(i))) {
        others.remove(i);
        return true;
      }
    }
    return false;
  }

  /** The same words are the same date to a reader, whatever the tense around them. */
  private static boolean sameWords(Pair pair, DateMention a, DateMention b) {
    String text = pair.tokens().text();
    return a.span().in(text).equalsIgnoreCase(b.span().in(text));
  }

  private List<DateMention> dates(Span span) {
    List<DateMention> dates = new ArrayList<>();
    for (DateMention date : reading.dates()) {
      if (span.contains(date.span()) && date.value() != null) {
        dates.add(date);
      }
    }
    return dates;
  }

  /** Whether two values can be of one day: equal, or one the month or year of the other. */
  private static boolean agrees(DateMention a, DateMention b) {
    String x = String.valueOf(a.value());
    String y = String.valueOf(b.value());
    return x.startsWith(y) || y.startsWith(x);
  }

  private Difference difference(Pair pair, DateMention a, DateMention b) {
    Side likelier = null;
    String why = "one side means " + a.value() + ", the other " + b.value();
    boolean elsewhereA = elsewhere(a, b);
    boolean elsewhereB = elsewhere(b, a);
    if (a.conflict() == null != (b.conflict() == null)) {
      likelier = a.conflict() == null ? Side.A : Side.B;
      why += "; " + (a.conflict() == null ? b.conflict() : a.conflict());
    } else if (elsewhereA != elsewhereB) {
      likelier = elsewhereA ? Side.A : Side.B;
      why += "; the report names " + (elsewhereA ? a.value() : b.value()) + " elsewhere too";
    }
    return new Difference(
        withPreposition(pair, a.span(), pair.a()),
        withPreposition(pair, b.span(), pair.b()),
        Severity.SUBSTANTIVE,
        Aspect.DATE,
        likelier,
        0.85f,
        why);
  }

  private boolean elsewhere(DateMention date, DateMention other) {
    for (DateMention third : reading.dates()) {
      if (!third.equals(date)
          && !third.equals(other)
          && String.valueOf(date.value()).equals(third.value())) {
        return true;
      }
    }
    return false;
  }

  private static Span withPreposition(Pair pair, Span date, Pair.Side side) {
    int first = pair.tokens().firstEndingAfter(date.start());
    @Nullable String before = first > side.from() ? pair.tokens().folded(first - 1) : null;
    if (before != null && PREPOSITIONS.contains(before)) {
      return pair.tokens().span(first - 1).cover(date);
    }
    return date;
  }
}
