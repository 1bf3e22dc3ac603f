/**
 * Who a noun phrase stands for: names, offices of states and bodies, groups. Used by events and
 * conditions.
 */
@NullMarked
package org.coranto.extract.party;

import org.jspecify.annotations.NullMarked;
