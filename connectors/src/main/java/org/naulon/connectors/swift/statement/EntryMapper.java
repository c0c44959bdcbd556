package org.naulon.connectors.swift.statement;

import java.util.Set;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Texts;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;

/**
 * What a statement line means: money that came to the account or went from it. A reversal or return shows the original
 * payment, so its direction is the opposite of the line's.
 *
 * @param account the account of the statement
 * @param line the line
 * @param info what is said of it
 * @param id identity of the line among those of the account
 */
record EntryMapper(Account account, StatementLine line, LineInfo info, String id) {
    /** German business transaction codes of cash over the counter: 082 paid in, 083 drawn. */
    private static final Set<String> CASH = Set.of("082", "083");

    /** German codes of what comes back: returned debits (108, 109) and a returned credit transfer (159). */
    private static final Set<String> RETURNS = Set.of("108", "109", "159");

    /** The transaction type of a returned item. */
    private static final String RETURNED_ITEM = "RTI";

    /** What stands in the place of a reference and is none; some name the code word that holds it. */
    private static final Set<String> NO_REFERENCE = Set.of("", "NONREF", "EREF", "PREF", "KREF", "MARF", "NOTPROVIDED");

    Observation map(Source source) {
        boolean back = line.mark().isReversal()
                || line.code().equals(RETURNED_ITEM)
                || RETURNS.contains(info.business())
                || info.returned();
        boolean incoming = line.mark().isRaising() != back;
        boolean cash = CASH.contains(info.business());
        Moment at = Moment.day(line.booked());
        Exchange exchange = Exchange.of(line.amount(), info, incoming);
        Party holder = party(info.holder(incoming).name(), account.number(), account.bank());
        LineInfo.Side side = info.other(incoming).or(new LineInfo.Side("", accountInDetails(), ""));
        Party other = party(side.name(), side.account(), side.bank());
        return new Observation(
                Observation.Kind.TRANSFER,
                info.uetr().isEmpty() ? id : "uetr:" + info.uetr(),
                cash ? Channel.CASH : Channel.BANK,
                back ? Status.REVERSED : line.mark().isExpected() ? Status.ORDERED : Status.PAID,
                Texts.first(
                        info.uetr(),
                        info.endToEnd(),
                        line.ownerReference().equals(side.account()) ? "" : reference(line.ownerReference()),
                        reference(line.bankReference())),
                at.at(),
                at.precision(),
                at.at(),
                exchange.given().minor(),
                exchange.given().currency(),
                exchange.isOne() ? exchange.received().minor() : 0,
                exchange.isOne() ? exchange.received().currency() : "",
                exchange.rate(),
                exchange.feeMinor(),
                incoming ? other : holder,
                incoming ? holder : other,
                "",
                info.purposeCode(),
                Texts.first(info.purpose(), side.account().isEmpty() ? Texts.purpose(line.details()) : ""),
                "",
                cash ? "" : info.endToEnd(),
                "",
                source);
    }

    /** Some banks give the other side's IBAN as the details of a line. */
    private String accountInDetails() {
        String account = Accounts.compact(line.details());
        return Accounts.country(account).isEmpty() ? "" : account;
    }

    /** Whether a bank's reference tells lines apart: a word such as {@code INTEREST} does not. */
    static boolean isDistinct(String reference) {
        return !reference(reference).isEmpty() && reference.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** A reference, or empty for what only says that there is none, such as {@code NONREF} or {@code KREF+}. */
    private static String reference(String text) {
        String word = text.endsWith("+") ? text.substring(0, text.length() - 1) : text;
        return NO_REFERENCE.contains(word) ? "" : text;
    }

    private static Party party(String name, String account, String bank) {
        String country = Texts.first(Accounts.country(account), Accounts.countryOfBic(bank));
        return new Party("", Texts.line(name), account, "", "", "", "", "", "", country, bank, "");
    }
}
