package org.coranto.extract.name;

import org.coranto.model.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A proper name in the text.
 *
 * @param from index of the first token
 * @param to index after the last token
 * @param hit the entry of the knowledge that it is, or null
 * @param type what it names, or null when that is still open
 * @param rule what found it
 */
record Proper(int from, int to, @Nullable Hit hit, @Nullable EntityType type, String rule) {
  Proper as(EntityType newType) {
    return new Proper(from, to, hit, newType, rule);
  }

  boolean is(EntityType asked) {
    return type == asked;
  }
}
