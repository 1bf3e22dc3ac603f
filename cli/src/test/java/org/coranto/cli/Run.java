package org.coranto.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One run of the program inside a test. */
record Run(int exit, String out, String err) {
  static Run of(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(words, new PrintWriter(out), new PrintWriter(err));
    return new Run(exit, out.toString(), err.toString());
  }

  /** The id of the first fact of a report whose line begins and goes on like this; null if none. */
  static @Nullable String fact(Path db, String report, String kind, String words) {
    for (String line : of("decide", "facts", report, "--db", db).out().split("\n", -1)) {
      if (line.startsWith(kind) && line.contains(words)) {
        return line.split(" ", 2)[0];
      }
    }
    return null;
  }
}
