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
 * How well each folder of an inbox delivers: in one pass, or in all deliveries that a running system has taken. Whoever takes
 * records writes on it, and anybody may read it meanwhile.
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

    /** An empty board by the same clock, for a delivery that shows when it is whole and not before. */
    SourceBoard draft() {
        return new SourceBoard(clock);
    }

    /** Adds all that stands on a draft, which nobody writes on any more. */
    synchronized void book(SourceBoard draft) {
        draft.sources.values().forEach(source -> watch(source.folder()).add(source));
    }

    /** What one delivery has told, as a file of its own is told. */
    synchronized void book(String file, SourceHealth.Delivered delivered) {
        SourceName name = SourceName.of(file);
        watch(name.folder()).add(name.files(), delivered);
    }

    /** Takes back the rejections of a delivery whose bytes are read again. */
    synchronized void withdraw(String file, SourceHealth.Delivered before) {
        SourceName name = SourceName.of(file);
        watch(name.folder()).withdraw(name.files(), before);
    }

    /** Takes back the statements of a draft: those of a delivery whose bytes are read again. */
    synchronized void withdrawStatements(SourceBoard before) {
        before.sources.values().forEach(source -> watch(source.folder()).withdrawStatements(source));
    }

    /** Puts what a draft says of a folder in the place of all that was said of it. */
    synchronized void replace(String folder, SourceBoard draft) {
        sources.remove(folder);
        currentFile = "";
        book(draft);
    }

    /** What all files of a board delivered together. */
    synchronized SourceHealth.Delivered total() {
        DeliveredTally total = new DeliveredTally();
        sources.values().forEach(source -> total.add(source.total()));
        return total.delivered();
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
            current = watch(SourceName.of(file).folder());
        }
        return current;
    }

    private SourceWatch watch(String folder) {
        return sources.computeIfAbsent(folder, SourceWatch::new);
    }
}
