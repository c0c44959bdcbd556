package org.naulon.app.run;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.flink.stage.Deliver;
import org.naulon.flink.stage.ProfileParty;
import org.naulon.flink.stage.Settle;

/**
 * Waits for a detection and tells meanwhile how far it is. It reads the accumulators that the job counts anyway; they arrive
 * with Flink's heartbeats, so that watching costs nothing and changes nothing.
 */
final class WatchedJob {
    private static final long POLL_MILLIS = 500;

    private final JobClient job;
    private final Progress progress;
    private final long records;
    private final JournalStore journal;

    /**
     * @param records that went into the journal
     * @param journal from which the job reads
     */
    WatchedJob(JobClient job, Progress progress, long records, JournalStore journal) {
        this.job = job;
        this.progress = progress;
        this.records = records;
        this.journal = journal;
    }

    /** Returns when the job has ended, after telling the final counts; throws why it failed. */
    JobExecutionResult await() throws Exception {
        Future<JobExecutionResult> end = job.getJobExecutionResult();
        while (true) {
            try {
                JobExecutionResult result = end.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                tell(result.getAllAccumulatorResults());
                return result;
            } catch (TimeoutException e) {
                Map<String, Object> counts = countedSoFar();
                tell(counts);
                if (settled(counts) == 0) {
                    // A batch settles nothing before it has read everything.
                    checkWhileReading();
                }
            } catch (ExecutionException e) {
                journal.check();
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    /** Flink asks a broker that is away for ever; its user wants to know. */
    private void checkWhileReading() throws Exception {
        try {
            journal.check();
        } catch (IOException e) {
            job.cancel().get();
            throw e;
        }
    }

    private Map<String, Object> countedSoFar() throws InterruptedException {
        try {
            return job.getAccumulators().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            // The job is busy, or Flink is just starting or (an IllegalStateException) ending: the end tells what
            // matters.
            return Map.of();
        }
    }

    private void tell(Map<String, Object> counts) {
        long settled = settled(counts);
        long judged = count(counts, ProfileParty.JUDGED);
        if (judged == 0 && settled > 0) {
            progress.settling(settled, Math.max(settled, records));
        }
        if (judged > 0) {
            progress.judging(judged, count(counts, Deliver.DELIVERED));
        }
    }

    private static long settled(Map<String, Object> counts) {
        return count(counts, Settle.ACCEPTED) + count(counts, Settle.DUPLICATES);
    }

    private static long count(Map<String, Object> counts, String name) {
        return counts.get(name) instanceof Long count ? count : 0;
    }
}
