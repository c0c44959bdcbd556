package org.naulon.app.world.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.naulon.app.world.event.BankPayment;
import org.naulon.app.world.people.Actor;

/** Writes pacs.008 and pacs.004, elements in the order of the standard. */
final class PacsMessages {

    private static final String CLEARING = "QLRCBEBB";

    private PacsMessages() {}

    /** A pacs.008.001 of the given version, 2 to 13. The UETR came with version 8, BICFI with version 3. */
    static void creditTransfers(
            Path file, int version, boolean appHeader, String id, Instant created, List<BankPayment> payments)
            throws IOException {
        String message = String.format(Locale.ROOT, "pacs.008.001.%02d", version);
        String bic = version == 2 ? "BIC" : "BICFI";
        try (XmlFile xml = new XmlFile(file, message, appHeader, id, created)) {
            xml.open("FIToFICstmrCdtTrf");
            groupHeader(xml, bic, id, created, payments.size());
            for (BankPayment payment : payments) {
                transaction(xml, bic, version, payment);
            }
        }
    }

    /** A pacs.004.001.09 that sends back one payment. */
    static void paymentReturn(Path file, String id, Instant created, BankPayment original) throws IOException {
        try (XmlFile xml = new XmlFile(file, "pacs.004.001.09", false, id, created)) {
            xml.open("PmtRtr");
            groupHeader(xml, "BICFI", id, created, 1);
            xml.open("TxInf");
            xml.leaf("RtrId", "R" + original.endToEndId());
            xml.leaf("OrgnlEndToEndId", original.endToEndId());
            if (original.uetr() != null) {
                xml.leaf("OrgnlUETR", original.uetr());
            }
            xml.amount("OrgnlIntrBkSttlmAmt", original.minor(), original.currency());
            xml.amount("RtrdIntrBkSttlmAmt", original.minor(), original.currency());
            xml.leaf("IntrBkSttlmDt", day(created));
            xml.open("RtrRsnInf", "Rsn");
            xml.leaf("Cd", "AC04");
            xml.close(3);
        }
    }

    private static void groupHeader(XmlFile xml, String bic, String id, Instant created, int count) throws IOException {
        xml.open("GrpHdr");
        xml.leaf("MsgId", id);
        xml.leaf("CreDtTm", created.toString());
        xml.leaf("NbOfTxs", Integer.toString(count));
        xml.open("SttlmInf");
        xml.leaf("SttlmMtd", "CLRG");
        xml.close(1);
        agent(xml, "InstgAgt", bic, CLEARING);
        xml.close(1);
    }

    private static void transaction(XmlFile xml, String bic, int version, BankPayment payment) throws IOException {
        xml.open("CdtTrfTxInf", "PmtId");
        xml.leaf("InstrId", "I" + payment.endToEndId());
        xml.leaf("EndToEndId", payment.endToEndId());
        xml.leaf("TxId", "T" + payment.endToEndId());
        if (version >= 8 && payment.uetr() != null) {
            xml.leaf("UETR", payment.uetr());
        }
        xml.close(1);
        xml.amount("IntrBkSttlmAmt", payment.minor(), payment.currency());
        xml.leaf("IntrBkSttlmDt", day(payment.at()));
        xml.leaf("AccptncDtTm", payment.at().toString());
        xml.leaf("ChrgBr", "SHAR");
        party(xml, "Dbtr", payment.payer());
        account(xml, "DbtrAcct", payment.payer());
        agent(xml, "DbtrAgt", bic, payment.payer().city().country().bic());
        agent(xml, "CdtrAgt", bic, payment.payee().city().country().bic());
        party(xml, "Cdtr", payment.payee());
        account(xml, "CdtrAcct", payment.payee());
        xml.open("Purp");
        xml.leaf("Cd", payment.purpose());
        xml.close(1);
        xml.open("RmtInf");
        xml.leaf("Ustrd", payment.text());
        xml.close(2);
    }

    private static void party(XmlFile xml, String element, Actor actor) throws IOException {
        xml.open(element);
        xml.leaf("Nm", actor.shownName());
        xml.open("PstlAdr");
        xml.leaf("StrtNm", actor.street());
        xml.leaf("TwnNm", actor.city().name());
        xml.leaf("Ctry", actor.city().country().code());
        xml.close(2);
    }

    static void account(XmlFile xml, String element, Actor actor) throws IOException {
        xml.open(element);
        accountId(xml, actor);
        xml.close(1);
    }

    static void accountId(XmlFile xml, Actor actor) throws IOException {
        xml.open("Id");
        if (Character.isLetter(actor.account().charAt(0))) {
            xml.leaf("IBAN", actor.account());
        } else {
            xml.open("Othr");
            xml.leaf("Id", actor.account());
            xml.close(1);
        }
        xml.close(1);
    }

    private static void agent(XmlFile xml, String element, String tag, String bic) throws IOException {
        xml.open(element, "FinInstnId");
        xml.leaf(tag, bic);
        xml.close(2);
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
