package org.coranto.extract.name;

import org.coranto.knowledge.RoleNoun;
import org.coranto.model.Role;

/**
 * A noun phrase around a role noun: "the Dutch minister of finance", "four engineers".
 *
 * @param from index of the first token, the determiner included
 * @param core index of the first token after the determiner
 * @param head index of the role noun's first token
 * @param to index after the last token
 * @param noun the role noun
 * @param status what the phrase says about when the role is held
 */
record RolePhrase(int from, int core, int head, int to, RoleNoun noun, Role.Status status) {
  boolean isPerson() {
    return noun.stands() == RoleNoun.Stands.PERSON;
  }

  /** Whether it can be one person's role. */
  boolean isOnePerson() {
    return isPerson() && !noun.plural();
  }
}
