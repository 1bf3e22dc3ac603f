package org.coranto.extract.date;

import java.time.LocalDate;
import java.util.List;
import org.coranto.model.Published;
import org.jspecify.annotations.Nullable;

/**
 * Works out when a report was written from what it says. A dated fact in the past lies not after
 * that day, one in the future not before it; "yesterday, the Sunday" fixes the weekday. The day
 * itself is given only when a single one remains; the clock is never asked.
 */
final class PublicationDay {
  /** Longer stretches than this are not searched for the one day that fits. */
  private static final int LONGEST_SEARCH = 400;

  private PublicationDay() {}

  static Published infer(List<Found> found) {
    LocalDate earliest = null;
    LocalDate latest = null;
    int weekday = 0;
    boolean clash = false;
    for (Found one : found) {
      Timex timex = one.match().timex();
      if (timex instanceof Timex.Deictic deictic && deictic.weekday() > 0) {
        int own = Math.floorMod(deictic.weekday() - 1 - deictic.days(), 7) + 1;
        clash |= weekday != 0 && weekday != own;
        weekday = own;
      }
      Value value = timex instanceof Timex.Fixed fixed ? fixed.value() : null;
      if (value == null) {
        continue;
      }
      if (one.tense() == Tense.PAST) {
        earliest = later(earliest, value.first());
      } else if (one.tense() == Tense.FUTURE) {
        latest = earlier(latest, value.last());
      }
    }
    if (earliest != null && latest != null && earliest.isAfter(latest)) {
      return Published.unknown();
    }
    if (!clash && weekday > 0 && earliest != null && latest != null) {
      return narrowed(earliest, latest, weekday);
    }
    if (earliest == null && latest == null) {
      return Published.unknown();
    }
    return published(earliest, latest);
  }

  private static Published narrowed(LocalDate earliest, LocalDate latest, int weekday) {
    LocalDate first = earliest;
    LocalDate last = latest;
    if (last.toEpochDay() - first.toEpochDay() <= LONGEST_SEARCH) {
      while (!first.isAfter(last) && first.getDayOfWeek().getValue() != weekday) {
        first = first.plusDays(1);
      }
      while (!last.isBefore(first) && last.getDayOfWeek().getValue() != weekday) {
        last = last.minusDays(1);
      }
    }
    return first.isAfter(last) ? published(earliest, latest) : published(first, last);
  }

  private static Published published(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    LocalDate value = earliest != null && earliest.equals(latest) ? earliest : null;
    return new Published(value, Published.Basis.INFERRED, earliest, latest);
  }

  private static LocalDate later(@Nullable LocalDate a, LocalDate b) {
    return a == null || b.isAfter(a) ? b : a;
  }

  private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
    return a == null || b.isBefore(a) ? b : a;
  }
}
