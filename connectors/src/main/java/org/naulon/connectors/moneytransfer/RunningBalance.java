package org.naulon.connectors.moneytransfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Phones;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.mapping.CanonicalLayout;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Row;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;

/**
 * The balance that a statement of one account gives behind each movement, from its first row to its last: with the movements
 * between them it proves that no row is missing. Statements run either way; the newest row may come first.
 */
final class RunningBalance {
    private static final int BALANCE = CanonicalLayout.MONEY_TRANSFER.place("balance");

    private @Nullable Line first;
    private @Nullable Line last;
    private String account = "";
    private String currency = "";
    private long credits;
    private long debits;
    private int entries;

    /**
     * A row with a balance.
     *
     * @param movedMinor what it adds to the balance, negative when it takes away
     */
    private record Line(Observation observation, long movedMinor, long balanceMinor) {}

    /** Takes a row that was read; one without a balance column is passed over. */
    void take(Row row, Observation observation) throws BadRecord {
        String balance = row.get(BALANCE);
        if (balance.isEmpty()) {
            return;
        }
        boolean credit = isGiven(row.get("credit_amount"));
        boolean moved = observation.status() == Status.PAID;
        long amount = moved ? observation.amountMinor() : 0;
        boolean negative = balance.startsWith("-");
        long minor = Amounts.parse("balance", negative ? balance.substring(1) : balance, observation.currency())
                .minor();
        Line line = new Line(observation, credit ? amount : -amount, negative ? -minor : minor);
        first = first == null ? line : first;
        last = line;
        account = Texts.first(account, row.get("holder_account"), phone(row));
        currency = observation.currency();
        credits += credit ? amount : 0;
        debits += credit ? 0 : amount;
        entries += moved ? 1 : 0;
    }

    /** The statement that the rows make, or none. */
    List<Statement> statement() {
        List<Statement> statements = new ArrayList<>(1);
        if (first != null && last != null) {
            Statement rising = statement(first, last);
            Statement falling = statement(last, first);
            boolean newestFirst = first.observation.at().isAfter(last.observation.at());
            boolean unclear = first.observation.at().equals(last.observation.at());
            boolean falls = newestFirst || unclear && rising.proof() != Statement.Proof.PROVED;
            statements.add(falls ? falling : rising);
        }
        return statements;
    }

    private Statement statement(Line oldest, Line newest) {
        Source source = oldest == first ? oldest.observation.source() : newest.observation.source();
        return new Statement(
                account,
                "",
                "",
                currency,
                // One row proves nothing but itself.
                oldest == newest ? null : oldest.balanceMinor - oldest.movedMinor,
                newest.balanceMinor,
                credits,
                debits,
                entries,
                source);
    }

    private static String phone(Row row) {
        String phone = Phones.e164(row.get("holder_phone"), row.get("holder_country"));
        return phone.isEmpty() ? "" : "phone:" + phone;
    }

    private static boolean isGiven(String amount) {
        return amount.chars().anyMatch(c -> c >= '1' && c <= '9');
    }
}
