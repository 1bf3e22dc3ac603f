package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is sent back: bytes, or what a body writes piece by piece.
 *
 * @param headers besides those that every answer has
 * @param body null when {@code bytes} is all
 */
record Reply(
    int status, String mediaType, Map<String, String> headers, byte[] bytes, @Nullable Body body) {
  static final String JSON = "application/json";

  /** Writes a body piece by piece. */
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  Reply {
    headers = Map.copyOf(headers);
  }

  static Reply json(JsonNode node) {
    return new Reply(200, JSON, Map.of(), Json.bytes(node), null);
  }

  static Reply created(JsonNode node) {
    return new Reply(201, JSON, Map.of(), Json.bytes(node), null);
  }

  static Reply of(String mediaType, byte[] bytes) {
    return new Reply(200, mediaType, Map.of(), bytes, null);
  }

  static Reply stream(String mediaType, Map<String, String> headers, Body body) {
    return new Reply(200, mediaType, headers, new byte[0], body);
  }

  static Reply of(Refusal refusal) {
    ObjectNode problem = Json.object();
    problem.put("type", "about:blank");
    problem.put("title", refusal.title());
    problem.put("status", refusal.status());
    problem.put("detail", refusal.detail());
    if (refusal.parameter() != null) {
      problem.put("parameter", refusal.parameter());
    }
    Map<String, String> headers =
        switch (refusal.status()) {
          case 401 -> Map.of("WWW-Authenticate", "Bearer realm=\"coranto\"");
          case 429, 503 -> Map.of("Retry-After", "1");
          default -> Map.of();
        };
    return new Reply(
        refusal.status(), "application/problem+json", headers, Json.bytes(problem), null);
  }

  /** The same with one header more. */
  Reply with(String name, String value) {
    Map<String, String> more = new java.util.HashMap<>(headers);
    more.put(name, value);
    return new Reply(status, mediaType, more, bytes, body);
  }
}
