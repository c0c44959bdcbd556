package org.naulon.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Currencies by name and by code. */
class CurrencyNamesTest {
    private static final Map<String, String> NAMES = CurrencyNames.names();

    @Test
    void aNameMeansACurrencyInUse() {
        assertThat(NAMES)
                .containsEntry(Words.key("Turkish lira"), "TRY")
                .containsEntry(Words.key("μανάτ Τουρκμενιστάν"), "TMT")
                .containsEntry(Words.key("Sierra Leonean leone"), "SLE");
        assertThat(NAMES.values()).doesNotContain("SLL", "BGN", "VEF");
    }

    @Test
    void aCodeMayBeOfAWithdrawnCurrency() throws Exception {
        assertThat(CurrencyCodes.code(Set.of(CurrencyCodes.CODES), "currency", "bgn"))
                .isEqualTo("BGN");
    }
}
