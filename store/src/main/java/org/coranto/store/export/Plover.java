package org.coranto.store.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coranto.model.Actor;
import org.coranto.model.Event;
import org.coranto.model.Happened;
import org.coranto.model.Location;
import org.coranto.model.Quantity;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * PLOVER records, one JSON object a line: parties as lists, sizes by what is counted, and the words
 * with their places in code points. Its JSON Schema is {@code plover.schema.json} beside this
 * class.
 */
final class Plover {
  /** Beginnings of words for what is counted, and the size they are a size of. */
  private static final Map<String, String> SIZES =
      Map.of(
          "kill", "dead",
          "dead", "dead",
          "death", "dead",
          "die", "dead",
          "injur", "injured",
          "wound", "injured",
          "hurt", "injured",
          "arrest", "arrested",
          "detain", "arrested",
          "jail", "arrested");

  private final JsonFactory factory = new JsonFactory();
  private final CodeBook codes;

  Plover(CodeBook codes) {
    this.codes = codes;
  }

  void write(EventStory story, OutputStream out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      record(story, json);
    }
    out.write('\n');
  }

  private void record(EventStory story, JsonGenerator json) throws IOException {
    Situation situation = story.situation();
    Event event = story.event();
    json.writeStartObject();
    json.writeStringField("id", "CORANTO-" + story.number(null));
    json.writeStringField("date", story.day() == null ? null : story.day().toString());
    json.writeStringField("type", event.type().name());
    json.writeStringField("mode", event.mode());
    json.writeNumberField("magnitude", codes.intensity(event.type(), event.mode()));
    json.writeArrayFieldStart("context");
    for (String context : event.contexts()) {
      json.writeString(context);
    }
    json.writeEndArray();
    json.writeStringField("cameo", event.cameo());
    parties("actor", situation, story.first().actor(), json);
    parties("recipient", situation, story.first().recipient(), json);
    json.writeBooleanField("reciprocal", event.reciprocal());
    location(event.place(), json);
    size(event.number(), json);
    json.writeStringField("factuality", story.first().factuality().name().toLowerCase(Locale.ROOT));
    json.writeArrayFieldStart("text");
    for (Happened telling : story.tellings()) {
      Span span = telling.event().evidence();
      json.writeStartObject();
      json.writeNumberField("start", story.facts().start(span));
      json.writeNumberField("end", story.facts().end(span));
      json.writeStringField("text", story.facts().words(span));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("report", situation.report().id());
    json.writeStringField("source", situation.report().origin().display());
    var published = situation.reading().published().value();
    json.writeStringField("published", published == null ? null : published.toString());
    json.writeStringField("language", situation.report().language());
    json.writeEndObject();
  }

  private static void parties(
      String side, Situation situation, List<String> ids, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(side);
    for (String id : ids) {
      Actor actor = situation.actor(id);
      json.writeStartObject();
      json.writeStringField("name", actor.name());
      json.writeStringField("country", actor.country());
      json.writeStringField("sector", actor.sector());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void location(@Nullable Location place, JsonGenerator json) throws IOException {
    json.writeFieldName("location");
    if (place == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("name", place.name());
    json.writeStringField("country", place.country());
    number("latitude", place.latitude(), json);
    number("longitude", place.longitude(), json);
    json.writeEndObject();
  }

  private static void number(String name, @Nullable Double value, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  private static void size(@Nullable Quantity number, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("size");
    String of = number == null || number.of() == null ? "" : number.of().toLowerCase(Locale.ROOT);
    String size =
        SIZES.entrySet().stream()
            .filter(entry -> of.startsWith(entry.getKey()) || of.contains(" " + entry.getKey()))
            .map(Map.Entry::getValue)
            .sorted()
            .findFirst()
            .orElse(null);
    if (size != null && number != null) {
      json.writeNumberField(size, number.value());
    }
    json.writeEndObject();
  }
}
