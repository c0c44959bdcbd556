package org.naulon.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.naulon.connectors.context.ContextFeeds;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.ForwardingSink;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.context.Context;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.transfer.Source;

/** Reads all context feeds of a folder at once, and notes which of them are broken. */
final class FeedFolder extends ForwardingSink {
    /** Told to a person in one line. */
    private static final int MOST_NOTED = 10;

    private static final Pattern ROW = Pattern.compile("(?:.*!)?line [0-9]+");

    private final Corrections given;
    private final Map<String, BadRows> bad = new TreeMap<>();
    private final List<BrokenFeed> broken = new ArrayList<>();

    /**
     * @param sink for the bad rows
     * @param given what stands in the place of some of them
     */
    FeedFolder(RecordSink sink, Corrections given) {
        super(sink);
        this.given = given;
    }

    /**
     * Reads what lies in the folder, and the corrections of what is bad in it; names that begin with a dot belong to a transfer
     * under way.
     *
     * @param inForce what was read before; a feed that gave rows to it and is gone is broken
     * @return what the feeds say, whatever is broken
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
                delivery.refuse(path(name), "the file cannot be opened");
                continue;
            }
            if (Files.size(feed) == 0 && delivery.context().isKnown(name)) {
                note(BrokenFeed.empty(path(name)));
            }
            try (opened) {
                delivery.take(Folder.CONTEXT, name, opened);
            }
        }
        // A share that is not mounted has no feeds, and takes nothing out of force.
        ContextFeeds.withRowsIn(inForce).stream()
                .filter(name -> !delivery.context().hasRead(name) && !Files.exists(folder.resolve(name)))
                .forEach(name -> note(BrokenFeed.gone(path(name))));
        round.take(delivery);
        delivery.context().unread().stream()
                .filter(unread -> !isCorrected(unread))
                .forEach(unread -> note(BrokenFeed.unreadable(unread.rejection())));
        bad.forEach((name, rows) -> noteMostlyBad(rows, delivery.context().goodRows(name)));
        return new FeedsRead(delivery.context().snapshot(), broken, false);
    }

    private void note(BrokenFeed feed) {
        if (broken.size() < MOST_NOTED) {
            broken.add(feed);
        }
    }

    /** The rows that are left of such a register would accuse those whom it no longer names. */
    private void noteMostlyBad(BadRows rows, long good) {
        boolean known =
                broken.stream().anyMatch(feed -> feed.file().equals(rows.first().file()));
        if (rows.count() > good && !known) {
            note(BrokenFeed.mostlyBad(rows.first(), rows.count(), rows.count() + good));
        }
    }

    /** A correction knows the entry of the archive in which the feed stands. */
    private boolean isCorrected(ContextFeeds.Unread unread) {
        Rejection rejection = unread.rejection();
        for (Correction correction : given.all()) {
            Source place = correction.rejected();
            boolean there = place.position().equals(rejection.position())
                    || place.position().endsWith("!" + rejection.position());
            if (there
                    && place.sha256().equals(rejection.sha256())
                    && CorrectedPlace.nameOf(place).equals(unread.feed())) {
                return true;
            }
        }
        return false;
    }

    private static String path(String name) {
        return Folder.CONTEXT.folderName() + "/" + name;
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
        if (given.of(rejection) == null) {
            if (ROW.matcher(rejection.position()).matches()) {
                Source place = new Source(rejection.sha256(), rejection.position(), rejection.file());
                bad.merge(CorrectedPlace.nameOf(place), new BadRows(rejection, 1), BadRows::and);
            } else if (rejection.reason() != RejectReason.UNKNOWN_FORMAT) {
                // One that is called like no feed takes nothing from those that are.
                note(BrokenFeed.unreadable(rejection));
            }
        }
        super.rejection(rejection);
    }

    /** The bad rows of a feed that nobody has corrected. */
    private record BadRows(Rejection first, long count) {
        BadRows and(BadRows later) {
            return new BadRows(first, count + later.count);
        }
    }
}
