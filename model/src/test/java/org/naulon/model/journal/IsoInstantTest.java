package org.naulon.model.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoInstantTest {
    private static final long YEAR_MINUS_1 = -62_198_755_200L;
    private static final long YEAR_10001 = 253_433_923_200L;

    @Property
    void everySecondIsWrittenAndReadAsTheJdkDoes(@ForAll @LongRange(min = YEAR_MINUS_1, max = YEAR_10001) long second) {
        Instant at = Instant.ofEpochSecond(second);
        assertThat(IsoInstant.text(at)).isEqualTo(at.toString());
        assertThat(IsoInstant.parse(at.toString())).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "2024-02-29T23:59:59Z",
                "9999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "2026-01-05T09:00:00.123456789Z"
            })
    void theEdgesAreWrittenAndReadAsTheJdkDoes(String text) {
        assertThat(IsoInstant.text(Instant.parse(text))).isEqualTo(text);
        assertThat(IsoInstant.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-05T25:00:00Z",
                "2026-01-05T10:60:00Z",
                "2026-01-05T10:00:61Z",
                "2O26-01-05T09:00:00Z",
                "2026-01-05",
                ""
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> IsoInstant.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
