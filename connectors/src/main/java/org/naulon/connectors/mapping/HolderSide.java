package org.naulon.connectors.mapping;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Puts the holder of an account and whoever stands opposite on the side of the one who pays and of the one who is paid. */
final class HolderSide {
    private static final Map<String, String> SENDER = Map.of(
            "name", "sender_name",
            "phone", "sender_phone",
            "account", "sender_account",
            "country", "sender_country");

    private static final Map<String, String> RECEIVER = Map.of(
            "name", "receiver_name",
            "phone", "receiver_phone",
            "account", "receiver_account",
            "country", "payout_country");

    private HolderSide() {}

    /** The fields that holder and counterparty become. */
    static Set<String> fields() {
        Set<String> fields = new HashSet<>(SENDER.values());
        fields.addAll(RECEIVER.values());
        return fields;
    }

    /** @param credit whether the money comes in to the holder */
    static void place(String[] values, Map<String, Integer> places, boolean credit) {
        fill(values, places, "holder_", credit ? RECEIVER : SENDER);
        fill(values, places, "counterparty_", credit ? SENDER : RECEIVER);
    }

    private static void fill(String[] values, Map<String, Integer> places, String from, Map<String, String> side) {
        side.forEach((what, field) -> {
            String value = values[at(places, from + what)];
            if (!value.isEmpty()) {
                values[at(places, field)] = value;
            }
        });
    }

    private static int at(Map<String, Integer> places, String field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException("no field '" + field + "'");
        }
        return place;
    }
}
