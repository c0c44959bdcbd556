package org.naulon.connectors.swift;

import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.TypeNames;

/** What message types are called, from {@code swift-message-types.csv}: by number, by common group, by category. */
final class MessageTypes {
    private static final TypeNames NAMES = TypeNames.in("swift-message-types.csv");

    private MessageTypes() {}

    /** The type with its name, such as {@code MT101 (request for transfer)}. */
    static String named(String type) {
        String name = NAMES.of(type);
        if (name.isEmpty() && type.length() == 3) {
            name = Texts.first(NAMES.of("n" + type.substring(1)), NAMES.of(type.charAt(0) + "nn"));
        }
        return "MT" + type + (name.isEmpty() ? "" : " (" + name + ")");
    }
}
