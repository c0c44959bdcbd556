package org.naulon.app.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.naulon.connectors.intake.Receipt;
import org.naulon.connectors.transport.TransportListener;

/** One line for each delivery, and for each change of what goes wrong: a server that is away is told once, not every second. */
final class ServeLines implements TransportListener {
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
        out.println(HarmlessText.of(transport + ": took " + name + ": accepted " + receipt.accepted() + " + duplicates "
                + receipt.duplicates() + " + rejected " + receipt.rejected() + " = read " + receipt.read()));
        out.flush();
    }

    @Override
    public synchronized void notTaken(String transport, String name, Throwable why) {
        trouble(transport, name + " was not taken and stays with its sender: " + Failure.line(why));
    }

    @Override
    public synchronized void unreachable(String transport, Throwable why) {
        trouble(transport, "cannot be reached and is tried again: " + Failure.line(why));
    }

    private void trouble(String transport, String what) {
        if (!what.equals(troubles.put(transport, what))) {
            err.println(HarmlessText.of("naulon: " + transport + ": " + what));
            err.flush();
        }
    }
}
