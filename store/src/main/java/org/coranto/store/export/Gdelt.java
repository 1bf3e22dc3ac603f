package org.coranto.store.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.coranto.model.Actor;
import org.coranto.model.Happened;
import org.coranto.model.Location;
import org.coranto.model.Report;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * GDELT 2.0's two tables. Column meanings follow the GDELT Event Codebook 2.0; what Coranto does
 * not measure (tone, religion, ethnicity, actors' own places) is left empty. Countries of actors
 * are CAMEO codes, those of places FIPS 10-4 codes.
 */
final class Gdelt {
  static final int EVENT_COLUMNS = 61;
  static final int MENTION_COLUMNS = 16;

  /** A happening in the first part of its text is a root event: a share of the rendering. */
  private static final double LEAD = 0.2;

  private final CodeBook codes;

  Gdelt(CodeBook codes) {
    this.codes = codes;
  }

  void write(EventStory story, RowWriter events, RowWriter mentions) throws IOException {
    for (EventStory.Pair pair : story.pairs()) {
      long number = story.number(pair);
      events.row(event(story, pair, number));
      for (Happened telling : story.tellings()) {
        mentions.row(mention(story, pair, number, telling));
      }
    }
  }

  private List<@Nullable Object> event(EventStory story, EventStory.Pair pair, long number) {
    List<@Nullable Object> row = new ArrayList<>(EVENT_COLUMNS);
    row.add(number);
    dates(row, story.day());
    actor(row, pair.actor());
    actor(row, pair.recipient());
    String cameo = story.event().cameo();
    row.add(isLead(story) ? 1 : 0);
    row.add(cameo);
    row.add(cameo.substring(0, Math.min(3, cameo.length())));
    row.add(cameo.substring(0, 2));
    row.add(story.event().quad());
    row.add(story.event().goldstein());
    row.add(story.tellings().size());
    row.add(1); // renderings of one text are one source
    row.add(1);
    row.add(null);
    place(row, null);
    place(row, null);
    place(row, story.event().place());
    row.add(stamp(story.situation().reading().published().value()));
    row.add(story.facts().report().origin().display());
    return row;
  }

  private static void dates(List<@Nullable Object> row, @Nullable LocalDate day) {
    if (day == null) {
      row.addAll(Collections.nCopies(4, null));
      return;
    }
    row.add(day.toString().replace("-", ""));
    row.add(day.toString().substring(0, 7).replace("-", ""));
    row.add(day.getYear());
    double fraction = (day.getMonthValue() * 30 + day.getDayOfMonth()) / 365.0;
    row.add(String.format(Locale.ROOT, "%.4f", day.getYear() + Math.min(fraction, 0.9999)));
  }

  /** Code, Name, CountryCode, KnownGroupCode, EthnicCode, two religions, three types. */
  private void actor(List<@Nullable Object> row, @Nullable Actor actor) {
    if (actor == null) {
      row.addAll(Collections.nCopies(10, null));
      return;
    }
    String country = actor.country() == null ? "" : cameo(actor.country());
    String sector = actor.sector() == null ? "" : actor.sector();
    row.add(country + sector);
    row.add(actor.name().toUpperCase(Locale.ROOT));
    row.add(country);
    row.addAll(Collections.nCopies(4, null));
    row.add(sector);
    row.add(null);
    row.add(null);
  }

  private String cameo(String iso3) {
    CodeBook.CountryCodes country = codes.country(iso3);
    return country == null || country.cameo().isEmpty() ? iso3 : country.cameo();
  }

  /** Type, FullName, CountryCode, ADM1Code, ADM2Code, Lat, Long, FeatureID. */
  private void place(List<@Nullable Object> row, @Nullable Location place) {
    if (place == null) {
      row.add(0);
      row.addAll(Collections.nCopies(7, null));
      return;
    }
    CodeBook.CountryCodes country = place.country() == null ? null : codes.country(place.country());
    boolean whole = country != null && country.name().equals(place.name());
    boolean american = "USA".equals(place.country());
    row.add(whole ? 1 : american ? 3 : 4);
    row.add(whole || country == null ? place.name() : place.name() + ", " + country.name());
    row.add(country == null ? null : country.fips());
    row.add(country == null ? null : country.fips());
    row.add(null);
    row.add(place.latitude());
    row.add(place.longitude());
    row.add(null);
  }

  private List<@Nullable Object> mention(
      EventStory story, EventStory.Pair pair, long number, Happened telling) {
    Facts facts = story.facts();
    Report report = facts.report();
    Span evidence = telling.event().evidence();
    List<@Nullable Object> row = new ArrayList<>(MENTION_COLUMNS);
    row.add(number);
    row.add(stamp(story.day()));
    row.add(stamp(story.situation().reading().published().value()));
    row.add(1);
    row.add(report.source() == null ? report.name() : report.source());
    row.add(report.origin().display());
    row.add(facts.sentence(evidence));
    row.add(offset(pair.actor(), evidence, facts));
    row.add(offset(pair.recipient(), evidence, facts));
    row.add(facts.start(telling.event().trigger()));
    row.add(1);
    row.add(Math.round(telling.event().confidence() * 100));
    row.add(facts.length());
    row.addAll(Collections.nCopies(3, null));
    return row;
  }

  /** Where the clause names the party, or −1, as GDELT writes it. */
  private static int offset(@Nullable Actor actor, Span evidence, Facts facts) {
    if (actor != null) {
      for (var mention : actor.mentions()) {
        if (evidence.contains(mention.span())) {
          return facts.start(mention.span());
        }
      }
    }
    return -1;
  }

  private static boolean isLead(EventStory story) {
    Report report = story.facts().report();
    int start = story.event().evidence().start();
    Span rendering = report.renderings().get(report.renderingAt(start)).span();
    return start - rendering.start() <= LEAD * rendering.length();
  }

  private static @Nullable String stamp(@Nullable LocalDate day) {
    return day == null ? null : day.toString().replace("-", "") + "000000";
  }
}
