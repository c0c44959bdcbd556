package org.naulon.app.serve;

import java.time.Instant;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.FeedsRead;
import org.naulon.connectors.transport.TransportListener;

/** Told what happens in a running system, from its own threads. */
public interface ServiceListener extends TransportListener {
    /**
     * The context feeds have changed and are in force.
     *
     * @param detecting whether the detection begins anew with them; without Elasticsearch there is none
     */
    void contextTaken(boolean detecting);

    /** The context feeds were read: what is broken is told, and that nothing is any more. */
    void contextRead(FeedsRead read);

    /** The folder of the context feeds cannot be looked at; it is tried again. */
    void contextUnreadable(Exception why);

    /** Corrections cannot be taken or shown; it is tried again. */
    void correctionsUntaken(Exception why);

    /** Corrections can be taken and shown. */
    void correctionsTaken();

    /** A correction was taken. */
    void corrected(Desk.Corrected taken);

    /**
     * The detection has come to rest: payments up to this moment were judged, later ones wait.
     *
     * @param ahead records that were dated too far ahead of the clock, and wait for their day
     */
    void judgedTo(Instant moment, long ahead);

    /** The detection has come as far as the one before it, and so many reports no longer stand. */
    void superseded(long reports);
}
