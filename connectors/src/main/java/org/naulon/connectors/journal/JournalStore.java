package org.naulon.connectors.journal;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.naulon.model.transfer.Observation;

/**
 * Where the journal is kept. Everything that {@link Appender#complete} has returned for is there for good and is read by
 * whoever reads from then on; lines before that may be there or not.
 */
public sealed interface JournalStore extends Closeable permits JournalDirectory, JournalTopic {
    /** An appender for one pass. */
    Appender append();

    /**
     * An appender for one delivery of a running system, which may come again after a crash. A store that can replaces what
     * an earlier appender of the same delivery has left; in another it stands there twice, and settlement counts it as
     * duplicates. What it completes survives the loss of power.
     *
     * @param delivery a-z, 0-9 and -, the same whenever the same bytes come again
     */
    default Appender append(String delivery) {
        return append();
    }

    /**
     * Hands on every line whose state came about on one of these days (UTC), in any order.
     *
     * @param last not before {@code first}; both are included
     * @throws IOException when the journal cannot be read, or a line is none of its schema
     */
    void read(LocalDate first, LocalDate last, Consumer<Observation> reader) throws IOException;

    /**
     * How many lines it holds at this moment; whoever has read as many from its beginning has read to its end.
     *
     * @throws IOException when the journal cannot be read
     */
    long lines() throws IOException;

    /**
     * Returns when the journal answers and nothing that is no journal stands in it.
     *
     * @throws IOException with one line for the user when it does not, after the journal's own patience
     */
    void check() throws IOException;

    /** Adds lines. One that has thrown is done with: the delivery goes to a new one from its beginning. */
    interface Appender {
        /** Adds one line. */
        void write(Observation observation) throws IOException;

        /** Returns when all lines written so far are kept. */
        void complete() throws IOException;
    }
}
