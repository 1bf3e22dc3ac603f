package org.coranto.relate.slip;

/**
 * A damaged form that stands again and again where other renderings have a good one.
 *
 * @param origin whose reports have it
 * @param damaged the form, folded
 * @param likely what stands in its place elsewhere, folded
 * @param count how often
 * @param reports in how many reports
 * @param share of all counterparts of the damaged form, 0..1
 * @param example where it stands: report id and code point
 */
public record Slip(
    String origin,
    String damaged,
    String likely,
    int count,
    int reports,
    double share,
    String example) {
  /** The reason that a reader is given. */
  public String why() {
    return "“"
        + damaged
        + "” stands for “"
        + likely
        + "” "
        + count
        + " times in reports of "
        + origin;
  }
}
