package org.naulon.app.world.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.naulon.app.world.event.BankPayment;
import org.naulon.app.world.event.CashDeposit;
import org.naulon.app.world.people.Actor;
import org.naulon.app.world.people.City;

/** Writes camt.054 notifications and camt.053 statements, version 8. */
final class CamtMessages {

    private CamtMessages() {}

    /** One notification for each deposit (its branch is that of the account servicer) and for each credited payment. */
    static void notifications(
            Path file, String id, Instant created, List<CashDeposit> deposits, List<BankPayment> credits)
            throws IOException {
        try (XmlFile xml = new XmlFile(file, "camt.054.001.08", false, id, created)) {
            xml.open("BkToCstmrDbtCdtNtfctn");
            header(xml, id, created);
            int number = 0;
            for (CashDeposit deposit : deposits) {
                xml.open("Ntfctn");
                xml.leaf("Id", id + "-" + ++number);
                xml.leaf("CreDtTm", created.toString());
                holder(xml, deposit.holder(), deposit.branch(), deposit.currency());
                cash(xml, deposit);
                xml.close(1);
            }
            for (BankPayment credit : credits) {
                xml.open("Ntfctn");
                xml.leaf("Id", id + "-" + ++number);
                xml.leaf("CreDtTm", created.toString());
                holder(xml, credit.payee(), credit.payee().city(), credit.currency());
                credited(xml, credit);
                xml.close(1);
            }
        }
    }

    /** The statement of an account that sees nothing but its takings; opening balance and entries add up to closing. */
    static void statement(Path file, String id, Instant created, List<CashDeposit> deposits) throws IOException {
        CashDeposit first = deposits.get(0);
        long opening = 100_000;
        long closing = opening + deposits.stream().mapToLong(CashDeposit::minor).sum();
        try (XmlFile xml = new XmlFile(file, "camt.053.001.08", true, id, created)) {
            xml.open("BkToCstmrStmt");
            header(xml, id, created);
            xml.open("Stmt");
            xml.leaf("Id", id);
            xml.leaf("CreDtTm", created.toString());
            holder(xml, first.holder(), first.branch(), first.currency());
            balance(xml, "OPBD", opening, first.currency(), first.at());
            balance(
                    xml,
                    "CLBD",
                    closing,
                    first.currency(),
                    deposits.get(deposits.size() - 1).at());
            for (CashDeposit deposit : deposits) {
                cash(xml, deposit);
            }
        }
    }

    private static void header(XmlFile xml, String id, Instant created) throws IOException {
        xml.open("GrpHdr");
        xml.leaf("MsgId", id);
        xml.leaf("CreDtTm", created.toString());
        xml.close(1);
    }

    private static void holder(XmlFile xml, Actor holder, City branch, String currency) throws IOException {
        xml.open("Acct");
        PacsMessages.accountId(xml, holder);
        xml.leaf("Ccy", currency);
        xml.open("Ownr");
        xml.leaf("Nm", holder.shownName());
        xml.open("PstlAdr");
        xml.leaf("TwnNm", holder.city().name());
        xml.leaf("Ctry", holder.city().country().code());
        xml.close(2);
        xml.open("Svcr", "FinInstnId");
        xml.leaf("BICFI", branch.country().bic());
        xml.close(1);
        xml.open("BrnchId");
        xml.leaf("Id", "BR-" + branch.name().toUpperCase(Locale.ROOT));
        xml.leaf("Nm", branch.name());
        xml.open("PstlAdr");
        xml.leaf("TwnNm", branch.name());
        xml.leaf("Ctry", branch.country().code());
        xml.close(4);
    }

    private static void balance(XmlFile xml, String code, long minor, String currency, Instant at) throws IOException {
        xml.open("Bal", "Tp", "CdOrPrtry");
        xml.leaf("Cd", code);
        xml.close(2);
        xml.amount("Amt", minor, currency);
        xml.leaf("CdtDbtInd", "CRDT");
        xml.open("Dt");
        xml.leaf("Dt", at.atOffset(ZoneOffset.UTC).toLocalDate().toString());
        xml.close(2);
    }

    private static void cash(XmlFile xml, CashDeposit deposit) throws IOException {
        booked(xml, deposit.minor(), deposit.currency(), deposit.at());
        xml.leaf("AcctSvcrRef", deposit.serviceReference());
        bankTransaction(xml, "CNTR", "CDPT");
        xml.close(1);
    }

    private static void credited(XmlFile xml, BankPayment payment) throws IOException {
        booked(xml, payment.minor(), payment.currency(), payment.at());
        xml.leaf("AcctSvcrRef", "S" + payment.endToEndId());
        bankTransaction(xml, "RCDT", "ESCT");
        xml.open("NtryDtls", "TxDtls", "Refs");
        xml.leaf("EndToEndId", payment.endToEndId());
        if (payment.uetr() != null) {
            xml.leaf("UETR", payment.uetr());
        }
        xml.close(1);
        xml.amount("Amt", payment.minor(), payment.currency());
        xml.leaf("CdtDbtInd", "CRDT");
        xml.open("RltdPties", "Dbtr", "Pty");
        xml.leaf("Nm", payment.payer().shownName());
        xml.close(2);
        PacsMessages.account(xml, "DbtrAcct", payment.payer());
        xml.close(4);
    }

    private static void booked(XmlFile xml, long minor, String currency, Instant at) throws IOException {
        xml.open("Ntry");
        xml.amount("Amt", minor, currency);
        xml.leaf("CdtDbtInd", "CRDT");
        xml.open("Sts");
        xml.leaf("Cd", "BOOK");
        xml.close(1);
        xml.open("BookgDt");
        xml.leaf("DtTm", at.toString());
        xml.close(1);
    }

    private static void bankTransaction(XmlFile xml, String family, String subFamily) throws IOException {
        xml.open("BkTxCd", "Domn");
        xml.leaf("Cd", "PMNT");
        xml.open("Fmly");
        xml.leaf("Cd", family);
        xml.leaf("SubFmlyCd", subFamily);
        xml.close(3);
    }
}
