package org.coranto.read;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What archives of all kinds have in common: names of entries, and their number. Stateless. */
final class Entries {
  private static final String UNSAFE = "pack the files again without such names";

  /** Reads the content of one entry. */
  interface Content {
    /** Reads {@code in}, which the caller closes. */
    void read(InputStream in, Place place, @Nullable Expansion expansion, Carried carried)
        throws IOException;

    /** Reads what nothing more is known about. */
    default void read(InputStream in, Place place, @Nullable Expansion expansion)
        throws IOException {
      read(in, place, expansion, Carried.NOTHING);
    }
  }

  private Entries() {}

  /** Refuses the rest of an archive of which {@code entries} were read. */
  static Refusal tooMany(int entries) {
    return new Refusal(
        "the archive has more entries than the limit entries, "
            + entries
            + "; the rest is not read",
        "split the archive");
  }

  /** Refuses an archive without files. */
  static Refusal none() {
    return new Refusal("the archive holds no files", "give an archive with texts in it");
  }

  /** Whether a name, or a folder in it, is one that systems hide. */
  static boolean isHidden(String name) {
    for (String part : name.split("[/\\\\]", -1)) {
      if (part.equals("__MACOSX")
          || (part.startsWith(".") && !part.equals(".") && !part.equals(".."))) {
        return true;
      }
    }
    return false;
  }

  /** Refuses a name that no honest archive has. */
  static void rejectUnsafe(String name) throws Refusal {
    if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
      throw new Refusal("the entry's name is empty or holds control characters", UNSAFE);
    }
    if (name.startsWith("/")
        || name.startsWith("\\")
        || (name.length() > 1 && name.charAt(1) == ':')) {
      throw new Refusal("the entry's name is an absolute path", UNSAFE);
    }
    for (String part : name.split("[/\\\\]", -1)) {
      if (part.equals("..")) {
        throw new Refusal("the entry's name leads out of the archive (\"..\")", UNSAFE);
      }
    }
  }

  /** A name as it is shown and kept: a long one is cut. */
  static String label(String name) {
    return name.length() <= 200 ? name : Damage.cut(name, 200) + "…";
  }
}
