package org.naulon.connectors.swift.payment;

import java.util.Set;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.connectors.swift.message.FinMessage;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** The message types that are one payment each. */
public final class Payments {
    private static final Set<String> TYPES = Set.of("103", "202", "205");

    private Payments() {}

    /** Whether messages of this type are payments. */
    public static boolean isOne(String type) {
        return TYPES.contains(type);
    }

    /** The payment that a message of one of these types shows. */
    public static Observation of(FinMessage message, Source source) throws BadRecord {
        if (message.type().equals("103")) {
            return CustomerTransfer.mt103(message, source);
        }
        return isCover(message) ? CustomerTransfer.cover(message, source) : BankTransfer.map(message, source);
    }

    /** A cover says so in its header; without one, customers do. */
    private static boolean isCover(FinMessage message) {
        Fields customers = message.fields().from("50");
        return message.flag().equals("COV") || !customers.from("59").inOrder().isEmpty();
    }
}
