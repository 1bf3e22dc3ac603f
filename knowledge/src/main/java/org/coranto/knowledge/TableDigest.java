package org.coranto.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.coranto.model.Sha256;

/** The bundled files, and what they are known by. Stateless. */
final class TableDigest {
  /** Names of all files, in order. */
  static final List<String> FILES =
      List.of(
          "cameo.tsv",
          "common-given-names.tsv",
          "contexts.tsv",
          "countries.tsv",
          "cues.tsv",
          "given-names.tsv",
          "irregular.tsv",
          "lexicon.tsv.gz",
          "metonyms.tsv",
          "office-holders.tsv",
          "offices.tsv",
          "operators.tsv",
          "organisations.tsv",
          "place-names.tsv.gz",
          "places.tsv.gz",
          "plover.tsv",
          "role-nouns.tsv",
          "sectors.tsv",
          "triggers.tsv",
          "words.tsv.gz");

  private TableDigest() {}

  /** SHA-256 of all files with their names, in hexadecimal. */
  static String digest() {
    MessageDigest digest = Sha256.begin();
    for (String file : FILES) {
      try (InputStream in = TableDigest.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("the bundled table " + file + " is missing");
        }
        byte[] bytes = in.readAllBytes();
        digest.update((file + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
