/**
 * The stories that detection has to find, the look-alikes that it has to leave alone, and the truth file that tells which
 * is which.
 *
 * <p>A story is planned as a whole and small enough to be kept in memory; its payments are later woven into the months of
 * everyday life. Most stories lie comfortably beyond the thresholds of the catalogue, the ones whose kind ends with
 * {@code at-threshold} lie exactly on them. Look-alikes resemble a story in everything but the circumstance that makes them
 * innocent: a registered trade, kinship, a licence, a savings club's rhythm, or a number just short of the threshold.
 */
@org.jspecify.annotations.NullMarked
package org.naulon.app.world.story;
