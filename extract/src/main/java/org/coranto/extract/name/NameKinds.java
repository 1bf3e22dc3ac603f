package org.coranto.extract.name;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.model.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Makes the kinds that a language model gives the same words agree over a report: each name gets
 * the kind that it has at least twice as often elsewhere; an abbreviation has the kind of the name
 * that it shortens, a single word the kind of the person whose name it ends. Linear in the number
 * of names.
 */
final class NameKinds {
  private final Scan scan;
  private final Map<String, Map<EntityType, Integer>> votes = new HashMap<>();
  private final Set<String> shortened = new HashSet<>();

  NameKinds(Scan scan) {
    this.scan = scan;
  }

  /** The same names with kinds that agree. */
  List<Proper> agree(List<Proper> names) {
    votes.clear();
    shortened.clear();
    for (Proper name : names) {
      if (name.type() != null) {
        votes
            .computeIfAbsent(key(name), k -> new EnumMap<>(EntityType.class))
            .merge(name.type(), 1, Integer::sum);
      }
    }
    Map<String, EntityType> kinds = new HashMap<>();
    for (Proper name : names) {
      EntityType own = name.type();
      if (own != null) {
        kinds.merge(
            key(name), own, (old, next) -> count(name, next) > count(name, old) ? next : old);
      }
    }
    abbreviations(names, kinds);
    Set<String> surnames = surnames(names, kinds);
    List<Proper> agreed = new ArrayList<>(names.size());
    for (Proper name : names) {
      EntityType own = name.type();
      EntityType most = kinds.getOrDefault(key(name), EntityType.ORGANIZATION);
      EntityType kind = own == null || isClear(name, most) ? most : own;
      boolean surname = name.to() - name.from() == 1 && surnames.contains(key(name));
      agreed.add(name.as(surname ? EntityType.PERSON : kind));
    }
    return agreed;
  }

  /** Whether a kind is given at least twice as often as the name's own one here. */
  private boolean isClear(Proper name, EntityType kind) {
    return count(name, kind) >= 2 * count(name, name.type())
        || shortened.contains(key(name))
        || OrganisationSpans.isAcronym(scan.tokens().raw(name.from()));
  }

  /** "jsc": three letters or more that make no word. */
  private boolean isLetters(int i) {
    return scan.folded(i).length() > 2 && !scan.isKnownWord(i);
  }

  private String key(Proper name) {
    return scan.words(name.from(), name.to());
  }

  private int count(Proper name, @Nullable EntityType type) {
    return type == null ? 0 : votes.getOrDefault(key(name), Map.of()).getOrDefault(type, 0);
  }

  /**
   * An abbreviation has the kind of the name that its letters begin ("University of Southern
   * Indiana", "USI"); any other one that is an organisation somewhere is one everywhere.
   */
  private void abbreviations(List<Proper> names, Map<String, EntityType> kinds) {
    Map<String, EntityType> initials = new HashMap<>();
    for (Proper name : names) {
      EntityType kind = kinds.get(key(name));
      if (kind != null && name.to() - name.from() > 1) {
        initials.putIfAbsent(scan.initials(name.from(), name.to()), kind);
      }
    }
    for (Proper name : names) {
      if (name.to() - name.from() > 1) {
        continue;
      }
      boolean written = OrganisationSpans.isAcronym(scan.tokens().raw(name.from()));
      EntityType whole = initials.get(key(name));
      if (whole != null && (written || isLetters(name.from()))) {
        kinds.put(key(name), whole);
        shortened.add(key(name));
      } else if (written && count(name, EntityType.ORGANIZATION) > 0) {
        kinds.put(key(name), EntityType.ORGANIZATION);
      }
    }
  }

  /** Last words of persons' full names, unless they mostly stand alone as something else. */
  private Set<String> surnames(List<Proper> names, Map<String, EntityType> kinds) {
    Set<String> surnames = new HashSet<>();
    for (Proper name : names) {
      if (kinds.get(key(name)) == EntityType.PERSON && name.to() - name.from() > 1) {
        String last = scan.folded(name.to() - 1);
        if (!isOften(kinds.get(last), last)) {
          surnames.add(last);
          surnames.add(last + "s");
        }
      }
    }
    return surnames;
  }

  private boolean isOften(@Nullable EntityType kind, String word) {
    return kind != null
        && kind != EntityType.PERSON
        && votes.getOrDefault(word, Map.of()).getOrDefault(kind, 0) > 2
        && !votes.getOrDefault(word, Map.of()).containsKey(EntityType.PERSON);
  }
}
