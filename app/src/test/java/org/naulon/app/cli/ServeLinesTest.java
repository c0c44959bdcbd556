package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.intake.BrokenFeed;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.FeedsRead;
import org.naulon.connectors.intake.Receipt;
import org.naulon.model.context.Context;
import org.naulon.model.intake.Correction;
import org.naulon.model.transfer.Source;

/** What the user of a running system reads. */
class ServeLinesTest {
    private static final String HASH = "ab".repeat(32);
    private static final BrokenFeed GONE = new BrokenFeed("context/fx.csv", "is gone");
    private static final BrokenFeed BAD = new BrokenFeed("context/shifts.csv", "is bad in 2 of 3 rows");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ServeLines lines = new ServeLines(new PrintWriter(out), new PrintWriter(err));

    @Test
    void anEmptyDeliveryIsNamedOnceAndAnyOtherWithItsCounts() {
        lines.taken("file:/in", "empty.csv", new Receipt(HASH, 0, 0, 0, 0));
        lines.taken("file:/in", "a.csv", new Receipt(HASH, 6, 3, 2, 1));
        assertThat(out.toString().lines())
                .containsExactly(
                        "file:/in: took empty.csv, which holds no record",
                        "file:/in: took a.csv: accepted 3 + duplicates 2 + rejected 1 = read 6");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aBrokenFeedIsOneLineUntilSomethingElseIsToSay() {
        lines.contextRead(read(true, GONE));
        lines.contextRead(read(true, GONE));
        lines.contextRead(read(true, GONE, BAD, BAD));
        lines.contextUnreadable(new NoSuchFileException("feeds"));
        String kept = "naulon: context: the context in force stays: context/fx.csv is gone";
        assertThat(err.toString().lines())
                .containsExactly(
                        kept,
                        kept + "; broken too: context/shifts.csv",
                        "naulon: context: cannot be looked at and is tried again: no such file: feeds");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whatIsWellAgainIsToldOnce() {
        lines.contextRead(read(false));
        lines.correctionsTaken();
        lines.contextRead(read(false, BAD));
        lines.correctionsUntaken(new IOException("c-1 is no correction"));
        for (int look = 0; look < 2; look++) {
            lines.contextRead(read(false));
            lines.correctionsTaken();
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "naulon: context: in force as far as it can be read: context/shifts.csv is bad in 2 of 3 rows",
                        "naulon: corrections: cannot be taken and are tried again: c-1 is no correction");
        assertThat(out.toString().lines())
                .containsExactly("context: all feeds can be read again", "corrections: can be taken again");
    }

    @Test
    void whatTheContextChangesIsTold() {
        lines.contextTaken(false);
        lines.contextTaken(true);
        lines.superseded(0);
        lines.superseded(2);
        assertThat(out.toString().lines())
                .containsExactly(
                        "The context has changed.",
                        "The context has changed: the detection begins anew with it.",
                        "Reports that no longer stand and are superseded: 2");
    }

    private static FeedsRead read(boolean kept, BrokenFeed... broken) {
        return new FeedsRead(Context.EMPTY, List.of(broken), kept);
    }

    @Test
    void aCorrectionIsToldWithWhoGaveItAndNothingThatMayChangeATerminal() {
        Correction given = new Correction(
                new Source(HASH, "line 3", "money-transfer/a.csv"), HASH, Instant.EPOCH, "A.\u001B[31m Analyst");
        lines.corrected(new Desk.Corrected(given, List.of(), false, new Receipt(HASH, 1, 1, 0, 0)));
        lines.corrected(new Desk.Corrected(given, List.of(), true, new Receipt(HASH, 0, 0, 0, 0)));
        assertThat(out.toString().lines())
                .containsExactly(
                        "took what corrects money-transfer/a.csv line 3, by A.\\x1B[31m Analyst: "
                                + "accepted 1 + duplicates 0 + rejected 0 = read 1",
                        "took what corrects money-transfer/a.csv line 3, by A.\\x1B[31m Analyst");
    }
}
