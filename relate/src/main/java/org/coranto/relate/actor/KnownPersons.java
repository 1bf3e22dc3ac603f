package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.knowledge.OfficeHolder;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Published;
import org.coranto.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Links groups of person mentions to dated holders of offices: by role, country and a name that
 * fits, however damaged; by the full name; by the surname of a leader whose country is in the text.
 * Groups of one holder become one; a role without a name ("the Russian president") joins the holder
 * where the text names him.
 */
final class KnownPersons {
  private static final Set<String> GOVERNMENTS = Set.of("government", "administration", "cabinet");

  private static final int MOST_FORMS = 20;

  private final List<Node> nodes;
  private final Groups groups;
  private final KnownActors known;
  private final Published published;
  private final Set<String> entries = new HashSet<>();
  private final Map<Integer, OfficeHolder> holders = new LinkedHashMap<>();

  KnownPersons(List<Node> nodes, Groups groups, KnownActors known, Published published) {
    this.nodes = nodes;
    this.groups = groups;
    this.known = known;
    this.published = published;
    for (Node node : nodes) {
      GivenUp.check();
      if (node.mention().knowledge() != null) {
        entries.add(node.mention().knowledge());
      }
    }
  }

  /** Joins what is one known person. */
  void join() {
    Map<String, Integer> byHolder = new HashMap<>();
    Set<Integer> done = new LinkedHashSet<>();
    for (Node node : nodes) {
      GivenUp.check();
      int group = groups.of(node.index());
      if (node.isName() && node.type() == EntityType.PERSON && done.add(group)) {
        OfficeHolder holder = holderOf(group);
        if (holder != null) {
          holders.put(group, holder);
          Integer same = byHolder.putIfAbsent(id(holder), group);
          if (same != null) {
            groups.join(same, group);
          }
        }
      }
    }
    for (Node node : nodes) {
      GivenUp.check();
      if (node.isRole() && groups.members(node.index()).size() == 1 && isOffice(node)) {
        OfficeHolder holder = byRole(node.shown(), node.country());
        if (holder != null) {
          Integer same = byHolder.putIfAbsent(id(holder), node.index());
          if (same != null) {
            groups.join(same, node.index());
          } else {
            holders.put(node.index(), holder);
          }
        }
      }
    }
  }

  /** "The Trump administration" is the government of the country that Trump leads. */
  void joinGovernments() {
    Map<Integer, @Nullable OfficeHolder> known = new HashMap<>();
    Map<String, String> countries = new LinkedHashMap<>();
    for (Node node : nodes) {
      GivenUp.check();
      OfficeHolder holder =
          node.isName() ? known.computeIfAbsent(groups.of(node.index()), this::holder) : null;
      if (holder != null && !holder.country().isEmpty()) {
        countries.putIfAbsent(node.last(), KnownActors.COUNTRY + holder.country());
      }
    }
    Map<String, Node> entries = new HashMap<>();
    for (Node node : nodes) {
      if (node.mention().knowledge() != null) {
        entries.putIfAbsent(node.mention().knowledge(), node);
      }
    }
    for (Node node : nodes) {
      GivenUp.check();
      boolean rule = GOVERNMENTS.contains(node.last()) && node.words().size() > 1;
      String country = rule ? countries.get(node.words().get(node.words().size() - 2)) : null;
      Node entry = country == null ? null : entries.get(country);
      if (entry != null && node.mention().knowledge() == null) {
        groups.join(node.index(), entry.index());
      }
    }
  }

  /** The known person that the group of this node is, or null. */
  @Nullable OfficeHolder holder(int node) {
    int group = groups.of(node);
    for (int member : groups.members(group)) {
      OfficeHolder holder = holders.get(member);
      if (holder != null) {
        return holder;
      }
    }
    return null;
  }

  /** Id of a known person in the bundled knowledge. */
  static String id(OfficeHolder holder) {
    return holder.wikidata().isEmpty()
        ? "person:" + org.coranto.knowledge.Fold.key(holder.name()).replace(' ', '-')
        : "wikidata:" + holder.wikidata();
  }

  private static boolean isOffice(Node node) {
    RoleNoun noun = node.noun();
    return noun != null
        && noun.stands() == RoleNoun.Stands.PERSON
        && !noun.plural()
        && noun.stateBound()
        && node.mention().roles().stream().allMatch(r -> r.status() != Role.Status.FORMER);
  }

  private @Nullable OfficeHolder holderOf(int group) {
    List<Node> names = new ArrayList<>();
    for (int member : groups.members(group)) {
      if (nodes.get(member).isName()) {
        names.add(nodes.get(member));
      }
    }
    names.sort(java.util.Comparator.comparingInt(Node::index));
    List<Node> forms = forms(names);
    Set<String> tried = new LinkedHashSet<>();
    for (Node node : names) {
      for (Role role : node.mention().roles()) {
        if (tried.size() < MOST_FORMS && tried.add(role.title() + node.country())) {
          OfficeHolder holder = like(forms, known.offices(role.title()), node.country());
          if (holder != null) {
            return holder;
          }
        }
      }
    }
    for (Node node : forms) {
      OfficeHolder holder = named(node);
      if (holder != null) {
        return holder;
      }
    }
    return longestIsSingle(names) ? leader(names.get(0)) : null;
  }

  /** One node for each different name, the first {@value #MOST_FORMS}. */
  private static List<Node> forms(List<Node> names) {
    Map<String, Node> forms = new LinkedHashMap<>();
    for (Node node : names) {
      if (forms.size() < MOST_FORMS) {
        forms.putIfAbsent(node.key(), node);
      }
    }
    return new ArrayList<>(forms.values());
  }

  private @Nullable OfficeHolder like(
      List<Node> names, Set<String> offices, @Nullable String country) {
    String code = KnownActors.code(country);
    if (code == null) {
      return null;
    }
    for (OfficeHolder holder : known.holders(offices, code, published)) {
      for (Node node : names) {
        if (KnownActors.isLike(node.words(), holder)) {
          return holder;
        }
      }
    }
    return null;
  }

  private @Nullable OfficeHolder named(Node node) {
    if (node.words().size() < 2) {
      return null;
    }
    return KnownActors.nearest(known.named(node.words()), published);
  }

  private static boolean longestIsSingle(List<Node> names) {
    for (Node node : names) {
      if (node.words().size() > 1) {
        return false;
      }
    }
    return !names.isEmpty();
  }

  private @Nullable OfficeHolder leader(Node node) {
    OfficeHolder found = null;
    for (OfficeHolder holder : known.leaders(node.last(), published)) {
      if (found != null && !id(found).equals(id(holder))) {
        return null;
      }
      if (isMentioned(holder.country())) {
        found = holder;
      }
    }
    return found == null && node.country() == null ? known.bearer(node.last(), published) : found;
  }

  private boolean isMentioned(String country) {
    return entries.contains(KnownActors.COUNTRY + country);
  }

  private @Nullable OfficeHolder byRole(String title, @Nullable String country) {
    String code = KnownActors.code(country);
    if (code == null) {
      return null;
    }
    List<OfficeHolder> found = known.holders(known.offices(title), code, published);
    Set<String> people = new LinkedHashSet<>();
    for (OfficeHolder holder : found) {
      people.add(id(holder));
    }
    return people.size() == 1 ? found.get(0) : null;
  }
}
