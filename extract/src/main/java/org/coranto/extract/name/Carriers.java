package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.coranto.model.EntityType;
import org.coranto.model.Pos;

/**
 * Tells the names of ships, spacecraft, storms, things with a number ("F-16"), events and prizes
 * from those of places and organisations: they stand behind a noun for such a thing ("Space Shuttle
 * Columbia") or before one ("Stanley Cup"), and what names a carrier once names it wherever it
 * stands alone. Linear in the length of the text.
 */
final class Carriers {
  private final Scan scan;

  Carriers(Scan scan) {
    this.scan = scan;
  }

  /** The names without those of carriers; entries of the knowledge for places give way as well. */
  List<Proper> leaveOut(List<Proper> names) {
    Set<String> carriers = new HashSet<>();
    for (Hit hit : scan.allHits()) {
      if (hit.kind() == Hit.Kind.PLACE && isBehindCarrier(hit.from())) {
        carriers.add(scan.words(hit.from(), hit.to()));
      }
    }
    for (Proper name : names) {
      int last = name.to() - 1;
      boolean place = !name.is(EntityType.PERSON) && !name.is(EntityType.COUNTRY);
      if (place && isBehindCarrier(name.from())) {
        carriers.add(scan.words(name.from(), name.to()));
      } else if (place && last > name.from() && isCarrier(last - 1)) {
        carriers.add(scan.words(name.from(), name.to()));
        carriers.add(scan.folded(last));
      }
    }
    boolean[] part = occurrences(carriers);
    for (Hit hit : scan.allHits()) {
      boolean named =
          hit.kind() == Hit.Kind.PLACE
              && (carriers.contains(scan.words(hit.from(), hit.to()))
                  || isInOccasion(hit.from(), hit.to()));
      if (named || covers(part, hit.from(), hit.to())) {
        scan.drop(hit);
      }
    }
    List<Proper> kept = new ArrayList<>(names);
    kept.removeIf(
        name ->
            isNumbered(name)
                || (!name.is(EntityType.COUNTRY) && isInOccasion(name.from(), name.to()))
                || carriers.contains(scan.words(name.from(), name.to()))
                || covers(part, name.from(), name.to()));
    return kept;
  }

  /** The words at which a carrier's name of several words stands: "Sofia" is no city in them. */
  private boolean[] occurrences(Set<String> carriers) {
    boolean[] part = new boolean[scan.tokens().size()];
    Set<Integer> lengths = new HashSet<>();
    carriers.forEach(carrier -> lengths.add(carrier.split(" ", -1).length));
    lengths.remove(1);
    for (int length : lengths) {
      for (int i = 0; i + length <= part.length; i++) {
        if (carriers.contains(scan.words(i, i + length))) {
          Arrays.fill(part, i, i + length, true);
        }
      }
    }
    return part;
  }

  private static boolean covers(boolean[] part, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!part[i]) {
        return false;
      }
    }
    return true;
  }

  /** "[Reading] Festival", "[Stanley Cup]": the capitals around it tell an event or a prize. */
  private boolean isInOccasion(int from, int to) {
    boolean ends = to - from > 1 && NameWords.isOccasion(scan.folded(to - 1));
    return ends || (to < scan.tokens().size() && isOccasion(to));
  }

  private boolean isOccasion(int i) {
    return NameWords.isOccasion(scan.folded(i)) && scan.hasTrustedCapital(i);
  }

  private boolean isBehindCarrier(int i) {
    return i > 0 && isCarrier(i - 1);
  }

  private boolean isCarrier(int i) {
    return NameWords.isCarrier(scan.folded(i)) && scan.pos(i) != Pos.VERB;
  }

  /** "STS-135", "COVID-19": letters, a hyphen, digits. */
  private boolean isNumbered(Proper name) {
    String word = scan.folded(name.from());
    int hyphen = word.indexOf('-');
    if (name.to() - name.from() > 1 || hyphen <= 0 || hyphen == word.length() - 1) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (i != hyphen && Character.isDigit(c) != (i > hyphen)) {
        return false;
      }
    }
    return true;
  }
}
