/** Names, nationality adjectives, role nouns and pronouns with their kinds. */
@NullMarked
package org.coranto.extract.name;

import org.jspecify.annotations.NullMarked;
