package org.naulon.rules;

/**
 * How often one rule was asked and what it answered.
 *
 * @param hit the pattern is there
 * @param clear it is not
 * @param undetermined data that the rule needs is missing
 */
public record Outcomes(long hit, long clear, long undetermined) {}
