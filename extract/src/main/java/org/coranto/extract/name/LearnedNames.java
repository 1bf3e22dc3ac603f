package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.extract.tagger.Tagged;
import org.coranto.model.EntityType;
import org.coranto.model.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Takes the spans and kinds of names from the language model, in place of {@link
 * OrganisationSpans}, {@link NameRuns} and {@link NameTyper}. What the knowledge lists (countries,
 * nationalities, seats, known organisations) stays an entry of the knowledge unless the model sees
 * a longer name there.
 */
final class LearnedNames {
  private final Scan scan;

  LearnedNames(Scan scan) {
    this.scan = scan;
  }

  /** The model's names that are no entries of the knowledge; their tokens become {@code taken}. */
  List<Proper> find(Tagged tagged, boolean[] taken) {
    List<Proper> found = new ArrayList<>();
    Tokens tokens = scan.tokens();
    for (Tagged.Name name : tagged.names()) {
      int from = tokens.firstEndingAfter(name.span().start());
      int to = tokens.firstAtOrAfter(name.span().end());
      EntityType type = type(name.kind());
      from = type == EntityType.PERSON ? afterTitle(from, to) : from;
      if (type == null || from >= to || isTaken(from, to, taken) || isEntry(from, to)) {
        continue;
      }
      for (int i = from; i < to; i++) {
        taken[i] = true;
        Hit hit = scan.hit(i);
        if (hit != null) {
          scan.drop(hit);
        }
      }
      found.add(new Proper(from, to, null, type, "name.tagger:" + tagged.model()));
    }
    return surnamed(found);
  }

  /** A single word that ends a person's full name elsewhere in the report is that person. */
  private List<Proper> surnamed(List<Proper> names) {
    Set<String> surnames = new HashSet<>();
    for (Proper name : names) {
      if (name.is(EntityType.PERSON) && name.to() - name.from() > 1) {
        surnames.add(scan.folded(name.to() - 1));
      }
    }
    List<Proper> typed = new ArrayList<>(names.size());
    for (Proper name : names) {
      boolean surname = name.to() - name.from() == 1 && surnames.contains(scan.folded(name.from()));
      typed.add(surname ? name.as(EntityType.PERSON) : name);
    }
    return typed;
  }

  /**
   * Where a person's name begins once a country or nationality before it, and the known words that
   * go with that, are taken off ("America Cider Koen Petersen"); two words are left at least.
   */
  private int afterTitle(int from, int to) {
    Hit hit = scan.hit(from);
    boolean country =
        hit != null && (hit.kind() == Hit.Kind.ADJECTIVE || hit.type() == EntityType.COUNTRY);
    if (hit == null || !country || hit.to() > to - 2) {
      return from;
    }
    int start = hit.to();
    while (start < to - 2 && scan.isKnownWord(start) && !scan.isGivenName(start)) {
      start++;
    }
    return start;
  }

  private static @Nullable EntityType type(String kind) {
    return switch (kind) {
      case "PERSON" -> EntityType.PERSON;
      case "ORG" -> EntityType.ORGANIZATION;
      case "GROUP" -> EntityType.GROUP;
      case "PLACE", "METONYM" -> EntityType.PLACE;
      case "COUNTRY" -> EntityType.COUNTRY;
      default -> null;
    };
  }

  private static boolean isTaken(int from, int to, boolean[] taken) {
    for (int i = from; i < to; i++) {
      if (taken[i]) {
        return true;
      }
    }
    return false;
  }

  /** Whether an entry of the knowledge reaches over all of these tokens. */
  private boolean isEntry(int from, int to) {
    Hit hit = scan.hit(from);
    return hit != null && hit.from() <= from && hit.to() >= to;
  }
}
