package org.coranto.store.export;

import static org.coranto.store.export.Column.real;
import static org.coranto.store.export.Column.text;
import static org.coranto.store.export.Column.truth;
import static org.coranto.store.export.Column.whole;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.coranto.model.Actor;
import org.coranto.model.Committed;
import org.coranto.model.Condition;
import org.coranto.model.DateMention;
import org.coranto.model.Divergence;
import org.coranto.model.Event;
import org.coranto.model.Happened;
import org.coranto.model.Location;
import org.coranto.model.Mention;
import org.coranto.model.Quantity;
import org.coranto.model.Quote;
import org.coranto.model.Report;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the CSV and Parquet exports, one a kind of fact. Ids are those of the reading
 * format and unique within a report; starts and ends are code points of the report's text.
 */
final class FactTables {
  /** A table: its name, its columns, and what it takes from a situation. */
  record Table(String name, List<Column> columns, BiConsumer<Facts, Sink> rows) {}

  /** Takes a row's values. */
  interface Sink {
    void row(@Nullable Object... values);
  }

  /** All tables, in the order they are listed in. */
  static final List<Table> ALL =
      List.of(
          new Table(
              "reports",
              List.of(
                  text("report"),
                  text("name"),
                  text("uri"),
                  text("member"),
                  text("media_type"),
                  text("published"),
                  text("published_basis"),
                  text("language"),
                  whole("renderings"),
                  whole("length")),
              FactTables::reports),
          new Table(
              "actors",
              List.of(
                  text("report"),
                  text("id"),
                  text("name"),
                  text("type"),
                  text("country"),
                  text("sector"),
                  text("roles"),
                  text("kb"),
                  text("resolution"),
                  whole("mentions"),
                  text("mark")),
              FactTables::actors),
          new Table(
              "mentions",
              List.of(
                  text("report"),
                  text("actor"),
                  whole("start"),
                  whole("end"),
                  text("text"),
                  text("kind"),
                  text("rendering")),
              FactTables::mentions),
          new Table(
              "quotes",
              List.of(
                  text("report"),
                  text("id"),
                  text("type"),
                  text("act"),
                  text("speaker"),
                  text("speaker_name"),
                  text("speaker_basis"),
                  text("cue"),
                  text("content"),
                  whole("start"),
                  whole("end"),
                  text("rendering"),
                  text("within"),
                  text("denies"),
                  text("heading_of"),
                  text("same_as"),
                  text("rule"),
                  real("confidence"),
                  text("mark")),
              FactTables::quotes),
          new Table(
              "events",
              List.of(
                  text("report"),
                  text("id"),
                  text("type"),
                  text("mode"),
                  text("contexts"),
                  text("cameo"),
                  real("goldstein"),
                  whole("quad"),
                  text("actor"),
                  text("actor_names"),
                  text("recipient"),
                  text("recipient_names"),
                  truth("reciprocal"),
                  text("date"),
                  text("place"),
                  text("country"),
                  real("latitude"),
                  real("longitude"),
                  text("factuality"),
                  text("according_to"),
                  whole("number"),
                  text("number_of"),
                  text("trigger"),
                  text("evidence"),
                  whole("start"),
                  whole("end"),
                  text("rendering"),
                  text("same_as"),
                  text("rule"),
                  real("confidence"),
                  text("mark")),
              FactTables::events),
          new Table(
              "conditions",
              List.of(
                  text("report"),
                  text("id"),
                  text("kind"),
                  text("holder"),
                  text("addressee"),
                  text("promise"),
                  text("condition"),
                  text("deadline"),
                  text("status"),
                  whole("start"),
                  whole("end"),
                  text("rendering"),
                  text("same_as"),
                  text("mark")),
              FactTables::conditions),
          new Table(
              "dates",
              List.of(
                  text("report"),
                  whole("start"),
                  whole("end"),
                  text("text"),
                  text("value"),
                  text("granularity"),
                  text("basis"),
                  text("conflict")),
              FactTables::dates),
          new Table(
              "divergences",
              List.of(
                  text("report"),
                  whole("number"),
                  text("severity"),
                  text("aspect"),
                  text("a"),
                  whole("a_start"),
                  whole("a_end"),
                  text("b"),
                  whole("b_start"),
                  whole("b_end"),
                  text("likelier"),
                  text("why"),
                  real("confidence"),
                  text("mark"),
                  text("votes")),
              FactTables::divergences));

  private FactTables() {}

  /** All rows of a table for one situation. */
  static List<List<@Nullable Object>> rows(Table table, Facts facts) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    table.rows().accept(facts, values -> rows.add(new ArrayList<>(Arrays.asList(values))));
    return rows;
  }

  private static void reports(Facts f, Sink out) {
    Report r = f.report();
    out.row(
        r.id(),
        r.name(),
        r.origin().uri(),
        r.origin().member(),
        r.origin().mediaType(),
        f.situation().reading().published().value(),
        lower(f.situation().reading().published().basis()),
        r.language(),
        r.renderings().size(),
        f.length());
  }

  private static void actors(Facts f, Sink out) {
    for (Actor a : f.situation().actors()) {
      out.row(
          f.report().id(),
          a.id(),
          a.name(),
          lower(a.type()),
          a.country(),
          a.sector(),
          joined(a.roles().stream().map(role -> role.title()).toList()),
          a.kb(),
          lower(a.resolution()),
          a.mentions().size(),
          f.mark(a.id()));
    }
  }

  private static void mentions(Facts f, Sink out) {
    for (Actor a : f.situation().actors()) {
      for (Mention m : a.mentions()) {
        Span span = m.span();
        out.row(
            f.report().id(),
            a.id(),
            f.start(span),
            f.end(span),
            f.words(span),
            lower(m.kind()),
            f.rendering(span));
      }
    }
  }

  private static void quotes(Facts f, Sink out) {
    for (Said said : f.situation().said()) {
      Quote q = said.quote();
      Span extent = q.extent();
      out.row(
          f.report().id(),
          q.id(),
          lower(q.type()),
          lower(q.act()),
          said.speaker(),
          said.speaker() == null ? null : f.situation().actor(said.speaker()).name(),
          lower(said.basis()),
          q.cue() == null ? null : f.words(q.cue()),
          String.join(" … ", q.content().stream().map(f::words).toList()),
          f.start(extent),
          f.end(extent),
          f.rendering(extent),
          q.within(),
          said.denies(),
          said.headingOf(),
          said.sameAs(),
          q.rule(),
          decimal(q.confidence()),
          f.mark(q.id()));
    }
  }

  private static void events(Facts f, Sink out) {
    for (Happened h : f.situation().happened()) {
      Event e = h.event();
      Location place = e.place();
      Quantity number = e.number();
      out.row(
          f.report().id(),
          e.id(),
          e.type().name(),
          e.mode(),
          joined(e.contexts()),
          e.cameo(),
          e.goldstein(),
          e.quad(),
          joined(h.actor()),
          names(f.situation(), h.actor()),
          joined(h.recipient()),
          names(f.situation(), h.recipient()),
          e.reciprocal(),
          e.date() == null ? null : e.date().value(),
          place == null ? null : place.name(),
          place == null ? null : place.country(),
          place == null ? null : place.latitude(),
          place == null ? null : place.longitude(),
          lower(h.factuality()),
          h.accordingTo(),
          number == null ? null : number.value(),
          number == null ? null : number.of(),
          f.words(e.trigger()),
          f.words(e.evidence()),
          f.start(e.evidence()),
          f.end(e.evidence()),
          f.rendering(e.evidence()),
          h.sameAs(),
          e.rule(),
          decimal(e.confidence()),
          f.mark(e.id()));
    }
  }

  private static void conditions(Facts f, Sink out) {
    for (Committed held : f.situation().committed()) {
      Condition c = held.condition();
      out.row(
          f.report().id(),
          c.id(),
          lower(c.kind()),
          held.holder(),
          held.addressee(),
          f.words(c.promise()),
          f.words(c.condition()),
          c.deadline(),
          lower(c.status()),
          f.start(c.extent()),
          f.end(c.extent()),
          f.rendering(c.extent()),
          held.sameAs(),
          f.mark(c.id()));
    }
  }

  private static void dates(Facts f, Sink out) {
    for (DateMention d : f.situation().reading().dates()) {
      out.row(
          f.report().id(),
          f.start(d.span()),
          f.end(d.span()),
          f.words(d.span()),
          d.value(),
          lower(d.granularity()),
          d.basis(),
          d.conflict());
    }
  }

  private static void divergences(Facts f, Sink out) {
    int number = 0;
    for (Divergence d : f.situation().divergences()) {
      out.row(
          f.report().id(),
          ++number,
          lower(d.severity()),
          lower(d.aspect()),
          f.words(d.a()),
          f.start(d.a()),
          f.end(d.a()),
          f.words(d.b()),
          f.start(d.b()),
          f.end(d.b()),
          d.likelier() == null ? null : lower(d.likelier()),
          d.why(),
          decimal(d.confidence()),
          f.mark("d" + number),
          d.votes() == null ? null : d.votes().words());
    }
  }

  private static @Nullable String names(Situation situation, List<String> actors) {
    return joined(actors.stream().map(id -> situation.actor(id).name()).toList());
  }

  /** None is null, as an empty field of a comma-separated table is. */
  private static @Nullable String joined(List<String> values) {
    return values.isEmpty() ? null : String.join("; ", values);
  }

  /** Three decimals, as in the reading format. */
  private static double decimal(float value) {
    return Math.round(value * 1000.0) / 1000.0;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
