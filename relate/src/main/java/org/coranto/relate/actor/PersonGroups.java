package org.coranto.relate.actor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coranto.knowledge.Gender;
import org.coranto.model.EntityType;
import org.coranto.model.GivenUp;

/**
 * Joins the names of persons: full names that can be one name, then single words to the full names
 * that they can be part of. Distinct forms are compared only where they share a block (the start or
 * the sound of a word), and no block gives more than {@value #BLOCK} forms, so that cost stays
 * linear in the number of forms.
 */
final class PersonGroups {
  private static final int BLOCK = 40;

  /** How much further off, in UTF-16 units, somebody is who was only told of as somebody's. */
  private static final long ASIDE = 400;

  private final List<Node> nodes;
  private final Groups groups;
  private final Map<String, List<Node>> forms = new LinkedHashMap<>();
  private final Map<String, List<String>> blocks = new LinkedHashMap<>();

  PersonGroups(List<Node> nodes, Groups groups) {
    this.nodes = nodes;
    this.groups = groups;
  }

  void join() {
    for (Node node : nodes) {
      GivenUp.check();
      if (node.isName() && node.type() == EntityType.PERSON) {
        forms.computeIfAbsent(node.key(), key -> new ArrayList<>()).add(node);
      }
    }
    for (Map.Entry<String, List<Node>> form : forms.entrySet()) {
      GivenUp.check();
      Node first = form.getValue().get(0);
      if (first.words().size() > 1) {
        joinForm(form.getValue());
        for (String other : neighbours(first)) {
          joinFull(first, form.getValue(), forms.getOrDefault(other, List.of()));
        }
        index(first);
      }
    }
    for (Map.Entry<String, List<Node>> form : forms.entrySet()) {
      GivenUp.check();
      if (form.getValue().get(0).words().size() == 1) {
        joinSingle(form.getKey(), form.getValue());
      }
    }
  }

  private List<Node> formOf(String key) {
    return forms.getOrDefault(key, List.of());
  }

  private void joinForm(List<Node> form) {
    for (Node node : form) {
      groups.join(form.get(0).index(), node.index());
    }
  }

  private void joinFull(Node first, List<Node> form, List<Node> other) {
    if (other.isEmpty()) {
      return;
    }
    Node second = other.get(0);
    if (second.index() != first.index()
        && gender(form).agrees(gender(other))
        && NameSimilarity.sameFullName(first.words(), second.words())) {
      groups.join(first.index(), second.index());
    }
  }

  private static Gender gender(List<Node> form) {
    for (Node node : form) {
      if (node.gender() != Gender.UNKNOWN) {
        return node.gender();
      }
    }
    return Gender.UNKNOWN;
  }

  private void joinSingle(String word, List<Node> form) {
    int best = 0;
    Set<Integer> sets = new LinkedHashSet<>();
    for (String other : neighbours(form.get(0))) {
      Node full = formOf(other).get(0);
      int fit = fit(word, full.words());
      if (fit > best) {
        best = fit;
        sets.clear();
      }
      if (fit == best && fit > 0) {
        sets.add(groups.of(full.index()));
      }
    }
    if (sets.size() == 1) {
      joinForm(form);
      groups.join(form.get(0).index(), sets.iterator().next());
    } else if (sets.size() > 1) {
      for (Node node : form) {
        groups.join(node.index(), nearest(node, sets));
      }
    } else {
      joinForm(form);
      joinLikeSingle(form);
      index(form.get(0));
    }
  }

  /** Two single words without a full name: only long ones, and only near misses. */
  private void joinLikeSingle(List<Node> form) {
    String word = form.get(0).last();
    for (String other : neighbours(form.get(0))) {
      Node node = formOf(other).get(0);
      if (word.length() >= 5
          && node.words().size() == 1
          && NameSimilarity.closeAlone(word, node.last())) {
        groups.join(form.get(0).index(), node.index());
      }
    }
  }

  /** How well a single word names the bearer of a full name; 0 for not at all. */
  static int fit(String word, List<String> full) {
    int last = full.size() - 1;
    if (full.get(last).equals(word)) {
      return 6;
    }
    for (int i = 1; i < last; i++) {
      if (full.get(i).equals(word)) {
        return 5;
      }
    }
    if (full.get(0).equals(word)) {
      return 4;
    }
    if (afterArticle(full.get(last)).equals(afterArticle(word))) {
      return 4;
    }
    if (word.length() < 4) {
      return 0;
    }
    if (NameSimilarity.closeAlone(full.get(last), word)) {
      return 3;
    }
    for (int i = 0; i < last; i++) {
      if (NameSimilarity.closeAlone(full.get(i), word)) {
        return 2;
      }
    }
    return 0;
  }

  private static String afterArticle(String word) {
    int hyphen = word.indexOf('-');
    return hyphen > 0 && hyphen <= 3 ? word.substring(hyphen + 1) : word;
  }

  /** The set whose bearer fits: gender and role first, then the last one named before. */
  private int nearest(Node node, Set<Integer> sets) {
    int best = -1;
    long bestScore = Long.MIN_VALUE;
    for (int set : sets) {
      long score = Long.MIN_VALUE / 2;
      for (int member : groups.members(set)) {
        Node other = nodes.get(member);
        score = Math.max(score, distanceScore(node, other));
      }
      score += agreement(node, set);
      if (score > bestScore || (score == bestScore && set < best)) {
        bestScore = score;
        best = set;
      }
    }
    return best;
  }

  private static long distanceScore(Node node, Node other) {
    long gap = (long) node.start() - other.start();
    if (node.rendering() != other.rendering()) {
      return -4_000_000L;
    }
    long aside = other.aside() ? ASIDE : 0;
    return gap > 0 ? -gap - aside : -2_000_000L + gap - aside;
  }

  private long agreement(Node node, int set) {
    long score = 0;
    for (int member : groups.members(set)) {
      Node other = nodes.get(member);
      if (!node.gender().agrees(other.gender())) {
        score = Math.min(score, -8_000_000L);
      }
      if (node.noun() != null && other.noun() != null) {
        score =
            Math.max(score, node.noun().lemma().equals(other.noun().lemma()) ? 8_000_000L : score);
      }
    }
    return score;
  }

  private void index(Node node) {
    for (String block : blocks(node)) {
      List<String> keys = blocks.computeIfAbsent(block, key -> new ArrayList<>());
      if (keys.size() < BLOCK) {
        keys.add(node.key());
      }
    }
  }

  /** The forms so far that share a block, without the node's own. */
  private Set<String> neighbours(Node node) {
    Set<String> found = new LinkedHashSet<>();
    for (String block : blocks(node)) {
      found.addAll(blocks.getOrDefault(block, List.of()));
    }
    found.remove(node.key());
    return found;
  }

  private static Set<String> blocks(Node node) {
    Set<String> keys = new LinkedHashSet<>();
    int size = Math.min(6, node.words().size());
    for (int i = 0; i < size; i++) {
      String word = afterArticle(node.words().get(i));
      if (word.length() > 1) {
        keys.add("w:" + word);
        keys.add("p:" + word.substring(0, Math.min(3, word.length())));
        keys.add("s:" + Phonetic.key(word));
      }
    }
    return keys;
  }
}
