/**
 * What intake says about records that it could not take: a {@link org.naulon.model.intake.Rejection} is a value with a
 * reason from a closed list, never a log line, so that the numbers add up. And how well a source delivers: what is missing
 * between two {@link org.naulon.model.intake.Statement statements} is said by
 * {@link org.naulon.model.intake.SequenceGaps}, all of it by {@link org.naulon.model.intake.SourceHealth}.
 */
@NullMarked
package org.naulon.model.intake;

import org.jspecify.annotations.NullMarked;
