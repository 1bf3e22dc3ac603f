package org.coranto.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the names of those who wrote a text, as they are stated: without "by", without an address
 * that stands in a name's place, each once. Not thread-safe.
 */
final class Authors {
  private static final int MOST = 20;
  private static final int LONGEST = 200;

  private final List<String> names = new ArrayList<>();

  /** Adds what stands in one field: a name, or several with semicolons between. */
  void add(String stated) {
    for (String part : stated.split(";", MOST + 1)) {
      String name = name(part);
      if (!name.isEmpty() && name.length() <= LONGEST && names.size() < MOST && isNew(name)) {
        names.add(name);
      }
    }
  }

  /** The names in the order they came; may be empty. */
  List<String> names() {
    return List.copyOf(names);
  }

  private boolean isNew(String name) {
    return names.stream().noneMatch(name::equalsIgnoreCase);
  }

  private static String name(String part) {
    String name = Damage.mend(Messages.oneLine(part));
    if (name.regionMatches(true, 0, "by ", 0, 3)) {
      name = name.substring(3).strip();
    }
    int at = name.indexOf('@');
    int open = name.indexOf('(');
    if (at >= 0 && open > at && name.endsWith(")")) {
      // The form of RSS 2.0: address (name).
      return name.substring(open + 1, name.length() - 1).strip();
    }
    return at >= 0 || name.startsWith("http://") || name.startsWith("https://") ? "" : name;
  }
}
