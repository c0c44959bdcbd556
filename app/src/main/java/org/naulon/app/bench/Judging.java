package org.naulon.app.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.context.Context;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Judge;
import org.naulon.rules.Outcomes;
import org.naulon.rules.Ruleset;
import org.naulon.rules.detect.Profile;
import org.naulon.rules.fact.Facts;

/**
 * The same questions about the same histories, asked of the rule engine, of hand-written Java and of nobody, in one
 * thread without Flink. Parties are judged as often as the profile stage judges them: at each transfer, a busy one once a day.
 */
final class Judging {
    static final String HISTORY = "histories, no question";
    static final String HAND_WRITTEN = "hand-written rules";
    static final String DROOLS = "Drools rules";

    private final Ruleset ruleset;
    private final Context context;
    private final Map<String, List<Transfer>> byParty = new TreeMap<>();

    /** @param transfers by time */
    Judging(List<Transfer> transfers, Ruleset ruleset, Context context) {
        this.ruleset = ruleset;
        this.context = context;
        for (Transfer transfer : transfers) {
            String payer = transfer.payer().id();
            String payee = transfer.payee().id();
            byParty.computeIfAbsent(payer, id -> new ArrayList<>()).add(transfer);
            if (!payee.equals(payer)) {
                byParty.computeIfAbsent(payee, id -> new ArrayList<>()).add(transfer);
            }
        }
    }

    List<Contestant> contestants() {
        long expected = handWritten().hits();
        return List.of(
                new Contestant(HISTORY, () -> over((history, moment) -> 0).judgements()),
                new Contestant(HAND_WRITTEN, () -> agreed(expected, handWritten())),
                new Contestant(DROOLS, () -> agreed(expected, drools())));
    }

    /**
     * What came of one pass over all histories.
     *
     * @param judgements how often all rules were asked
     * @param hits how often one of them held
     */
    record Tally(long judgements, long hits) {}

    Tally handWritten() {
        HandWritten rules = new HandWritten(new Facts(ruleset.parameters(), ruleset.reference(), context));
        return over(rules::judge);
    }

    Tally drools() {
        try (Judge judge = new Judge(ruleset, context)) {
            Tally asked = over((history, moment) -> {
                judge.judge(history, moment);
                return 0;
            });
            long hits =
                    judge.outcomes().values().stream().mapToLong(Outcomes::hit).sum();
            return new Tally(asked.judgements(), hits);
        }
    }

    /** The number of judgements, if the answers are the same as everybody's. */
    private static long agreed(long expected, Tally tally) {
        if (tally.hits() != expected) {
            throw new IllegalStateException(
                    "the rivals do not do the same: " + tally.hits() + " hits where " + expected + " are expected");
        }
        return tally.judgements();
    }

    private Tally over(Question question) {
        long judgements = 0;
        long hits = 0;
        for (Map.Entry<String, List<Transfer>> party : byParty.entrySet()) {
            PartyHistory history = new PartyHistory(party.getKey());
            LocalDate judged = LocalDate.MIN;
            for (Transfer transfer : party.getValue()) {
                history.take(new Change(null, transfer));
                LocalDate day = transfer.at().atOffset(ZoneOffset.UTC).toLocalDate();
                boolean busy = history.credits().size() >= Profile.BUSY
                        || history.debits().size() >= Profile.BUSY;
                if (transfer.status().moved() && !(busy && day.equals(judged))) {
                    judged = day;
                    judgements++;
                    hits += question.ask(history, transfer.at());
                }
            }
        }
        return new Tally(judgements, hits);
    }

    /** Asks all rules about a history at a moment; how many hit. */
    @FunctionalInterface
    private interface Question {
        long ask(PartyHistory history, Instant moment);
    }
}
