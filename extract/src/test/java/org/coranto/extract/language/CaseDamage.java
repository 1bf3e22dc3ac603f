package org.coranto.extract.language;

import java.util.Locale;
import java.util.Random;

/** Damages the case of words the way bad translations do. */
final class CaseDamage {
  private CaseDamage() {}

  /** A copy, undamaged for half of the sentences. */
  static String[] damage(String[] words, Random random) {
    double kind = random.nextDouble();
    if (kind < 0.5) {
      return words;
    }
    double raise = kind < 0.6 ? 1 : kind < 0.75 ? 0.5 : kind < 0.9 ? 0.15 : 0;
    double lower = kind < 0.6 ? 0 : kind < 0.75 ? 0.1 : kind < 0.9 ? 0.15 : 1;
    return damage(words, raise, lower, random);
  }

  /** A copy with each lower-case word raised and each other lowered at the given shares. */
  static String[] damage(String[] words, double raise, double lower, Random random) {
    String[] damaged = words.clone();
    for (int i = 0; i < damaged.length; i++) {
      String word = damaged[i];
      char c = word.charAt(0);
      if (Character.isLowerCase(c) && random.nextDouble() < raise) {
        damaged[i] = Character.toUpperCase(c) + word.substring(1);
      } else if (Character.isUpperCase(c) && random.nextDouble() < lower) {
        damaged[i] = word.toLowerCase(Locale.ROOT);
      }
    }
    return damaged;
  }
}
