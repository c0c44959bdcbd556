package org.naulon.connectors.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.naulon.model.transfer.Observation;

/**
 * Writes to an appender in a thread of its own, in the order given, while the next records are read: journal lines cost about
 * as much as reading does, and every machine has a second core. At most {@value #UNDER_WAY} batches of {@value #BATCH} lines wait.
 * A failure is thrown by one of the next calls, at the latest by {@link #complete}.
 */
public final class WriteBehind implements JournalStore.Appender, Closeable {
    private static final int BATCH = 256;
    private static final int UNDER_WAY = 4;

    private final JournalStore.Appender appender;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(WriteBehind::daemon);
    private final Deque<Future<?>> underWay = new ArrayDeque<>();
    /** An appender that has thrown is done with. */
    private volatile boolean failed;

    private List<Observation> batch = new ArrayList<>(BATCH);

    /** @param appender is used by this alone from now on */
    public WriteBehind(JournalStore.Appender appender) {
        this.appender = appender;
    }

    @Override
    public void write(Observation observation) throws IOException {
        batch.add(observation);
        if (batch.size() == BATCH) {
            handOver();
        }
    }

    @Override
    public void complete() throws IOException {
        while (!underWay.isEmpty()) {
            await(underWay.remove());
        }
        // What is left is no work for another thread, and most deliveries are smaller than a batch.
        append(batch);
        batch.clear();
        appender.complete();
    }

    /** Forgets what was not completed; the appender is not used any more when this returns. */
    @Override
    public void close() {
        underWay.forEach(waiting -> waiting.cancel(false));
        thread.shutdown();
        boolean interrupted = false;
        // Whoever comes next may open the same files, so an interruption does not end the wait.
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOver() throws IOException {
        List<Observation> full = batch;
        underWay.add(thread.submit(() -> {
            append(full);
            return null;
        }));
        batch = new ArrayList<>(BATCH);
        if (underWay.size() > UNDER_WAY) {
            await(underWay.remove());
        }
    }

    private static void await(Future<?> written) throws IOException {
        try {
            written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the journal was written");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException("the journal's appender met a bug", e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "journal");
        thread.setDaemon(true);
        return thread;
    }

    private void append(List<Observation> observations) throws IOException {
        if (failed) {
            return;
        }
        try {
            for (Observation observation : observations) {
                appender.write(observation);
            }
        } catch (IOException | RuntimeException e) {
            failed = true;
            throw e;
        }
    }
}
