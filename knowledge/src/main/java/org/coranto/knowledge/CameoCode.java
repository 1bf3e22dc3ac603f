package org.coranto.knowledge;

import org.coranto.model.EventType;
import org.jspecify.annotations.Nullable;

/**
 * A CAMEO 1.1b3 code.
 *
 * @param code two to four digits, a string: {@code "010"} is not {@code "10"}
 * @param root its first two digits
 * @param goldstein Goldstein value, −10..10
 * @param quad quad class by its root, as in GDELT
 * @param plover PLOVER type it maps to; null for statements (root 01)
 * @param mode PLOVER mode, {@code ""} for none
 * @param context PLOVER context, {@code ""} for none
 * @param description in our own words
 */
public record CameoCode(
    String code,
    String root,
    float goldstein,
    int quad,
    @Nullable EventType plover,
    String mode,
    String context,
    String description) {}
