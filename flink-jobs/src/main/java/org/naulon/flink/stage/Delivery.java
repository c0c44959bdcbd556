package org.naulon.flink.stage;

import org.naulon.model.transfer.Change;

/**
 * A change on its way to one of the parties that it concerns.
 *
 * @param partyId whose history it changes
 */
public record Delivery(String partyId, Change change) {}
