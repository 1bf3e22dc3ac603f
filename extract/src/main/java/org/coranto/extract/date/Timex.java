package org.coranto.extract.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.coranto.model.DateMention.Granularity;
import org.jspecify.annotations.Nullable;

/** What a date expression says before it is known when it was written. */
interface Timex {
  /** The value at a moment, or null when the text cannot tell. */
  @Nullable Value at(Moment moment);

  /** How exact the value is, known even when the value is not. */
  Granularity granularity();

  /** Whether the value depends on the publication day. */
  default boolean isRelative() {
    return true;
  }

  /** The weekday that is stated beside a date, 1 to 7, or 0. */
  default int weekday() {
    return 0;
  }

  /** A value that stands in the text. */
  record Fixed(@Nullable Value value, Granularity granularity, int weekday) implements Timex {
    static Fixed of(Value value) {
      return new Fixed(value, value.granularity(), 0);
    }

    @Override
    public @Nullable Value at(Moment moment) {
      return value;
    }

    @Override
    public boolean isRelative() {
      return false;
    }
  }

  /** Day and month without a year; a known weekday helps to choose. */
  record DayOfYear(int month, int day, Pin pin, int weekday) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      if (pin.isYear()) {
        return in(moment.today().getYear() + pin.shift());
      }
      Moment told = moment.in(pin.tense());
      Value value = told.nearest(this::in, pin.tense() != Tense.OPEN);
      if (weekday == 0 || value == null || value.first().getDayOfWeek().getValue() == weekday) {
        return value;
      }
      for (Tense side : new Tense[] {Tense.PAST, Tense.FUTURE}) {
        Value other = moment.in(side).nearest(this::in, true);
        if (other != null && other.first().getDayOfWeek().getValue() == weekday) {
          return other;
        }
      }
      return value;
    }

    private @Nullable Value in(int year) {
      LocalDate found = Timex.day(year, month, day);
      return found == null ? null : Value.day(found);
    }

    @Override
    public Granularity granularity() {
      return Granularity.DAY;
    }
  }

  /**
   * A day of a month that is not named: "the 23rd"; with a weekday the nearest day that fits both.
   */
  record DayOfMonth(int day, int months, boolean pinned, int weekday) implements Timex {
    private static final int REACH = 3;

    @Override
    public @Nullable Value at(Moment moment) {
      LocalDate today = moment.today();
      if (pinned) {
        return in(YearMonth.from(today).plusMonths(months));
      }
      boolean future = !moment.tense().isPast() && moment.tense() != Tense.OPEN;
      YearMonth month = YearMonth.from(today);
      Value best = null;
      for (int step = -REACH; step <= REACH; step++) {
        Value value = in(month.plusMonths(step));
        if (value == null || (weekday > 0 && value.first().getDayOfWeek().getValue() != weekday)) {
          continue;
        }
        boolean ahead = !value.first().isBefore(today);
        boolean allowed = weekday > 0 || value.first().equals(today) || ahead == future;
        if (allowed && (best == null || distance(value, today) < distance(best, today))) {
          best = value;
        }
      }
      return best == null && weekday > 0 ? new DayOfMonth(day, 0, false, 0).at(moment) : best;
    }

    private static long distance(Value value, LocalDate today) {
      return Math.abs(value.first().toEpochDay() - today.toEpochDay());
    }

    private @Nullable Value in(YearMonth month) {
      LocalDate found = Timex.day(month.getYear(), month.getMonthValue(), day);
      return found == null ? null : Value.day(found);
    }

    @Override
    public Granularity granularity() {
      return Granularity.DAY;
    }
  }

  /** A month without a year, or a part of it. */
  record MonthOfYear(int month, Pin pin, Part part) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      if (pin.isYear()) {
        return in(moment.today().getYear() + pin.shift());
      }
      return moment.in(pin.tense()).nearest(this::in, pin.tense() != Tense.OPEN);
    }

    private Value in(int year) {
      return Value.month(YearMonth.of(year, month)).part(part);
    }

    @Override
    public Granularity granularity() {
      return part == Part.WHOLE
          ? Granularity.MONTH
          : part == Part.START || part == Part.END ? Granularity.DAY : Granularity.RANGE;
    }
  }

  /** A season without a year: three months of the northern year, winter from December. */
  record SeasonOfYear(int season, Pin pin, boolean southern) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      if (pin.isYear()) {
        return in(moment.today().getYear() + pin.shift());
      }
      return moment.in(pin.tense()).nearest(this::in, pin.tense() != Tense.OPEN);
    }

    Value in(int year) {
      int turned = southern ? (season + 1) % 4 + 1 : season;
      LocalDate first = LocalDate.of(year, turned * 3, 1);
      return Value.range(first, YearMonth.from(first).plusMonths(2).atEndOfMonth());
    }

    @Override
    public Granularity granularity() {
      return Granularity.RANGE;
    }
  }

  /**
   * A weekday.
   *
   * @param pin side that the expression itself tells
   * @param strict whether the publication day itself is left out ("last", "next")
   * @param weeks weeks to add ("Saturday week", "Tuesday a week ago")
   */
  record Weekday(int day, Tense pin, boolean strict, int weeks) implements Timex {
    @Override
    public Value at(Moment moment) {
      DayOfWeek wanted = DayOfWeek.of(day);
      LocalDate today = moment.today();
      boolean future = lookAhead(moment.in(pin));
      LocalDate found =
          today.with(
              future
                  ? (strict ? TemporalAdjusters.next(wanted) : TemporalAdjusters.nextOrSame(wanted))
                  : (strict
                      ? TemporalAdjusters.previous(wanted)
                      : TemporalAdjusters.previousOrSame(wanted)));
      return Value.day(found.plusWeeks(weeks));
    }

    /** Without a past or future verb the nearer day wins, the coming one at a small difference. */
    private boolean lookAhead(Moment told) {
      int back = Math.floorMod(told.today().getDayOfWeek().getValue() - day, 7);
      return switch (told.tense()) {
        case FUTURE -> true;
        case PRESENT -> back > 2;
        case OPEN -> back > 4;
        default -> false;
      };
    }

    @Override
    public Granularity granularity() {
      return Granularity.DAY;
    }
  }

  /** A weekday of a week counted from this one: "Monday of last week". */
  record WeekdayOfWeek(int day, int weeks) implements Timex {
    @Override
    public Value at(Moment moment) {
      LocalDate monday = moment.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return Value.day(monday.plusWeeks(weeks).plusDays(day - 1));
    }

    @Override
    public Granularity granularity() {
      return Granularity.DAY;
    }
  }

  /** A day counted from the publication day: "yesterday"; a weekday may be stated beside it. */
  record Deictic(int days, int weekday) implements Timex {
    @Override
    public Value at(Moment moment) {
      return Value.day(moment.today().plusDays(days));
    }

    @Override
    public Granularity granularity() {
      return Granularity.DAY;
    }
  }

  /** A period counted from the one that holds the publication day: "next week". */
  record Period(Unit unit, int shift, Part part) implements Timex {
    @Override
    public Value at(Moment moment) {
      return Value.around(unit.after(start(moment.today()), shift), unit).part(part);
    }

    /** The first of the month, lest "next month" of the 31st skip one. */
    private LocalDate start(LocalDate day) {
      return unit == Unit.MONTH || unit == Unit.QUARTER ? day.withDayOfMonth(1) : day;
    }

    @Override
    public Granularity granularity() {
      return switch (part) {
        case WHOLE ->
            unit == Unit.WEEK || unit == Unit.WEEKEND || unit == Unit.QUARTER
                ? Granularity.RANGE
                : unit.granularity();
        case START, END -> Granularity.DAY;
        default -> Granularity.RANGE;
      };
    }
  }

  /** The weekend on the side that the tense tells. */
  record Weekend() implements Timex {
    @Override
    public Value at(Moment moment) {
      boolean future = moment.tense() == Tense.FUTURE || moment.tense() == Tense.PRESENT;
      LocalDate today = moment.today();
      LocalDate saturday =
          future
              ? today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).minusDays(1)
              : today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
      return Value.range(saturday, saturday.plusDays(1));
    }

    @Override
    public Granularity granularity() {
      return Granularity.RANGE;
    }
  }

  /** A distance from the publication day: "two weeks ago". */
  record Distance(Unit unit, int n) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      LocalDate day = unit.after(moment.today(), n);
      return switch (unit.granularity()) {
        case MONTH -> Value.month(YearMonth.from(day));
        case YEAR -> Value.year(day.getYear());
        default -> Value.day(day);
      };
    }

    @Override
    public Granularity granularity() {
      return unit.granularity();
    }
  }

  /** A stretch from or up to the publication day: "within ten days", "the past two weeks". */
  record Stretch(Unit unit, int n) implements Timex {
    @Override
    public Value at(Moment moment) {
      LocalDate other = unit.after(moment.today(), n);
      return n < 0 ? Value.range(other, moment.today()) : Value.range(moment.today(), other);
    }

    @Override
    public Granularity granularity() {
      return Granularity.RANGE;
    }
  }

  /** A distance from the date mentioned before: "two days later", "the same evening". */
  record Follow(Unit unit, int n) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      Value before = moment.before();
      if (before == null) {
        return null;
      }
      if (n == 0) {
        return Value.day(before.last());
      }
      if (before.granularity() == Granularity.YEAR) {
        return unit == Unit.YEAR ? Value.year(before.first().getYear() + n) : null;
      }
      LocalDate day = unit.after(n < 0 ? before.first() : before.last(), n);
      if (unit == Unit.YEAR) {
        return Value.year(day.getYear());
      }
      boolean month = unit == Unit.MONTH || before.granularity() == Granularity.MONTH;
      return month ? Value.month(YearMonth.from(day)) : Value.day(day);
    }

    @Override
    public Granularity granularity() {
      return unit.granularity();
    }
  }

  /** From the first day of one expression to the last of another. */
  record Between(Timex first, Timex last) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      Value end = last.at(moment);
      if (end == null) {
        return null;
      }
      Value start = first.at(moment);
      boolean turned = start == null || start.first().isAfter(end.last());
      if (turned && start != null && moment.tense() == Tense.FUTURE) {
        end = last.at(new Moment(start.first(), Tense.FUTURE, moment.before()));
      } else if (turned) {
        start = first.at(new Moment(end.last(), Tense.PAST, moment.before()));
      }
      if (start == null || end == null || start.first().isAfter(end.last())) {
        return null;
      }
      if (start.granularity() == Granularity.YEAR && end.granularity() == Granularity.YEAR) {
        return Value.years(start.first().getYear(), end.last().getYear());
      }
      return start.granularity() == Granularity.MONTH && end.granularity() == Granularity.MONTH
          ? Value.range(YearMonth.from(start.first()), YearMonth.from(end.last()))
          : Value.range(start.first(), end.last());
    }

    @Override
    public boolean isRelative() {
      return first.isRelative() || last.isRelative();
    }

    @Override
    public Granularity granularity() {
      return Granularity.RANGE;
    }
  }

  /** A date that hangs on a happening: "three days after the attack". */
  record Untold(Granularity granularity) implements Timex {
    @Override
    public @Nullable Value at(Moment moment) {
      return null;
    }
  }

  /** A length of time that is tied to no day. */
  record Length(String iso) implements Timex {
    @Override
    public Value at(Moment moment) {
      return new Value(iso, Granularity.RANGE, LocalDate.EPOCH, LocalDate.EPOCH);
    }

    @Override
    public boolean isRelative() {
      return false;
    }

    @Override
    public Granularity granularity() {
      return Granularity.RANGE;
    }
  }

  /** The day, or null when the calendar has none. */
  static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
