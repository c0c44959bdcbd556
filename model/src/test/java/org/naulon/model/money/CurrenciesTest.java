package org.naulon.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CurrenciesTest {
    @Test
    void currencies_withdrawn_since_2005_are_known() {
        assertThat(withdrawn())
                .containsExactly(
                        "ANG", "AYM", "AZM", "BGN", "BYR", "CSD", "CUC", "CYP", "EEK", "GHC", "HRK", "LTL", "LVL",
                        "MRO", "MTL", "MZM", "ROL", "SDD", "SIT", "SKK", "SLL", "STD", "TMM", "TRL", "USS", "VEB",
                        "VEF", "ZMK", "ZWD", "ZWL", "ZWN", "ZWR");
    }

    @Test
    void their_minor_digits_are_those_of_the_jdk() {
        for (String code : withdrawn()) {
            assertThat(Currencies.digits(code))
                    .as(code)
                    .isEqualTo(Currency.getInstance(code).getDefaultFractionDigits());
        }
        assertThat(Currencies.digits("BYR")).isZero();
        assertThat(Currencies.digits("BGN")).isEqualTo(2);
    }

    @Test
    void currencies_withdrawn_before_or_never_known_are_unknown() {
        for (String code : List.of("MGF", "SRG", "DEM", "XAU", "XFO", "ZZZ", "bgn", "BGNX", "")) {
            assertThat(Currencies.isKnown(code)).as(code).isFalse();
            assertThat(Currencies.isWithdrawn(code)).as(code).isFalse();
        }
    }

    @Test
    void what_is_in_use_is_not_withdrawn() {
        for (String code : List.of("EUR", "TRY", "RON", "PEN", "SLE", "XCG", "ZWG")) {
            assertThat(Currencies.isKnown(code)).as(code).isTrue();
            assertThat(Currencies.isWithdrawn(code)).as(code).isFalse();
        }
    }

    private static TreeSet<String> withdrawn() {
        TreeSet<String> codes = new TreeSet<>();
        for (char one = 'A'; one <= 'Z'; one++) {
            for (char two = 'A'; two <= 'Z'; two++) {
                for (char three = 'A'; three <= 'Z'; three++) {
                    codes.add("" + one + two + three);
                }
            }
        }
        codes.removeIf(code -> !Currencies.isKnown(code) || !Currencies.isWithdrawn(code));
        return codes;
    }
}
