package org.coranto.extract.event;

import java.util.List;
import org.coranto.model.DateMention;
import org.coranto.model.Factuality;
import org.coranto.model.Location;
import org.coranto.model.Quantity;
import org.coranto.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * An event before it has a number.
 *
 * @param coded type, mode, code and factuality
 * @param contexts PLOVER contexts
 * @param roles its sides
 * @param reciprocal whether they act on each other
 * @param accordingTo id of the quote that says so, or null
 * @param date when, or null
 * @param place where, or null
 * @param number what is counted, or null
 * @param evidence the clause
 * @param trigger the word
 * @param rule what found it
 * @param confidence 0..1
 */
record Finding(
    Codes.Coded coded,
    List<String> contexts,
    Roles roles,
    boolean reciprocal,
    @Nullable String accordingTo,
    @Nullable DateMention date,
    @Nullable Location place,
    @Nullable Quantity number,
    Span evidence,
    Span trigger,
    String rule,
    float confidence) {
  Factuality factuality() {
    return coded.factuality();
  }
}
