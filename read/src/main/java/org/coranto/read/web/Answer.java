package org.coranto.read.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a server answered. Immutable, but for who changes the bytes of its body. */
public final class Answer {
  private final WebAddress address;
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param headers by their names in lower case; of several, the first
   * @param body unpacked; empty where there is none
   */
  Answer(WebAddress address, int status, Map<String, String> headers, byte[] body) {
    this.address = address;
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /** Where it came from, after redirects. */
  public WebAddress address() {
    return address;
  }

  /** The status of HTTP, 100..599. */
  public int status() {
    return status;
  }

  /** What was sent, unpacked; empty where there is none. */
  public byte[] body() {
    return body;
  }

  /** The header's value, or null. */
  public @Nullable String header(String name) {
    return headers.get(name.toLowerCase(Locale.ROOT));
  }

  /** How long the server wants to be left alone from {@code now} on; zero when it says nothing. */
  public Duration retryAfter(Instant now) {
    String value = header("retry-after");
    if (value == null) {
      return Duration.ZERO;
    }
    if (value.matches("[0-9]{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    } catch (DateTimeException e) {
      return Duration.ZERO;
    }
  }
}
