/**
 * Bundled tables (countries, organisations, office holders, cues, triggers, places, words) and
 * their loaders. {@link org.coranto.knowledge.Knowledge} is the entry.
 */
@NullMarked
package org.coranto.knowledge;

import org.jspecify.annotations.NullMarked;
