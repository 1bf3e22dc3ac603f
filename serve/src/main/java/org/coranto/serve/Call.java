package org.coranto.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request, past the gate.
 *
 * @param path what the variable parts of the path are, in order
 * @param headers names in lower case, the first value of each
 * @param body whole
 * @param address who asks
 */
record Call(
    List<String> path, Params params, Map<String, String> headers, byte[] body, String address) {
  Call {
    path = List.copyOf(path);
    headers = Map.copyOf(headers);
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
