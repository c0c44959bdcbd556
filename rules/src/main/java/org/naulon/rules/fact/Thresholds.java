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

    Thresholds(List<Table.Row> table, List<String> problems) {
        for (Table.Row row : table) {
            Money threshold = row.money("amount", "currency");
            if (threshold.minor() <= 0) {
                problems.add(row.at() + ": a threshold must be above zero");
            }
            rows.put(row.text("country") + "|" + row.text("kind"), threshold);
        }
        for (String kind : List.of("CASH", "TRANSFER")) {
            if (!table.isEmpty() && !rows.containsKey("*|" + kind)) {
                problems.add(
                        "reference/thresholds.csv: no row of country * and kind " + kind + " for all other countries");
            }
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
