/**
 * What rules look at: one fact class per rule, with measures beside the thresholds that apply, and the helper predicates that
 * several of them share (kin, family pair, savings club, payroll, fee band, hub, season, threshold).
 *
 * <p>Conditions follow published red flags; every number behind them is a parameter of ours (domain A). Measures are lazy:
 * a party with few transfers answers the first question, a count, and no other is asked.
 */
package org.naulon.rules.fact;
