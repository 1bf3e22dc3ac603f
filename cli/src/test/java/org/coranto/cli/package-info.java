/** Tests of the whole program through its command line. */
@NullMarked
package org.coranto.cli;

import org.jspecify.annotations.NullMarked;
