package org.naulon.connectors.iso20022;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Source;

/**
 * Balances and booked entries of one statement, or of one page of it, summed up while it streams by.
 *
 * <p>The opening balance is OPBD, else the closing one of the statement before (PRCD); the closing balance is CLBD. A page in
 * the middle has interim booked balances (ITBD) instead: the first opens it and the last closes it.
 */
final class StatementSums {
    /** Largest sum of entries in minor units; balances have no more digits. */
    private static final long MAX_SUM = 1_000_000_000_000_000_000L;

    static final List<String> OPENING = List.of("OPBD", "PRCD");
    static final String CLOSING = "CLBD";
    private static final String INTERIM = "ITBD";

    private String currency = "";
    private @Nullable Long opening;
    private @Nullable Long closing;
    private @Nullable Long firstInterim;
    private @Nullable Long lastInterim;
    private int interims;
    private long credits;
    private long debits;
    private int entries;

    /** The currency of the account, where the statement gives it. */
    void account(Element account) {
        currency = account.text("Ccy");
    }

    /** One balance of the statement; those of other kinds (available, forward, expected) prove nothing. */
    void balance(Element balance) throws BadRecord {
        String code = code(balance);
        if (OPENING.contains(code)) {
            opening = code.equals(OPENING.get(0)) || opening == null ? signed(balance) : opening;
        } else if (code.equals(CLOSING)) {
            closing = signed(balance);
        } else if (code.equals(INTERIM)) {
            lastInterim = signed(balance);
            firstInterim = firstInterim == null ? lastInterim : firstInterim;
            interims++;
        }
    }

    /** The kind of a balance. */
    static String code(Element balance) {
        return Texts.first(balance.text("Tp", "CdOrPrtry", "Cd"), balance.text("Tp", "Cd"));
    }

    /** One entry; pending ones are in no balance, and one whose amount cannot be read will show as a difference. */
    void entry(Element entry) {
        if (!EntryMapper.isBooked(entry)) {
            return;
        }
        entries++;
        try {
            boolean raises = isCredit(entry);
            long sum = (raises ? credits : debits) + minor(entry);
            if (sum <= MAX_SUM) {
                credits = raises ? sum : credits;
                debits = raises ? debits : sum;
            }
        } catch (BadRecord unreadable) {
            entries--;
        }
    }

    /** Whether there was any balance, so that there is something to say. */
    boolean hasBalance() {
        return opening != null || closing != null || interims > 0;
    }

    Statement statement(String account, String reference, String sequence, Source source) {
        Long before = opening != null ? opening : closing != null || interims > 1 ? firstInterim : null;
        Long after = closing != null ? closing : opening != null || interims > 1 ? lastInterim : null;
        return new Statement(account, reference, sequence, currency, before, after, credits, debits, entries, source);
    }

    private long signed(Element balance) throws BadRecord {
        return isCredit(balance) ? minor(balance) : -minor(balance);
    }

    private long minor(Element of) throws BadRecord {
        Element amount = of.at("Amt");
        if (currency.isEmpty()) {
            currency = amount.currency();
        }
        if (!amount.currency().equals(currency)) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE,
                    "an amount in " + BadRecord.quote(amount.currency()) + " on an account in "
                            + BadRecord.quote(currency));
        }
        return Amounts.parse("Amt", amount.text(), currency).minor();
    }

    private static boolean isCredit(Element of) throws BadRecord {
        return EntryMapper.isCredit(of.text("CdtDbtInd"));
    }
}
