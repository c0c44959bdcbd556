package org.naulon.connectors.iso20022;

import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;

/** Message kinds of the contract that are recognised and not read. */
final class NotRead {
    private NotRead() {}

    /** What the message is called, or null when its element is of no kind that the contract names. */
    static @Nullable String nameOf(String element) {
        return switch (element) {
            case "FICdtTrf", "FinInstnCdtTrf" -> "pacs.009 bank-to-bank transfers";
            case "CstmrCdtTrfInitn" -> "pain.001 payment orders";
            default -> null;
        };
    }

    static String message(String element, String type) {
        String name = nameOf(element);
        return name != null
                ? name + " (" + type + ") are not read"
                : "messages of type " + BadRecord.quote(type) + " are not read";
    }
}
