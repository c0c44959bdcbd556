package org.naulon.connectors.swift;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;

/**
 * The messages of a file one after the other, each with the acknowledgement that stands before it. What cannot be read is a
 * message too, and takes the acknowledgement before it along: it says nothing about the message behind.
 */
final class AcknowledgedMessages {
    private static final String SERVICE = "{1:F21";

    private final FinSplitter splitter;
    private long number;
    private String acknowledgement = "";
    private @Nullable BadRecord unreadable;

    AcknowledgedMessages(InputStream bytes) {
        this.splitter = new FinSplitter(bytes);
    }

    /** Goes to the next message; false at the end of the file. */
    boolean advance() throws IOException {
        acknowledgement = "";
        unreadable = null;
        try {
            while (splitter.advance()) {
                if (!splitter.text().contains(SERVICE)) {
                    number++;
                    return true;
                }
                acknowledgement = splitter.text();
            }
            return false;
        } catch (BadRecord bad) {
            unreadable = bad;
            number++;
            return true;
        }
    }

    /** The number of the current message, from 1; at the end of the file that of the last one, or 0. */
    long number() {
        return number;
    }

    /**
     * The current message as it is read.
     *
     * @throws BadRecord when it is too long or its bytes are no text
     */
    String text() throws BadRecord {
        if (unreadable != null) {
            throw unreadable;
        }
        return splitter.text();
    }

    /** The acknowledgement before the current message, or at the end of the file the one without a message; or empty. */
    String acknowledgement() {
        return acknowledgement;
    }
}
