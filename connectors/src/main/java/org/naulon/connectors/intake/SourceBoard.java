package org.naulon.connectors.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.SourceName;
import org.naulon.model.intake.Statement;

/**
 * How well each folder of an inbox delivers: in one pass, or since a running system was started. Whoever takes records writes
 * on it, and anybody may read it meanwhile.
 */
public final class SourceBoard {
    private final Map<String, SourceWatch> sources = new TreeMap<>();
    private final @Nullable InstantSource clock;
    private String currentFile = "";
    private SourceWatch current = new SourceWatch("");

    private SourceBoard(@Nullable InstantSource clock) {
        this.clock = clock;
    }

    /** For a pass over files that lie there already: when they arrived is not known. */
    public static SourceBoard ofAPass() {
        return new SourceBoard(null);
    }

    /** For a running system, which takes records when they arrive. */
    public static SourceBoard arrivingBy(InstantSource clock) {
        return new SourceBoard(clock);
    }

    /** How well each folder delivered so far, in the order of their names. */
    public synchronized List<SourceHealth> sources() {
        return SourceHealth.compared(
                sources.values().stream().map(SourceWatch::health).toList());
    }

    synchronized void taken(String file, Instant at) {
        source(file).taken(file, at, clock == null ? null : clock.instant());
    }

    synchronized void rejected(Rejection rejection) {
        source(rejection.file()).rejected(rejection.file());
    }

    synchronized void statement(Statement statement) {
        source(statement.source().file()).statement(statement);
    }

    synchronized void unmapped(String file, List<String> headings) {
        source(file).unmapped(file, headings);
    }

    /** The folder of a file; files come one after another. */
    private SourceWatch source(String file) {
        if (!file.equals(currentFile)) {
            currentFile = file;
            current = sources.computeIfAbsent(SourceName.of(file).folder(), SourceWatch::new);
        }
        return current;
    }
}
