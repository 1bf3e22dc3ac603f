/** Rows to HTTP: the API of openapi.yaml and the web pages, over one store. */
@NullMarked
package org.coranto.serve;

import org.jspecify.annotations.NullMarked;
