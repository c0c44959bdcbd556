package org.naulon.connectors.http;

import java.io.IOException;

/** A request that gets an error for an answer; its message is for the sender. */
final class Refused extends IOException {
    private final int status;

    Refused(int status, String message) {
        super(message);
        this.status = status;
    }

    Refused(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** Of HTTP, from 400. */
    int status() {
        return status;
    }
}
