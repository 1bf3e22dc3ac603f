package org.coranto.extract.date;

/**
 * An expression found in a sentence.
 *
 * @param from first token
 * @param to after its last token
 * @param timex what it says
 * @param rule name of the rule that found it
 */
record Match(int from, int to, Timex timex, String rule) {}
