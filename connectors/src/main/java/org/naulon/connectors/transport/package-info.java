/**
 * The ways on which deliveries reach a running system, each a Camel endpoint URI of the configuration: folders, SFTP, queues,
 * and whatever else Camel has a component for.
 *
 * <p>A transport is told that a delivery was taken when the {@link org.naulon.connectors.intake.Desk} has it and not before,
 * so that whatever breaks in between, the transport brings it again. Files are moved aside and never deleted.
 */
@NullMarked
package org.naulon.connectors.transport;

import org.jspecify.annotations.NullMarked;
