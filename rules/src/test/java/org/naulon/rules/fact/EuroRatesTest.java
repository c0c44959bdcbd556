package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.naulon.model.money.Currencies;
import org.naulon.model.money.Rates;
import org.naulon.rules.RulesetLoader;

/** What became the euro, at the rates at which it did. */
class EuroRatesTest {
    private final Rates rates =
            new Rates(List.of(), RulesetLoader.shipped().reference().indicativeRates());

    @ParameterizedTest
    @CsvSource({
        "BGN, 1955830",
        "CYP, 585274",
        "EEK, 15646600",
        "HRK, 7534500",
        "LTL, 3452800",
        "LVL, 702804",
        "MTL, 429300",
        "SIT, 239640000",
        "SKK, 30126000"
    })
    void tenThousandEuroAreWorthTheirIrrevocableRate(String currency, long minor) {
        assertThat(Currencies.isWithdrawn(currency)).isTrue();
        assertThat(rates.toBase(minor, currency, LocalDate.of(2005, 1, 1))).isEqualTo(1_000_000);
        assertThat(rates.toBase(minor * 1_000, currency, LocalDate.of(2026, 1, 1)))
                .isEqualTo(1_000_000_000);
    }
}
