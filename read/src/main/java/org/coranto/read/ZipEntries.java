package org.coranto.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the entries of a zip archive. Names are labels only: nothing is written to disk. A
 * bad entry is rejected and the next one read.
 */
final class ZipEntries {
  private final Limits limits;
  private final Entries.Content content;

  ZipEntries(Limits limits, Entries.Content content) {
    this.limits = limits;
    this.content = content;
  }

  /**
   * Reads every entry, in the archive's order.
   *
   * @param outer what the archive around this one may still unpack, or null
   * @throws Refusal if the archive, or its rest, cannot be read
   */
  void read(RandomBytes bytes, Place place, @Nullable Expansion outer, Run run) throws IOException {
    rejectOffice(bytes);
    ZipDirectory directory = ZipDirectory.open(bytes);
    Expansion whole =
        new Expansion(bytes::size, Expansion.FREE_ARCHIVE, limits.archiveRatio(), outer);
    int entries = 0;
    Optional<ZipDirectory.Entry> next = directory.next();
    for (; next.isPresent(); next = directory.next()) {
      ZipDirectory.Entry entry = next.get();
      if (entry.isFolder() || Entries.isHidden(entry.name())) {
        continue;
      }
      if (entries == limits.entries()) {
        throw Entries.tooMany(entries);
      }
      entries++;
      if (outer == null) {
        run.begin(entry::header);
      }
      Place inside = place.inside(Entries.label(entry.name()));
      try {
        Entries.rejectUnsafe(entry.name());
        read(directory, entry, inside, whole);
      } catch (IOException e) {
        run.reject(inside, Place.UNKNOWN_TYPE, Refusal.of(e));
      }
      if (whole.isSpent()) {
        throw new Refusal(
            "the archive unpacks to more than "
                + limits.archiveRatio()
                + " times its size, the limit archive-ratio; the rest is not read",
            "unpack it yourself if you trust it, and read the files");
      }
    }
    if (entries == 0) {
      throw Entries.none();
    }
  }

  private void read(ZipDirectory directory, ZipDirectory.Entry entry, Place place, Expansion whole)
      throws IOException {
    Expansion expansion =
        new Expansion(entry::packed, Expansion.FREE_FILE, limits.archiveRatio(), whole);
    CRC32 crc = new CRC32();
    try (InputStream unpacked =
        new CheckedInputStream(new ExpandingStream(directory.open(entry), expansion), crc)) {
      content.read(new CheckedEnd(unpacked, crc, entry.crc()), place, expansion);
    }
  }

  /** Office files are zip archives too: what they hold is no list of texts. */
  private static void rejectOffice(RandomBytes bytes) throws IOException {
    ZipDirectory directory = ZipDirectory.open(bytes);
    Optional<ZipDirectory.Entry> next = directory.next();
    for (int i = 0; next.isPresent() && i < 20; i++, next = directory.next()) {
      String name = next.get().name().toLowerCase(Locale.ROOT);
      String kind =
          name.equals("[content_types].xml")
              ? "an Office file (Word, Excel or PowerPoint)"
              : name.equals("mimetype") && i == 0
                  ? "an OpenDocument file or an e-book"
                  : name.equals("meta-inf/manifest.mf") ? "a Java program" : "";
      if (!kind.isEmpty()) {
        throw MediaKind.foreign(
                Place.UNKNOWN_TYPE, kind, "save it as plain text or HTML and read that file")
            .refusal();
      }
    }
  }
}
