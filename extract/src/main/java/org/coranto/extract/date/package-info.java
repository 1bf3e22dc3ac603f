/**
 * Date expressions, resolved by tense and publication day; the publication day itself. Each family
 * of expressions is a rule ({@code Rules} lists them) that turns tokens into what they say whenever
 * they were written; {@code Tenses} tells on which side of the publication day that lies.
 */
@NullMarked
package org.coranto.extract.date;

import org.jspecify.annotations.NullMarked;
