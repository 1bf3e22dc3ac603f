/**
 * The reading format: {@link org.coranto.model.Situation}s as JSON, schema 1. {@link
 * org.coranto.model.json.SituationJson} writes it; spans become code points here.
 */
@NullMarked
package org.coranto.model.json;

import org.jspecify.annotations.NullMarked;
