package org.naulon.connectors.swift.payment;

import java.util.List;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.connectors.swift.message.FinMessage;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/**
 * What a payment between banks means (MT202, MT205): the ordering institution (52, else the sender) pays the beneficiary
 * institution (58). The parties are banks; no customer stands behind it, or it would be a cover.
 */
final class BankTransfer {
    private BankTransfer() {}

    static Observation map(FinMessage message, Source source) throws BadRecord {
        Fields fields = message.fields();
        String reference = PaymentIdentity.reference(fields);
        Settled settled = Settled.of(fields);
        Moment at = settled.at();
        Outcome outcome = Outcome.of(fields);
        Money amount = outcome.isReturn() ? outcome.whole(settled.amount(), List.of()) : settled.amount();
        Party one = payer(message);
        Party other = named("58", FinBank.of(fields, "58"));
        PaymentIdentity identity = PaymentIdentity.of(message, one.agent(), reference, "", outcome);
        return new Observation(
                Observation.Kind.TRANSFER,
                identity.nativeId(),
                Channel.BANK,
                outcome.status(),
                identity.reference(),
                at.at(),
                at.precision(),
                at.at(),
                amount.minor(),
                amount.currency(),
                0,
                "",
                "",
                0,
                outcome.isReturn() ? other : one,
                outcome.isReturn() ? one : other,
                "",
                "",
                "",
                "",
                "",
                "",
                source);
    }

    private static Party payer(FinMessage message) throws BadRecord {
        FinBank ordering = FinBank.of(message.fields(), "52");
        FinBank sender = new FinBank(message.sender(), "", "", "");
        return named("52", ordering.isGiven() ? ordering : sender);
    }

    private static Party named(String field, FinBank bank) throws BadRecord {
        Party party = bank.asParty();
        if (party.name().isEmpty() && party.identifiers().isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, "field " + field + "a is missing or names no bank");
        }
        return party;
    }
}
