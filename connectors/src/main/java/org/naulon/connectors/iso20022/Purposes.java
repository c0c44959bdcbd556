package org.naulon.connectors.iso20022;

import java.util.ArrayList;
import java.util.List;
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
        List<String> texts = new ArrayList<>();
        texts.add(transaction.text("Purp", "Prtry"));
        Element remittance = transaction.at("RmtInf");
        remittance.all("Ustrd").forEach(line -> texts.add(line.text()));
        remittance.all("Strd").forEach(strd -> strd.all("AddtlRmtInf").forEach(line -> texts.add(line.text())));
        texts.removeIf(String::isEmpty);
        return Texts.purpose(String.join(" ", texts));
    }
}
