package org.coranto.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lets requests in: known host names only, no foreign origin, and the token where it is asked for.
 * Immutable.
 */
final class Gate {
  private final Set<String> hosts = new HashSet<>();
  private final byte[] token;
  private final boolean lookNeedsToken;
  private final boolean readOnly;

  /**
   * @param token what changes, and on a server with a token of its own everything, must show
   * @param port the port that is listened on
   */
  Gate(ServeOptions options, String token, int port) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
    this.lookNeedsToken = options.token() != null;
    this.readOnly = options.readOnly();
    for (String name : options.hosts()) {
      add(name, port);
    }
    add(options.host(), port);
    if (isLoopback(options.host())) {
      add("localhost", port);
      add("127.0.0.1", port);
      add("[::1]", port);
    }
  }

  private void add(String name, int port) {
    String host = name.toLowerCase(Locale.ROOT);
    if (host.indexOf(':') >= 0
        && !host.startsWith("[")
        && host.indexOf(':') != host.lastIndexOf(':')) {
      host = "[" + host + "]";
    }
    hosts.add(host);
    hosts.add(host + ":" + port);
  }

  /** Whether an address is this machine alone; a name that is not known is not. */
  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Refuses a request under a foreign name: a page elsewhere may have turned its name to us. */
  void host(Map<String, String> headers) {
    String host = headers.getOrDefault("host", "").toLowerCase(Locale.ROOT);
    if (!hosts.contains(host)) {
      throw Refusal.forbidden(
          "this server does not answer under that name; allow it with --allow-host");
    }
  }

  /** Refuses a request that a page of another origin makes. */
  private void origin(Map<String, String> headers) {
    String origin = headers.getOrDefault("origin", "").toLowerCase(Locale.ROOT);
    String site = headers.getOrDefault("sec-fetch-site", "").toLowerCase(Locale.ROOT);
    boolean own =
        origin.isEmpty()
            || (origin.startsWith("http") && hosts.contains(origin.replaceFirst("^https?://", "")));
    if (!own || site.equals("cross-site") || site.equals("same-site")) {
      throw Refusal.forbidden("a page of another origin may not ask this server");
    }
  }

  /** Refuses who may not use a route. */
  void access(Route.Access access, Map<String, String> headers) {
    origin(headers);
    boolean needed =
        switch (access) {
          case OPEN -> false;
          case LOOK -> lookNeedsToken;
          case ASK, CHANGE -> true;
        };
    if (needed && !shown(headers.getOrDefault("authorization", ""))) {
      throw Refusal.unauthorised(
          lookNeedsToken
              ? "show the server's token: Authorization: Bearer TOKEN"
              : "show the token that /api/session gives: Authorization: Bearer TOKEN");
    }
    if (access == Route.Access.CHANGE && readOnly) {
      throw Refusal.forbidden("this server only reads");
    }
  }

  private boolean shown(String authorization) {
    if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return false;
    }
    byte[] given = authorization.substring(7).strip().getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(token, given);
  }
}
