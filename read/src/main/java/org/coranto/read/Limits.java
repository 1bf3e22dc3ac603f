package org.coranto.read;

/**
 * Bounds that keep hostile input from taking the machine.
 *
 * @param documentBytes most bytes of one document; larger ones are rejected
 * @param documentCharacters most characters of one document's text
 * @param entries most entries of one archive or records of one file
 * @param archiveRatio most unpacked bytes for one packed byte
 * @param nesting deepest archive inside archive
 */
public record Limits(
    long documentBytes, int documentCharacters, int entries, int archiveRatio, int nesting) {
  /** 32 MiB, 2 million characters, 1 million entries, ratio 200, nesting 2. */
  public static Limits defaults() {
    return new Limits(32L << 20, 2_000_000, 1_000_000, 200, 2);
  }
}
