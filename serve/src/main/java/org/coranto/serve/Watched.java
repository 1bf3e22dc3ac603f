package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people watch: actors, places, types of event. A text file beside the store with one line a
 * change, appended to and never edited, so that it survives the store and can be shared like the
 * decisions; the last line about a thing counts. Lines that are not understood are left alone.
 * Thread-safe; another process may append too.
 */
final class Watched {
  /** What can be watched. */
  enum Kind {
    ACTOR,
    PLACE,
    TYPE;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static @Nullable Kind of(@Nullable String word) {
      for (Kind kind : values()) {
        if (kind.word().equals(word)) {
          return kind;
        }
      }
      return null;
    }
  }

  /**
   * One thing that is watched.
   *
   * @param value an actor's id, a place's name, an event's type
   * @param name what it was called when it was put on the list
   * @param since when that was, UTC
   */
  record Item(Kind kind, String value, String name, String since) {
    String id() {
      return kind.word() + ":" + value;
    }
  }

  private static final int MOST = 100;
  private static final long MOST_BYTES = 4 << 20;

  private final Path file;
  private final Clock clock;

  Watched(Path store, Clock clock) {
    this.file = store.resolveSibling(store.getFileName() + ".watched.jsonl");
    this.clock = clock;
  }

  /** All that is watched, in the order in which it was put on the list. */
  synchronized List<Item> items() throws IOException {
    Map<String, Item> items = new LinkedHashMap<>();
    if (!Files.exists(file)) {
      return List.of();
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new IOException(file + " is larger than " + MOST_BYTES + " bytes");
    }
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
      Item item = item(line);
      if (item != null) {
        items.remove(item.id());
        if (!item.since().isEmpty()) {
          items.put(item.id(), item);
        }
      }
    }
    return new ArrayList<>(items.values());
  }

  /** One line; without {@code since} it takes the thing off the list. */
  private static @Nullable Item item(String line) {
    JsonNode node;
    try {
      node = Json.read(line);
    } catch (IOException e) {
      return null;
    }
    Kind kind = Kind.of(node.path("kind").textValue());
    String value = node.path("value").textValue();
    if (kind == null || value == null) {
      return null;
    }
    boolean on = node.path("on").asBoolean(true);
    return new Item(
        kind, value, node.path("name").asText(value), on ? node.path("time").asText("?") : "");
  }

  /**
   * Puts a thing on the list.
   *
   * @return whether it was not there yet
   */
  synchronized boolean add(Kind kind, String value, String name, @Nullable String who)
      throws IOException {
    List<Item> items = items();
    if (items.stream().anyMatch(item -> item.kind() == kind && item.value().equals(value))) {
      return false;
    }
    if (items.size() >= MOST) {
      throw Refusal.badRequest("body", "no more than " + MOST + " things can be watched");
    }
    append(kind, value, name, who, true);
    return true;
  }

  /**
   * Takes a thing off the list.
   *
   * @param id kind and value as {@link Item#id} writes them
   */
  synchronized void remove(String id, @Nullable String who) throws IOException {
    for (Item item : items()) {
      if (item.id().equals(id)) {
        append(item.kind(), item.value(), item.name(), who, false);
        return;
      }
    }
    throw Refusal.notFound("nothing called " + id + " is watched");
  }

  private void append(Kind kind, String value, String name, @Nullable String who, boolean on)
      throws IOException {
    ObjectNode line =
        Json.object()
            .put("time", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString())
            .put("who", who == null ? System.getProperty("user.name", "") : who)
            .put("on", on)
            .put("kind", kind.word())
            .put("value", value)
            .put("name", name);
    Files.writeString(
        file,
        Json.text(line) + "\n",
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.DSYNC);
  }

  /** Another text whenever the list is another. */
  synchronized String version() throws IOException {
    return Files.exists(file) ? Long.toString(Files.size(file), 36) : "0";
  }
}
