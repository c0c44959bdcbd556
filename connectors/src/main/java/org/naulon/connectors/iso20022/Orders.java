package org.naulon.connectors.iso20022;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * Walks one pain.001 message: what a customer asks its bank to pay. Each transaction of each payment block is one order;
 * what is said of the whole block, such as who pays, stands before its transactions.
 */
final class Orders {
    private final XmlCursor cursor;
    private final Transactions transactions;
    private Element header = Element.NONE;

    private Orders(XmlCursor cursor, Transactions transactions) {
        this.cursor = cursor;
        this.transactions = transactions;
    }

    static void read(XmlCursor cursor, Transactions transactions) throws XMLStreamException, BadRecord, IOException {
        new Orders(cursor, transactions).message();
    }

    private void message() throws XMLStreamException, BadRecord, IOException {
        long before = transactions.count();
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "GrpHdr" -> header = cursor.read();
                case "PmtInf" -> block();
                default -> cursor.skip();
            }
        }
        if (transactions.count() == before) {
            transactions.rejected(RejectReason.MISSING_VALUE, "the pain.001 message has no CdtTrfTxInf");
        }
    }

    private void block() throws XMLStreamException, BadRecord, IOException {
        Element block = new Element("PmtInf", "");
        long number = 0;
        while (cursor.nextChild()) {
            if (cursor.name().equals("CdtTrfTxInf")) {
                OrderMapper mapper = new OrderMapper(header, block, cursor.read(), ++number);
                transactions.next(mapper::map, header, block, mapper.transfer());
            } else {
                block.add(cursor.read());
            }
        }
    }
}
