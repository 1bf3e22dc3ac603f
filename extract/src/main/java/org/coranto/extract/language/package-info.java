/**
 * Tokens, sentences, case restoration, part of speech: the first step of extract. Everything later
 * works on the tokens made here; the text itself is never changed. Case is restored into a shadow
 * beside each token, which is matched on and never shown.
 */
@NullMarked
package org.coranto.extract.language;

import org.jspecify.annotations.NullMarked;
