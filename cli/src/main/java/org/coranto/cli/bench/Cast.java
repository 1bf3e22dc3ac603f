package org.coranto.cli.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Who and what one invented article is about, by the names its sentences use. */
final class Cast {
  private static final int NAME = 0;
  private static final int ADJECTIVE = 1;
  private static final int CAPITAL = 2;
  private static final int REGION = 3;

  private final Grammar grammar;
  private final Random random;
  private final Map<String, String> names = new HashMap<>();

  private Cast(Grammar grammar, Random random) {
    this.grammar = grammar;
    this.random = random;
  }

  /** Draws a cast; the same random numbers give the same one. */
  static Map<String, String> draw(Grammar grammar, Random random) {
    Cast cast = new Cast(grammar, random);
    List<String> countries = new ArrayList<>(grammar.of("country"));
    Collections.shuffle(countries, random);
    String[] a = cast.country("A", countries.get(0));
    String[] b = cast.country("B", countries.get(1));
    String[] c = cast.country("C", countries.get(2));
    cast.person("P", a[REGION], cast.one("office.minister"));
    cast.person("Q", b[REGION], cast.one("office.minister"));
    cast.person("R", c[REGION], "envoy");
    cast.person("S", c[REGION], cast.one("office.scholar"));
    cast.person("T", a[REGION], cast.one("office.local"));
    cast.names.put("R.a", c[ADJECTIVE].matches("[AEIOU].*") ? "an" : "a");
    cast.names.put("R.office", c[ADJECTIVE] + " envoy");
    cast.names.put(
        "Q.president", cast.pick(grammar.of("family." + b[REGION]).get(0).split(", ", -1)));
    for (String key : List.of("company", "watchdog", "town", "port", "ship")) {
      cast.put(key, cast.one(key));
    }
    cast.put("issue", cast.one("issue"));
    return cast.names;
  }

  private String[] country(String key, String line) {
    String[] parts = line.split(", ", -1);
    names.put(key, parts[NAME]);
    names.put(key + ".adj", parts[ADJECTIVE]);
    names.put(key + ".city", parts[CAPITAL]);
    return parts;
  }

  private void person(String key, String region, String office) {
    boolean woman = random.nextBoolean();
    String given = pick(grammar.of((woman ? "women." : "men.") + region).get(0).split(", ", -1));
    String family = pick(grammar.of("family." + region).get(0).split(", ", -1));
    names.put(key, given + " " + family);
    names.put(key + ".last", family);
    names.put(key + ".office", office);
    names.put(key + ".a", office.matches("[aeiou].*") ? "an" : "a");
    names.put(key + ".he", woman ? "she" : "he");
    names.put(key + ".He", woman ? "She" : "He");
    names.put(key + ".his", woman ? "her" : "his");
  }

  /** Keeps a text, and the same as it opens a sentence. */
  private void put(String key, String text) {
    names.put(key, text);
    names.put(key + ".cap", Character.toUpperCase(text.charAt(0)) + text.substring(1));
  }

  private String one(String key) {
    List<String> found = grammar.of(key);
    return found.get(random.nextInt(found.size()));
  }

  private String pick(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
