package org.naulon.connectors.iso20022;

import java.io.IOException;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.transfer.Source;

/**
 * Walks one camt.053, camt.054 or camt.052 message. An entry with transaction details is as many records as it has details,
 * because a bank books a batch as one line; an entry without is one record. A statement with balances goes to the sink at its
 * end, also when it has no entries; it is no record.
 */
final class Statements {
    private final XmlCursor cursor;
    private final Transactions transactions;
    private final String position;
    private final StatementSums sums = new StatementSums();
    private final SeenEntries seen = new SeenEntries();
    private final StatementDay day = new StatementDay();
    private final Element head = new Element("Stmt", "");
    private Element account = Element.NONE;
    private Element held = Element.NONE;
    /** Transactions of the entry that were read whole, the held one included. */
    private int details;

    private Statements(XmlCursor cursor, Transactions transactions, String position) {
        this.cursor = cursor;
        this.transactions = transactions;
        this.position = position;
    }

    static void read(XmlCursor cursor, String statement, Transactions transactions)
            throws XMLStreamException, BadRecord, IOException {
        Element header = Element.NONE;
        while (cursor.nextChild()) {
            if (cursor.name().equals(statement)) {
                Statements one = new Statements(cursor, transactions, transactions.nextStatement());
                one.day.told(header.at("CreDtTm"));
                one.statement();
            } else if (cursor.name().equals("GrpHdr")) {
                header = cursor.read();
            } else {
                cursor.skip();
            }
        }
    }

    private void statement() throws XMLStreamException, BadRecord, IOException {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Id", "ElctrncSeqNb", "LglSeqNb", "StmtPgntn", "RptPgntn", "NtfctnPgntn" ->
                    head.add(cursor.read());
                case "CreDtTm" -> day.told(cursor.read());
                case "Acct" -> {
                    account = cursor.read();
                    sums.account(account);
                }
                case "Bal" -> balance();
                case "Ntry" -> entry();
                default -> cursor.skip();
            }
        }
        if (sums.hasBalance()) {
            Source source = transactions.source(position);
            transactions.statement(sums.statement(Parties.account(account), head.text("Id"), sequence(), source));
        }
    }

    /** A balance that cannot be read is a rejection of its own. */
    private void balance() throws XMLStreamException, BadRecord, IOException {
        Element balance = cursor.read();
        try {
            balance.requireWhole();
            day.balance(balance);
            sums.balance(balance);
        } catch (BadRecord bad) {
            transactions.rejected(bad, position + " balance");
        }
    }

    /** The bank's electronic number, else its legal one, with the page behind it where there are several. */
    private String sequence() {
        String number = Texts.first(head.text("ElctrncSeqNb"), head.text("LglSeqNb"));
        Element pages = head.at("StmtPgntn");
        for (String kind : List.of("RptPgntn", "NtfctnPgntn")) {
            pages = pages.isNone() ? head.at(kind) : pages;
        }
        String page = pages.text("PgNb");
        boolean only =
                pages.isNone() || page.equals("1") && pages.text("LastPgInd").equals("true");
        return only || number.isEmpty() ? number : number + "/" + page;
    }

    /** Transactions are held back until it is known whether another one follows: only a sole one has the entry's amount. */
    private void entry() throws XMLStreamException, BadRecord, IOException {
        Element entry = new Element("Ntry", "");
        held = Element.NONE;
        details = 0;
        try {
            while (cursor.nextChild()) {
                if (cursor.name().equals("NtryDtls")) {
                    details(entry);
                } else {
                    entry.add(cursor.read());
                }
            }
        } catch (XMLStreamException | BadRecord broken) {
            // The file ends here; what was read whole counts, though nobody knows how many would have followed.
            if (details > 0) {
                record(entry, held, details, false);
            }
            throw broken;
        }
        String batch = entry.text("Btch", "NbOfTxs");
        record(entry, held, Math.max(1, details), details == 1 && (batch.isEmpty() || batch.equals("1")));
        sums.entry(entry);
    }

    private void details(Element entry) throws XMLStreamException, BadRecord, IOException {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "Btch" -> entry.add(cursor.read());
                case "TxDtls" -> {
                    Element next = cursor.read();
                    if (details > 0) {
                        record(entry, held, details, false);
                    }
                    held = next;
                    details++;
                }
                default -> cursor.skip();
            }
        }
    }

    private void record(Element entry, Element details, int number, boolean sole) throws IOException {
        EntryMapper mapper = new EntryMapper(account, entry, details, number, sole, day.of(entry), seen);
        transactions.next(mapper::map, account, entry, details);
    }
}
