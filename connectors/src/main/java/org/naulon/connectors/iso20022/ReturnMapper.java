package org.naulon.connectors.iso20022;

import java.time.Instant;
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

/** What a transaction of a pacs.004 message means: the original payment, reversed whole or in part. */
final class ReturnMapper {
    private final Element header;
    private final Element originalMessage;
    private final Element transfer;

    ReturnMapper(Element header, Element originalMessage, Element transfer) {
        this.header = header;
        this.originalMessage = originalMessage;
        this.transfer = transfer;
    }

    Observation map(Source source) throws BadRecord {
        Element original = transfer.at("OrgnlTxRef");
        String uetr = PaymentIds.uetr(transfer.text("OrgnlUETR"));
        Money amount = amount();
        Moment at = at(original);
        Instant returned = returnedAt().at();
        return new Observation(
                Observation.Kind.TRANSFER,
                uetr.isEmpty() ? bankId(original) : "uetr:" + uetr,
                Channel.BANK,
                Status.REVERSED,
                Texts.first(uetr, endToEnd(), transfer.text("OrgnlTxId")),
                at.at(),
                at.precision(),
                returned.isAfter(at.at()) ? returned : at.at(),
                amount.minor(),
                amount.currency(),
                0,
                "",
                "",
                0,
                party(original, "Dbtr").enrichedBy(party(transfer.at("RtrChain"), "Cdtr")),
                party(original, "Cdtr").enrichedBy(party(transfer.at("RtrChain"), "Dbtr")),
                "",
                Purposes.code(original),
                Purposes.text(original),
                "",
                "",
                "",
                source);
    }

    private static Party party(Element of, String side) throws BadRecord {
        return Parties.side(of.at(side), of.at(side + "Acct"), of.at(side + "Agt"));
    }

    /**
     * What is given back, with what banks kept of it. Where that is less than the original, the message returns a part, and
     * settlement leaves the rest with the payee.
     */
    private Money amount() throws BadRecord {
        Element returned = transfer.at("RtrdIntrBkSttlmAmt");
        Money amount = Amounts.moved("RtrdIntrBkSttlmAmt", returned.text(), returned.currency());
        Money whole = original("OrgnlIntrBkSttlmAmt", amount);
        long kept = Charges.sum(transfer.all("ChrgsInf"), amount.currency());
        boolean known = !transfer.at("OrgnlIntrBkSttlmAmt").isNone();
        if (known && (!whole.currency().equals(amount.currency()) || kept >= whole.minor() - amount.minor())) {
            return whole;
        }
        return kept > Long.MAX_VALUE - amount.minor() ? amount : new Money(amount.minor() + kept, amount.currency());
    }

    private Money original(String name, Money otherwise) throws BadRecord {
        Element amount = transfer.at(name);
        return amount.isNone() ? otherwise : Amounts.moved(name, amount.text(), amount.currency());
    }

    /** The day of the original settlement; a return that does not repeat it is dated by itself. */
    private Moment at(Element original) throws BadRecord {
        String settled = Texts.first(transfer.text("OrgnlIntrBkSttlmDt"), original.text("IntrBkSttlmDt"));
        return settled.isEmpty() ? returnedAt() : Moment.day(Times.date("OrgnlIntrBkSttlmDt", settled));
    }

    private Moment returnedAt() throws BadRecord {
        String settled = Texts.first(transfer.text("IntrBkSttlmDt"), header.text("IntrBkSttlmDt"));
        return settled.isEmpty()
                ? Times.lenient("CreDtTm", header.text("CreDtTm"))
                : Moment.day(Times.date("IntrBkSttlmDt", settled));
    }

    private String bankId(Element original) throws BadRecord {
        String sender = Texts.first(
                Parties.agent(original.at("DbtrAgt")),
                Parties.bic(transfer.at("InstdAgt")),
                Parties.bic(header.at("InstdAgt")));
        String message = Texts.first(transfer.text("OrgnlGrpInf", "OrgnlMsgId"), originalMessage.text("OrgnlMsgId"));
        String id = Texts.first(transfer.text("OrgnlTxId"), endToEnd(), transfer.text("OrgnlInstrId"));
        if (sender.isEmpty() || message.isEmpty() || id.isEmpty()) {
            throw new BadRecord(
                    RejectReason.MISSING_VALUE, "the return names its original by neither UETR nor message and id");
        }
        return PaymentIds.bank(sender, message, id);
    }

    private String endToEnd() {
        return PaymentIds.endToEnd(transfer.text("OrgnlEndToEndId"));
    }
}
