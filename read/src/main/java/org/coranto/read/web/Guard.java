package org.coranto.read.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides where may be connected to. A name is looked up once; the addresses found are checked and
 * are the ones connected to, so that a name which changes its mind gains nothing. Thread-safe.
 */
final class Guard {
  private final Set<String> allowed;
  private final Resolver resolver;

  /**
   * Allows public addresses, and these hosts.
   *
   * @param allowed {@code host} lifts the check of its addresses, {@code host:port} also that of
   *     the port
   */
  Guard(Set<String> allowed, Resolver resolver) {
    this.allowed =
        allowed.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    this.resolver = resolver;
  }

  /**
   * The addresses to connect to, at least one.
   *
   * @throws Refused if the port is not one of the web, or one of the host's addresses is not public
   * @throws IOException if the host is not known
   */
  List<InetAddress> addresses(WebAddress address) throws IOException {
    String host = address.host();
    boolean named = allowed.contains(host + ":" + address.port());
    if (address.port() != 80 && address.port() != 443 && !named) {
      throw new Refused(
          "port "
              + address.port()
              + " is not fetched from; if you trust it: --allow-host "
              + host
              + ":"
              + address.port());
    }
    List<InetAddress> found = found(host);
    boolean trusted = named || allowed.contains(host);
    for (InetAddress one : found) {
      if (!trusted && !PublicAddresses.isPublic(one)) {
        throw new Refused(
            host
                + " is at "
                + one.getHostAddress()
                + ", which is not on the public Internet; if you trust it: --allow-host "
                + host);
      }
    }
    return found;
  }

  private List<InetAddress> found(String host) throws IOException {
    char last = host.charAt(host.length() - 1);
    if (last == ']' || host.matches("[0-9.]+")) {
      return List.of(InetAddress.getByName(host));
    }
    try {
      List<InetAddress> found = List.copyOf(resolver.addresses(host));
      if (found.isEmpty()) {
        throw new UnknownHostException(host);
      }
      return found;
    } catch (UnknownHostException e) {
      throw new IOException("the host " + host + " is not known", e);
    }
  }
}
