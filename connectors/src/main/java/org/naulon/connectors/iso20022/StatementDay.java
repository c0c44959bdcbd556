package org.naulon.connectors.iso20022;

import org.naulon.connectors.field.Texts;

/**
 * The day of entries that have no date of their own. What is booked in a statement of one day, whose opening and closing
 * balance have one date, was booked on it; what is pending was so when the bank told of it.
 */
final class StatementDay {
    private String opened = "";
    private String closed = "";
    private String told = "";

    /** When the message or the statement in it was made; the later one said counts. */
    void told(Element created) {
        told = Texts.first(created.text(), told);
    }

    /** A balance of the statement. */
    void balance(Element balance) {
        Element date = balance.at("Dt");
        String day = Texts.first(date.text("Dt"), date.text("DtTm"), date.text());
        String code = StatementSums.code(balance);
        if (StatementSums.OPENING.contains(code)) {
            opened = day;
        } else if (code.equals(StatementSums.CLOSING)) {
            closed = day;
        }
    }

    /** A date, or date and time, as the message writes it; empty when it says none. */
    String of(Element entry) {
        if (!EntryMapper.isBooked(entry)) {
            return told;
        }
        return opened.equals(closed) ? closed : "";
    }
}
