package org.coranto.read;

import java.io.IOException;

/** Why one document, entry or record is not read; becomes a rejected row. */
final class Refusal extends IOException {
  private static final long serialVersionUID = 1L;

  private final String place;
  private final String remedy;

  /** A refusal of the whole document. */
  Refusal(String reason, String remedy) {
    this("", reason, remedy);
  }

  /** A refusal at {@code place}: a line, a byte, an entry, in words. */
  Refusal(String place, String reason, String remedy) {
    super(reason);
    this.place = place;
    this.remedy = remedy;
  }

  String place() {
    return place;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }

  /** What an I/O failure while reading means for a person. */
  static Refusal of(IOException failure) {
    if (failure instanceof Refusal refusal) {
      return refusal;
    }
    String message = failure.getMessage();
    return new Refusal(
        "cannot be read: "
            + (message == null || message.isBlank() ? failure.getClass().getSimpleName() : message),
        "check that the file is whole, that you may read it, and try again");
  }
}
