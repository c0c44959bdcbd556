package org.naulon.connectors.iso20022;

import java.time.LocalDate;
import java.util.List;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;

/**
 * What a transaction of a pacs.008 message means.
 *
 * <p>The amount is the settled one, unless the payer was instructed in another currency: then the payer gave the instructed
 * amount and the payee gets the settled one.
 */
final class CreditTransferMapper {
    private final Element header;
    private final Element transfer;

    CreditTransferMapper(Element header, Element transfer) {
        this.header = header;
        this.transfer = transfer;
    }

    Observation map(Source source) throws BadRecord {
        String uetr = PaymentIds.uetr(transfer.text("PmtId", "UETR"));
        Money settled = money("IntrBkSttlmAmt");
        Money instructed = transfer.at("InstdAmt").isNone() ? settled : money("InstdAmt");
        boolean exchanged = !instructed.currency().equals(settled.currency());
        Money given = exchanged ? instructed : settled;
        Moment at = acceptedAt();
        return new Observation(
                Observation.Kind.TRANSFER,
                uetr.isEmpty() ? bankId() : "uetr:" + uetr,
                Channel.BANK,
                Status.PAID,
                Texts.first(uetr, PaymentIds.reference(transfer.at("PmtId"))),
                at.at(),
                at.precision(),
                at.at(),
                given.minor(),
                given.currency(),
                exchanged ? settled.minor() : 0,
                exchanged ? settled.currency() : "",
                exchanged ? transfer.text("XchgRate") : "",
                charges(given.currency()),
                Parties.named(
                        "Dbtr",
                        Parties.of(transfer.at("Dbtr"), transfer.at("DbtrAcct"), transfer.at("DbtrAgt")),
                        transfer.at("UltmtDbtr")),
                Parties.named(
                        "Cdtr",
                        Parties.of(transfer.at("Cdtr"), transfer.at("CdtrAcct"), transfer.at("CdtrAgt")),
                        transfer.at("UltmtCdtr")),
                "",
                Purposes.code(transfer),
                Purposes.text(transfer),
                "",
                "",
                "",
                source);
    }

    private Money money(String name) throws BadRecord {
        Element amount = transfer.at(name);
        return Amounts.moved(name, amount.text(), amount.currency());
    }

    /** When the bank accepted it, else when the message was made if that is the day of settlement, else that day. */
    private Moment acceptedAt() throws BadRecord {
        String accepted = transfer.text("AccptncDtTm");
        if (!accepted.isEmpty()) {
            return Times.lenient("AccptncDtTm", accepted);
        }
        String created = header.text("CreDtTm");
        String settled = Texts.first(transfer.text("IntrBkSttlmDt"), header.text("IntrBkSttlmDt"));
        if (settled.isEmpty()) {
            return Times.lenient("CreDtTm", created);
        }
        LocalDate day = Times.date("IntrBkSttlmDt", settled);
        if (!created.isEmpty()) {
            Moment made = Times.lenient("CreDtTm", created);
            if (made.date().equals(day)) {
                return made;
            }
        }
        return Moment.day(day);
    }

    private String bankId() throws BadRecord {
        String sender = Texts.first(
                Parties.bic(transfer.at("InstgAgt")),
                Parties.bic(header.at("InstgAgt")),
                Parties.agent(transfer.at("DbtrAgt")));
        String id = PaymentIds.ofTransaction(transfer.at("PmtId"));
        String message = header.text("MsgId");
        if (sender.isEmpty() || id.isEmpty() || message.isEmpty()) {
            throw new BadRecord(
                    RejectReason.MISSING_VALUE,
                    "no UETR, and no sender, MsgId and transaction id that could stand for it");
        }
        return PaymentIds.bank(sender, message, id);
    }

    /** Charges in the currency of the amount; those in another one cannot be added. */
    private long charges(String currency) throws BadRecord {
        long sum = 0;
        List<Element> charges = transfer.all("ChrgsInf");
        for (Element charge : charges) {
            Element amount = charge.at("Amt");
            if (amount.currency().equals(currency)) {
                sum = Math.addExact(
                        sum,
                        Amounts.parse("ChrgsInf/Amt", amount.text(), currency).minor());
            }
        }
        return sum;
    }
}
