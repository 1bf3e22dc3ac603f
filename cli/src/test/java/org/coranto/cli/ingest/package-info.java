@NullMarked
package org.coranto.cli.ingest;

import org.jspecify.annotations.NullMarked;
