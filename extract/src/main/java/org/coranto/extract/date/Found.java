package org.coranto.extract.date;

import org.coranto.model.Span;

/**
 * An expression in the text, before it is resolved.
 *
 * @param span its words
 * @param match what they say
 * @param tense side of the publication day that its clause tells
 * @param rendering index of the rendering it stands in
 * @param sentence index of its sentence
 */
record Found(Span span, Match match, Tense tense, int rendering, int sentence) {}
