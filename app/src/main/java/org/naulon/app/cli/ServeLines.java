package org.naulon.app.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.naulon.app.serve.ServiceListener;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.Receipt;
import org.naulon.model.intake.Rejection;

/** One line for each delivery, and for each change of what goes wrong: a server that is away is told once, not every second. */
final class ServeLines implements ServiceListener {
    private static final String CONTEXT = "context";

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
    public synchronized void contextTaken() {
        troubles.remove(CONTEXT);
        say("The context has changed: the detection begins anew with it.");
    }

    @Override
    public synchronized void contextKept(List<Rejection> broken) {
        Rejection first = broken.get(0);
        String others = broken.size() == 1 ? "" : "; and so on: './naulon rejects' lists them";
        trouble(
                CONTEXT,
                "the context in force stays: " + first.file() + " cannot be read at " + first.position() + ": "
                        + first.reason() + ", " + first.message() + others);
    }

    @Override
    public synchronized void unreadable(Exception why) {
        trouble(CONTEXT, "cannot be looked at and is tried again: " + Failure.line(why));
    }

    @Override
    public synchronized void corrected(Desk.Corrected taken) {
        say("took what corrects " + taken.correction().rejected().file() + " "
                + taken.correction().rejected().position() + ", by "
                + taken.correction().by()
                + (taken.ofContext() ? "" : ": " + counts(taken.receipt())));
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

    private void trouble(String transport, String what) {
        if (!what.equals(troubles.put(transport, what))) {
            err.println(HarmlessText.of("naulon: " + transport + ": " + what));
            err.flush();
        }
    }
}
