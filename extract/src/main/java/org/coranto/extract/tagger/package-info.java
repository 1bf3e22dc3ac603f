/**
 * The seam to a learned model: {@link org.coranto.extract.tagger.SequenceModel} gives scores for
 * the words of a text, and the classes here turn them into legal label sequences and links. Finders
 * in the other packages ask for labels, never for tensors, and work without a model too.
 */
@NullMarked
package org.coranto.extract.tagger;

import org.jspecify.annotations.NullMarked;
