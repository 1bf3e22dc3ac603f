package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.coranto.knowledge.Knowledge;
import org.coranto.model.Actor;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.coranto.model.Passage;
import org.coranto.model.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Joins the mentions of a report to actors, over all of its renderings. Thread-safe.
 *
 * <p>In order: what one entry of the knowledge names; full and partial names of persons ({@link
 * PersonGroups}); names of organisations ({@link OrganisationGroups}); names at the same place of
 * aligned passages ({@link AlignedGroups}); roles ({@link RoleGroups}); known holders of offices
 * ({@link KnownPersons}); pronouns ({@link PronounRanker}); countries of offices ({@link
 * Allegiance}). A join is never taken back, so strong evidence comes first. Every name, adjective
 * and role belongs to exactly one actor, a pronoun to one at most.
 */
public final class ActorResolver {
  private final KnownActors known;
  private final NodeReader reader;
  private final ActorBuilder builder;
  private final Allegiance allegiance;

  /** Uses the bundled countries, organisations and office holders. */
  public ActorResolver(Knowledge knowledge) {
    this.known = new KnownActors(knowledge);
    this.reader = new NodeReader(known);
    this.builder = new ActorBuilder(known);
    this.allegiance = new Allegiance(known);
  }

  /** The actors of the report, over all of its renderings. */
  public Actors resolve(Reading reading, List<Passage> passages) {
    List<Node> nodes = reader.read(reading);
    Groups groups = new Groups(nodes.size());
    joinEntries(nodes, groups);
    new PersonGroups(nodes, groups).join();
    new OrganisationGroups(nodes, groups, known, reading.report().text()).join();
    AlignedGroups aligned = new AlignedGroups(nodes, groups);
    aligned.join(passages);
    new RoleGroups(nodes, groups, known).join();
    KnownPersons persons = new KnownPersons(nodes, groups, known, reading.published());
    persons.join();
    persons.joinGovernments();
    aligned.join(passages);
    List<@Nullable Node> pronouns = new PronounRanker(reading, nodes, groups).resolve();
    return build(reading, nodes, groups, persons, pronouns);
  }

  /** Joins mentions of one entry, and names that are the same words. */
  private static void joinEntries(List<Node> nodes, Groups groups) {
    Map<String, Integer> first = new HashMap<>();
    for (Node node : nodes) {
      String key = entryKey(node);
      if (key != null) {
        Integer same = first.putIfAbsent(key, node.index());
        if (same != null) {
          groups.join(same, node.index());
        }
      }
    }
  }

  private static @Nullable String entryKey(Node node) {
    String id = node.mention().knowledge();
    if (id != null) {
      return "id " + id;
    }
    if (!node.isName()) {
      return node.is(Mention.Kind.ADJECTIVE) ? "adjective " + node.key() : null;
    }
    boolean surname = node.type() == EntityType.PERSON && node.words().size() == 1;
    boolean organ = node.type() == EntityType.ORGANIZATION && node.country() != null;
    return surname || organ ? null : "name " + node.key();
  }

  private Actors build(
      Reading reading,
      List<Node> nodes,
      Groups groups,
      KnownPersons persons,
      List<@Nullable Node> pronouns) {
    Map<Integer, List<Node>> byGroup = new LinkedHashMap<>();
    Map<Integer, List<Mention>> mentions = new HashMap<>();
    Map<Mention, Node> nodeOf = new HashMap<>();
    for (Node node : nodes) {
      byGroup.computeIfAbsent(groups.of(node.index()), key -> new ArrayList<>()).add(node);
      nodeOf.put(node.mention(), node);
    }
    for (int m = 0; m < reading.mentions().size(); m++) {
      Mention mention = reading.mentions().get(m);
      Node node = nodeOf.getOrDefault(mention, pronouns.get(m));
      if (node != null) {
        mentions.computeIfAbsent(groups.of(node.index()), key -> new ArrayList<>()).add(mention);
      }
    }
    List<Actor> actors = new ArrayList<>();
    for (Map.Entry<Integer, List<Node>> group : byGroup.entrySet()) {
      actors.add(
          builder.build(
              "a" + (actors.size() + 1),
              group.getValue(),
              mentions.getOrDefault(group.getKey(), List.of()),
              persons.holder(group.getKey())));
    }
    return new Actors(allegiance.of(actors));
  }
}
