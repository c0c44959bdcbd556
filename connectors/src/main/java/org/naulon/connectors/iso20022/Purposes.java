package org.naulon.connectors.iso20022;

import org.naulon.connectors.field.Texts;

/** Why a payment was made, as far as the message says. */
final class Purposes {
    private Purposes() {}

    /** The ISO 20022 external purpose code, else the category purpose code. */
    static String code(Element transaction) {
        return Texts.first(transaction.text("Purp", "Cd"), transaction.text("PmtTpInf", "CtgyPurp", "Cd"));
    }

    /** Proprietary purpose and remittance information, joined by spaces. */
    static String text(Element transaction) {
        StringBuilder text = new StringBuilder();
        append(text, transaction.text("Purp", "Prtry"));
        Element remittance = transaction.at("RmtInf");
        remittance.all("Ustrd").forEach(line -> append(text, line.text()));
        remittance.all("Strd").forEach(strd -> strd.all("AddtlRmtInf").forEach(line -> append(text, line.text())));
        return Texts.purpose(text.toString());
    }

    private static void append(StringBuilder text, String more) {
        if (!more.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(more);
        }
    }
}
