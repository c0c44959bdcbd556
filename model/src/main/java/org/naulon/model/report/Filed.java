package org.naulon.model.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.model.signal.Signal;

/**
 * What one finding changed in the files about its subject.
 *
 * @param report the report of the finding's episode as it now stands, or null when the episode deserves none
 * @param signals signals of the subject whose final form changed, by signal id; each with the report that it reached
 * @param supersededReportIds reports that were filed before and no longer stand, sorted: their episode grew together with
 *     an older one, or what was found since speaks so much against it that it no longer deserves a report
 */
public record Filed(@Nullable Report report, List<Signal> signals, List<String> supersededReportIds) {
    public Filed {
        signals = List.copyOf(signals);
        supersededReportIds = List.copyOf(supersededReportIds);
    }
}
