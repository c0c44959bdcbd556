package org.naulon.connectors.journal;

import java.io.IOException;

/** The brokers of a journal do not do what they are asked; its message says to a user which journal, where and why. */
public final class JournalFailed extends IOException {
    JournalFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
