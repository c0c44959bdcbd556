package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.Receipt;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.transfer.Source;

/** What the user of a running system reads. */
class ServeLinesTest {
    private static final String HASH = "ab".repeat(32);
    private static final Rejection BROKEN = new Rejection(
            "context/fx.csv", "line 1", HASH, RejectReason.MISSING_COLUMN, "the exchange rates lack currency");

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
        lines.contextKept(List.of(BROKEN));
        lines.contextKept(List.of(BROKEN));
        lines.contextKept(List.of(BROKEN, BROKEN));
        lines.unreadable(new NoSuchFileException("feeds"));
        String kept = "naulon: context: the context in force stays: context/fx.csv cannot be read at line 1: "
                + "MISSING_COLUMN, the exchange rates lack currency";
        assertThat(err.toString().lines())
                .containsExactly(
                        kept,
                        kept + "; and so on: './naulon rejects' lists them",
                        "naulon: context: cannot be looked at and is tried again: no such file: feeds");
    }

    @Test
    void whatTheContextChangesIsTold() {
        lines.contextTaken();
        lines.superseded(0);
        lines.superseded(2);
        assertThat(out.toString().lines())
                .containsExactly(
                        "The context has changed: the detection begins anew with it.",
                        "Reports that no longer stand and are superseded: 2");
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
