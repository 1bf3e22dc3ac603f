package org.coranto.store;

/** What grouping keeps of a report. Immutable if nobody changes the bytes. */
public final class Mark {
  private final String report;
  private final String title;
  private final String origin;
  private final byte[] bytes;

  /**
   * A mark.
   *
   * @param report the report's id
   * @param title its title or first line
   * @param origin its publisher, or the site, folder or file that it comes from
   * @param bytes as grouping wrote them; not copied
   */
  public Mark(String report, String title, String origin, byte[] bytes) {
    this.report = report;
    this.title = title;
    this.origin = origin;
    this.bytes = bytes;
  }

  /** The report's id. */
  public String report() {
    return report;
  }

  /** Its title or first line. */
  public String title() {
    return title;
  }

  /** Whose it is. */
  public String origin() {
    return origin;
  }

  /** As grouping wrote them; not copied. */
  public byte[] bytes() {
    return bytes;
  }
}
