package org.naulon.connectors.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.SourceName;

/** Counts what files delivered, record by record or as what was counted before. */
final class DeliveredTally {
    private static final int MOST_HEADING = 60;
    private static final int MOST_HEADINGS = 100;

    private final Map<String, Long> unmapped = new TreeMap<>();
    private long files;
    private long read;
    private long rejected;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable ArrivalWatch arrivals;

    /** A further file. */
    void file() {
        files++;
    }

    /** @param arrived when the record came, or null where nobody saw it */
    void taken(Instant at, @Nullable Instant arrived) {
        read++;
        seen(at);
        if (arrived != null) {
            arrivals().add(at, arrived);
        }
    }

    void rejected() {
        read++;
        rejected++;
    }

    void unmapped(List<String> headings) {
        headings.forEach(heading -> unmapped(heading, 1));
    }

    /** Adds what was counted of other files. */
    void add(SourceHealth.Delivered more) {
        files += more.files();
        read += more.read();
        rejected += more.rejected();
        if (more.firstEventAt() != null && more.lastEventAt() != null) {
            seen(more.firstEventAt());
            seen(more.lastEventAt());
        }
        if (more.arrivals() != null) {
            arrivals().add(more.arrivals(), more.read() - more.rejected());
        }
        more.unmappedColumns().forEach(this::unmapped);
    }

    /** Takes back the rejections of a file that is read again; its good records stay in the journal, and counted. */
    void withdraw(SourceHealth.Delivered before) {
        files -= before.files();
        read -= before.rejected();
        rejected -= before.rejected();
    }

    SourceHealth.Delivered delivered() {
        return new SourceHealth.Delivered(
                files,
                read,
                null,
                null,
                rejected,
                first,
                last,
                null,
                arrivals == null ? null : arrivals.arrivals(),
                unmapped);
    }

    private void seen(Instant at) {
        first = first == null || at.isBefore(first) ? at : first;
        last = last == null || at.isAfter(last) ? at : last;
    }

    private ArrivalWatch arrivals() {
        arrivals = arrivals == null ? new ArrivalWatch() : arrivals;
        return arrivals;
    }

    private void unmapped(String heading, long times) {
        String known = heading.length() > MOST_HEADING ? heading.substring(0, MOST_HEADING) : heading;
        boolean full = unmapped.size() >= MOST_HEADINGS && !unmapped.containsKey(known);
        unmapped.merge(full ? SourceName.BEYOND : known, times, Long::sum);
    }
}
