package org.coranto.store.export;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.coranto.model.Actor;
import org.coranto.model.EntityType;
import org.coranto.model.Event;
import org.coranto.model.Location;
import org.coranto.model.Report;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.jspecify.annotations.Nullable;

/** POLECAT's 40 columns, a row a pair of parties. */
final class Polecat {
  static final List<String> HEADER =
      List.of(
          "Event ID",
          "Event Date",
          "Event Type",
          "Event Mode",
          "Event Intensity",
          "Quad Code",
          "Contexts",
          "Actor Name",
          "Actor Country",
          "Actor COW",
          "Primary Actor Sector",
          "Actor Sectors",
          "Actor Title",
          "Actor Name Raw",
          "Wikipedia Actor ID",
          "Recipient Name",
          "Recipient Country",
          "Recipient COW",
          "Primary Recipient Sector",
          "Recipient Sectors",
          "Recipient Title",
          "Recipient Name Raw",
          "Wikipedia Recipient ID",
          "Placename",
          "City",
          "District",
          "Province",
          "Country",
          "Latitude",
          "Longitude",
          "GeoNames ID",
          "Raw Placename",
          "Feature Type",
          "Source",
          "Publication Date",
          "Story People",
          "Story Organizations",
          "Story Locations",
          "Language",
          "Version");

  private final CodeBook codes;

  Polecat(CodeBook codes) {
    this.codes = codes;
  }

  void write(EventStory story, RowWriter out) throws IOException {
    for (EventStory.Pair pair : story.pairs()) {
      out.row(row(story, pair));
    }
  }

  private List<@Nullable Object> row(EventStory story, EventStory.Pair pair) {
    Event event = story.event();
    Situation situation = story.situation();
    LocalDate day = story.day();
    List<@Nullable Object> row = new ArrayList<>(HEADER.size());
    row.add("CORANTO-" + story.number(pair));
    row.add(day);
    row.add(event.type().name());
    row.add(event.mode());
    row.add(codes.intensity(event.type(), event.mode()));
    row.add(event.quad());
    row.add(String.join(";", event.contexts()));
    party(row, pair.actor(), story);
    party(row, pair.recipient(), story);
    place(row, event.place(), situation.report());
    Report report = situation.report();
    row.add(report.source() == null ? report.origin().display() : report.source());
    row.add(situation.reading().published().value());
    row.add(named(situation, EntityType.PERSON));
    row.add(named(situation, EntityType.ORGANIZATION));
    row.add(named(situation, EntityType.COUNTRY, EntityType.PLACE));
    row.add(Locale.forLanguageTag(report.language()).getDisplayLanguage(Locale.ENGLISH));
    row.add(SituationJson.PRODUCER);
    return row;
  }

  private void party(List<@Nullable Object> row, @Nullable Actor actor, EventStory story) {
    if (actor == null) {
      row.addAll(Collections.nCopies(8, null));
      return;
    }
    CodeBook.CountryCodes country = actor.country() == null ? null : codes.country(actor.country());
    row.add(actor.name());
    row.add(actor.country());
    row.add(country == null ? null : country.cow());
    row.add(actor.sector());
    row.add(actor.sector());
    row.add(actor.roles().isEmpty() ? null : actor.roles().get(0).title());
    row.add(raw(actor, story));
    row.add(null);
  }

  /** The words of the clause that name the party, else its first words in the report. */
  private static String raw(Actor actor, EventStory story) {
    var words =
        actor.mentions().stream()
            .filter(mention -> story.event().evidence().contains(mention.span()))
            .findFirst()
            .orElse(actor.mentions().get(0));
    return words.span().in(story.facts().report().text());
  }

  /** Placename to Feature Type, ten columns. */
  private void place(List<@Nullable Object> row, @Nullable Location place, Report report) {
    if (place == null) {
      row.addAll(Collections.nCopies(10, null));
      return;
    }
    CodeBook.CountryCodes country = place.country() == null ? null : codes.country(place.country());
    boolean whole = country != null && country.name().equals(place.name());
    row.add(place.name());
    row.add(whole ? null : place.name());
    row.add(null);
    row.add(null);
    row.add(place.country());
    row.add(place.latitude());
    row.add(place.longitude());
    row.add(null);
    row.add(place.span().in(report.text()));
    row.add(whole ? "PCLI" : null);
  }

  private static String named(Situation situation, EntityType... types) {
    return String.join(
        "; ",
        situation.actors().stream()
            .filter(a -> List.of(types).contains(a.type()))
            .map(Actor::name)
            .distinct()
            .toList());
  }
}
