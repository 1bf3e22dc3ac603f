package org.coranto.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent back: bytes, or what a body writes piece by piece. Immutable. */
final class Reply {
  static final String JSON = "application/json";

  /** Writes a body piece by piece. */
  interface Body {
    void write(OutputStream out) throws IOException;
  }

  private final int status;
  private final String mediaType;
  private final Map<String, String> headers;
  private final byte[] bytes;
  private final @Nullable Body body;

  /**
   * @param headers besides those that every answer has
   * @param body null when {@code bytes} is all
   */
  private Reply(
      int status,
      String mediaType,
      Map<String, String> headers,
      byte[] bytes,
      @Nullable Body body) {
    this.status = status;
    this.mediaType = mediaType;
    this.headers = Map.copyOf(headers);
    this.bytes = bytes;
    this.body = body;
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

  /** Says that the caller has it already. */
  static Reply unchanged(String mediaType, String tag) {
    return new Reply(304, mediaType, Map.of("ETag", tag), new byte[0], null);
  }

  /** The same with one header more. */
  Reply with(String name, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(name, value);
    return new Reply(status, mediaType, more, bytes, body);
  }

  int status() {
    return status;
  }

  String mediaType() {
    return mediaType;
  }

  Map<String, String> headers() {
    return headers;
  }

  byte[] bytes() {
    return bytes;
  }

  @Nullable Body body() {
    return body;
  }
}
