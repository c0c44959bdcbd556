package org.naulon.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.naulon.connectors.context.ContextFeeds;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.context.Context;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Reads all context feeds of a folder at once, and notes which of them could not be read whole. */
final class FeedFolder implements RecordSink {
    /** Told to a person in one line. */
    private static final int MOST_NOTED = 10;

    private static final Pattern ROW = Pattern.compile("(?:.*!)?line [0-9]+");

    private final RecordSink sink;
    private final Corrections given;
    private final List<Rejection> broken = new ArrayList<>();

    /**
     * @param sink for the bad rows
     * @param given what stands in the place of some of them
     */
    FeedFolder(RecordSink sink, Corrections given) {
        this.sink = sink;
        this.given = given;
    }

    /**
     * Reads what lies in the folder, and the corrections of what is bad in it; names that begin with a dot belong to a transfer
     * under way.
     *
     * @param inForce what was read before; a feed that gave rows to it and is gone is broken
     */
    FeedsRead read(Path folder, Context inForce, Archive archive, Profiles profiles) throws IOException {
        CorrectionRound round = new CorrectionRound(this, given);
        Delivery delivery = new Delivery(archive, round, profiles);
        for (Path feed : feeds(folder)) {
            String name = feed.getFileName().toString();
            InputStream opened;
            try {
                opened = Files.newInputStream(feed);
            } catch (IOException e) {
                delivery.refuse(Folder.CONTEXT.folderName() + "/" + name, "the file cannot be opened");
                continue;
            }
            if (Files.size(feed) == 0 && delivery.context().isKnown(name)) {
                broken.add(empty(name));
            }
            try (opened) {
                delivery.take(Folder.CONTEXT, name, opened);
            }
        }
        noteGone(folder, inForce, delivery.context());
        round.take(delivery);
        delivery.context().cut().stream()
                .filter(rejection -> given.of(rejection) == null)
                .limit(MOST_NOTED)
                .forEach(broken::add);
        return new FeedsRead(delivery.context().snapshot(), broken);
    }

    /** No record and so no rejection, but no feed either: one without rows has its header. */
    private static Rejection empty(String name) {
        return new Rejection(
                Folder.CONTEXT.folderName() + "/" + name,
                "byte 0",
                "",
                RejectReason.MISSING_COLUMN,
                "the file is empty; a feed without rows has its header");
    }

    /** A share that is not mounted has no feeds, and takes nothing out of force. */
    private void noteGone(Path folder, Context inForce, ContextFeeds read) {
        List<String> gone = ContextFeeds.withRowsIn(inForce).stream()
                .filter(name -> !read.hasRead(name) && !Files.exists(folder.resolve(name)))
                .toList();
        if (!gone.isEmpty()) {
            broken.add(new Rejection(
                    Folder.CONTEXT.folderName() + "/" + gone.get(0),
                    "byte 0",
                    "",
                    RejectReason.UNREADABLE,
                    "gone: " + String.join(", ", gone)
                            + "; a feed that shall hold no longer is replaced by its header alone"));
        }
    }

    private static List<Path> feeds(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void rejection(Rejection rejection) throws IOException {
        if (isOfAFile(rejection) && given.of(rejection) == null && broken.size() < MOST_NOTED) {
            broken.add(rejection);
        }
        sink.rejection(rejection);
    }

    /** A file that cannot be opened or unpacked; one that is called like no feed takes nothing from those that are. */
    private static boolean isOfAFile(Rejection rejection) {
        return rejection.reason() != RejectReason.UNKNOWN_FORMAT
                && !ROW.matcher(rejection.position()).matches();
    }

    @Override
    public void observation(Observation observation) throws IOException {
        sink.observation(observation);
    }

    @Override
    public void statement(Statement statement) throws IOException {
        sink.statement(statement);
    }

    @Override
    public void columns(Source file, String profile, List<String> unmapped) throws IOException {
        sink.columns(file, profile, unmapped);
    }
}
