package org.naulon.app.bench;

import java.time.Instant;
import org.naulon.model.history.PartyHistory;
import org.naulon.rules.fact.BrokerProfile;
import org.naulon.rules.fact.Fact;
import org.naulon.rules.fact.Facts;
import org.naulon.rules.fact.FanIn;
import org.naulon.rules.fact.FeeBandCluster;
import org.naulon.rules.fact.PassThrough;
import org.naulon.rules.fact.Structuring;

/**
 * The rules about a party's history as Java conditions over the same facts, in the order of the rule files: the rival of
 * the rule engine. Exists for the benchmark only; what counts is in the rule files.
 */
final class HandWritten {
    private final Facts facts;

    HandWritten(Facts facts) {
        this.facts = facts;
    }

    /** How many rules hit; their claims are made, as they would have to be for a finding. */
    long judge(PartyHistory history, Instant moment) {
        long hits = 0;
        for (Fact fact : facts.of(history, moment)) {
            if (hits(fact) && !fact.claims().isEmpty()) {
                hits++;
            }
        }
        return hits;
    }

    private static boolean hits(Fact fact) {
        if (fact instanceof FanIn f) {
            return fanIn(f);
        } else if (fact instanceof FeeBandCluster f) {
            return feeBand(f);
        } else if (fact instanceof BrokerProfile f) {
            return broker(f);
        } else if (fact instanceof PassThrough f) {
            return passThrough(f);
        } else if (fact instanceof Structuring f) {
            return structuring(f);
        }
        throw new IllegalArgumentException("no condition is written for " + fact.ruleId());
    }

    private static boolean fanIn(FanIn f) {
        return f.getCredits() >= f.getMinSenders()
                && f.isDeterminable()
                && f.getDistinctPayers() >= f.getSeasonalSenders()
                && (f.getPayerCities() >= f.getMinCities() || f.getPayerCountries() >= f.getMinCountries())
                && f.getMedian() >= f.getMinMedian()
                && f.getMedian() <= f.getMaxMedian()
                && f.isSpike()
                && f.getUnrelatedShare() >= f.getMinUnrelatedShare();
    }

    private static boolean feeBand(FeeBandCluster f) {
        return f.getCredits() >= f.getMinCredits()
                && f.isDeterminable()
                && f.getDistinctPayers() >= f.getMinSenders()
                && f.isAtHub()
                && f.getModeShare() >= f.getMinModeShare();
    }

    private static boolean broker(BrokerProfile f) {
        return f.getCredits() >= f.getMinPayers()
                && f.getDebits() >= f.getMinPayees()
                && f.isDeterminable()
                && f.getDistinctPayers() >= f.getMinPayers()
                && f.getDistinctPayees() >= f.getMinPayees()
                && f.getPassThrough() >= f.getMinPassThrough()
                && f.getOutsideShare() >= f.getMinOutsideShare()
                && (f.getTokenShare() >= f.getMinTokenShare() || f.getCorridors() >= f.getMinCorridors());
    }

    private static boolean passThrough(PassThrough f) {
        return f.getCredits() >= f.getMinCycles()
                && f.getDebits() >= f.getMinCycles()
                && f.isDeterminable()
                && f.getCycles() >= f.getMinCycles();
    }

    private static boolean structuring(Structuring f) {
        return f.getCashPayments() >= f.getMinTransactions()
                && f.isDeterminable()
                && (f.getPieces() >= f.getMinTransactions() && f.getSumFactor() >= f.getMinSumFactor()
                        || f.getDensity() >= f.getMinDensity());
    }
}
