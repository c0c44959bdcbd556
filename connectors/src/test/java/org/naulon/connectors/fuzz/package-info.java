/**
 * Every parser against bytes that nobody has thought of (CONTRIBUTING.md, "Fuzzing"). Whatever the bytes say, a parser ends
 * with records and rejections: no other exception, no hang, no more memory than its bounds, and every record can go through
 * the journal.
 *
 * <p>Inputs under {@code src/test/resources/fuzz} are replayed by every build; the profile {@code fuzz} looks for new ones.
 */
@NullMarked
package org.naulon.connectors.fuzz;

import org.jspecify.annotations.NullMarked;
