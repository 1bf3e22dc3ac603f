@NullMarked
package org.coranto.cli.bench;

import org.jspecify.annotations.NullMarked;
