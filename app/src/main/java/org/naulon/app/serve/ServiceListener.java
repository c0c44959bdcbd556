package org.naulon.app.serve;

import java.util.List;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.transport.TransportListener;
import org.naulon.model.intake.Rejection;

/** Told what happens in a running system, from its own threads. */
public interface ServiceListener extends TransportListener {
    /** The context feeds have changed and are in force; the detection begins anew. */
    void contextTaken();

    /** Feeds could not be read whole: the context that was in force stays. */
    void contextKept(List<Rejection> broken);

    /** The folder of the context feeds, or what was corrected, cannot be looked at; it is tried again. */
    void unreadable(Exception why);

    /** A correction was taken. */
    void corrected(Desk.Corrected taken);

    /** The detection has come as far as the one before it, and so many reports no longer stand. */
    void superseded(long reports);
}
