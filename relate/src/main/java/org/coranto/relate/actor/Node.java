package org.coranto.relate.actor;

import java.util.List;
import org.coranto.knowledge.Gender;
import org.coranto.knowledge.RoleNoun;
import org.coranto.model.EntityType;
import org.coranto.model.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A mention with what the joining rules ask about it.
 *
 * @param index its place among the nodes
 * @param mention the mention
 * @param sentence index of its sentence
 * @param paragraph index of its paragraph
 * @param rendering index of its rendering
 * @param words its folded words without marks and determiners
 * @param shown its words with their likely case, as a reader wants to see them
 * @param type what it stands for, or null
 * @param country id of the country beside or inside it, or null
 * @param noun the role noun of a role mention or of the nearest role, or null
 * @param definite whether it is told as known ("the", "his")
 * @param aside whether it is told only as somebody's or as something's: "with X", "his wife X"
 * @param place whether it is told as where something is: "in X", "the north of X"
 * @param gender the gender that titles and given names tell
 */
record Node(
    int index,
    Mention mention,
    int sentence,
    int paragraph,
    int rendering,
    List<String> words,
    String shown,
    @Nullable EntityType type,
    @Nullable String country,
    @Nullable RoleNoun noun,
    boolean definite,
    boolean aside,
    boolean place,
    Gender gender) {
  boolean is(Mention.Kind kind) {
    return mention.kind() == kind;
  }

  boolean isName() {
    return mention.kind() == Mention.Kind.NAME;
  }

  boolean isRole() {
    return mention.kind() == Mention.Kind.ROLE;
  }

  boolean isPlural() {
    return noun != null && (noun.plural() || noun.stands() == RoleNoun.Stands.GROUP);
  }

  int start() {
    return mention.span().start();
  }

  String last() {
    return words.get(words.size() - 1);
  }

  String key() {
    return String.join(" ", words);
  }
}
