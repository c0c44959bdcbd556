package org.naulon.app.serve;

import java.io.Closeable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.FeedRejections;
import org.naulon.connectors.intake.FeedsRead;
import org.naulon.connectors.intake.SourceBoard;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.flink.journal.EventTime;
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
    private final InstantSource clock;
    private final Consumer<Throwable> failed;
    private final @Nullable FeedWatch feeds;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "upkeep");
        thread.setDaemon(true);
        return thread;
    });

    private final JudgedSoFar judged;
    private Context context = Context.EMPTY;
    /** Whether feeds or their corrections have changed and could not be read yet. */
    private boolean unread;

    private final List<Unshown> unshown = new ArrayList<>();
    private final FeedRejections rejected;
    /** Whether the rejections of the feeds are not as they should be. */
    private boolean feedsUnshown;

    private volatile @Nullable LiveDetection detection;
    private int detections;

    /** @param failed told why the system cannot go on */
    Upkeep(
            ServeSettings settings,
            Desk desk,
            JournalStore journal,
            SourceBoard board,
            ServiceListener listener,
            InstantSource clock,
            Consumer<Throwable> failed)
            throws IOException {
        this.settings = settings;
        this.desk = desk;
        this.journal = journal;
        this.board = board;
        this.listener = listener;
        this.clock = clock;
        this.failed = failed;
        this.rejected = new FeedRejections(settings.work());
        this.judged = new JudgedSoFar(EventTimeFile.in(settings.work()), listener);
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

    /** How far the detection has come. */
    Judged judged() {
        return judged.latest();
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
            IOException failure = null;
            try {
                unread |= takeCorrections();
            } catch (IOException e) {
                // It may be of a context feed.
                unread = true;
                failure = e;
            }
            boolean changed = false;
            try {
                changed = feedsHaveChanged();
            } catch (IOException e) {
                unread = true;
                listener.contextUnreadable(e);
            }
            if (changed) {
                detect();
                listener.contextTaken(detection != null);
            }
            // Behind the end of a detection that may still write what it knew at its start.
            failure = showRejections(failure);
            if (failure == null) {
                listener.correctionsTaken();
            } else {
                listener.correctionsUntaken(failure);
            }
            if (detection != null) {
                judged.look(detection.judged());
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
        boolean ofContext = desk.withdrawn();
        for (Desk.Corrected taken : desk.corrections()) {
            listener.corrected(taken);
            show(taken.rejected(), true);
            ofContext |= taken.ofContext();
        }
        return ofContext;
    }

    private void show(List<Rejection> rejections, boolean corrected) {
        if (settings.elastic() != null && !rejections.isEmpty()) {
            unshown.add(new Unshown(rejections, corrected));
        }
    }

    /** Each by itself: one that cannot be shown now stays for the next look. */
    private @Nullable IOException showRejections(@Nullable IOException before) {
        IOException failure = before;
        for (Iterator<Unshown> each = unshown.iterator(); each.hasNext(); ) {
            Unshown next = each.next();
            try {
                if (LiveDetection.show(settings.elastic(), next.rejections, next.corrected)) {
                    each.remove();
                }
            } catch (IOException e) {
                failure = e;
            }
        }
        try {
            feedsUnshown = feedsUnshown && !showFeeds();
        } catch (IOException e) {
            failure = e;
        }
        return failure;
    }

    /** Whether all of them could be shown; those that could are shown again at the next try. */
    private boolean showFeeds() throws IOException {
        ShownPieces pieces =
                new ShownPieces((piece, corrected) -> LiveDetection.show(settings.elastic(), piece, corrected));
        rejected.each(pieces::add);
        if (!pieces.end()) {
            return false;
        }
        rejected.shown();
        return true;
    }

    /**
     * Reads them and says whether something else is in force now. Their rejections stand in one file, which a detection reads
     * once; so what has become of them since is shown beside it, piece by piece: there may be millions.
     */
    private boolean readFeeds() throws IOException {
        FeedsRead read = desk.context(settings.context());
        listener.contextRead(read);
        if (settings.elastic() == null) {
            rejected.shown();
        } else {
            feedsUnshown = true;
        }
        boolean other = !read.context().equals(context);
        context = read.context();
        return other;
    }

    /**
     * Rejections whose documents are not as they should be.
     *
     * @param corrected whether nobody needs to do anything about them any more
     */
    private record Unshown(List<Rejection> rejections, boolean corrected) {}

    private void detect() throws Exception {
        if (settings.elastic() == null) {
            return;
        }
        if (detection != null) {
            detection.end();
        }
        EventTime time = new EventTime(settings.lateness(), judged.reached(), journal.lines(), clock);
        LiveDetection begun = LiveDetection.start(settings, settings.elastic(), journal, context, time, ++detections);
        begun.failed(failed);
        detection = begun;
    }
}
