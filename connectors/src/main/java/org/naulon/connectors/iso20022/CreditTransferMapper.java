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
 * What a transaction of a credit transfer between banks means: a customer's payment (pacs.008), the cover of one (pacs.009 with
 * the customers underneath), or a payment of banks for themselves (any other pacs.009).
 *
 * <p>The amount is the settled one, unless the payer was instructed in another currency: then the payer gave the instructed
 * amount and the payee gets the settled one.
 */
final class CreditTransferMapper {
    private final Element header;
    private final Element transfer;
    private final Element customers;
    private final boolean amongBanks;

    private CreditTransferMapper(Element header, Element transfer, Element customers, boolean amongBanks) {
        this.header = header;
        this.transfer = transfer;
        this.customers = customers;
        this.amongBanks = amongBanks;
    }

    /** A transaction of a pacs.008. */
    static CreditTransferMapper ofCustomers(Element header, Element transfer) {
        return new CreditTransferMapper(header, transfer, transfer, false);
    }

    /** A transaction of a pacs.009; a cover shows the payment of the customers that it carries. */
    static CreditTransferMapper ofBanks(Element header, Element transfer) {
        Element underlying = transfer.at("UndrlygCstmrCdtTrf");
        return underlying.isNone()
                ? new CreditTransferMapper(header, transfer, transfer, true)
                : new CreditTransferMapper(header, transfer, underlying, false);
    }

    Observation map(Source source) throws BadRecord {
        String uetr = PaymentIds.uetr(transfer.text("PmtId", "UETR"));
        Money settled = money(transfer, "IntrBkSttlmAmt");
        Money instructed = customers.at("InstdAmt").isNone() ? settled : money(customers, "InstdAmt");
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
                exchanged ? customers.text("XchgRate") : "",
                Charges.sum(customers.all("ChrgsInf"), given.currency()),
                party("Dbtr", "UltmtDbtr"),
                party("Cdtr", "UltmtCdtr"),
                "",
                Texts.first(Purposes.code(customers), Purposes.code(transfer)),
                Purposes.text(customers),
                "",
                PaymentIds.endToEnd(transfer.text("PmtId", "EndToEndId")),
                "",
                source);
    }

    private Party party(String side, String ultimate) throws BadRecord {
        Element party = customers.at(side);
        Element account = customers.at(side + "Acct");
        return amongBanks
                ? Parties.named(side, Parties.bank(party, account), Element.NONE)
                : Parties.named(side, Parties.of(party, account, customers.at(side + "Agt")), customers.at(ultimate));
    }

    private static Money money(Element from, String name) throws BadRecord {
        Element amount = from.at(name);
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

    /** A cover names the payment that it carries, as an MT202 COV does in field 21, by the end-to-end id. */
    private String bankId() throws BadRecord {
        String sender = Texts.first(
                Parties.bic(transfer.at("InstgAgt")),
                Parties.bic(header.at("InstgAgt")),
                Parties.agent(customers.at("DbtrAgt")),
                amongBanks ? Parties.agent(transfer.at("Dbtr")) : "");
        String covered = customers == transfer ? "" : PaymentIds.endToEnd(transfer.text("PmtId", "EndToEndId"));
        String id = Texts.first(covered, PaymentIds.ofTransaction(transfer.at("PmtId")));
        String message = Texts.first(covered, header.text("MsgId"));
        if (sender.isEmpty() || id.isEmpty() || message.isEmpty()) {
            throw new BadRecord(
                    RejectReason.MISSING_VALUE,
                    "no UETR, and no sender, MsgId and transaction id that could stand for it");
        }
        return PaymentIds.bank(sender, message, id);
    }
}
