package org.naulon.flink.output;

/**
 * What stays of a report that no longer stands: its episode grew together with an older one, or is no report any more, or the
 * context or the rules under which it was one have changed.
 *
 * @param status {@value #STATUS}
 */
record Superseded(int schemaVersion, String reportId, String status) {
    static final String STATUS = "SUPERSEDED";

    Superseded(String reportId) {
        this(1, reportId, STATUS);
    }
}
