package org.naulon.rules.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.naulon.model.money.Money;
import org.naulon.rules.Table;

/** Reporting and identification thresholds by country and kind; a country without a row has the one of {@code *}. */
final class Thresholds {
    private static final Set<String> EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private final Map<String, Money> rows = new HashMap<>();

    Thresholds(List<Table.Row> table) {
        for (Table.Row row : table) {
            rows.put(row.text("country") + "|" + row.text("kind"), row.money("amount", "currency"));
        }
    }

    /** @param kind {@code CASH} or {@code TRANSFER} */
    Money of(String country, String kind) {
        Money own = rows.get(country + "|" + kind);
        if (own == null && EU.contains(country)) {
            own = rows.get("EU|" + kind);
        }
        return own != null ? own : rows.get("*|" + kind);
    }
}
