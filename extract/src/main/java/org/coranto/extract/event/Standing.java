package org.coranto.extract.event;

import org.coranto.extract.clause.Operator;
import org.coranto.extract.clause.Predicate;
import org.coranto.model.Factuality;
import org.jspecify.annotations.Nullable;

/**
 * How a happening stands in its sentence, before its type is known.
 *
 * @param factuality by the words around it
 * @param operator the governing word's effect that decided, or null
 * @param holder the predicate of that word, or null
 * @param told whether it is told as a happening at all: wishes, motives, purposes and what is only
 *     asked for are not
 * @param refused whether the actor itself says no ("will not sign")
 * @param hinges whether it hangs on a condition told in the sentence
 */
record Standing(
    Factuality factuality,
    @Nullable Operator operator,
    @Nullable Predicate holder,
    boolean told,
    boolean refused,
    boolean hinges) {}
