package org.naulon.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.naulon.app.original.HarmlessText;
import org.naulon.app.serve.ServiceListener;
import org.naulon.connectors.intake.BrokenFeed;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.FeedsRead;
import org.naulon.connectors.intake.Receipt;

/** One line for each delivery, and for each change of what goes wrong: a server that is away is told once, not every second. */
final class ServeLines implements ServiceListener {
    private static final String CONTEXT = "context";
    private static final String CORRECTIONS = "corrections";

    private final PrintWriter out;
    private final PrintWriter err;
    private final Map<String, String> troubles = new HashMap<>();

    ServeLines(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public synchronized void taken(String transport, String name, Receipt receipt) {
        troubles.remove(transport);
        say(transport + ": took " + name + (receipt.read() == 0 ? ", which holds no record" : ": " + counts(receipt)));
    }

    @Override
    public synchronized void notTaken(String transport, String name, Throwable why) {
        trouble(transport, name + " was not taken and stays with its sender: " + Failure.line(why));
    }

    @Override
    public synchronized void unreachable(String transport, Throwable why) {
        trouble(transport, "cannot be reached and is tried again: " + Failure.line(why));
    }

    @Override
    public synchronized void contextTaken(boolean detecting) {
        say("The context has changed" + (detecting ? ": the detection begins anew with it." : "."));
    }

    @Override
    public synchronized void contextRead(FeedsRead read) {
        if (read.broken().isEmpty()) {
            mended(CONTEXT, "all feeds can be read again");
            return;
        }
        BrokenFeed first = read.broken().get(0);
        String others = read.broken().stream()
                .map(BrokenFeed::file)
                .filter(file -> !file.equals(first.file()))
                .distinct()
                .collect(Collectors.joining(", "));
        trouble(
                CONTEXT,
                (read.kept() ? "the context in force stays: " : "in force as far as it can be read: ") + first.file()
                        + " " + first.why() + (others.isEmpty() ? "" : "; broken too: " + others));
    }

    @Override
    public synchronized void contextUnreadable(Exception why) {
        trouble(CONTEXT, "cannot be looked at and is tried again: " + Failure.line(why));
    }

    @Override
    public synchronized void correctionsUntaken(Exception why) {
        trouble(CORRECTIONS, "cannot be taken and are tried again: " + Failure.line(why));
    }

    @Override
    public synchronized void correctionsTaken() {
        mended(CORRECTIONS, "can be taken again");
    }

    @Override
    public synchronized void corrected(Desk.Corrected taken) {
        say("took what corrects " + taken.correction().rejected().file() + " "
                + taken.correction().rejected().position() + ", by "
                + taken.correction().by()
                + (taken.ofContext() ? "" : ": " + counts(taken.receipt())));
    }

    @Override
    public synchronized void judgedTo(Instant moment, long ahead) {
        say("Judged: payments up to " + moment.truncatedTo(ChronoUnit.SECONDS)
                + (ahead == 0 ? "" : "; records dated too far ahead wait for their day: " + ahead));
    }

    @Override
    public synchronized void superseded(long reports) {
        if (reports > 0) {
            say("Reports that no longer stand and are superseded: " + reports);
        }
    }

    private void say(String line) {
        out.println(HarmlessText.of(line));
        out.flush();
    }

    private static String counts(Receipt receipt) {
        return "accepted " + receipt.accepted() + " + duplicates " + receipt.duplicates() + " + rejected "
                + receipt.rejected() + " = read " + receipt.read();
    }

    private void mended(String transport, String what) {
        if (troubles.remove(transport) != null) {
            say(transport + ": " + what);
        }
    }

    private void trouble(String transport, String what) {
        if (!what.equals(troubles.put(transport, what))) {
            err.println(HarmlessText.of("naulon: " + transport + ": " + what));
            err.flush();
        }
    }
}
