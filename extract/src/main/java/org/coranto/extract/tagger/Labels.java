package org.coranto.extract.tagger;

import java.util.List;
import java.util.Map;

/**
 * The vocabulary of a model.
 *
 * @param heads labels by head, in the order of their scores
 * @param relations names of the relations, in order
 * @param linkBias bias of each relation
 * @param linkWidth numbers a word gives for each relation
 * @param beginPenalty by head, what a begin label must be worth more than the rest for a run to
 *     begin; 0 where absent
 */
public record Labels(
    Map<String, List<String>> heads,
    List<String> relations,
    List<Float> linkBias,
    int linkWidth,
    Map<String, Float> beginPenalty) {
  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException if relations and biases differ in number
   */
  public Labels {
    heads = Map.copyOf(heads);
    relations = List.copyOf(relations);
    linkBias = List.copyOf(linkBias);
    beginPenalty = Map.copyOf(beginPenalty);
    if (relations.size() != linkBias.size()) {
      throw new IllegalArgumentException(
          relations.size() + " relations but " + linkBias.size() + " biases");
    }
  }

  /**
   * Labels of a head.
   *
   * @throws IllegalArgumentException if there is no such head
   */
  public List<String> of(String head) {
    List<String> found = heads.get(head);
    if (found == null) {
      throw new IllegalArgumentException("the model has no head " + head);
    }
    return found;
  }

  int relation(String name) {
    int at = relations.indexOf(name);
    if (at < 0) {
      throw new IllegalArgumentException("the model has no relation " + name);
    }
    return at;
  }

  float linkBias(String name) {
    return linkBias.get(relation(name));
  }
}
