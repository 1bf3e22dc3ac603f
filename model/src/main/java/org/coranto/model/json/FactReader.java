package org.coranto.model.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.coranto.model.Actor;
import org.coranto.model.AnalysedText;
import org.coranto.model.Committed;
import org.coranto.model.Condition;
import org.coranto.model.DateMention;
import org.coranto.model.Disagreement;
import org.coranto.model.Divergence;
import org.coranto.model.Doubt;
import org.coranto.model.EntityType;
import org.coranto.model.Event;
import org.coranto.model.EventType;
import org.coranto.model.Factuality;
import org.coranto.model.Happened;
import org.coranto.model.Location;
import org.coranto.model.Mention;
import org.coranto.model.Offsets;
import org.coranto.model.Origin;
import org.coranto.model.Passage;
import org.coranto.model.Published;
import org.coranto.model.Quantity;
import org.coranto.model.Quote;
import org.coranto.model.Reading;
import org.coranto.model.Rendering;
import org.coranto.model.Report;
import org.coranto.model.Role;
import org.coranto.model.Said;
import org.coranto.model.Situation;
import org.coranto.model.Span;
import org.coranto.model.Tokens;
import org.coranto.model.Votes;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link FactWriter} wrote. Not thread-safe. */
final class FactReader {
  private final JsonNode root;
  private final String text;
  private final Offsets offsets;

  FactReader(JsonNode root, String text) {
    this.root = root;
    this.text = text;
    this.offsets = Offsets.of(text);
  }

  /** Reads one item of a list. */
  private interface Item<T> {
    T read(JsonNode node);
  }

  Situation situation(String name) {
    int schema = root.path("schema").asInt();
    if (schema != SituationJson.SCHEMA) {
      throw new IllegalArgumentException(
          "a reading of schema " + schema + "; this version reads " + SituationJson.SCHEMA);
    }
    List<Said> said = list(root, "quotes", this::said);
    List<Happened> happened = list(root, "events", this::happened);
    List<Committed> committed = list(root, "conditions", this::committed);
    List<Actor> actors = list(root, "actors", this::actor);
    List<Mention> mentions = new ArrayList<>();
    actors.forEach(actor -> mentions.addAll(actor.mentions()));
    mentions.sort(java.util.Comparator.comparing(Mention::span));
    Reading reading =
        new Reading(
            report(root.path("report"), name),
            new AnalysedText(
                new Tokens(text, new int[0], new int[0], List.of(), List.of()), List.of()),
            published(root.path("report").path("published")),
            mentions,
            said.stream().map(Said::quote).toList(),
            happened.stream().map(Happened::event).toList(),
            committed.stream().map(Committed::condition).toList(),
            list(root, "dates", this::date),
            List.of());
    return new Situation(
        string(root, "story"),
        reading,
        list(root, "alignment", this::passage),
        actors,
        said,
        happened,
        committed,
        list(root, "divergences", this::divergence),
        list(root, "doubts", this::doubt));
  }

  private Report report(JsonNode node, String name) {
    JsonNode origin = node.path("origin");
    return new Report(
        node.path("id").asText(),
        name,
        new Origin(
            origin.path("uri").asText(),
            string(origin, "member"),
            origin.path("media_type").asText()),
        text,
        !node.path("text").isNull(),
        published(node.path("published")),
        node.path("language").asText(),
        string(node, "title"),
        string(node, "url"),
        string(node, "source"),
        list(node, "authors", JsonNode::asText),
        list(node, "renderings", r -> new Rendering(r.path("id").asText(), span(r))),
        List.of());
  }

  private static Published published(JsonNode node) {
    return new Published(
        day(node, "value"),
        Published.Basis.valueOf(upper(node, "basis")),
        day(node, "earliest"),
        day(node, "latest"));
  }

  private Passage passage(JsonNode node) {
    JsonNode sides = node.path("disagreement");
    return new Passage(
        list(node, "a", this::span),
        list(node, "b", this::span),
        number(node, "score"),
        sides.isObject() ? new Disagreement(number(sides, "a"), number(sides, "b")) : null);
  }

  private Actor actor(JsonNode node) {
    EntityType type = EntityType.valueOf(upper(node, "type"));
    return new Actor(
        node.path("id").asText(),
        node.path("name").asText(),
        type,
        string(node, "country"),
        string(node, "sector"),
        list(node, "roles", this::role),
        string(node, "kb"),
        Actor.Resolution.valueOf(upper(node, "resolution")),
        list(node, "mentions", mention -> mention(mention, type)));
  }

  private Role role(JsonNode node) {
    return new Role(
        node.path("title").asText(),
        Role.Status.valueOf(upper(node, "status")),
        span(node.path("span")));
  }

  private Mention mention(JsonNode node, EntityType type) {
    return new Mention(
        span(node),
        Mention.Kind.valueOf(upper(node, "kind")),
        type,
        null,
        false,
        List.of(),
        "stored",
        1);
  }

  private Said said(JsonNode node) {
    List<Span> parts = list(node, "content_parts", this::span);
    Quote.Basis basis = Quote.Basis.valueOf(upper(node, "speaker_basis"));
    Quote quote =
        new Quote(
            node.path("id").asText(),
            Quote.Type.valueOf(upper(node, "type")),
            Quote.Act.valueOf(upper(node, "act")),
            optionalSpan(node, "speaker_mention"),
            basis,
            optionalSpan(node, "cue"),
            parts,
            string(node, "within"),
            string(node, "denies"),
            node.path("rule").asText(),
            number(node, "confidence"));
    return new Said(
        quote,
        string(node, "speaker"),
        basis,
        string(node, "denies"),
        string(node, "heading_of"),
        string(node, "same_as"));
  }

  private Happened happened(JsonNode node) {
    Factuality factuality = Factuality.valueOf(upper(node, "factuality"));
    JsonNode date = node.path("date");
    JsonNode place = node.path("place");
    JsonNode number = node.path("number");
    Event event =
        new Event(
            node.path("id").asText(),
            EventType.valueOf(upper(node, "type")),
            string(node, "mode"),
            list(node, "contexts", JsonNode::asText),
            node.path("cameo").asText(),
            node.path("goldstein").asDouble(),
            node.path("quad").asInt(),
            List.of(),
            List.of(),
            node.path("reciprocal").asBoolean(),
            date.isObject() ? eventDate(date) : null,
            place.isObject() ? place(place) : null,
            factuality,
            string(node, "according_to"),
            number.isObject()
                ? new Quantity(
                    number.path("value").asLong(), string(number, "of"), span(number.path("span")))
                : null,
            span(node.path("evidence")),
            span(node.path("trigger")),
            node.path("rule").asText(),
            number(node, "confidence"));
    return new Happened(
        event,
        list(node, "actor", JsonNode::asText),
        list(node, "recipient", JsonNode::asText),
        factuality,
        string(node, "according_to"),
        string(node, "same_as"));
  }

  private DateMention eventDate(JsonNode node) {
    return new DateMention(
        span(node.path("span")),
        string(node, "value"),
        DateMention.Granularity.valueOf(upper(node, "granularity")),
        "stored",
        null);
  }

  private Location place(JsonNode node) {
    return new Location(
        node.path("name").asText(),
        string(node, "country"),
        node.path("lat").isNumber() ? node.path("lat").asDouble() : null,
        node.path("lon").isNumber() ? node.path("lon").asDouble() : null,
        span(node.path("span")));
  }

  private Committed committed(JsonNode node) {
    Condition condition =
        new Condition(
            node.path("id").asText(),
            Condition.Kind.valueOf(upper(node, "kind")),
            null,
            null,
            span(node.path("promise")),
            span(node.path("condition")),
            string(node, "deadline"),
            Condition.Status.valueOf(upper(node, "status")),
            node.path("rule").asText());
    return new Committed(
        condition, string(node, "holder"), string(node, "addressee"), string(node, "same_as"));
  }

  private DateMention date(JsonNode node) {
    return new DateMention(
        span(node),
        string(node, "value"),
        DateMention.Granularity.valueOf(upper(node, "granularity")),
        node.path("basis").asText(),
        string(node, "conflict"));
  }

  private Divergence divergence(JsonNode node) {
    String likelier = string(node, "likelier");
    return new Divergence(
        span(node.path("a")),
        span(node.path("b")),
        Divergence.Severity.valueOf(upper(node, "severity")),
        Divergence.Aspect.valueOf(upper(node, "aspect")),
        likelier == null ? null : Divergence.Side.valueOf(likelier.toUpperCase(Locale.ROOT)),
        number(node, "confidence"),
        node.path("why").asText(),
        list(node, "quote", JsonNode::asText),
        list(node, "event", JsonNode::asText),
        votes(node.path("votes")));
  }

  private static @Nullable Votes votes(JsonNode node) {
    return node.isObject()
        ? new Votes(node.path("a").asInt(), node.path("b").asInt(), node.path("other").asInt())
        : null;
  }

  private Doubt doubt(JsonNode node) {
    return new Doubt(span(node.path("span")), node.path("reason").asText());
  }

  private static <T> List<T> list(JsonNode node, String key, Item<T> item) {
    List<T> items = new ArrayList<>();
    node.path(key).forEach(child -> items.add(item.read(child)));
    return items;
  }

  private Span span(JsonNode node) {
    return new Span(
        offsets.toCodeUnits(node.path("start").asInt()),
        offsets.toCodeUnits(node.path("end").asInt()));
  }

  private @Nullable Span optionalSpan(JsonNode node, String key) {
    JsonNode child = node.path(key);
    return child.isObject() ? span(child) : null;
  }

  private static @Nullable String string(JsonNode node, String key) {
    JsonNode child = node.path(key);
    return child.isTextual() ? child.asText() : null;
  }

  private static @Nullable LocalDate day(JsonNode node, String key) {
    String day = string(node, key);
    return day == null ? null : LocalDate.parse(day);
  }

  private static String upper(JsonNode node, String key) {
    return node.path(key).asText().toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private static float number(JsonNode node, String key) {
    return (float) node.path(key).asDouble();
  }
}
