package org.naulon.connectors.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.SourceName;
import org.naulon.model.intake.Statement;

/** Watches what one folder of the inbox delivers, file by file and by files that are called alike. */
final class SourceWatch {
    /** Groups held; senders choose the names of files. */
    private static final int MOST_GROUPS = 200;

    private final String folder;
    private final Tally total = new Tally();
    private final Map<String, Tally> groups = new TreeMap<>();
    private final StatementWatch statements = new StatementWatch();
    private String file = "";
    private Tally group = new Tally();

    SourceWatch(String folder) {
        this.folder = folder;
    }

    String folder() {
        return folder;
    }

    /** @param arrived when the record came, or null where nobody saw it */
    void taken(String path, Instant at, @Nullable Instant arrived) {
        open(path);
        total.taken(at, arrived);
        group.taken(at, arrived);
    }

    void rejected(String path) {
        open(path);
        total.rejected();
        group.rejected();
    }

    void statement(Statement statement) {
        statements.add(statement);
    }

    void unmapped(String path, List<String> headings) {
        open(path);
        total.unmapped(headings);
        group.unmapped(headings);
    }

    SourceHealth health() {
        List<SourceHealth.FileGroup> named = new ArrayList<>();
        groups.forEach((name, tally) -> named.add(new SourceHealth.FileGroup(name, tally.delivered())));
        return new SourceHealth(folder, total.delivered(), statements.health(), named);
    }

    /** Files are read one after another. */
    private void open(String path) {
        if (path.equals(file)) {
            return;
        }
        file = path;
        String name = SourceName.of(path).files();
        boolean full = groups.size() >= MOST_GROUPS && !groups.containsKey(name);
        group = groups.computeIfAbsent(full ? SourceName.BEYOND : name, first -> new Tally());
        total.files++;
        group.files++;
    }

    private static final class Tally {
        private static final int MOST_HEADING = 60;
        private static final int MOST_HEADINGS = 100;

        private final Map<String, Long> unmapped = new TreeMap<>();
        private long files;
        private long read;
        private long rejected;
        private @Nullable Instant first;
        private @Nullable Instant last;
        private @Nullable ArrivalWatch arrivals;

        void taken(Instant at, @Nullable Instant arrived) {
            read++;
            first = first == null || at.isBefore(first) ? at : first;
            last = last == null || at.isAfter(last) ? at : last;
            if (arrived != null) {
                arrivals = arrivals == null ? new ArrivalWatch() : arrivals;
                arrivals.add(at, arrived);
            }
        }

        void rejected() {
            read++;
            rejected++;
        }

        void unmapped(List<String> headings) {
            for (String heading : headings) {
                String known = heading.length() > MOST_HEADING ? heading.substring(0, MOST_HEADING) : heading;
                boolean full = unmapped.size() >= MOST_HEADINGS && !unmapped.containsKey(known);
                unmapped.merge(full ? SourceName.BEYOND : known, 1L, Long::sum);
            }
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
    }
}
