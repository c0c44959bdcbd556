package org.naulon.connectors.iso20022;

import java.io.IOException;
import java.util.function.BiFunction;
import javax.xml.stream.XMLStreamException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** Walks one pacs.008 or pacs.009 message: a header, then any number of transactions. */
final class CreditTransfers {
    private CreditTransfers() {}

    static void ofCustomers(XmlCursor cursor, Transactions transactions)
            throws XMLStreamException, BadRecord, IOException {
        read(cursor, "pacs.008", CreditTransferMapper::ofCustomers, transactions);
    }

    static void ofBanks(XmlCursor cursor, Transactions transactions) throws XMLStreamException, BadRecord, IOException {
        read(cursor, "pacs.009", CreditTransferMapper::ofBanks, transactions);
    }

    private static void read(
            XmlCursor cursor,
            String message,
            BiFunction<Element, Element, CreditTransferMapper> mapper,
            Transactions transactions)
            throws XMLStreamException, BadRecord, IOException {
        Element header = Element.NONE;
        long before = transactions.count();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "GrpHdr" -> header = cursor.read();
                case "CdtTrfTxInf" -> {
                    Element group = header;
                    Element transfer = cursor.read();
                    transactions.next(source -> mapper.apply(group, transfer).map(source), group, transfer);
                }
                default -> cursor.skip();
            }
        }
        if (transactions.count() == before) {
            transactions.rejected(RejectReason.MISSING_VALUE, "the " + message + " message has no CdtTrfTxInf");
        }
    }
}
