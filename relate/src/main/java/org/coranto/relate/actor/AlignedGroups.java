package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.List;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;
import org.coranto.model.Passage;
import org.coranto.model.Span;

/**
 * Joins what stands at the same place of aligned passages: between two actors that both renderings
 * name, one name left over on either side is likely one name in two spellings ("Zenskyp",
 * "Zensky"), one trade the same people ("hauliers", "carriers"). Names too unlike stay apart: there
 * the renderings may state different facts.
 */
final class AlignedGroups {
  private static final int MOST = 40;
  private static final float PERSON_LIKENESS = 0.55f;
  private static final float NAME_LIKENESS = 0.7f;

  private final List<Node> nodes;
  private final Groups groups;

  AlignedGroups(List<Node> nodes, Groups groups) {
    this.nodes = nodes;
    this.groups = groups;
  }

  void join(List<Passage> passages) {
    for (Passage passage : passages) {
      GivenUp.check();
      List<Node> a = inside(passage.a());
      List<Node> b = inside(passage.b());
      if (a.size() <= MOST && b.size() <= MOST) {
        joinLeftOvers(a, b);
      }
    }
  }

  private List<Node> inside(List<Span> spans) {
    List<Node> found = new ArrayList<>();
    for (Span span : spans) {
      int low = 0;
      int high = nodes.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (nodes.get(middle).start() < span.start()) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      for (int i = low; i < nodes.size() && nodes.get(i).start() < span.end(); i++) {
        found.add(nodes.get(i));
      }
    }
    return found;
  }

  private void joinLeftOvers(List<Node> a, List<Node> b) {
    List<Node> restA = without(a, b);
    List<Node> restB = without(b, a);
    boolean[] used = new boolean[restB.size()];
    for (Node left : restA) {
      int best = -1;
      float bestScore = 0;
      for (int k = 0; k < restB.size(); k++) {
        float score = used[k] ? 0 : score(left, restB.get(k), a, b);
        if (score > bestScore) {
          bestScore = score;
          best = k;
        }
      }
      if (best >= 0) {
        used[best] = true;
        groups.join(left.index(), restB.get(best).index());
      }
    }
  }

  private List<Node> without(List<Node> side, List<Node> other) {
    List<Node> rest = new ArrayList<>();
    for (Node node : side) {
      boolean met = false;
      for (Node there : other) {
        met |= groups.same(node.index(), there.index());
      }
      if (!met) {
        rest.add(node);
      }
    }
    return rest;
  }

  private float score(Node left, Node right, List<Node> a, List<Node> b) {
    if (left.mention().knowledge() != null
        && right.mention().knowledge() != null
        && !left.mention().knowledge().equals(right.mention().knowledge())) {
      return 0;
    }
    float order = 0.2f * (1 - Math.abs(place(left, a) - place(right, b)));
    if (left.isName() && right.isName()) {
      float like = likeness(left, right);
      float needed =
          left.type() == EntityType.PERSON && right.type() == EntityType.PERSON
              ? PERSON_LIKENESS
              : NAME_LIKENESS;
      return like >= needed ? like + order : 0;
    }
    if (left.isRole() && right.isRole()) {
      return roleScore(left, right) + order * (roleScore(left, right) > 0 ? 1 : 0);
    }
    return 0;
  }

  /** Where the node stands among those of its side, 0..1. */
  private static float place(Node node, List<Node> side) {
    return side.size() < 2 ? 0 : (float) side.indexOf(node) / (side.size() - 1);
  }

  private static float likeness(Node left, Node right) {
    int words = Math.min(left.words().size(), right.words().size());
    float whole = NameSimilarity.likeness(left.key(), right.key());
    float last = NameSimilarity.likeness(left.last(), right.last());
    return words > 1 ? Math.max(whole, last * 0.9f) : whole;
  }

  private static float roleScore(Node left, Node right) {
    RoleNoun a = left.noun();
    RoleNoun b = right.noun();
    if (a == null || b == null || left.isPlural() != right.isPlural()) {
      return 0;
    }
    if (left.country() != null
        && right.country() != null
        && !left.country().equals(right.country())) {
      return 0;
    }
    if (RoleGroups.office(a.lemma()).equals(RoleGroups.office(b.lemma()))) {
      return 1;
    }
    boolean sameTrade =
        a.stands() == b.stands() && a.sector() != null && a.sector().equals(b.sector());
    if (left.isPlural()) {
      return sameTrade ? 0.6f : 0.2f;
    }
    for (String word : left.words()) {
      if (word.length() > 3 && right.words().contains(word)) {
        return 0.5f;
      }
    }
    return 0;
  }
}
