package org.naulon.app.run;

/** Told how far a run is. */
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = new Progress() {
        @Override
        public void intake(long records, long bytes, long totalBytes) {}

        @Override
        public void detecting(long records) {}

        @Override
        public void done() {}
    };

    /** Intake has read some records and so many of all bytes. */
    void intake(long records, long bytes, long totalBytes);

    /** Detection over so many records begins. */
    void detecting(long records);

    /** The run is over. */
    void done();
}
