package org.naulon.rules.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.naulon.model.path.CycleSearch;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.LivingSignals;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Judge;

/** The path stage: finds cycles among all payments above the floor and asks the rules about each. */
public final class Cycles {
    private final CycleSearch search;
    private final LivingSignals signals;

    public Cycles(CycleSearch search, LivingSignals signals) {
        this.search = search;
        this.signals = signals;
    }

    public CycleSearch search() {
        return search;
    }

    public LivingSignals signals() {
        return signals;
    }

    /** Takes in a change; the findings that it opened or continued. */
    public List<Finding> take(Change change, Judge judge) {
        List<Transfer> cycle = search.take(change);
        Transfer after = change.after();
        if (after == null || !after.status().moved()) {
            return signals.takeBack(change);
        }
        if (cycle.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(1);
        judge.judge(cycle, search.around(cycle)).forEach(found -> findings.addAll(signals.take(found)));
        findings.addAll(signals.untold());
        return findings;
    }

    /** Forgets payments and signals that no later cycle can reach. */
    public void forget(Instant before) {
        search.forget(before);
        signals.expire(before);
    }

    public boolean isEmpty() {
        return search.isEmpty() && signals.isEmpty();
    }
}
