package org.coranto.relate.divergence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.DateMention;
import org.coranto.model.Divergence.Aspect;
import org.coranto.model.GivenUp;
import org.coranto.model.Reading;
import org.coranto.model.Rendering;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/** What the rest of a report and the calendar say. Made for one report. */
final class ReportGrounds {
  private static final Set<String> TO_COME = Set.of("will", "shall", "plans", "going", "until");
  private static final Set<String> WAS = Set.of("was", "were", "had", "since", "did");

  private final Reading reading;
  private final List<Words> renderings = new ArrayList<>();
  private final List<Map<String, Integer>> stems = new ArrayList<>();

  ReportGrounds(Reading reading, Relations relations) {
    this.reading = reading;
    Tokens tokens = reading.text().tokens();
    for (Rendering rendering : reading.report().renderings()) {
      Words words = new Words(tokens, List.of(rendering.span()), relations);
      renderings.add(words);
      Map<String, Integer> counts = new HashMap<>();
      for (int k = 0; k < words.size(); k++) {
        GivenUp.check();
        counts.merge(Likeness.stem(words.key(k)), 1, Integer::sum);
      }
      stems.add(counts);
    }
  }

  /** Words that both renderings use elsewhere too, which they do for one side only. */
  @Nullable String elsewhere(View own, View other, Aspect aspect) {
    boolean term = aspect == Aspect.TERM || aspect == Aspect.NAME;
    if (own.isEmpty() || other.isEmpty() || !term) {
      return null;
    }
    String mine = elsewhere(own, other);
    return mine != null && elsewhere(other, own) == null
        ? "both renderings say “" + mine + "” elsewhere too"
        : null;
  }

  private @Nullable String elsewhere(View own, View other) {
    for (String key : own.own(other)) {
      String stem = Likeness.stem(key);
      if (stem.length() > 2 && again(own, stem) && again(other, stem)) {
        return key;
      }
    }
    return null;
  }

  /** Whether the rendering of this view has the stem outside the sentences compared. */
  private boolean again(View view, String stem) {
    int here = 0;
    for (int n = 0; n < view.words().size(); n++) {
      GivenUp.check();
      here += Likeness.stem(view.words().key(n)).equals(stem) ? 1 : 0;
    }
    int index = reading.report().renderingAt(view.span().start());
    return stems.get(index).getOrDefault(stem, 0) > here;
  }

  /** Both renderings name the other side's party elsewhere, beside this one. */
  @Nullable String party(View own, View other, Aspect aspect) {
    boolean parties = aspect == Aspect.ROLE || aspect == Aspect.ACTOR;
    if (!parties || rows(own).isEmpty() || rows(other).isEmpty()) {
      return null;
    }
    String word = related(other, own);
    return word != null && related(own, other) == null
        ? "“" + word + "” is named as another party"
        : null;
  }

  private static Set<Integer> rows(View view) {
    Set<Integer> rows = new HashSet<>();
    for (int k = view.from(); k < view.to(); k++) {
      view.words().entries(k).forEach(entry -> rows.add(entry.row()));
    }
    return rows;
  }

  /** The word elsewhere in both renderings that is in one member with one of this side's words. */
  private @Nullable String related(View own, View other) {
    for (int k = own.from(); k < own.to(); k++) {
      if (!own.words().content(k)) {
        continue;
      }
      for (Relations.Entry entry : own.words().entries(k)) {
        if (entry.kind() == Relations.Kind.SAME || entry.kind() == Relations.Kind.CONTRARY) {
          continue;
        }
        String word = null;
        int said = 0;
        for (Words all : renderings) {
          for (int n = 0; n < all.size(); n++) {
            GivenUp.check();
            boolean here =
                all.span(n, n + 1).overlaps(own.span())
                    || all.span(n, n + 1).overlaps(other.span());
            boolean same = all.entries(n).contains(entry) && all.content(n);
            if (!here && same && Negation.none(all, n)) {
              word = all.raw(n);
              said++;
              break;
            }
          }
        }
        if (said > 1) {
          return word;
        }
      }
    }
    return null;
  }

  /** A date that can be against one that cannot, or one that fits the tense of its sentence. */
  @Nullable String calendar(View own, View other, Aspect aspect) {
    DateMention mine = date(own);
    DateMention theirs = date(other);
    if (mine == null || theirs == null || aspect != Aspect.DATE) {
      return null;
    }
    if (mine.conflict() == null && theirs.conflict() != null) {
      return "the other date cannot be: " + theirs.conflict();
    }
    LocalDate published = reading.published().value();
    LocalDate day = day(mine);
    LocalDate otherDay = day(theirs);
    if (published == null || day == null || otherDay == null) {
      return null;
    }
    boolean ahead = day.isAfter(published) && !otherDay.isAfter(published);
    boolean behind = !day.isAfter(published) && otherDay.isAfter(published);
    if (ahead && own.near(TO_COME, 12) >= 0) {
      return "it is announced, and the other day lies before the publication";
    }
    boolean past = own.near(WAS, 12) >= 0 && own.near(TO_COME, 12) < 0;
    return behind && past ? "it is told as past, and the other day lies ahead" : null;
  }

  private @Nullable DateMention date(View view) {
    for (DateMention date : reading.dates()) {
      if (date.span().overlaps(view.span())) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(DateMention date) {
    if (date.value() == null || date.value().length() != 10) {
      return null;
    }
    try {
      return LocalDate.parse(date.value());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
