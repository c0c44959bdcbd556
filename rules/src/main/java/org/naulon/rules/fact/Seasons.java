package org.naulon.rules.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.naulon.rules.Table;

/** Times of the year in which families send more, by the country where the money arrives. */
final class Seasons {
    private record Season(Set<String> countries, LocalDate from, LocalDate to, double multiplier) {}

    private final List<Season> seasons = new ArrayList<>();

    Seasons(List<Table.Row> table) {
        for (Table.Row row : table) {
            seasons.add(new Season(
                    Set.of(row.text("countries").split(";")),
                    row.date("from"),
                    row.date("to"),
                    row.number("multiplier")));
        }
    }

    /** Multiplier on thresholds of payer-side counts; 1 outside any season. */
    double multiplier(LocalDate day, String country) {
        double multiplier = 1;
        for (Season season : seasons) {
            if (!day.isBefore(season.from())
                    && !day.isAfter(season.to())
                    && (season.countries().contains(country)
                            || season.countries().contains("*"))) {
                multiplier = Math.max(multiplier, season.multiplier());
            }
        }
        return multiplier;
    }
}
