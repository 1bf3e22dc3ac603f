package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One request, past the gate. Immutable. */
final class Call {
  private final List<String> path;
  private final Params params;
  private final Map<String, String> headers;
  private final byte[] body;
  private final String address;

  /**
   * @param path what the variable parts of the path are, in order
   * @param headers names in lower case, the first value of each
   * @param body whole
   * @param address who asks
   */
  Call(List<String> path, Params params, Map<String, String> headers, byte[] body, String address) {
    this.path = List.copyOf(path);
    this.params = params;
    this.headers = Map.copyOf(headers);
    this.body = body;
    this.address = address;
  }

  Params params() {
    return params;
  }

  byte[] body() {
    return body;
  }

  String address() {
    return address;
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  /** The first variable part of the path. */
  String id() {
    return path.get(0);
  }

  /** The body's media type in lower case, without parameters; "" without one. */
  String mediaType() {
    String type = header("content-type");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /**
   * The body as a JSON object.
   *
   * @param known names of the fields that it may have
   * @throws Refusal if it is anything else
   */
  JsonNode json(Collection<String> known) {
    if (!mediaType().equals(Reply.JSON)) {
      throw Refusal.mediaType("send JSON, as " + Reply.JSON);
    }
    JsonNode json;
    try {
      json = Json.read(body);
    } catch (IOException e) {
      throw Refusal.badRequest("body", "is no JSON");
    }
    if (json == null || !json.isObject()) {
      throw Refusal.badRequest("body", "must be a JSON object");
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!known.contains(field.getKey())) {
        throw Refusal.badRequest(
            "body",
            "has a field that is not known; known: " + String.join(", ", new TreeSet<>(known)));
      }
    }
    return json;
  }

  @Nullable String who() {
    String who = header("x-coranto-who").strip();
    return who.isEmpty() || who.length() > 80 ? null : who;
  }
}
