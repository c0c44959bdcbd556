package org.naulon.connectors.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.Statement;

/** Watches what one folder of the inbox delivers, file by file and by files that are called alike. */
final class SourceWatch {
    /** Groups held; senders choose the names of files. */
    private static final int MOST_GROUPS = 200;

    private static final int MOST_NAME = 100;
    private static final String BEYOND = "...";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final String folder;
    private final Tally total = new Tally();
    private final Map<String, Tally> groups = new TreeMap<>();
    private final StatementWatch statements = new StatementWatch();
    private String file = "";
    private Tally group = new Tally();

    SourceWatch(String folder) {
        this.folder = folder;
    }

    /** The folder of a path below the inbox. */
    static String folderOf(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    String folder() {
        return folder;
    }

    void taken(String path, Instant at) {
        open(path);
        total.taken(at);
        group.taken(at);
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
        String name = NUMBER.matcher(path.substring(path.indexOf('/') + 1)).replaceAll("#");
        String known = name.length() > MOST_NAME ? name.substring(0, MOST_NAME) : name;
        boolean full = groups.size() >= MOST_GROUPS && !groups.containsKey(known);
        group = groups.computeIfAbsent(full ? BEYOND : known, first -> new Tally());
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

        void taken(Instant at) {
            read++;
            first = first == null || at.isBefore(first) ? at : first;
            last = last == null || at.isAfter(last) ? at : last;
        }

        void rejected() {
            read++;
            rejected++;
        }

        void unmapped(List<String> headings) {
            for (String heading : headings) {
                String known = heading.length() > MOST_HEADING ? heading.substring(0, MOST_HEADING) : heading;
                boolean full = unmapped.size() >= MOST_HEADINGS && !unmapped.containsKey(known);
                unmapped.merge(full ? BEYOND : known, 1L, Long::sum);
            }
        }

        SourceHealth.Delivered delivered() {
            return new SourceHealth.Delivered(files, read, rejected, first, last, unmapped);
        }
    }
}
