package org.coranto.store.export;

import java.nio.file.Path;

/**
 * A file that was written whole.
 *
 * @param file where it lies
 * @param rows number of rows, a header not counted
 * @param sha256 digest of its bytes, hexadecimal
 */
public record ExportedFile(Path file, long rows, String sha256) {}
