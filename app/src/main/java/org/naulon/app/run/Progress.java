package org.naulon.app.run;

/** Told how far a run is. */
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = new Progress() {
        @Override
        public void intake(long records, long bytes, long totalBytes) {}

        @Override
        public void settling(long records, long ofRecords) {}

        @Override
        public void judging(long movements, long ofMovements) {}

        @Override
        public void done() {}
    };

    /** Intake has read some records and so many of all bytes. */
    void intake(long records, long bytes, long totalBytes);

    /** So many of all records in the journal have been joined to transfers. */
    void settling(long records, long ofRecords);

    /** So many movements, one for each party of a change of a transfer, have been judged by the rules. */
    void judging(long movements, long ofMovements);

    /** The run is over. */
    void done();
}
