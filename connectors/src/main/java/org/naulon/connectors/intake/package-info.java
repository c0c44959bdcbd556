/**
 * The way in: from the folders of an inbox, or from the transports of a running system, to the journal.
 *
 * <p>A delivery is archived by its SHA-256 before anybody looks into it; then its content, never its name, says how it is
 * read; every record ends in the journal or among the rejections, and the numbers add up: read = observations + rejections.
 * {@link org.naulon.connectors.intake.Intake} is the one pass over an inbox, {@link org.naulon.connectors.intake.Desk} the
 * place where a running system takes one delivery after another.
 */
@NullMarked
package org.naulon.connectors.intake;

import org.jspecify.annotations.NullMarked;
