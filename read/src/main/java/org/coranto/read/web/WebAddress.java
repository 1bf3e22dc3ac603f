package org.coranto.read.web;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * An address of the web, taken apart once and strictly, so that what is checked is what is asked.
 *
 * @param secure whether it is https
 * @param host name in lower case and ASCII, dotted decimal IPv4, or IPv6 in brackets
 * @param port as stated, else 443 or 80
 * @param target path and query as they are sent, in ASCII; begins with a slash
 */
public record WebAddress(boolean secure, String host, int port, String target) {
  private static final int LONGEST = 4000;
  private static final String UNSENT = "\"<>\\^`{|}";

  /**
   * Takes an address apart. A fragment is left out; characters that may not be sent as they are
   * become percent codes.
   *
   * @throws Refused if it is no http or https address, names a user, or writes its host in a way
   *     that programs understand differently
   */
  public static WebAddress parse(String text) throws Refused {
    String address = text.strip();
    boolean secure = address.regionMatches(true, 0, "https://", 0, 8);
    if (!secure && !address.regionMatches(true, 0, "http://", 0, 7)) {
      throw new Refused("only http and https addresses are fetched");
    }
    if (address.length() > LONGEST || address.chars().anyMatch(Character::isISOControl)) {
      throw new Refused("the address is too long or holds control characters");
    }
    int start = secure ? 8 : 7;
    int end = start;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String authority = address.substring(start, end);
    if (authority.indexOf('@') >= 0) {
      throw new Refused("addresses with a user name are not fetched");
    }
    int colon = authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
    boolean stated = colon > 0;
    String host = host(stated ? authority.substring(0, colon) : authority);
    int port = stated ? port(authority.substring(colon + 1)) : secure ? 443 : 80;
    int fragment = address.indexOf('#', end);
    String rest = address.substring(end, fragment < 0 ? address.length() : fragment);
    return new WebAddress(secure, host, port, sent(rest.startsWith("/") ? rest : "/" + rest));
  }

  /**
   * The address that {@code reference}, found at this one, leads to.
   *
   * @throws Refused as {@link #parse}
   */
  public WebAddress resolve(String reference) throws Refused {
    String link = reference.strip();
    if (link.matches("(?i)[a-z][a-z0-9+.-]{0,30}:.{0," + LONGEST + "}")) {
      return parse(link);
    }
    if (link.startsWith("//")) {
      return parse((secure ? "https:" : "http:") + link);
    }
    try {
      return parse(new URI(toString()).resolve(sent(link)).toString());
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new Refused("the address it leads to is malformed");
    }
  }

  /** Scheme, host and port, as robots.txt goes by. */
  public String site() {
    boolean usual = port == (secure ? 443 : 80);
    return (secure ? "https://" : "http://") + host + (usual ? "" : ":" + port);
  }

  @Override
  public String toString() {
    return site() + target;
  }

  private static int port(String text) throws Refused {
    if (!text.matches("[0-9]{1,5}")) {
      throw new Refused("the address's port is no number");
    }
    return Integer.parseInt(text);
  }

  private static String host(String text) throws Refused {
    if (text.startsWith("[")) {
      if (!text.matches("\\[[0-9a-fA-F:.]{2,45}\\]") || text.indexOf(':') < 0) {
        throw new Refused("the address's host is malformed");
      }
      return text.toLowerCase(Locale.ROOT);
    }
    String host;
    try {
      host = IDN.toASCII(text).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw new Refused("the address's host is malformed");
    }
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (host.length() > 253
        || !host.matches("[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\\.[a-z0-9_][a-z0-9_-]{0,62}){0,126}")) {
      throw new Refused("the address's host is malformed");
    }
    String last = host.substring(host.lastIndexOf('.') + 1);
    boolean number = last.matches("[0-9]{1,63}|0x[0-9a-f]{0,61}");
    if (number && !isDottedDecimal(host)) {
      throw new Refused("the address's host is a number in an unusual form");
    }
    return host;
  }

  private static boolean isDottedDecimal(String host) {
    String[] parts = host.split("\\.", -1);
    for (String part : parts) {
      if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
        return false;
      }
    }
    return parts.length == 4;
  }

  private static String sent(String path) {
    StringBuilder sent = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c <= ' ' || c > '~' || UNSENT.indexOf(c) >= 0) {
        sent.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      } else {
        sent.append(c);
      }
    }
    return sent.toString();
  }
}
