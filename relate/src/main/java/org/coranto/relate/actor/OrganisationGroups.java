package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.knowledge.Organisation;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.jspecify.annotations.Nullable;

/**
 * Joins the names of organisations: acronym and expansion, partial and reworded forms, "the court"
 * to the court named before. Two organs of different states never join. Forms meet only where they
 * share a stem or an acronym, at most {@value #BLOCK} a stem.
 */
final class OrganisationGroups {
  private static final int BLOCK = 40;
  private static final int FAR = 2;

  /** Nouns that stand for any organisation of these kinds that was named before. */
  private static final Map<String, Set<Organisation.Kind>> BODIES =
      Map.of(
          "organisation", Set.of(Organisation.Kind.IGO, Organisation.Kind.NGO),
          "organization", Set.of(Organisation.Kind.IGO, Organisation.Kind.NGO),
          "charity", Set.of(Organisation.Kind.NGO),
          "alliance", Set.of(Organisation.Kind.IGO, Organisation.Kind.PARTY),
          "bloc", Set.of(Organisation.Kind.IGO, Organisation.Kind.PARTY),
          "party", Set.of(Organisation.Kind.PARTY));

  private final List<Node> nodes;
  private final Groups groups;
  private final KnownActors known;
  private final String text;
  private final Map<String, List<Entry>> blocks = new HashMap<>();
  private final Map<String, Entry> forms = new LinkedHashMap<>();
  private final Map<Integer, String> states = new HashMap<>();

  private record Entry(Node node, OrganisationForm form) {}

  OrganisationGroups(List<Node> nodes, Groups groups, KnownActors known, String text) {
    this.nodes = nodes;
    this.groups = groups;
    this.known = known;
    this.text = text;
  }

  void join() {
    joinDefinitions();
    for (Node node : nodes) {
      GivenUp.check();
      if (isOrganisation(node)) {
        OrganisationForm form = OrganisationForm.of(node.words(), countryWords(node));
        if (!form.stems().isEmpty()) {
          if (isBare(node, form)) {
            joinBare(node, form);
          } else {
            joinForm(new Entry(node, form));
          }
        }
      }
    }
  }

  private static boolean isOrganisation(Node node) {
    if (node.isName()) {
      return node.type() == EntityType.ORGANIZATION || node.type() == EntityType.GROUP;
    }
    RoleNoun noun = node.noun();
    return node.isRole()
        && noun != null
        && !noun.plural()
        && !RoleGroups.isGovernment(noun)
        && (noun.stands() == RoleNoun.Stands.ORGANIZATION
            || (noun.stands() == RoleNoun.Stands.GROUP && noun.stateBound()));
  }

  private Set<String> countryWords(Node node) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : node.words()) {
      if (node.country() != null && known.isCountryWord(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** A role noun alone: "the court", "the ministry". */
  private static boolean isBare(Node node, OrganisationForm form) {
    return form.stems().size() == 1 && node.isRole();
  }

  /** "Maritime Security Agency of Indonesia (Bakamla)". */
  private void joinDefinitions() {
    for (int i = 0; i + 1 < nodes.size(); i++) {
      GivenUp.check();
      Node name = nodes.get(i);
      for (int k = i + 1; k < Math.min(nodes.size(), i + 4); k++) {
        Node inner = nodes.get(k);
        if (inner.isName()
            && name.is(org.coranto.model.Mention.Kind.NAME)
            && isDefinition(name, inner)) {
          groups.join(i, k);
          joinName(inner);
        }
      }
    }
  }

  /** All other places of a defined short name. */
  private void joinName(Node defined) {
    forms.putIfAbsent(
        defined.key(), new Entry(defined, OrganisationForm.of(defined.words(), Set.of())));
  }

  private boolean isDefinition(Node name, Node inner) {
    int from = name.mention().span().end();
    int to = inner.mention().span().start();
    int end = inner.mention().span().end();
    return from <= to
        && to - from <= 3
        && text.substring(from, to).strip().equals("(")
        && end < text.length()
        && text.charAt(end) == ')'
        && name.type() != EntityType.PERSON
        && name.type() != EntityType.PLACE
        && name.type() != EntityType.COUNTRY
        && (inner.words().size() == 1 || name.words().size() == 1);
  }

  private void joinForm(Entry entry) {
    Node node = entry.node();
    String key = node.key() + "|" + node.country();
    Entry same = forms.get(key);
    if (same == null) {
      same = forms.get(node.key());
    }
    if (same != null && join(node, same.node())) {
      return;
    }
    for (String block : blocksOf(entry)) {
      for (Entry other : blocks.getOrDefault(block, List.of())) {
        if (isSame(entry, other)) {
          join(node, other.node());
        }
      }
    }
    forms.put(key, entry);
    for (String block : blocksOf(entry)) {
      List<Entry> entries = blocks.computeIfAbsent(block, b -> new ArrayList<>());
      if (entries.size() < BLOCK) {
        entries.add(entry);
      }
    }
  }

  private static boolean isSame(Entry a, Entry b) {
    boolean single = a.node().words().size() == 1;
    boolean otherSingle = b.node().words().size() == 1;
    if (a.form().isAcronymOf(b.form(), single, otherSingle)) {
      return true;
    }
    if (single != otherSingle) {
      return (single ? b : a).node().last().equals((single ? a : b).node().last())
          && isShort((single ? a : b).node());
    }
    if (single) {
      return a.node().key().equals(b.node().key())
          || (a.node().last().length() >= 6
              && NameSimilarity.distance(a.node().last(), b.node().last()) <= 1);
    }
    boolean known = a.node().mention().knowledge() != null;
    if (known != (b.node().mention().knowledge() != null)) {
      return a.form().stems().equals(b.form().stems());
    }
    boolean sameCountry = java.util.Objects.equals(a.node().country(), b.node().country());
    return sameCountry ? a.form().fits(b.form()) : a.form().stems().equals(b.form().stems());
  }

  private static boolean isShort(Node node) {
    return node.shown().length() <= 6
        && node.shown().equals(node.shown().toUpperCase(java.util.Locale.ROOT));
  }

  /**
   * Makes one of two organisations unless they, or others that are already they, are of two states.
   */
  private boolean join(Node a, Node b) {
    if (!agree(a, b)) {
      return false;
    }
    String one = state(a);
    String other = state(b);
    groups.join(a.index(), b.index());
    String state = one == null ? other : one;
    if (state != null) {
      states.put(groups.of(a.index()), state);
    }
    return true;
  }

  private @Nullable String state(Node node) {
    return states.getOrDefault(groups.of(node.index()), node.country());
  }

  private boolean agree(Node a, Node b) {
    String one = state(a);
    String other = state(b);
    return (one == null || other == null || one.equals(other))
        && !isNational(a, b)
        && !isNational(b, a);
  }

  /** Whether the first is a state's body that bears the name of an international one. */
  private boolean isNational(Node body, Node international) {
    String id = international.mention().knowledge();
    return id != null
        && body.mention().knowledge() == null
        && body.country() != null
        && body.isName()
        && known.organisation(id).map(Organisation::country).filter(String::isEmpty).isPresent();
  }

  private static Set<String> blocksOf(Entry entry) {
    Set<String> keys = new LinkedHashSet<>();
    for (String stem : entry.form().stems()) {
      keys.add("s:" + stem);
    }
    keys.add("a:" + entry.form().acronym());
    keys.add("l:" + entry.node().last());
    if (entry.node().words().size() == 1) {
      String word = entry.node().last();
      keys.add("p:" + word.substring(0, Math.min(4, word.length())));
    }
    return keys;
  }

  private void joinBare(Node node, OrganisationForm form) {
    String stem = form.stems().iterator().next();
    Entry best = null;
    for (Entry other : blocks.getOrDefault("s:" + stem, List.of())) {
      if (agree(node, other.node()) && isBetter(node, other, best)) {
        best = other;
      }
    }
    Node named = best == null ? namedBefore(node) : best.node();
    if (named != null) {
      join(node, named);
    }
    List<Entry> entries = blocks.computeIfAbsent("s:" + stem, b -> new ArrayList<>());
    if (entries.size() < BLOCK) {
      entries.add(new Entry(node, form));
    }
  }

  /**
   * The organisation named last, at most {@value #FAR} sentences before "the organisation" or "the
   * alliance", which no name repeats.
   */
  private @Nullable Node namedBefore(Node node) {
    RoleNoun noun = node.noun();
    Set<Organisation.Kind> kinds = noun == null ? null : BODIES.get(noun.lemma());
    if (kinds == null || !node.definite()) {
      return null;
    }
    for (int i = node.index() - 1; i >= 0; i--) {
      Node other = nodes.get(i);
      if (other.rendering() != node.rendering() || node.sentence() - other.sentence() > FAR) {
        return null;
      }
      if (other.isName() && other.type() == EntityType.ORGANIZATION && isOne(other, kinds)) {
        return agree(node, other) ? other : null;
      }
    }
    return null;
  }

  private boolean isOne(Node name, Set<Organisation.Kind> kinds) {
    String id = name.mention().knowledge();
    return id == null
        || known.organisation(id).map(Organisation::kind).filter(kinds::contains).isPresent();
  }

  /**
   * The last one before in the same rendering; a form that only another rendering has comes after.
   */
  private static boolean isBetter(Node node, Entry other, @Nullable Entry best) {
    if (best == null) {
      return true;
    }
    boolean here = other.node().rendering() == node.rendering();
    boolean bestHere = best.node().rendering() == node.rendering();
    return here == bestHere ? other.node().start() > best.node().start() && here : here;
  }
}
