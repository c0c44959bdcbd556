/**
 * The way in: from the folders of an inbox to the journal, over Camel.
 *
 * <p>Each folder has one route, made from one template whose transport is a URI: a file consumer, SFTP or a queue is
 * configuration. A delivery is archived by its SHA-256 before anybody looks into it; then its content, never its name,
 * says how it is read; every record ends in the journal or among the rejections, and the numbers add up: read =
 * observations + rejections. {@link org.naulon.connectors.intake.Intake} is the one pass over an inbox,
 * {@link org.naulon.connectors.intake.FileDrop} the inbox of a running system, which is never read to its end.
 */
@NullMarked
package org.naulon.connectors.intake;

import org.jspecify.annotations.NullMarked;
