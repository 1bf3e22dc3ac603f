package org.coranto.model.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.coranto.model.Actor;
import org.coranto.model.Committed;
import org.coranto.model.Condition;
import org.coranto.model.DateMention;
import org.coranto.model.Disagreement;
import org.coranto.model.Divergence;
import org.coranto.model.Doubt;
import org.coranto.model.Event;
import org.coranto.model.Happened;
import org.coranto.model.Location;
import org.coranto.model.Mention;
import org.coranto.model.Offsets;
import org.coranto.model.Origin;
import org.coranto.model.Passage;
import org.coranto.model.Published;
import org.coranto.model.Quantity;
import org.coranto.model.Quote;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Role;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.coranto.model.Votes;
import org.jspecify.annotations.Nullable;

/** Writes the facts of one report, key by key in the format's order. Not thread-safe. */
final class FactWriter {
  private final JsonGenerator json;
  private final String text;
  private final Offsets offsets;

  FactWriter(JsonGenerator json, String text) {
    this.json = json;
    this.text = text;
    this.offsets = Offsets.of(text);
  }

  /** Writes one item of a list. */
  private interface Item<T> {
    void write(T item) throws IOException;
  }

  void situation(Situation s) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SituationJson.SCHEMA);
    json.writeStringField("producer", SituationJson.PRODUCER);
    json.writeStringField("story", s.story());
    json.writeStringField("offsets", "code-points");
    json.writeFieldName("report");
    report(s.report(), s.reading().published());
    list("alignment", s.passages(), this::passage);
    list("actors", s.actors(), this::actor);
    list("quotes", s.said(), this::said);
    list("events", s.happened(), this::happened);
    list("conditions", s.committed(), this::committed);
    list("dates", s.reading().dates(), this::date);
    list("divergences", s.divergences(), this::divergence);
    list("doubts", s.doubts(), this::doubt);
    json.writeEndObject();
  }

  void lines(Situation s) throws IOException {
    String id = s.report().id();
    json.writeStartObject();
    head("report", id);
    json.writeFieldName("report");
    report(s.report(), s.reading().published());
    json.writeEndObject();
    rows("alignment", id, s.passages(), this::passageFields);
    rows("actor", id, s.actors(), this::actorFields);
    rows("quote", id, s.said(), this::saidFields);
    rows("event", id, s.happened(), this::happenedFields);
    rows("condition", id, s.committed(), c -> committedFields(c, "condition_kind"));
    rows("date", id, s.reading().dates(), this::dateFields);
    rows("divergence", id, s.divergences(), this::divergenceFields);
    rows("doubt", id, s.doubts(), this::doubtFields);
  }

  private void head(String kind, String report) throws IOException {
    json.writeStringField("kind", kind);
    json.writeStringField("report_id", report);
  }

  private <T> void rows(String kind, String report, List<T> items, Item<T> fields)
      throws IOException {
    for (T item : items) {
      json.writeStartObject();
      head(kind, report);
      fields.write(item);
      json.writeEndObject();
    }
  }

  private void report(Report r, Published published) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", r.id());
    json.writeFieldName("origin");
    origin(r.origin());
    json.writeFieldName("published");
    json.writeStartObject();
    day("value", published.value());
    enumField("basis", published.basis());
    day("earliest", published.earliest());
    day("latest", published.latest());
    json.writeEndObject();
    json.writeStringField("language", r.language());
    json.writeStringField("title", r.title());
    json.writeStringField("url", r.url());
    json.writeStringField("source", r.source());
    strings("authors", r.authors());
    json.writeStringField("text", r.extracted() ? r.text() : null);
    list("renderings", r.renderings(), this::rendering);
    json.writeEndObject();
  }

  private void origin(Origin o) throws IOException {
    json.writeStartObject();
    json.writeStringField("uri", o.uri());
    json.writeStringField("member", o.member());
    json.writeStringField("media_type", o.mediaType());
    json.writeEndObject();
  }

  private void rendering(Rendering r) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", r.id());
    json.writeNumberField("start", offsets.toCodePoints(r.span().start()));
    json.writeNumberField("end", offsets.toCodePoints(r.span().end()));
    json.writeEndObject();
  }

  private void passage(Passage p) throws IOException {
    json.writeStartObject();
    passageFields(p);
    json.writeEndObject();
  }

  private void passageFields(Passage p) throws IOException {
    list("a", p.a(), this::span);
    list("b", p.b(), this::span);
    score("score", p.score());
    Disagreement disagreement = p.disagreement();
    if (disagreement != null) {
      json.writeObjectFieldStart("disagreement");
      score("a", disagreement.a());
      score("b", disagreement.b());
      json.writeEndObject();
    }
  }

  private void actor(Actor a) throws IOException {
    json.writeStartObject();
    actorFields(a);
    json.writeEndObject();
  }

  private void actorFields(Actor a) throws IOException {
    json.writeStringField("id", a.id());
    json.writeStringField("name", a.name());
    json.writeStringField("type", a.type().name());
    json.writeStringField("country", a.country());
    json.writeStringField("sector", a.sector());
    list("roles", a.roles(), this::role);
    json.writeStringField("kb", a.kb());
    enumField("resolution", a.resolution());
    list("mentions", a.mentions(), this::mention);
  }

  private void role(Role r) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", r.title());
    enumField("status", r.status());
    spanField("span", r.span());
    json.writeEndObject();
  }

  private void mention(Mention m) throws IOException {
    json.writeStartObject();
    spanFields(m.span());
    enumField("kind", m.kind());
    json.writeEndObject();
  }

  private void said(Said s) throws IOException {
    json.writeStartObject();
    saidFields(s);
    json.writeEndObject();
  }

  private void saidFields(Said s) throws IOException {
    Quote q = s.quote();
    json.writeStringField("id", q.id());
    enumField("type", q.type());
    enumField("act", q.act());
    json.writeStringField("speaker", s.speaker());
    enumField("speaker_basis", s.basis());
    spanField("speaker_mention", q.source());
    spanField("cue", q.cue());
    spanField("content", q.extent());
    list("content_parts", q.content(), this::span);
    json.writeStringField("within", q.within());
    json.writeStringField("denies", s.denies());
    json.writeStringField("heading_of", s.headingOf());
    json.writeStringField("same_as", s.sameAs());
    json.writeStringField("rule", q.rule());
    score("confidence", q.confidence());
  }

  private void happened(Happened h) throws IOException {
    json.writeStartObject();
    happenedFields(h);
    json.writeEndObject();
  }

  private void happenedFields(Happened h) throws IOException {
    Event e = h.event();
    json.writeStringField("id", e.id());
    json.writeStringField("type", e.type().name());
    json.writeStringField("mode", e.mode());
    strings("contexts", e.contexts());
    json.writeStringField("cameo", e.cameo());
    json.writeNumberField("goldstein", e.goldstein());
    json.writeNumberField("quad", e.quad());
    strings("actor", h.actor());
    strings("recipient", h.recipient());
    json.writeBooleanField("reciprocal", e.reciprocal());
    json.writeFieldName("date");
    eventDate(e.date());
    json.writeFieldName("place");
    place(e.place());
    enumField("factuality", h.factuality());
    json.writeStringField("according_to", h.accordingTo());
    json.writeFieldName("number");
    number(e.number());
    json.writeStringField("same_as", h.sameAs());
    spanField("evidence", e.evidence());
    spanField("trigger", e.trigger());
    json.writeStringField("rule", e.rule());
    score("confidence", e.confidence());
  }

  private void eventDate(@Nullable DateMention d) throws IOException {
    if (d == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("value", d.value());
    enumField("granularity", d.granularity());
    spanField("span", d.span());
    json.writeEndObject();
  }

  private void place(@Nullable Location p) throws IOException {
    if (p == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("name", p.name());
    json.writeStringField("country", p.country());
    degrees("lat", p.latitude());
    degrees("lon", p.longitude());
    spanField("span", p.span());
    json.writeEndObject();
  }

  private void degrees(String key, @Nullable Double value) throws IOException {
    json.writeFieldName(key);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  private void number(@Nullable Quantity q) throws IOException {
    if (q == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("value", q.value());
    json.writeStringField("of", q.of());
    spanField("span", q.span());
    json.writeEndObject();
  }

  private void committed(Committed c) throws IOException {
    json.writeStartObject();
    committedFields(c, "kind");
    json.writeEndObject();
  }

  /** A line of its own has {@code kind} for what it is. */
  private void committedFields(Committed committed, String kind) throws IOException {
    Condition c = committed.condition();
    json.writeStringField("id", c.id());
    enumField(kind, c.kind());
    json.writeStringField("holder", committed.holder());
    json.writeStringField("addressee", committed.addressee());
    spanField("promise", c.promise());
    spanField("condition", c.condition());
    json.writeStringField("deadline", c.deadline());
    enumField("status", c.status());
    json.writeStringField("same_as", committed.sameAs());
    json.writeStringField("rule", c.rule());
  }

  private void date(DateMention d) throws IOException {
    json.writeStartObject();
    dateFields(d);
    json.writeEndObject();
  }

  private void dateFields(DateMention d) throws IOException {
    spanFields(d.span());
    json.writeStringField("value", d.value());
    enumField("granularity", d.granularity());
    json.writeStringField("basis", d.basis());
    json.writeStringField("conflict", d.conflict());
  }

  private void divergence(Divergence d) throws IOException {
    json.writeStartObject();
    divergenceFields(d);
    json.writeEndObject();
  }

  private void divergenceFields(Divergence d) throws IOException {
    spanField("a", d.a());
    spanField("b", d.b());
    enumField("severity", d.severity());
    enumField("aspect", d.aspect());
    json.writeFieldName("likelier");
    if (d.likelier() == null) {
      json.writeNull();
    } else {
      json.writeString(lower(d.likelier()));
    }
    score("confidence", d.confidence());
    json.writeStringField("why", d.why());
    strings("quote", d.quotes());
    strings("event", d.events());
    Votes votes = d.votes();
    if (votes != null) {
      json.writeObjectFieldStart("votes");
      json.writeNumberField("a", votes.a());
      json.writeNumberField("b", votes.b());
      json.writeNumberField("other", votes.other());
      json.writeEndObject();
    }
  }

  private void doubt(Doubt d) throws IOException {
    json.writeStartObject();
    doubtFields(d);
    json.writeEndObject();
  }

  private void doubtFields(Doubt d) throws IOException {
    spanField("span", d.span());
    json.writeStringField("reason", d.reason());
  }

  private <T> void list(String key, List<T> items, Item<T> writer) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      writer.write(item);
    }
    json.writeEndArray();
  }

  private void strings(String key, List<String> items) throws IOException {
    list(key, items, json::writeString);
  }

  private void spanField(String key, @Nullable Span span) throws IOException {
    json.writeFieldName(key);
    if (span == null) {
      json.writeNull();
    } else {
      span(span);
    }
  }

  private void span(Span span) throws IOException {
    json.writeStartObject();
    spanFields(span);
    json.writeEndObject();
  }

  private void spanFields(Span span) throws IOException {
    json.writeNumberField("start", offsets.toCodePoints(span.start()));
    json.writeNumberField("end", offsets.toCodePoints(span.end()));
    json.writeStringField("text", span.in(text));
  }

  private void day(String key, @Nullable LocalDate day) throws IOException {
    json.writeStringField(key, day == null ? null : day.toString());
  }

  private void enumField(String key, Enum<?> value) throws IOException {
    json.writeStringField(key, lower(value));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Confidence with at most three decimals, so that output is short and stable. */
  private void score(String key, float value) throws IOException {
    json.writeNumberField(key, Math.round(value * 1000.0) / 1000.0);
  }
}
