package org.naulon.connectors.iso20022;

import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** When an entry was booked. */
final class EntryTime {
    /** The business day, as Fedwire calls it; a date of another kind may be that of anything, such as a maturity. */
    private static final String BUSINESS_DAY = "BPRD";

    private EntryTime() {}

    /**
     * The booking date, else the value date, else what is told of its transaction: settled, executed, accepted.
     *
     * @param otherwise a date, or date and time, that stands for want of these, or empty
     */
    static Moment of(Element entry, Element details, String otherwise) throws BadRecord {
        Element related = details.at("RltdDts");
        Element[] dates = {
            entry.at("BookgDt"),
            entry.at("ValDt"),
            related.at("IntrBkSttlmDt"),
            related.at("TxDtTm"),
            related.at("AccptncDtTm"),
            related.text("Prtry", "Tp").equals(BUSINESS_DAY) ? related.at("Prtry", "Dt") : Element.NONE
        };
        for (Element date : dates) {
            String text = Texts.first(date.text("DtTm"), date.text("Dt"), date.text());
            if (!text.isEmpty()) {
                return text.indexOf('T') > 0
                        ? Times.lenient(date.name(), text)
                        : Moment.day(Times.date(date.name(), text));
            }
        }
        if (otherwise.isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, "the entry has neither BookgDt nor ValDt");
        }
        return Moment.day(Times.lenient("the date of the statement", otherwise).date());
    }
}
