/**
 * The situation sheet: a situation as a person with two minutes wants to see it. {@link
 * org.coranto.cli.sheet.Sheet} is the entry.
 */
@NullMarked
package org.coranto.cli.sheet;

import org.jspecify.annotations.NullMarked;
