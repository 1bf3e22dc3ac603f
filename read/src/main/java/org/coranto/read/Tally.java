package org.coranto.read;

/**
 * How many documents one run read.
 *
 * @param accepted documents that became reports
 * @param rejected rejected rows, those of {@code unopened} inputs included
 * @param unopened inputs named by the user that could not be read at all: missing, forbidden, a
 *     folder without files
 */
public record Tally(int accepted, int rejected, int unopened) {}
