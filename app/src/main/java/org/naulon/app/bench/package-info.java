/**
 * The benchmark: what the house costs, beside what it could cost at least.
 *
 * <p>Everything is measured in one process and in turns, so that what one contestant suffers from the machine its rivals
 * suffer too; the table gives medians, and what counts are its ratios. CPU time is that of the whole process, with
 * garbage collection and compilation. The first round warms up and is thrown away.
 */
package org.naulon.app.bench;
