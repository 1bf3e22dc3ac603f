/**
 * Bundled tables of facts and words: countries, organisations, office holders, offices, cues, event
 * triggers, codes, places and word frequencies. {@link org.coranto.knowledge.Knowledge} is the way
 * in; {@code extract} and {@code relate} look words up here and never hold word lists of their own.
 * Everything is immutable, loaded once on first use and safe for many threads.
 */
@NullMarked
package org.coranto.knowledge;

import org.jspecify.annotations.NullMarked;
