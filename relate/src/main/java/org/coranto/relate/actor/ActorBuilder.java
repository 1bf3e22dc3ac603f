package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coranto.knowledge.Country;
import org.coranto.knowledge.OfficeHolder;
import org.coranto.knowledge.Organisation;
import org.coranto.knowledge.RoleNoun;
import org.coranto.knowledge.RoleNouns;
import org.coranto.model.Actor;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Role;
import org.jspecify.annotations.Nullable;

/** Makes an actor of a group: its best name, type, country, sector, roles and identity. */
final class ActorBuilder {
  private final KnownActors known;
  private final RoleNouns nouns = RoleNouns.bundled();

  ActorBuilder(KnownActors known) {
    this.known = known;
  }

  /**
   * The actor.
   *
   * @param group its nodes, in order
   * @param mentions its mentions with pronouns, in order
   * @param holder the known person that it is, or null
   */
  Actor build(String id, List<Node> group, List<Mention> mentions, @Nullable OfficeHolder holder) {
    String kb = kb(group);
    EntityType type =
        kb != null && kb.startsWith(KnownActors.COUNTRY) ? EntityType.COUNTRY : type(group);
    Optional<Country> state = kb == null ? Optional.empty() : stateOf(kb);
    Optional<Organisation> organisation =
        kb == null || state.isPresent() ? Optional.empty() : known.organisation(kb);
    String country =
        holder != null && !holder.country().isEmpty()
            ? holder.country()
            : organisation.isPresent() && !organisation.get().country().isEmpty()
                ? organisation.get().country()
                : country(group, kb);
    String name =
        holder != null
            ? holder.name()
            : state.map(Country::name).orElse(organisation.map(Organisation::name).orElse(""));
    return new Actor(
        id,
        name.isEmpty() ? name(group) : name,
        holder != null ? EntityType.PERSON : type,
        country,
        sector(group, holder, organisation),
        roles(group),
        holder != null ? KnownPersons.id(holder) : kb,
        resolution(group, holder != null || kb != null),
        mentions);
  }

  private Optional<Country> stateOf(String kb) {
    return kb.startsWith(KnownActors.COUNTRY) ? known.country(kb) : Optional.empty();
  }

  private static Actor.Resolution resolution(List<Node> group, boolean isKnown) {
    if (isKnown) {
      return Actor.Resolution.KNOWN;
    }
    for (Node node : group) {
      if (!node.isRole()) {
        return Actor.Resolution.IN_TEXT;
      }
    }
    return Actor.Resolution.UNKNOWN;
  }

  private static EntityType type(List<Node> group) {
    Map<EntityType, Float> votes = new LinkedHashMap<>();
    for (Node node : group) {
      EntityType type = node.type();
      boolean people = node.is(Mention.Kind.ADJECTIVE) && node.country() == null;
      if (type != null && !people) {
        float weight = node.isRole() ? 0.2f : node.mention().confidence();
        votes.merge(type, weight, Float::sum);
      }
    }
    EntityType best = group.get(0).isRole() ? EntityType.GROUP : EntityType.PLACE;
    float most = 0;
    for (Map.Entry<EntityType, Float> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        most = vote.getValue();
        best = vote.getKey();
      }
    }
    return best;
  }

  private static @Nullable String kb(List<Node> group) {
    for (Node node : group) {
      String id = node.mention().knowledge();
      if (id != null) {
        return id;
      }
    }
    return null;
  }

  private @Nullable String country(List<Node> group, @Nullable String kb) {
    if (kb != null && kb.startsWith(KnownActors.COUNTRY)) {
      return KnownActors.code(kb);
    }
    if (kb != null && known.countryOfPlace(kb) != null) {
      return KnownActors.code(known.countryOfPlace(kb));
    }
    for (Node node : group) {
      boolean belongs =
          node.noun() == null
              || node.noun().stateBound()
              || !"EDU".equals(node.noun().sector())
              || node.noun().stands() != RoleNoun.Stands.PERSON;
      if (node.country() != null && belongs) {
        return KnownActors.code(node.country());
      }
    }
    return null;
  }

  private static @Nullable String sector(
      List<Node> group, @Nullable OfficeHolder holder, Optional<Organisation> organisation) {
    if (holder != null && !holder.sector().isEmpty()) {
      return holder.sector();
    }
    if (organisation.isPresent() && !organisation.get().sector().isEmpty()) {
      return organisation.get().sector();
    }
    for (Node node : group) {
      if (node.noun() != null && node.noun().sector() != null) {
        return node.noun().sector();
      }
    }
    return null;
  }

  private static List<Role> roles(List<Node> group) {
    Map<String, Role> roles = new LinkedHashMap<>();
    for (Node node : group) {
      if (node.isName() || node.type() == EntityType.PERSON) {
        for (Role role : node.mention().roles()) {
          roles.putIfAbsent(role.title().toLowerCase(Locale.ROOT), role);
        }
      }
    }
    return new ArrayList<>(roles.values());
  }

  /** The fullest sound form: many words first, then words that are known names, then frequency. */
  private String name(List<Node> group) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Node> forms = new LinkedHashMap<>();
    boolean named = group.stream().anyMatch(Node::isName);
    for (Node node : group) {
      if (node.isName() == named) {
        counts.merge(node.shown(), 1, Integer::sum);
        forms.putIfAbsent(node.shown(), node);
      }
    }
    String best = group.get(0).shown();
    int bestScore = Integer.MIN_VALUE;
    for (Map.Entry<String, Node> form : forms.entrySet()) {
      int score = score(form.getKey(), form.getValue(), counts.getOrDefault(form.getKey(), 0));
      if (score > bestScore) {
        bestScore = score;
        best = form.getKey();
      }
    }
    return named ? cased(best, group) : best;
  }

  /** A word that the form writes in lower case takes the capital it has elsewhere in the group. */
  private static String cased(String name, List<Node> group) {
    StringBuilder cased = new StringBuilder();
    for (String word : name.split(" ", -1)) {
      String found = word;
      if (!word.isEmpty() && Character.isLowerCase(word.codePointAt(0))) {
        for (Node node : group) {
          for (String other : node.shown().split(" ", -1)) {
            boolean capital = !other.isEmpty() && Character.isUpperCase(other.codePointAt(0));
            found = capital && other.equalsIgnoreCase(word) && found.equals(word) ? other : found;
          }
        }
      }
      cased.append(cased.length() > 0 ? " " : "").append(found);
    }
    return cased.toString();
  }

  private int score(String shown, Node node, int count) {
    int words = Math.min(4, node.words().size());
    int score = words * 100 + Math.min(20, count) * 5;
    for (String word : node.words()) {
      score += nouns.isGivenName(word) ? 15 : 0;
    }
    boolean cased = Character.isUpperCase(shown.codePointAt(0));
    return score + (cased && node.isName() ? 30 : 0);
  }
}
