/**
 * What intake says about records that it could not take: a {@link org.naulon.model.intake.Rejection} is a value with a
 * reason from a closed list, never a log line, so that the numbers add up.
 */
@NullMarked
package org.naulon.model.intake;

import org.jspecify.annotations.NullMarked;
