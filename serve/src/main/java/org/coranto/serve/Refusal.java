package org.coranto.serve;

import org.jspecify.annotations.Nullable;

/** A reason not to answer, told to the caller as a problem (RFC 9457). */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String title;
  private final @Nullable String parameter;

  private Refusal(int status, String title, String detail, @Nullable String parameter) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.parameter = parameter;
  }

  static Refusal badRequest(String parameter, String detail) {
    return new Refusal(400, "Bad request", detail, parameter);
  }

  static Refusal unauthorised(String detail) {
    return new Refusal(401, "Not authorised", detail, null);
  }

  static Refusal forbidden(String detail) {
    return new Refusal(403, "Forbidden", detail, null);
  }

  static Refusal notFound(String detail) {
    return new Refusal(404, "Not found", detail, null);
  }

  static Refusal method(String detail) {
    return new Refusal(405, "Method not allowed", detail, null);
  }

  static Refusal conflict(String detail) {
    return new Refusal(409, "Conflict", detail, null);
  }

  static Refusal tooLarge(String detail) {
    return new Refusal(413, "Too large", detail, null);
  }

  static Refusal mediaType(String detail) {
    return new Refusal(415, "Media type not supported", detail, null);
  }

  static Refusal tooMany(String detail) {
    return new Refusal(429, "Too many requests", detail, null);
  }

  static Refusal failed(String detail) {
    return new Refusal(500, "Failed", detail, null);
  }

  static Refusal unavailable(String detail) {
    return new Refusal(503, "Not available", detail, null);
  }

  int status() {
    return status;
  }

  String title() {
    return title;
  }

  String detail() {
    return String.valueOf(getMessage());
  }

  @Nullable String parameter() {
    return parameter;
  }
}
