package org.coranto.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  @Nullable String who() {
    String who = header("x-coranto-who").strip();
    return who.isEmpty() || who.length() > 80 ? null : who;
  }
}
