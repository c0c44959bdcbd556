package org.naulon.connectors.iso20022;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** Walks one pacs.008 message: a header, then any number of transactions. */
final class CreditTransfers {
    private CreditTransfers() {}

    static void read(XmlCursor cursor, Transactions transactions) throws XMLStreamException, BadRecord, IOException {
        Element header = Element.NONE;
        long before = transactions.count();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "GrpHdr" -> header = cursor.read();
                case "CdtTrfTxInf" -> {
                    Element group = header;
                    Element transfer = cursor.read();
                    transactions.next(source -> new CreditTransferMapper(group, transfer).map(source), group, transfer);
                }
                default -> cursor.skip();
            }
        }
        if (transactions.count() == before) {
            transactions.rejected(RejectReason.MISSING_VALUE, "the pacs.008 message has no CdtTrfTxInf");
        }
    }
}
