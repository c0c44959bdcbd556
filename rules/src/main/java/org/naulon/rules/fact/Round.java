package org.naulon.rules.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.naulon.model.transfer.Transfer;

/**
 * A round of a savings club whose members pay each other: payments to one of them, before any to another.
 *
 * @param winner party that was paid
 * @param begun moment of the first payment
 * @param people the winner and all who paid
 */
record Round(String winner, Instant begun, Set<String> people) {
    /** The rounds of payments in time order. */
    static List<Round> of(List<Transfer> payments) {
        List<Round> rounds = new ArrayList<>();
        String winner = "";
        for (Transfer payment : payments) {
            String payee = payment.payee().id();
            if (!payee.equals(winner)) {
                winner = payee;
                rounds.add(new Round(winner, payment.at(), new HashSet<>(Set.of(winner))));
            }
            rounds.get(rounds.size() - 1).people().add(payment.payer().id());
        }
        return rounds;
    }
}
