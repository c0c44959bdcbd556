package org.naulon.app.local;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;

/** The local Elasticsearch did not start; the message is one line for the user with the reason and where its log is. */
public final class ElasticNotStarted extends RuntimeException {
    ElasticNotStarted(String reason) {
        super("the local Elasticsearch did not start: " + reason);
    }

    /** In words for what users can mend; files name themselves in an exception's message. */
    static ElasticNotStarted because(IOException failure) {
        if (failure instanceof AccessDeniedException denied) {
            return new ElasticNotStarted("no permission to write " + denied.getFile());
        }
        if (failure instanceof FileAlreadyExistsException there) {
            return new ElasticNotStarted(there.getFile() + " is no folder");
        }
        return new ElasticNotStarted(failure.toString());
    }
}
