package org.coranto.store;

/**
 * A systematic slip of an origin: a damaged form seen again and again where other renderings have a
 * good one. Evidence only; no text is ever changed by it.
 *
 * @param origin the publisher, or the site or folder its reports come from
 * @param damaged the form, folded
 * @param likely what stands in its place elsewhere, folded
 * @param count how often
 * @param reports in how many reports
 * @param share of all counterparts of the damaged form, 0..1
 * @param example where it stands: report id and code point, e.g. "ab12… 340"
 */
public record StoredSlip(
    String origin,
    String damaged,
    String likely,
    int count,
    int reports,
    double share,
    String example) {}
