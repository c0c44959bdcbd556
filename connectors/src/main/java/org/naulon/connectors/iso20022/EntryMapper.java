package org.naulon.connectors.iso20022;

import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;
import org.naulon.model.party.ContentId;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;

/**
 * What an entry of an account means: money that came to the account holder or went from it. A reversed or returned entry
 * shows the original payment, so its direction is the opposite of the booking's.
 *
 * @param account the account with its holder and servicer
 * @param entry what is said of the whole entry
 * @param details what is said of one transaction in it, or nothing
 * @param number of the transaction in its entry, from 1
 * @param sole whether the details are of the whole entry, not of one transaction of several
 * @param day for want of dates of its own, or empty
 * @param seen the entries of the statement so far
 */
record EntryMapper(
        Element account, Element entry, Element details, int number, boolean sole, String day, SeenEntries seen) {
    Observation map(Source source) throws BadRecord {
        String uetr = PaymentIds.uetr(details.text("Refs", "UETR"));
        boolean back = isTrue(entry.text("RvslInd")) || !details.at("RtrInf").isNone();
        boolean incoming = isCredit(Texts.first(details.text("CdtDbtInd"), entry.text("CdtDbtInd"))) != back;
        EntryAmounts amounts = new EntryAmounts(entry, details, sole);
        Money booked = amounts.booked();
        Money asked = amounts.asked(booked);
        Money given = incoming ? asked : booked;
        Money received = incoming ? booked : asked;
        boolean exchanged = !given.currency().equals(received.currency());
        Moment at = EntryTime.of(entry, details, day);
        CashEntry cash = CashEntry.of(account, entry, details);
        Party holder = Parties.of(account.at("Ownr"), account, account.at("Svcr"));
        Party other = other(incoming ? "Dbtr" : "Cdtr");
        if (cash.isCash()) {
            holder = cash.placed(holder);
            other = cash.placed(other);
        }
        return new Observation(
                Observation.Kind.TRANSFER,
                uetr.isEmpty() ? nativeId(incoming, cash.isCash(), back) : "uetr:" + uetr,
                cash.isCash() ? Channel.CASH : Channel.BANK,
                back ? Status.REVERSED : isBooked(entry) ? Status.PAID : Status.ORDERED,
                Texts.first(uetr, PaymentIds.reference(details.at("Refs")), servicerReference()),
                at.at(),
                at.precision(),
                at.at(),
                given.minor(),
                given.currency(),
                exchanged ? received.minor() : 0,
                exchanged ? received.currency() : "",
                exchanged ? amounts.rate() : "",
                Charges.sum(details.at("Chrgs").all("Rcrd"), given.currency()),
                incoming ? other : holder,
                incoming ? holder : other,
                "",
                Purposes.code(details),
                Texts.first(Purposes.text(details), Texts.purpose(additional())),
                "",
                cash.isCash() ? "" : PaymentIds.endToEnd(details.text("Refs", "EndToEndId")),
                "",
                source);
    }

    /** Whether an indicator says that the balance rises. */
    static boolean isCredit(String indicator) throws BadRecord {
        return switch (indicator) {
            case "CRDT" -> true;
            case "DBIT" -> false;
            default ->
                throw new BadRecord(
                        indicator.isEmpty() ? RejectReason.MISSING_VALUE : RejectReason.INVALID_VALUE,
                        "CdtDbtInd " + BadRecord.quote(indicator) + " is neither CRDT nor DBIT");
        };
    }

    /** Whether an entry is in the balance; one that is pending or only told of is not yet. */
    static boolean isBooked(Element entry) {
        String status = Texts.first(entry.text("Sts", "Cd"), entry.text("Sts"));
        return status.isEmpty() || status.equals("BOOK");
    }

    private static boolean isTrue(String indicator) {
        return indicator.equals("true") || indicator.equals("1");
    }

    /** What the bank adds about the whole entry; it says nothing about one transaction of several. */
    private String additional() {
        return details.isNone() || sole ? entry.text("AddtlNtryInf") : "";
    }

    private Party other(String side) throws BadRecord {
        Element parties = details.at("RltdPties");
        Party party = Parties.side(parties.at(side), parties.at(side + "Acct"), details.at("RltdAgts", side + "Agt"));
        return Parties.orNamed(party, parties.at("Ultmt" + side));
    }

    /**
     * The ids that the sending bank gave, when they are complete; else the servicer's own reference of the entry. The bank's
     * ids are not the last word: the payment itself may have a UETR that this version of the entry has no place for.
     */
    private String nativeId(boolean incoming, boolean cash, boolean back) throws BadRecord {
        Element refs = details.at("Refs");
        String sender = incoming
                ? Parties.agent(details.at("RltdAgts", "DbtrAgt"))
                : Texts.first(Parties.agent(account.at("Svcr")), Parties.agent(details.at("RltdAgts", "DbtrAgt")));
        String id = PaymentIds.ofTransaction(refs);
        if (!cash && !sender.isEmpty() && !id.isEmpty() && !refs.text("MsgId").isEmpty()) {
            return PaymentIds.named(Parties.account(account), PaymentIds.bank(sender, refs.text("MsgId"), id));
        }
        if (Parties.account(account).isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, "the statement names no account before its entries");
        }
        String own = "entry:" + Accounts.inIdentity(Parties.account(account)) + "|";
        String reference = servicerReference();
        return seen.distinct(own + (isDistinct(reference) ? reference : ContentId.of("line", content())), back);
    }

    /** What banks write for want of a reference has no digit. */
    private static boolean isDistinct(String reference) {
        return reference.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** What the bank says of the entry wherever it tells of it; its place and number differ between report and statement. */
    private String content() {
        return String.join(
                "|",
                entry.at("Amt").content(),
                entry.text("CdtDbtInd"),
                entry.text("RvslInd"),
                entry.at("BookgDt").content(),
                entry.at("ValDt").content(),
                entry.at("BkTxCd").content(),
                additional(),
                details.content());
    }

    private String servicerReference() {
        String own = details.text("Refs", "AcctSvcrRef");
        String shared = entry.text("AcctSvcrRef");
        if (!own.isEmpty() && !own.equals(shared)) {
            return own;
        }
        return shared.isEmpty() ? "" : number == 1 ? shared : shared + "." + number;
    }
}
