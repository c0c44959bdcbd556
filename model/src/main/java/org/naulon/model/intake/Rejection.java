package org.naulon.model.intake;

/**
 * A record that was read and not taken; kept whole by its hash.
 *
 * @param file path below the inbox
 * @param position line, byte or transaction
 * @param sha256 of the original bytes of the file, or empty when they cannot be read
 * @param reason from the closed list
 * @param message one clear line with the offending value, bounded in length
 */
public record Rejection(String file, String position, String sha256, RejectReason reason, String message) {}
