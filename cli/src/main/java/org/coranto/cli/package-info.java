/** The command line: wires the stages, holds no logic of its own. */
@NullMarked
package org.coranto.cli;

import org.jspecify.annotations.NullMarked;
