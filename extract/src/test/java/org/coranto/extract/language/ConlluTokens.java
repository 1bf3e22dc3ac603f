package org.coranto.extract.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.coranto.model.Pos;

/** One sentence of a CoNLL-U file in this product's tokens, with their tags. */
@SuppressWarnings("EnumOrdinal") // the weights number the tags in the order of the enum
final class ConlluTokens {
  private final String text;
  private final Cuts cuts;
  private final String[] shadows;
  private final int[] tags;

  private ConlluTokens(String text, List<int[]> gold) {
    this.text = text;
    this.cuts = new Cuts();
    new Tokeniser(new ClosedClasses()).cut(text, 0, text.length(), cuts);
    this.shadows = new String[cuts.size()];
    this.tags = new int[cuts.size()];
    int g = 0;
    for (int i = 0; i < shadows.length; i++) {
      shadows[i] = Shadows.plain(text.substring(cuts.start(i), cuts.end(i)));
      while (g + 1 < gold.size() && gold.get(g + 1)[0] <= cuts.start(i)) {
        g++;
      }
      int head = g;
      while (shadows[i].indexOf('-') > 0
          && head + 1 < gold.size()
          && gold.get(head + 1)[0] < cuts.end(i)) {
        head++;
      }
      tags[i] = gold.get(head)[1];
    }
  }

  static List<ConlluTokens> readAll(List<Path> inputs) throws IOException {
    List<ConlluTokens> all = new ArrayList<>();
    for (Path input : inputs) {
      if (Files.isDirectory(input)) {
        try (Stream<Path> files = Files.list(input)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".conllu")).sorted().toList()) {
            read(file, all);
          }
        }
      } else {
        read(input, all);
      }
    }
    return all;
  }

  private static void read(Path file, List<ConlluTokens> out) throws IOException {
    StringBuilder text = new StringBuilder();
    List<int[]> gold = new ArrayList<>();
    int inside = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.isEmpty()) {
        if (!gold.isEmpty()) {
          out.add(new ConlluTokens(text.toString(), List.copyOf(gold)));
        }
        text.setLength(0);
        gold.clear();
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (line.startsWith("#") || cells[0].contains(".")) {
        continue;
      }
      boolean glued = cells[9].contains("SpaceAfter=No");
      int dash = cells[0].indexOf('-');
      if (dash > 0) {
        inside =
            Integer.parseInt(cells[0].substring(dash + 1))
                - Integer.parseInt(cells[0].substring(0, dash))
                + 1;
        multi(text, gold, cells[1], glued);
        continue;
      }
      if (inside > 0) {
        multiTag(gold, cells[3], inside);
        inside--;
        continue;
      }
      gold.add(new int[] {text.length(), tag(cells[3])});
      text.append(cells[1]).append(glued ? "" : " ");
    }
  }

  /** A word that is several in the tree keeps the tag of the first, but for a clitic's. */
  private static void multi(StringBuilder text, List<int[]> gold, String form, boolean glued) {
    int clitic = Math.max(form.indexOf('\''), form.indexOf('’'));
    gold.add(new int[] {text.length(), -1});
    if (clitic > 0 && !form.toLowerCase(Locale.ROOT).endsWith("t")) {
      gold.add(new int[] {text.length() + clitic, -1});
    }
    text.append(form).append(glued ? "" : " ");
  }

  private static void multiTag(List<int[]> gold, String name, int left) {
    int last = gold.size() - 1;
    int[] first = last > 0 && gold.get(last - 1)[1] == -1 ? gold.get(last - 1) : gold.get(last);
    if (first[1] == -1) {
      first[1] = tag(name);
    } else if (left == 1 && gold.get(last)[1] == -1) {
      gold.get(last)[1] = tag(name);
    }
  }

  private static int tag(String name) {
    return Pos.valueOf(name).ordinal();
  }

  int size() {
    return shadows.length;
  }

  String[] shadows() {
    return shadows;
  }

  /** The sentence as it stands. */
  String text() {
    return text;
  }

  /** Ordinal of the tag of token {@code i}, or -1 before the start. */
  int tagAt(int i) {
    return i < 0 ? -1 : tags[i];
  }

  PosFeatures features(String[] written) {
    String[] folded = new String[written.length];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = written[i].toLowerCase(Locale.ROOT);
    }
    return new PosFeatures(written, folded, 0, written.length);
  }
}
