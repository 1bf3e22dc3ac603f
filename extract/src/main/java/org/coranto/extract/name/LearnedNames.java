package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.List;
import org.coranto.extract.tagger.Tagged;
import org.coranto.model.EntityType;
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
    for (Proper name : mended(tagged)) {
      int to = name.to();
      EntityType type = name.type();
      int from = type == EntityType.PERSON ? afterTitle(name.from(), to) : name.from();
      if (from >= to || isTaken(from, to, taken) || isEntry(from, to, type)) {
        continue;
      }
      for (int i = from; i < to; i++) {
        taken[i] = true;
        Hit hit = scan.hit(i);
        if (hit != null) {
          scan.drop(hit);
        }
      }
      found.add(new Proper(from, to, null, type, name.rule()));
    }
    return new NameKinds(scan).agree(found);
  }

  private List<Proper> mended(Tagged tagged) {
    NameBounds bounds = new NameBounds(scan);
    List<Proper> mended = new ArrayList<>();
    String rule = "name.tagger:" + tagged.model();
    for (Tagged.Name name : tagged.names()) {
      EntityType type = type(name.kind());
      if (type != null) {
        int from = scan.tokens().firstEndingAfter(name.span().start());
        int to = scan.tokens().firstAtOrAfter(name.span().end());
        mended.addAll(bounds.mend(new Proper(from, to, null, type, rule)));
      }
    }
    List<Proper> joined = new NameJoins(scan).join(mended);
    return new Carriers(scan).leaveOut(new Brackets(scan).add(joined));
  }

  /**
   * Where a person's name begins once a country or nationality before it, and the known words that
   * go with that, are taken off ("America Cider Koen Petersen"); two words are left at least.
   */
  private int afterTitle(int from, int to) {
    Hit hit = scan.hit(from);
    boolean country =
        hit != null
            && (hit.kind() == Hit.Kind.ADJECTIVE
                || hit.type() == EntityType.COUNTRY
                || isPlaceOfOffice(hit));
    if (hit == null || !country || hit.to() > to - 2) {
      return from;
    }
    int start = hit.to();
    while (start < to - 2 && scan.isKnownWord(start) && !scan.isGivenName(start)) {
      start++;
    }
    return start;
  }

  /** "Governor of [Washington] Chris Gregoire". */
  private boolean isPlaceOfOffice(Hit hit) {
    return hit.kind().isArea()
        && hit.from() > 1
        && scan.folded(hit.from() - 1).equals("of")
        && scan.noun(hit.from() - 2) != null
        && scan.isGivenName(hit.to());
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

  /**
   * Whether an entry of the knowledge reaches over all of these tokens; a place is none where the
   * model sees a person of its name, or an organisation that no "in" or "from" places.
   */
  private boolean isEntry(int from, int to, @Nullable EntityType type) {
    Hit hit = scan.hit(from);
    if (hit == null || hit.from() > from || hit.to() < to) {
      return false;
    }
    boolean place = type == EntityType.PLACE || type == EntityType.COUNTRY;
    return hit.kind() != Hit.Kind.PLACE
        || place
        || (type != EntityType.PERSON && isLocated(hit.from()));
  }

  private boolean isLocated(int from) {
    String before = from > 0 ? scan.folded(from - 1) : "";
    return before.equals("from") || NameWords.isLocative(before);
  }
}
