package org.naulon.connectors.iso20022;

import java.time.LocalDate;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;

/**
 * What a transaction of a pain.001 message means: a payment that was asked for and has not been made yet.
 *
 * @param header of the message
 * @param block what is said of all transactions of the payment block
 * @param transfer the transaction
 * @param number of the transaction in its block, from 1
 */
record OrderMapper(Element header, Element block, Element transfer, long number) {
    Observation map(Source source) throws BadRecord {
        Element ids = transfer.at("PmtId");
        String uetr = PaymentIds.uetr(ids.text("UETR"));
        Party payer = Parties.named(
                "Dbtr", Parties.of(block.at("Dbtr"), block.at("DbtrAcct"), block.at("DbtrAgt")), ultimatePayer());
        Money amount = amount();
        Moment at = askedFor();
        return new Observation(
                Observation.Kind.TRANSFER,
                uetr.isEmpty()
                        ? PaymentIds.order(payer, header.text("MsgId"), block.text("PmtInfId"), name(ids))
                        : "uetr:" + uetr,
                Channel.BANK,
                Status.ORDERED,
                Texts.first(uetr, PaymentIds.reference(ids)),
                at.at(),
                at.precision(),
                at.at(),
                amount.minor(),
                amount.currency(),
                0,
                "",
                "",
                0,
                payer,
                Parties.named(
                        "Cdtr",
                        Parties.of(transfer.at("Cdtr"), transfer.at("CdtrAcct"), transfer.at("CdtrAgt")),
                        transfer.at("UltmtCdtr")),
                "",
                Texts.first(Purposes.code(transfer), Purposes.code(block)),
                Purposes.text(transfer),
                "",
                PaymentIds.endToEnd(ids.text("EndToEndId")),
                "",
                source);
    }

    /** What tells the transactions of a block apart: their ids, else their place. */
    private String name(Element ids) {
        return Texts.first(PaymentIds.endToEnd(ids.text("EndToEndId")), ids.text("InstrId"), "#" + number);
    }

    private Element ultimatePayer() {
        Element own = transfer.at("UltmtDbtr");
        return own.isNone() ? block.at("UltmtDbtr") : own;
    }

    /** The amount in the currency of the transfer, else what the payer gives for an amount in another one. */
    private Money amount() throws BadRecord {
        Element instructed = transfer.at("Amt", "InstdAmt");
        Element given = instructed.isNone() ? transfer.at("Amt", "EqvtAmt", "Amt") : instructed;
        return Amounts.moved("Amt", given.text(), given.currency());
    }

    /** When the message was made, but for a message that names no time: the day on which the bank shall pay. */
    private Moment askedFor() throws BadRecord {
        String created = header.text("CreDtTm");
        if (!created.isEmpty()) {
            return Times.lenient("CreDtTm", created);
        }
        Element requested = block.at("ReqdExctnDt");
        String day = Texts.first(requested.text("DtTm"), requested.text("Dt"), requested.text());
        if (day.isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, "the order has neither CreDtTm nor ReqdExctnDt");
        }
        LocalDate date = Times.lenient("ReqdExctnDt", day).date();
        return Moment.day(date);
    }
}
