package org.coranto.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.coranto.model.Actor;
import org.coranto.model.Committed;
import org.coranto.model.Condition;
import org.coranto.model.DateMention;
import org.coranto.model.Divergence;
import org.coranto.model.Event;
import org.coranto.model.Happened;
import org.coranto.model.Location;
import org.coranto.model.Mention;
import org.coranto.model.Offsets;
import org.coranto.model.Quote;
import org.coranto.model.Report;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.coranto.model.json.SituationJson;
import org.coranto.store.curation.Curated;
import org.jspecify.annotations.Nullable;

/** Writes one situation's rows, inside the caller's transaction. Not thread-safe. */
final class FactRows {
  private final Connection connection;
  private final Curated curated;
  private final Situation situation;
  private final Report report;
  private final Offsets offsets;

  FactRows(Connection connection, Curated curated) {
    this.connection = connection;
    this.curated = curated;
    this.situation = curated.situation();
    this.report = situation.report();
    this.offsets = Offsets.of(report.text());
  }

  /** Fills one row's values. */
  private interface Row<T> {
    @Nullable Object[] values(T item);
  }

  /** Writes the report's own row. */
  void writeReport(Situation read) throws SQLException, IOException {
    byte[] text = Packed.pack(report.text());
    byte[] reading = Packed.pack(new SituationJson().toString(read));
    insert("report", 12, List.of(report), r -> report(text, reading));
  }

  /** Writes the rows of its facts. */
  void writeFacts() throws SQLException {
    insert("actor", 9, situation.actors(), this::actor);
    for (Actor actor : situation.actors()) {
      insert("mention", 6, actor.mentions(), mention -> mention(actor, mention));
    }
    insert("quote", 18, situation.said(), this::quote);
    insert("event", 25, situation.happened(), this::event);
    for (Happened happened : situation.happened()) {
      String event = happened.event().id();
      insert("party", 4, happened.actor(), a -> row(report.id(), event, "actor", a));
      insert("party", 4, happened.recipient(), a -> row(report.id(), event, "recipient", a));
    }
    insert("condition", 14, situation.committed(), this::condition);
    List<Divergence> divergences = situation.divergences();
    for (int i = 0; i < divergences.size(); i++) {
      int number = i + 1;
      insert("divergence", 15, divergences.subList(i, i + 1), d -> divergence(number, d));
    }
  }

  private <T> void insert(String table, int columns, List<T> items, Row<T> row)
      throws SQLException {
    if (items.isEmpty()) {
      return;
    }
    String sql = "insert into " + table + " values (?" + ",?".repeat(columns - 1) + ")";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (T item : items) {
        @Nullable Object[] values = row.values(item);
        for (int i = 0; i < columns; i++) {
          statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static @Nullable Object[] row(@Nullable Object... values) {
    return values;
  }

  private @Nullable Object[] report(byte[] text, byte[] reading) {
    var published = situation.reading().published();
    return row(
        report.id(),
        report.name(),
        report.origin().uri(),
        report.origin().member(),
        report.origin().mediaType(),
        published.value() == null ? null : published.value().toString(),
        lower(published.basis()),
        report.language(),
        report.title(),
        report.renderings().size(),
        text,
        reading);
  }

  private @Nullable Object[] actor(Actor a) {
    return row(
        report.id(),
        a.id(),
        a.name(),
        lower(a.type()),
        a.country(),
        a.sector(),
        a.kb(),
        lower(a.resolution()),
        curated.mark(a.id()));
  }

  private @Nullable Object[] mention(Actor actor, Mention m) {
    return row(
        report.id(), actor.id(), start(m.span()), end(m.span()), text(m.span()), lower(m.kind()));
  }

  private @Nullable Object[] quote(Said said) {
    Quote q = said.quote();
    StringBuilder content = new StringBuilder();
    for (Span part : q.content()) {
      content.append(content.length() == 0 ? "" : " … ").append(text(part));
    }
    return row(
        report.id(),
        q.id(),
        lower(q.type()),
        lower(q.act()),
        said.speaker(),
        lower(said.basis()),
        q.cue() == null ? null : text(q.cue()),
        content.toString(),
        start(q.extent()),
        end(q.extent()),
        rendering(q.extent()),
        q.within(),
        said.denies(),
        said.headingOf(),
        said.sameAs(),
        q.rule(),
        decimal(q.confidence()),
        curated.mark(q.id()));
  }

  private @Nullable Object[] event(Happened happened) {
    Event e = happened.event();
    DateMention date = e.date();
    Location place = e.place();
    return row(
        report.id(),
        e.id(),
        e.type().name(),
        e.mode(),
        e.cameo(),
        e.goldstein(),
        e.quad(),
        e.reciprocal() ? 1 : 0,
        date == null ? null : date.value(),
        place == null ? null : place.name(),
        place == null ? null : place.country(),
        place == null ? null : place.latitude(),
        place == null ? null : place.longitude(),
        lower(happened.factuality()),
        happened.accordingTo(),
        e.number() == null ? null : e.number().value(),
        text(e.evidence()),
        text(e.trigger()),
        start(e.evidence()),
        end(e.evidence()),
        rendering(e.evidence()),
        happened.sameAs(),
        e.rule(),
        decimal(e.confidence()),
        curated.mark(e.id()));
  }

  private @Nullable Object[] condition(Committed committed) {
    Condition c = committed.condition();
    return row(
        report.id(),
        c.id(),
        lower(c.kind()),
        committed.holder(),
        committed.addressee(),
        text(c.promise()),
        text(c.condition()),
        c.deadline(),
        lower(c.status()),
        start(c.extent()),
        end(c.extent()),
        rendering(c.extent()),
        committed.sameAs(),
        curated.mark(c.id()));
  }

  private @Nullable Object[] divergence(int number, Divergence d) {
    return row(
        report.id(),
        number,
        lower(d.severity()),
        lower(d.aspect()),
        text(d.a()),
        start(d.a()),
        end(d.a()),
        text(d.b()),
        start(d.b()),
        end(d.b()),
        d.likelier() == null ? null : lower(d.likelier()),
        d.why(),
        decimal(d.confidence()),
        curated.mark("d" + number),
        d.votes() == null ? "" : d.votes().words());
  }

  private int start(Span span) {
    return offsets.toCodePoints(span.start());
  }

  private int end(Span span) {
    return offsets.toCodePoints(span.end());
  }

  private String text(Span span) {
    return span.in(report.text());
  }

  private String rendering(Span span) {
    return report.renderings().get(report.renderingAt(span.start())).id();
  }

  /** Three decimals, as in the reading format, so that a kept reading gives the same rows. */
  private static double decimal(float confidence) {
    return Math.round(confidence * 1000.0) / 1000.0;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
