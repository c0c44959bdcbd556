package org.naulon.connectors.transport;

import org.naulon.connectors.intake.Receipt;

/** Told what happens on the ways in, from their own threads. */
public interface TransportListener {
    /** A delivery was taken. */
    void taken(String transport, String name, Receipt receipt);

    /** A delivery was not taken; the transport keeps it. */
    void notTaken(String transport, String name, Throwable why);

    /** The other end of a transport cannot be reached; it is tried again. */
    void unreachable(String transport, Throwable why);
}
