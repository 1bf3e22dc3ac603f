/**
 * Asks feeds for news, round after round: what is due, what is new, what to ask again and when.
 * {@link org.coranto.cli.watch.Round} is the entry.
 */
@NullMarked
package org.coranto.cli.watch;

import org.jspecify.annotations.NullMarked;
