package org.coranto.extract.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coranto.model.AnalysedText;
import org.coranto.model.DateMention;
import org.coranto.model.GivenUp;
import org.coranto.model.Published;
import org.coranto.model.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds date expressions and resolves them by tense and publication day. Thread-safe. */
public final class DateFinder {
  /** How many sentences back "the same day" may point. */
  private static final int CHAIN = 2;

  private final Rule rules = new Rules();

  /**
   * Finds the dates of a report.
   *
   * @param published what is known beforehand; inferred from the text when unknown
   */
  public Dates find(AnalysedText text, Published published) {
    List<Found> found = scan(text);
    Published day =
        published.basis() == Published.Basis.UNKNOWN ? PublicationDay.infer(found) : published;
    List<DateMention> mentions = new ArrayList<>(found.size());
    Value before = null;
    int beforeAt = 0;
    int rendering = -1;
    for (Found one : found) {
      boolean fresh = one.rendering() == rendering && one.sentence() - beforeAt <= CHAIN;
      Value value = value(one, day, fresh ? before : null);
      mentions.add(mention(one, value));
      if (value != null && !(one.match().timex() instanceof Timex.Length)) {
        before = value;
        beforeAt = one.sentence();
        rendering = one.rendering();
      }
    }
    return new Dates(day, mentions);
  }

  private List<Found> scan(AnalysedText text) {
    List<Found> found = new ArrayList<>();
    for (int s = 0; s < text.sentences().size(); s++) {
      GivenUp.check();
      Sentence sentence = text.sentences().get(s);
      Scan scan = new Scan(text, sentence);
      int i = sentence.from();
      while (i < sentence.to()) {
        Match match = rules.at(scan, i);
        if (match == null) {
          i++;
          continue;
        }
        Tense tense = Tenses.of(scan, match.from(), match.to());
        found.add(
            new Found(
                text.tokens().span(match.from(), match.to()),
                match,
                tense,
                sentence.rendering(),
                s));
        i = match.to();
      }
    }
    return found;
  }

  /** The value, if it is the same on every possible publication day. */
  private static @Nullable Value value(Found found, Published published, @Nullable Value before) {
    Timex timex = found.match().timex();
    LocalDate earliest = published.value() == null ? published.earliest() : published.value();
    LocalDate latest = published.value() == null ? published.latest() : published.value();
    if (earliest == null || latest == null) {
      return timex.isRelative()
          ? null
          : timex.at(new Moment(LocalDate.EPOCH, found.tense(), before));
    }
    Value value = timex.at(new Moment(earliest, found.tense(), before));
    return earliest.equals(latest)
            || (value != null && value.equals(timex.at(new Moment(latest, found.tense(), before))))
        ? value
        : null;
  }

  private static DateMention mention(Found found, @Nullable Value value) {
    Timex timex = found.match().timex();
    return new DateMention(
        found.span(),
        value == null ? null : value.iso(),
        value == null ? timex.granularity() : value.granularity(),
        found.match().rule(),
        value == null ? null : conflict(timex, value));
  }

  private static @Nullable String conflict(Timex timex, Value value) {
    int stated = timex.weekday();
    int real = value.first().getDayOfWeek().getValue();
    return stated == 0 || stated == real
        ? null
        : value.iso() + " is a " + name(real) + ", not a " + name(stated);
  }

  private static String name(int weekday) {
    return DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
