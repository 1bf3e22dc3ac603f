/**
 * Phrases, predicates and their parts: what the event and condition finders see of a sentence. Made
 * from tokens, tags and dates only; never fails on broken grammar, only finds less.
 */
@NullMarked
package org.coranto.extract.clause;

import org.jspecify.annotations.NullMarked;
