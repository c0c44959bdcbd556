package org.naulon.app.local;

/** The local Elasticsearch did not start; the message is one line for the user with the reason and where its log is. */
public final class ElasticNotStarted extends RuntimeException {
    ElasticNotStarted(String reason) {
        super("the local Elasticsearch did not start: " + reason);
    }
}
