package org.naulon.app.serve;

import java.time.Instant;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.FeedsRead;
import org.naulon.connectors.intake.Receipt;

/** Listens to nothing but what a test asks for. */
interface Silent extends ServiceListener {
    @Override
    default void taken(String transport, String name, Receipt receipt) {}

    @Override
    default void notTaken(String transport, String name, Throwable why) {
        throw new AssertionError(name, why);
    }

    @Override
    default void unreachable(String transport, Throwable why) {
        throw new AssertionError(transport, why);
    }

    @Override
    default void contextTaken(boolean detecting) {}

    @Override
    default void contextRead(FeedsRead read) {}

    @Override
    default void contextUnreadable(Exception why) {
        throw new AssertionError(why);
    }

    @Override
    default void correctionsUntaken(Exception why) {
        throw new AssertionError(why);
    }

    @Override
    default void correctionsTaken() {}

    @Override
    default void corrected(Desk.Corrected taken) {}

    @Override
    default void judgedTo(Instant moment, long ahead) {}

    @Override
    default void superseded(long reports) {}
}
