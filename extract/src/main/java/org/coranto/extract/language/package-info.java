/** Tokens, sentences, case restoration, part of speech: the first step of extract. */
@NullMarked
package org.coranto.extract.language;

import org.jspecify.annotations.NullMarked;
