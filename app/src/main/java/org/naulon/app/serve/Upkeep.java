package org.naulon.app.serve;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.FeedsRead;
import org.naulon.connectors.intake.SourceBoard;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.model.context.Context;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.SourceHealth;

/**
 * What a running system does beside taking deliveries, looking once a second: takes corrections into the journal, reads the
 * context feeds when they have changed and lets the detection begin anew with them (decision 25), and takes back what the
 * detection before it had found and the present one has not.
 */
final class Upkeep implements Closeable {
    private static final int SECONDS_FOR_THE_WORK_IN_HAND = 30;

    private final ServeSettings settings;
    private final Desk desk;
    private final JournalStore journal;
    private final SourceBoard board;
    private final ServiceListener listener;
    private final Consumer<Throwable> failed;
    private final @Nullable FeedWatch feeds;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "upkeep");
        thread.setDaemon(true);
        return thread;
    });

    private Context context = Context.EMPTY;
    /** Whether feeds or their corrections have changed and could not be read yet. */
    private boolean unread;

    /** What was corrected and is not shown so yet. */
    private final List<List<Rejection>> unshown = new ArrayList<>();

    private volatile @Nullable LiveDetection detection;
    private int detections;

    /** @param failed told why the system cannot go on */
    Upkeep(
            ServeSettings settings,
            Desk desk,
            JournalStore journal,
            SourceBoard board,
            ServiceListener listener,
            Consumer<Throwable> failed) {
        this.settings = settings;
        this.desk = desk;
        this.journal = journal;
        this.board = board;
        this.listener = listener;
        this.failed = failed;
        this.feeds = settings.context() == null ? null : new FeedWatch(settings.context());
    }

    /** Begins the detection, and looks from then on. */
    void start() throws Exception {
        takeCorrections();
        if (feeds != null) {
            feeds.take();
            readFeeds();
        }
        detect();
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** How well each source delivers, with what settlement has found of it so far. */
    List<SourceHealth> sources() {
        LiveDetection present = detection;
        List<SourceHealth> sources = board.sources();
        return present == null ? sources : present.settled(sources);
    }

    /** Looks no more, and ends the detection. */
    @Override
    public void close() throws IOException {
        timer.shutdown();
        try {
            timer.awaitTermination(SECONDS_FOR_THE_WORK_IN_HAND, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LiveDetection present = detection;
        if (present != null) {
            present.close();
        }
    }

    private void look() {
        try {
            // What fails is tried again at the next look, and the others have their turn.
            try {
                unread |= takeCorrections();
            } catch (IOException e) {
                unread = true;
                listener.unreadable(e);
            }
            showCorrected();
            boolean changed = false;
            try {
                changed = feedsHaveChanged();
            } catch (IOException e) {
                unread = true;
                listener.unreadable(e);
            }
            if (changed) {
                detect();
                listener.contextTaken();
            }
            if (detection != null) {
                detection.settleEarlierRun().ifPresent(listener::superseded);
            }
        } catch (Exception | Error e) {
            // The timer would keep an error to itself and never look again.
            failed.accept(e);
            timer.shutdown();
        }
    }

    private boolean feedsHaveChanged() throws IOException {
        unread |= feeds != null && feeds.look();
        if (!unread || feeds == null) {
            return false;
        }
        boolean changed = readFeeds();
        unread = false;
        return changed;
    }

    /** Whether one of them is of a context feed. */
    private boolean takeCorrections() throws IOException {
        boolean ofContext = false;
        for (Desk.Corrected taken : desk.corrections()) {
            listener.corrected(taken);
            if (detection != null) {
                unshown.add(taken.rejected());
            }
            ofContext |= taken.ofContext();
        }
        return ofContext;
    }

    /** Each by itself: one that cannot be shown now stays for the next look. */
    private void showCorrected() {
        for (Iterator<List<Rejection>> each = unshown.iterator(); each.hasNext(); ) {
            try {
                LiveDetection.showCorrected(settings.elastic(), each.next());
                each.remove();
            } catch (IOException e) {
                listener.unreadable(e);
            }
        }
    }

    /** Whether something else is in force now. */
    private boolean readFeeds() throws IOException {
        FeedsRead read = desk.context(settings.context());
        if (!read.broken().isEmpty()) {
            listener.contextKept(read.broken());
        }
        boolean other = !read.context().equals(context);
        context = read.context();
        return other;
    }

    private void detect() throws Exception {
        if (settings.elastic() == null) {
            return;
        }
        if (detection != null) {
            detection.end();
        }
        LiveDetection begun = LiveDetection.start(settings, settings.elastic(), journal, context, ++detections);
        begun.failed(failed);
        detection = begun;
    }
}
