/**
 * Fetches feeds and pages from the web, from public addresses only. {@link
 * org.coranto.read.web.Fetcher} is the entry.
 */
@NullMarked
package org.coranto.read.web;

import org.jspecify.annotations.NullMarked;
