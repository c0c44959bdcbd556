package org.naulon.connectors.intake;

/** Told how far a pass over an inbox is; called from the thread of the pass. */
@FunctionalInterface
public interface IntakeListener {
    /**
     * Some records were read.
     *
     * @param records read so far, taken or rejected
     * @param bytes of all files finished so far
     * @param totalBytes of all files of the pass
     */
    void progress(long records, long bytes, long totalBytes);

    /** Listens to nothing. */
    static IntakeListener none() {
        return (records, bytes, totalBytes) -> {};
    }
}
