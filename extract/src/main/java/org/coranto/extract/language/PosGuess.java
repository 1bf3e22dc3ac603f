package org.coranto.extract.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.coranto.model.Pos;

/** Tags by word lists and endings. */
final class PosGuess {
  private static final Map<String, Pos> KNOWN = new HashMap<>();

  static {
    put(
        Pos.DET,
        "a an the this that these those some any no every each either neither both all such another");
    put(
        Pos.PRON,
        "i you he she it we they me him us them my your his her its our their who whom which what himself itself themselves everyone nobody nothing something there");
    put(
        Pos.ADP,
        "of in on at by for from with without within into onto upon over under above below between among through during before after since until till about against across along around behind beyond despite inside outside near off out up via as than like toward towards");
    put(Pos.CCONJ, "and or but nor");
    put(Pos.SCONJ, "if unless because although though while whereas whether once");
    put(
        Pos.AUX,
        "am is are was were be been being has have had do does did will would shall should can could may might must cannot won't don't didn't isn't wasn't can't couldn't wouldn't doesn't haven't hasn't aren't weren't");
    put(Pos.PART, "not to 's");
    put(
        Pos.ADV,
        "also only just even still already again too very more most never however then now here soon");
    put(
        Pos.NUM,
        "one two three four five six seven eight nine ten eleven twelve hundred thousand million billion");
  }

  private static void put(Pos pos, String words) {
    for (String word : Arrays.asList(words.split(" ", -1))) {
      KNOWN.put(word, pos);
    }
  }

  /** One tag a token. */
  List<Pos> tag(String[] shadows) {
    List<Pos> tags = new ArrayList<>(shadows.length);
    for (int i = 0; i < shadows.length; i++) {
      tags.add(tag(shadows[i], i == 0 ? "" : shadows[i - 1]));
    }
    return tags;
  }

  private static Pos tag(String word, String before) {
    char c = word.charAt(0);
    String folded = word.toLowerCase(Locale.ROOT);
    Pos known = KNOWN.get(folded);
    if (known != null) {
      return known;
    }
    if (Character.isDigit(c)) {
      return Pos.NUM;
    }
    if (!Character.isLetter(c)) {
      return c == '$' || c == '%' || c == '+' || c == '=' ? Pos.SYM : Pos.PUNCT;
    }
    if (Character.isUpperCase(c)) {
      return Pos.PROPN;
    }
    if (folded.endsWith("ly")) {
      return Pos.ADV;
    }
    if (folded.endsWith("ed")
        || folded.endsWith("ing")
        || before.equals("to")
        || before.equals("will")) {
      return Pos.VERB;
    }
    if (folded.endsWith("ous")
        || folded.endsWith("ful")
        || folded.endsWith("ive")
        || folded.endsWith("able")) {
      return Pos.ADJ;
    }
    return Pos.NOUN;
  }
}
