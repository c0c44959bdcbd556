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
    private final DeliveredTally total = new DeliveredTally();
    private final Map<String, DeliveredTally> groups = new TreeMap<>();
    private final StatementWatch statements = new StatementWatch();
    private String file = "";
    private DeliveredTally group = new DeliveredTally();

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

    /** Adds what was counted of other files that are called alike. */
    void add(String name, SourceHealth.Delivered more) {
        total.add(more);
        group(name).add(more);
    }

    /** Adds all that another watched of the same folder. */
    void add(SourceWatch other) {
        other.groups.forEach((name, tally) -> add(name, tally.delivered()));
        statements.add(other.statements);
    }

    /** Takes back the rejections of a file that is read again. */
    void withdraw(String name, SourceHealth.Delivered before) {
        total.withdraw(before);
        group(name).withdraw(before);
    }

    /** Takes back the statements that another watched of the same folder. */
    void withdrawStatements(SourceWatch before) {
        statements.withdraw(before.statements);
    }

    /** What all files delivered. */
    SourceHealth.Delivered total() {
        return total.delivered();
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
        group = group(SourceName.of(path).files());
        total.file();
        group.file();
    }

    private DeliveredTally group(String name) {
        boolean full = groups.size() >= MOST_GROUPS && !groups.containsKey(name);
        return groups.computeIfAbsent(full ? SourceName.BEYOND : name, first -> new DeliveredTally());
    }
}
