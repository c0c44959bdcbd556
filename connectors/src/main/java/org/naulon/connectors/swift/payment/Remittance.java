package org.naulon.connectors.swift.payment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;

/**
 * Why a payment was made: field 70, or in a REMIT message the envelope 77T.
 *
 * <p>A payment that was translated from ISO 20022 carries the end-to-end id behind {@code /ROC/}, the purpose behind {@code
 * /PURP/} and the text behind {@code /URI/}, such as {@code /ROC/E2E-1///URI/FAMILY HELP}. There a full line of 35
 * characters goes on in the next.
 *
 * @param endToEnd the reference of the customer, or empty
 * @param purposeCode ISO 20022 purpose code, or empty
 * @param text free text on one line
 */
record Remittance(String endToEnd, String purposeCode, String text) {
    /** What a bank writes when the payer gave no end-to-end id. */
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private static final int FULL_LINE = 35;
    /** A code of these, first in a line or behind the two slashes that end another one, such as {@code /INV/77///ROC/E2E-1}. */
    private static final Pattern CODES = Pattern.compile("(?m)(?:^|//)/(ROC|PURP|URI)/");

    private static final Pattern CUSTOMER = Pattern.compile("/ROC/([^\\n]*?)(?://|\\n|$)");
    private static final Pattern PURPOSE = Pattern.compile("/PURP/(?:CD/)?([A-Z]{4})(?:/|\\n|$)");
    private static final Pattern CODED =
            Pattern.compile("/ROC/[^\\n]*?(?://|\\n|$)|/PURP/(?:CD/)?[A-Z]{4}(?://?|\\n|$)");
    private static final Pattern ENVELOPE = Pattern.compile("/NARR/(.*)", Pattern.DOTALL);

    /** What the fields of a payment say; an empty text when they say nothing. */
    static Remittance of(Fields fields) throws BadRecord {
        String plain = fields.get("70");
        if (plain.isBlank()) {
            String envelope = fields.get("77T").strip();
            Matcher narrative = ENVELOPE.matcher(envelope);
            return new Remittance("", "", Texts.purpose(narrative.matches() ? narrative.group(1) : envelope));
        }
        return CODES.matcher(unfolded(plain)).find()
                ? coded(unfolded(plain))
                : new Remittance("", "", Texts.purpose(plain));
    }

    private static Remittance coded(String text) {
        Matcher customer = CUSTOMER.matcher(text);
        Matcher purpose = PURPOSE.matcher(text);
        String reference = customer.find() ? customer.group(1).strip() : "";
        String free = CODED.matcher(text)
                .replaceAll(" ")
                .strip()
                .replaceFirst("^/?URI/", "")
                .replaceFirst("//$", "");
        return new Remittance(
                reference.equals(NOT_PROVIDED) ? "" : reference,
                purpose.find() ? purpose.group(1) : "",
                Texts.purpose(free));
    }

    /** The lines with their breaks, but for those that the line length forced. */
    private static String unfolded(String text) {
        StringBuilder unfolded = new StringBuilder();
        text.strip().lines().forEach(line -> unfolded.append(line).append(line.length() == FULL_LINE ? "" : "\n"));
        return unfolded.toString().strip();
    }
}
