package org.naulon.app.serve;

import java.io.IOException;
import java.time.Instant;

/** Follows how far detections come: keeps it for the next start, and tells it when it no longer changes. */
final class JudgedSoFar {
    /** Looks, a second each: between the reports of Flink several may find the same. */
    private static final int LOOKS_AT_REST = 10;

    private final EventTimeFile file;
    private final ServiceListener listener;

    private volatile Judged latest = Judged.NOTHING;
    private Judged told = Judged.NOTHING;
    private int unchanged;

    JudgedSoFar(EventTimeFile file, ServiceListener listener) {
        this.file = file;
        this.listener = listener;
    }

    /** Event time to which detections have come, in this process or before. */
    long reached() {
        return file.reached();
    }

    /** What was found at the last look. */
    Judged latest() {
        return latest;
    }

    void look(Judged now) {
        if (now.hasBegun()) {
            try {
                file.keep(now.to());
            } catch (IOException e) {
                // The next look tries again; a disk that stays full is told by whoever takes deliveries.
            }
            unchanged = now.equals(latest) ? unchanged + 1 : 0;
            latest = now;
            if (unchanged == LOOKS_AT_REST && now.caughtUp() && !now.equals(told)) {
                told = now;
                listener.judgedTo(Instant.ofEpochMilli(now.to()), now.ahead());
            }
        }
    }
}
