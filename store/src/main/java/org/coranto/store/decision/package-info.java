/**
 * People's say over a store: {@link org.coranto.store.decision.Decisions} records what they decide
 * and lists how it stands.
 */
@NullMarked
package org.coranto.store.decision;

import org.jspecify.annotations.NullMarked;
