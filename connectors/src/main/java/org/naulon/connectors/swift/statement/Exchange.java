package org.naulon.connectors.swift.statement;

import java.util.List;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Forms;
import org.naulon.model.money.Money;

/**
 * What the payer gave and the payee got, where the bank tells that it exchanged the amount or took charges. What it writes of
 * these is free text: a word that has not its form says nothing, and the line stands as it was booked.
 *
 * @param given by the payer
 * @param received by the payee, the same amount where nothing was exchanged
 * @param rate as plain decimal, or empty
 * @param feeMinor charges in the currency of {@code given}, minor units, or 0
 */
record Exchange(Money given, Money received, String rate, long feeMinor) {
    /** @param booked what moved the balance: what the payer gave or, of an incoming payment, the payee got */
    static Exchange of(Money booked, LineInfo info, boolean incoming) {
        Money original = original(booked, info.original());
        Money given = incoming ? original : booked;
        boolean exchanged = !original.currency().equals(booked.currency());
        return new Exchange(
                given,
                incoming ? booked : original,
                exchanged ? rate(info.rate()) : "",
                charges(info.charges(), given.currency()));
    }

    /** Whether the payee got another currency than the payer gave. */
    boolean isOne() {
        return !given.currency().equals(received.currency());
    }

    private static Money original(Money booked, String text) {
        try {
            Money original = text.isEmpty() ? booked : Forms.moved("86", text);
            return original.currency().equals(booked.currency()) ? booked : original;
        } catch (BadRecord noAmount) {
            return booked;
        }
    }

    private static String rate(String text) {
        try {
            return text.isEmpty() ? "" : Forms.rate("86", text);
        } catch (BadRecord noRate) {
            return "";
        }
    }

    private static long charges(String text, String currency) {
        try {
            return text.isEmpty() ? 0 : Forms.sum("86", List.of(text), currency);
        } catch (BadRecord noAmount) {
            return 0;
        }
    }
}
