/**
 * Direct, indirect and mixed quotes with speaker and cue. Works on tokens, sentences and mentions:
 * marks are parsed first, sentences framed around whole quotes, cues found in the frames, and each
 * cue's source and content by rules that have names. Says who speaks only by the words that name
 * him; {@code relate} tells which actor that is. {@link org.coranto.extract.quote.QuoteFinder} is
 * the entry.
 */
@NullMarked
package org.coranto.extract.quote;

import org.jspecify.annotations.NullMarked;
