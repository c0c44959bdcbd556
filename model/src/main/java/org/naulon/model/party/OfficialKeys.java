package org.naulon.model.party;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.context.Official;

/**
 * Whose account or phone is an official's, on a day: accounts and phones pass from one person to another. Before the first
 * official who has it takes office it is that one's already; of two who take office on one day it is the first by id.
 */
final class OfficialKeys implements Serializable {
    private final Map<String, TreeMap<LocalDate, String>> byKey = new HashMap<>();

    OfficialKeys(List<Official> officials) {
        for (Official official : officials) {
            official.accounts().forEach(account -> add("account:" + account, official));
            official.phones().forEach(phone -> add("phone:" + phone, official));
        }
    }

    /** The official's id, or empty. */
    String find(String key, Instant at) {
        TreeMap<LocalDate, String> holders = byKey.get(key);
        if (holders == null) {
            return "";
        }
        Map.Entry<LocalDate, String> holder = holders.floorEntry(LocalDate.ofInstant(at, ZoneOffset.UTC));
        return holder == null ? holders.firstEntry().getValue() : holder.getValue();
    }

    private void add(String key, Official official) {
        byKey.computeIfAbsent(key, first -> new TreeMap<>())
                .merge(official.fromDate(), official.officialId(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
}
