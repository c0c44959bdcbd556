package org.naulon.connectors.iso20022;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.naulon.connectors.record.BadRecord;

/**
 * Walks one camt.053 or camt.054 message. An entry with transaction details is as many records as it has details, because
 * a bank books a batch as one line; an entry without is one record. An empty statement is no record.
 */
final class Statements {
    private final XmlCursor cursor;
    private final Transactions transactions;
    private Element id = Element.NONE;
    private Element account = Element.NONE;
    private long entries;

    private Statements(XmlCursor cursor, Transactions transactions) {
        this.cursor = cursor;
        this.transactions = transactions;
    }

    static void read(XmlCursor cursor, String statement, Transactions transactions)
            throws XMLStreamException, BadRecord, IOException {
        while (cursor.nextChild()) {
            if (cursor.name().equals(statement)) {
                new Statements(cursor, transactions).statement();
            } else {
                cursor.skip();
            }
        }
    }

    private void statement() throws XMLStreamException, BadRecord, IOException {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Id" -> id = cursor.read();
                case "Acct" -> account = cursor.read();
                case "Ntry" -> entry();
                default -> cursor.skip();
            }
        }
    }

    /** What is said of the whole entry stands before its details. */
    private void entry() throws XMLStreamException, BadRecord, IOException {
        entries++;
        Element entry = new Element("Ntry", "");
        int details = 0;
        while (cursor.nextChild()) {
            if (cursor.name().equals("NtryDtls")) {
                details = details(entry, details);
            } else {
                entry.add(cursor.read());
            }
        }
        if (details == 0) {
            record(entry, Element.NONE, 1);
        }
    }

    private int details(Element entry, int before) throws XMLStreamException, BadRecord, IOException {
        int count = before;
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Btch" -> entry.add(cursor.read());
                case "TxDtls" -> record(entry, cursor.read(), ++count);
                default -> cursor.skip();
            }
        }
        return count;
    }

    private void record(Element entry, Element details, int number) throws IOException {
        EntryMapper mapper = new EntryMapper(id.text(), account, entries, entry, details, number);
        transactions.next(mapper::map, id, account, entry, details);
    }
}
