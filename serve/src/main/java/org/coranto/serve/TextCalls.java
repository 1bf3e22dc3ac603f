package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.coranto.model.Rejected;
import org.coranto.model.Situation;
import org.coranto.model.json.SituationJson;
import org.coranto.store.Rows;
import org.jspecify.annotations.Nullable;

/** Calls that send a text: reading it, and finding its story. Thread-safe; two at a time. */
final class TextCalls {
  private static final Set<String> FIELDS = Set.of("text", "title", "published", "name");
  private static final int LONGEST = 8_000_000;

  /** What a caller sent as JSON. */
  private record Input(
      String text, @Nullable String title, @Nullable LocalDate published, String name) {}

  private final @Nullable Texts texts;
  private final Rows rows;
  private final boolean readOnly;
  private final String instance;
  private final StoriesView stories;
  private final Writing writing;
  private final Audit audit;
  private final Semaphore turns = new Semaphore(2, true);

  /**
   * @param texts null when texts cannot be read here
   * @param instance names this run of the server
   */
  TextCalls(
      @Nullable Texts texts,
      Rows rows,
      boolean readOnly,
      String instance,
      Writing writing,
      Audit audit) {
    this.texts = texts;
    this.rows = rows;
    this.readOnly = readOnly;
    this.instance = instance;
    this.stories = new StoriesView(rows);
    this.writing = writing;
    this.audit = audit;
  }

  @Nullable Texts texts() {
    return texts;
  }

  boolean available() {
    return texts != null;
  }

  String instance() {
    return instance;
  }

  Reply read(Call call) throws IOException {
    boolean keep = call.params().truth("store");
    if (keep && readOnly) {
      throw Refusal.forbidden("this server only reads; leave store out to read without keeping");
    }
    long start = System.nanoTime();
    List<Texts.Item> items;
    if (call.mediaType().equals(Reply.JSON)) {
      Input input = input(call);
      items =
          read(
              keep,
              t -> t.read(input.text(), input.name(), input.title(), input.published(), keep));
    } else {
      if (call.body().length == 0) {
        throw Refusal.badRequest("body", "is empty; send a file, or a text as JSON");
      }
      String day = call.params().day("published");
      String name = label(call.params().text("name"), "file");
      items =
          read(
              keep,
              t -> t.read(call.body(), name, day == null ? null : LocalDate.parse(day), keep));
    }
    if (keep) {
      for (Texts.Item item : items) {
        Situation situation = item.situation();
        audit.line(
            call,
            "store",
            situation == null ? "-" : situation.report().id(),
            item.stored() ? "stored" : "rejected");
      }
    }
    ObjectNode result = Json.object();
    result.put("seconds", Math.round((System.nanoTime() - start) / 1e6) / 1e3);
    ArrayNode out = result.putArray("items");
    for (Texts.Item item : items) {
      out.add(item(item));
    }
    return Reply.json(result);
  }

  private static ObjectNode item(Texts.Item item) throws IOException {
    Situation situation = item.situation();
    Rejected rejected = item.rejected();
    ObjectNode node = Json.object();
    if (situation != null) {
      node.put("outcome", "read");
      node.put("name", situation.report().name());
      node.put("report", situation.report().id());
      node.put("stored", item.stored());
      node.put("sheet", item.sheet());
      node.put("text", situation.report().text());
      node.set("reading", Json.read(new SituationJson().toString(situation)));
      return node.putNull("reason").putNull("remedy");
    }
    node.put("outcome", "rejected");
    node.put("name", rejected == null ? "" : rejected.origin().display());
    node.putNull("report").put("stored", item.stored()).putNull("sheet").putNull("text");
    node.putNull("reading");
    return node.put("reason", rejected == null ? "" : rejected.reason())
        .put("remedy", rejected == null ? "" : rejected.remedy());
  }

  Reply identify(Call call) throws IOException {
    Input input = input(call);
    Texts.Identity identity = turn(t -> t.identify(input.text(), input.published()));
    ObjectNode result = Json.object();
    if (identity.story() == null) {
      result.putNull("story");
    } else {
      result.set("story", stories.summary(identity.story()));
    }
    if (identity.score() == null) {
      result.putNull("score");
    } else {
      result.put("score", identity.score());
    }
    ArrayNode matches = result.putArray("matches");
    for (Texts.Match match : identity.matches()) {
      List<ObjectNode> report =
          rows.list(
              "select " + Fragments.REPORT + " from report r where r.id = ?",
              List.of(match.report()),
              Tree::of);
      if (!report.isEmpty()) {
        ObjectNode node = matches.addObject();
        node.setAll(report.get(0));
        node.put("kind", match.kind()).put("score", match.score());
        ArrayNode changes = node.putArray("changes");
        match.changes().forEach(changes::add);
      }
    }
    return Reply.json(result);
  }

  /** Reads; what is to be kept waits for its turn to write, and is grouped at once. */
  private List<Texts.Item> read(boolean keep, Work<List<Texts.Item>> work) throws IOException {
    if (!keep) {
      return turn(work);
    }
    return turn(
        t ->
            writing.doing(
                () -> {
                  List<Texts.Item> items = work.with(t);
                  t.group();
                  return items;
                }));
  }

  private interface Work<T> {
    T with(Texts texts) throws IOException;
  }

  private <T> T turn(Work<T> work) throws IOException {
    if (texts == null) {
      throw Refusal.unavailable("texts cannot be read on this server");
    }
    if (!turns.tryAcquire()) {
      throw Refusal.unavailable("two texts are being read already; try again in a moment");
    }
    try {
      return work.with(texts);
    } finally {
      turns.release();
    }
  }

  private static Input input(Call call) {
    JsonNode json = call.json(FIELDS);
    String text = text(json, "text", LONGEST);
    if (text == null || text.isBlank()) {
      throw Refusal.badRequest("text", "is missing or empty");
    }
    String day = text(json, "published", 10);
    return new Input(
        text,
        text(json, "title", 1000),
        day == null ? null : LocalDate.parse(Params.day("published", day)),
        label(text(json, "name", 200), "pasted"));
  }

  private static @Nullable String text(JsonNode json, String field, int longest) {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual() || value.textValue().length() > longest) {
      throw Refusal.badRequest(field, "must be text of at most " + longest + " characters");
    }
    return value.textValue();
  }

  /** A label that is no path. */
  private static String label(@Nullable String name, String otherwise) {
    if (name == null) {
      return otherwise;
    }
    String label = name.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
    if (label.isEmpty() || label.length() > 200) {
      throw Refusal.badRequest("name", "must have 1 to 200 characters");
    }
    return label;
  }
}
