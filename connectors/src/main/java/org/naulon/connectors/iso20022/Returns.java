package org.naulon.connectors.iso20022;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** Walks one pacs.004 message: payments that come back. */
final class Returns {
    private Returns() {}

    static void read(XmlCursor cursor, Transactions transactions) throws XMLStreamException, BadRecord, IOException {
        Element header = Element.NONE;
        Element original = Element.NONE;
        long before = transactions.count();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "GrpHdr" -> header = cursor.read();
                case "OrgnlGrpInf" -> original = cursor.read();
                case "TxInf" -> {
                    Element group = header;
                    Element message = original;
                    Element transfer = cursor.read();
                    transactions.next(
                            source -> new ReturnMapper(group, message, transfer).map(source), group, message, transfer);
                }
                default -> cursor.skip();
            }
        }
        if (transactions.count() == before) {
            transactions.rejected(RejectReason.MISSING_VALUE, "the pacs.004 message has no TxInf");
        }
    }
}
