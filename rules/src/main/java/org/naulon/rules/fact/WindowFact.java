package org.naulon.rules.fact;

import java.time.Duration;
import java.util.List;
import org.naulon.model.transfer.Transfer;

/** What facts about a party share: one look at its history, and the window of their rule. */
public abstract class WindowFact implements Fact {
    final Look look;
    final Rig rig;
    private final Duration window;

    WindowFact(Look look, Duration window, Rig rig) {
        this.look = look;
        this.window = window;
        this.rig = rig;
    }

    @Override
    public boolean isDeterminable() {
        return Measures.allHaveBase(credits());
    }

    /** Number of credits in the window. */
    public final long getCredits() {
        return credits().size();
    }

    /** Number of debits in the window. */
    public final long getDebits() {
        return debits().size();
    }

    final List<Transfer> credits() {
        return look.credits(window);
    }

    final List<Transfer> debits() {
        return look.debits(window);
    }
}
