package org.naulon.connectors.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.naulon.model.context.Context;
import org.naulon.model.intake.SourceHealth;

/**
 * What one pass over an inbox read.
 *
 * @param observed records that went into the journal, by folder of the inbox
 * @param rejected rejections by folder; read = observed + rejected
 * @param corrected how many of the rejected records a corrected one stands for, which is a record of its own
 * @param rejections file of all rejections in reading order, one JSON object a line as in contracts 2; not a list,
 *     because a spoilt file may have millions
 * @param emptyFiles files with nothing in them, such as a table with a header only, below the inbox, in order
 * @param bytes of all files that could be read
 * @param context snapshot of the context feeds
 * @param unmapped how many files had a heading that their mapping profile does not know, by profile and heading
 * @param sources how well each folder of the inbox delivered, in the order of their names
 */
public record IntakeReport(
        Map<String, Long> observed,
        Map<String, Long> rejected,
        long corrected,
        Path rejections,
        List<String> emptyFiles,
        long bytes,
        Context context,
        Map<String, Map<String, Long>> unmapped,
        List<SourceHealth> sources) {

    /** All records: observations and rejections. */
    public long read() {
        return sum(observed) + totalRejected();
    }

    /** All rejections. */
    public long totalRejected() {
        return sum(rejected);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
