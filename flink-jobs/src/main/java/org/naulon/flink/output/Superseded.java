package org.naulon.flink.output;

/**
 * What stays of a report that no longer stands: its episode grew together with an older one, or is no report any more. Of one
 * that an earlier run has indexed and a new one has not, only the status changes, see {@link EarlierRun}.
 *
 * @param status {@value #STATUS}
 */
record Superseded(int schemaVersion, String reportId, String status) {
    static final String STATUS = "SUPERSEDED";

    Superseded(String reportId) {
        this(1, reportId, STATUS);
    }
}
