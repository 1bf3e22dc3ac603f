package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Joins role phrases: "the minister" to the person whose role it is, "the Dutch government" to its
 * country, "experts" to "the experts". An indefinite single person ("a diplomat") starts anew.
 */
final class RoleGroups {
  private static final Set<String> GOVERNMENT =
      Set.of("government", "authorities", "administration", "regime", "leadership", "authority");

  private static final int REACH = 60;
  private static final int NEIGHBOURS = 200;
  private static final int RECENT = 20;

  private final List<Node> nodes;
  private final Groups groups;
  private final KnownActors known;
  private final Map<String, Node> entries = new HashMap<>();
  private final Map<String, List<Node>> holders = new HashMap<>();
  private final Map<String, List<Node>> kinds = new LinkedHashMap<>();

  RoleGroups(List<Node> nodes, Groups groups, KnownActors known) {
    this.nodes = nodes;
    this.groups = groups;
    this.known = known;
  }

  static boolean isGovernment(RoleNoun noun) {
    return GOVERNMENT.contains(noun.lemma());
  }

  /** One name for nouns that mean the same office or trade. */
  static String office(String lemma) {
    if (lemma.startsWith("spokes") || lemma.equals("press secretary")) {
      return "spokesperson";
    }
    if (lemma.startsWith("chair")) {
      return "chairperson";
    }
    return switch (lemma) {
      case "premier", "prime minister", "head of government" -> "prime minister";
      case "leader", "head", "chief", "boss", "director" -> "head";
      case "attorney", "solicitor", "barrister", "counsel" -> "lawyer";
      case "lawmaker", "legislator", "mp", "parliamentarian", "congressman", "congresswoman" ->
          "legislator";
      case "stevedore" -> "docker";
      case "haulier", "trucker" -> "carrier";
      case "raptor", "abductor", "hijacker" -> "kidnapper";
      case "magistrate", "justice" -> "judge";
      case "protestor", "demonstrator", "marcher" -> "protester";
      case "adviser", "aide" -> "advisor";
      case "resident", "inhabitant" -> "resident";
      case "expert", "specialist", "connoisseur" -> "expert";
      case "functionary" -> "official";
      case "captive", "detainee" -> "prisoner";
      default -> lemma;
    };
  }

  void join() {
    for (Node node : nodes) {
      GivenUp.check();
      if (node.mention().knowledge() != null) {
        entries.putIfAbsent(node.mention().knowledge(), node);
      }
      for (Role role : node.isName() ? node.mention().roles() : List.<Role>of()) {
        addHolder(node, role);
      }
    }
    for (Node node : nodes) {
      GivenUp.check();
      RoleNoun noun = node.noun();
      if (!node.isRole()) {
        continue;
      }
      if (noun == null && node.type() == EntityType.PERSON && known.isCitizen(node.last())) {
        joinCitizen(node);
      } else if (noun == null) {
        joinDescribed(node);
      } else if (isGovernment(noun) && !noun.plural()) {
        joinGovernment(node);
      } else if (noun.stands() == RoleNoun.Stands.PERSON && !noun.plural()) {
        joinPerson(node, noun);
      } else if (noun.plural() || (noun.stands() == RoleNoun.Stands.GROUP && !noun.stateBound())) {
        joinKind(node, noun);
      }
    }
  }

  private void addHolder(Node node, Role role) {
    RoleNoun noun = known.headOf(role.title());
    if (noun != null) {
      holders.computeIfAbsent(office(noun.lemma()), key -> new ArrayList<>()).add(node);
      if (noun.lemma().contains("minister") && !noun.lemma().equals("minister")) {
        holders.computeIfAbsent("minister", key -> new ArrayList<>()).add(node);
      }
      if (noun.stateBound()) {
        holders.computeIfAbsent("official", key -> new ArrayList<>()).add(node);
      }
    }
  }

  private void joinGovernment(Node node) {
    boolean bare = node.words().size() == 1;
    String country = node.country() != null || !bare ? node.country() : placeBefore(node);
    if (country == null && bare) {
      country = mainCountry(node);
    }
    Node entry = country == null ? null : entries.get(country);
    if (entry != null) {
      groups.join(node.index(), entry.index());
      return;
    }
    joinKind(node, Objects.requireNonNull(node.noun()));
  }

  /** The country that the sentence speaks of before: "in the north of Sudan, the government". */
  private @Nullable String placeBefore(Node node) {
    for (int i = node.index() - 1; i >= Math.max(0, node.index() - NEIGHBOURS); i--) {
      Node other = nodes.get(i);
      if (other.sentence() != node.sentence()) {
        break;
      }
      if (other.place() && other.isName() && entries.containsKey(other.country())) {
        return other.country();
      }
    }
    return null;
  }

  /** The country that is named most in the rendering; the last one before among equals. */
  private @Nullable String mainCountry(Node node) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    int from = Math.max(0, node.index() - NEIGHBOURS);
    int to = Math.min(nodes.size(), node.index() + NEIGHBOURS);
    for (Node other : nodes.subList(from, to)) {
      String id = other.mention().knowledge();
      if (other.rendering() == node.rendering()
          && id != null
          && id.startsWith(KnownActors.COUNTRY)) {
        boolean before = other.paragraph() == node.paragraph() && other.start() < node.start();
        int weight = !before ? 2 : other.mention().metonym() ? 6 : 3;
        counts.merge(id, counts.isEmpty() ? weight + 2 : weight, Integer::sum);
      }
    }
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() >= most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  private void joinPerson(Node node, RoleNoun noun) {
    if (node.definite() || node.country() != null || node.isName()) {
      Node holder = holder(node, noun);
      if (holder != null) {
        groups.join(node.index(), holder.index());
        return;
      }
    }
    if (node.definite()) {
      joinKind(node, noun);
    }
  }

  private @Nullable Node holder(Node node, RoleNoun noun) {
    Node best = null;
    long bestScore = Long.MIN_VALUE;
    for (Node holder : near(holders.getOrDefault(office(noun.lemma()), List.of()), node)) {
      if (agrees(node, holder)) {
        long score = score(node, holder);
        if (score > bestScore) {
          bestScore = score;
          best = holder;
        }
      }
    }
    return best;
  }

  /** At most {@value #REACH} holders named before the node and as many after, by place. */
  private static List<Node> near(List<Node> holders, Node node) {
    int low = 0;
    int high = holders.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holders.get(middle).start() < node.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return holders.subList(Math.max(0, low - REACH), Math.min(holders.size(), low + REACH));
  }

  private static long score(Node node, Node holder) {
    long gap = (long) node.start() - holder.start();
    if (node.rendering() != holder.rendering()) {
      return -3_000_000_000L - Math.abs(gap);
    }
    return gap >= 0 ? -gap : -1_000_000_000L + gap;
  }

  /** Whether country, gender and the other words of the role allow it. */
  private static boolean agrees(Node node, Node holder) {
    if (node.country() != null
        && holder.country() != null
        && !node.country().equals(holder.country())) {
      return false;
    }
    RoleNoun noun = node.noun();
    if (noun != null && !noun.gender().agrees(holder.gender())) {
      return false;
    }
    if (isFormer(node) && !isFormer(holder)) {
      return false;
    }
    return hasWords(node, holder);
  }

  private static boolean isFormer(Node node) {
    return node.mention().roles().stream().anyMatch(r -> r.status() == Role.Status.FORMER);
  }

  /** Each word that tells which minister it is must be said of the holder too. */
  private static boolean hasWords(Node node, Node holder) {
    Set<String> said = new LinkedHashSet<>();
    for (Role role : holder.mention().roles()) {
      for (String word : org.coranto.knowledge.Fold.fold(role.title()).split("[^\\p{L}]", -1)) {
        said.add(OrganisationForm.stem(word));
      }
    }
    RoleNoun noun = node.noun();
    String lemma = noun == null ? "" : noun.lemma();
    for (String word : node.words()) {
      boolean free =
          lemma.contains(word)
              || word.equals("of")
              || word.equals("the")
              || word.equals("ex")
              || word.equals("former")
              || word.equals("and")
              || word.equals("affairs")
              || word.length() < 3;
      if (!free && !said.contains(OrganisationForm.stem(word)) && node.country() == null) {
        return false;
      }
    }
    return true;
  }

  /** Groups and kinds of people: same noun, same country, no other number of words against it. */
  private void joinKind(Node node, RoleNoun noun) {
    boolean one = isOne(noun);
    joinLast(node, office(noun.lemma()) + (one ? "" : "+"), o -> !one || sharesWords(node, o));
  }

  /** "The chairman" may be "the Siemens chairman", who is not "the Gazprom chairman". */
  private static boolean sharesWords(Node a, Node b) {
    Set<String> said = Set.copyOf(a.words());
    Set<String> other = Set.copyOf(b.words());
    return a.country() != null || said.containsAll(other) || other.containsAll(said);
  }

  /** "The Italian" to the person from there who was named last, else to "an Italian". */
  private void joinCitizen(Node node) {
    String country = node.definite() ? node.country() : null;
    int last = country == null ? node.index() : Math.max(0, node.index() - NEIGHBOURS);
    for (int i = node.index() - 1; i >= last; i--) {
      Node other = nodes.get(i);
      boolean person = other.isName() && other.type() == EntityType.PERSON;
      boolean from = Objects.equals(country, other.country());
      if (person && from && other.rendering() == node.rendering()) {
        groups.join(node.index(), other.index());
        return;
      }
    }
    joinDescribed(node);
  }

  /** "The bus" to "a bus" before it, and to the bus of another rendering. */
  private void joinDescribed(Node node) {
    joinLast(
        node, "~" + node.last(), other -> node.definite() || node.rendering() != other.rendering());
  }

  /** To the last one before it of the same kind that it may be. */
  private void joinLast(Node node, String kind, Predicate<Node> may) {
    List<Node> same = kinds.computeIfAbsent(kind, k -> new ArrayList<>());
    for (int i = same.size() - 1; i >= Math.max(0, same.size() - RECENT); i--) {
      Node other = same.get(i);
      if (fits(node, other) && may.test(other)) {
        groups.join(node.index(), other.index());
        break;
      }
    }
    same.add(node);
  }

  private static boolean isOne(RoleNoun noun) {
    return noun.stands() == RoleNoun.Stands.PERSON && !noun.plural();
  }

  private static boolean fits(Node a, Node b) {
    return a.country() == null || b.country() == null || a.country().equals(b.country());
  }
}
