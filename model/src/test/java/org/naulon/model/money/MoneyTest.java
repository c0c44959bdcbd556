package org.naulon.model.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final String[] CURRENCIES = {"EUR", "JPY", "KWD", "USD"};

    @Property
    void parse_reads_back_what_decimal_writes(
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999L) long minor, @ForAll byte pick) {
        Money money = new Money(minor, CURRENCIES[pick & 3]);
        assertThat(Money.parse(money.decimal(), money.currency())).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({
        "1200.50, EUR, 120050",
        "0.10000, EUR, 10",
        ".5, EUR, 50",
        "7., EUR, 700",
        "100, JPY, 100",
        "1.234, KWD, 1234",
        "100.0, JPY, 100",
        "999999999999999999, JPY, 999999999999999999"
    })
    void a_plain_decimal_is_read_in_minor_units(String text, String currency, long minor) {
        assertThat(Money.parse(text, currency).minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1e3", "1,000", "1.234", ".", " 1", "NaN", "1234567890123456789", "٣"})
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text, "EUR"));
    }

    @Test
    void an_amount_beyond_a_long_is_refused_with_its_text() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.parse("999999999999999999", "EUR"))
                .withMessageContaining("999999999999999999");
    }

    @Test
    void an_unknown_currency_is_refused_with_its_code() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Money(1, "XAU"))
                .withMessageContaining("XAU");
    }
}
