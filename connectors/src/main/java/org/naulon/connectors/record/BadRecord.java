package org.naulon.connectors.record;

import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.transfer.Source;

/**
 * A record that cannot be taken, on its way from a mapper to the reader that knows its position.
 *
 * <p>It carries no stack trace: a million bad rows are data, not a million bugs.
 */
public final class BadRecord extends Exception {
    /** Longest message and longest quoted value, in characters. */
    private static final int MAX_MESSAGE = 300;

    private static final int MAX_VALUE = 60;

    private final RejectReason reason;

    public BadRecord(RejectReason reason, String message) {
        super(clip(message, MAX_MESSAGE), null, false, false);
        this.reason = reason;
    }

    public RejectReason reason() {
        return reason;
    }

    /** The rejection of the record at a position of a file. */
    public Rejection at(Source file, String position) {
        return new Rejection(file.file(), position, file.sha256(), reason, getMessage());
    }

    /** A value in quotes for a message: on one line, without control characters, bounded. */
    public static String quote(String value) {
        return "'" + clip(value.replaceAll("\\p{Cntrl}+", " "), MAX_VALUE) + "'";
    }

    private static String clip(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }
}
