package org.coranto.read;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds that keep hostile input from taking the machine. What passes a bound is rejected with a
 * message that names it; everything else of the input is still read.
 *
 * @param documentBytes most bytes of one document (a file, an archive entry), and most characters
 *     of one line of a record file
 * @param documentCharacters most UTF-16 code units of one document's text
 * @param entries most entries of one archive, records of one file, or files of one folder
 * @param archiveBytes most bytes of an archive that has to be held in memory, because it comes from
 *     a stream or lies inside another archive
 * @param archiveRatio most unpacked bytes for one packed byte, beyond the first mebibyte
 * @param nesting most archives around one document: 1 is a document in an archive, 2 one in an
 *     archive in an archive
 * @param htmlDepth deepest element of a page; what lies deeper is flattened to this depth
 * @param jsonDepth deepest value of a record
 * @param htmlTags most tags of a page or a feed
 */
public record Limits(
    int documentBytes,
    int documentCharacters,
    int entries,
    int archiveBytes,
    int archiveRatio,
    int nesting,
    int htmlDepth,
    int jsonDepth,
    int htmlTags) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if one of them is not positive
   */
  public Limits {
    if (documentBytes < 1
        || documentCharacters < 1
        || entries < 1
        || archiveBytes < 1
        || archiveRatio < 1
        || nesting < 1
        || htmlDepth < 1
        || jsonDepth < 1
        || htmlTags < 1) {
      throw new IllegalArgumentException("every limit must be at least 1");
    }
  }

  /**
   * 16 MiB a document, 2 million characters, 1 million entries, 64 MiB an archive in memory, ratio
   * 100, nesting 2, HTML depth 512, JSON depth 64, 500,000 tags.
   */
  public static Limits defaults() {
    return new Limits(16 << 20, 2_000_000, 1_000_000, 64 << 20, 100, 2, 512, 64, 500_000);
  }

  /** The limits by the names that messages and options call them, e.g. {@code archive-ratio}. */
  public Map<String, Integer> named() {
    Map<String, Integer> named = new LinkedHashMap<>();
    named.put("document-bytes", documentBytes);
    named.put("document-characters", documentCharacters);
    named.put("entries", entries);
    named.put("archive-bytes", archiveBytes);
    named.put("archive-ratio", archiveRatio);
    named.put("nesting", nesting);
    named.put("html-depth", htmlDepth);
    named.put("json-depth", jsonDepth);
    named.put("html-tags", htmlTags);
    return named;
  }

  /**
   * These limits with one of them changed.
   *
   * @param name one of {@link #named}
   * @throws IllegalArgumentException if there is no such limit or {@code value} is not positive
   */
  public Limits with(String name, int value) {
    Map<String, Integer> named = named();
    if (named.replace(name, value) == null) {
      throw new IllegalArgumentException(
          "there is no limit " + name + "; there are " + String.join(", ", named.keySet()));
    }
    int[] v = named.values().stream().mapToInt(Integer::intValue).toArray();
    return new Limits(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8]);
  }
}
