package org.naulon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.naulon.model.signal.Text;

class WordingTest {
    private static String en(String template, Object value) {
        return Wording.fill(new Text(template, ""), Map.of("x", value)).en();
    }

    private static String fr(String template, Object value) {
        return Wording.fill(new Text("", template), Map.of("x", value)).fr();
    }

    @Test
    void amountsAreGroupedAsTheLanguageDoes() {
        assertThat(en("{amount:x}", 120_050L)).isEqualTo("1,200.50 EUR");
        assertThat(fr("{amount:x}", 120_050L)).isEqualTo("1\u00a0200,50 EUR");
        assertThat(en("{amount:x}", 99_999L)).isEqualTo("999.99 EUR");
        assertThat(en("{amount:x}", 123_456_789_00L)).isEqualTo("123,456,789.00 EUR");
        assertThat(en("{amount:x}", 5L)).isEqualTo("0.05 EUR");
    }

    @Test
    void sharesArePercentWithAtMostOneDecimal() {
        assertThat(en("{percent:x}", 0.7)).isEqualTo("70%");
        assertThat(fr("{percent:x}", 0.7)).isEqualTo("70\u00a0%");
        assertThat(en("{percent:x}", 0.666_66)).isEqualTo("66.7%");
        assertThat(fr("{percent:x}", 0.666_66)).isEqualTo("66,7\u00a0%");
        assertThat(en("{percent:x}", 0.0)).isEqualTo("0%");
    }

    @Test
    void datesAreCalendarDaysInUtc() {
        assertThat(en("{date:x}", Instant.parse("2026-05-03T23:59:59Z"))).isEqualTo("3 May 2026");
        assertThat(fr("{date:x}", Instant.parse("2026-08-03T00:00:00Z"))).isEqualTo("3 août 2026");
        assertThat(en("{date:x}", LocalDate.of(2026, 12, 31))).isEqualTo("31 December 2026");
        assertThat(fr("{date:x}", "2026-02-01")).isEqualTo("1 février 2026");
    }

    @Test
    void oneDayIsNoDaysAndNoneIsManyInEnglishOnly() {
        assertThat(en("{days:x}", 0L)).isEqualTo("0 days");
        assertThat(en("{days:x}", 1L)).isEqualTo("1 day");
        assertThat(en("{hours:x}", 2L)).isEqualTo("2 hours");
        assertThat(fr("{days:x}", 0L)).isEqualTo("0 jour");
        assertThat(fr("{hours:x}", 1L)).isEqualTo("1 heure");
        assertThat(fr("{days:x}", 2L)).isEqualTo("2 jours");
    }

    @Test
    void numbersAndTextStandAsTheyAre() {
        assertThat(en("{x}", 12L)).isEqualTo("12");
        assertThat(en("{x}", 1_234_567L)).isEqualTo("1,234,567");
        assertThat(fr("{x}", -1_234L)).isEqualTo("-1\u00a0234");
        assertThat(en("{x}", 2.5)).isEqualTo("2.5");
        assertThat(fr("{x}", 2.505)).isEqualTo("2,51");
        assertThat(en("{x} and {x}", "R-CHAN $1 \\")).isEqualTo("R-CHAN $1 \\ and R-CHAN $1 \\");
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(en("{amount:x}", 120_050L)).isEqualTo("1,200.50 EUR");
            assertThat(en("{percent:x}", 0.5)).isEqualTo("50%");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aMeasureThatIsNotGivenIsABugThatNamesIt() {
        assertThatThrownBy(() -> en("{amount:y}", 1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no measure 'amount:y' for: {amount:y}");
    }

    @Test
    void bothSentencesMustBeThereAndNameTheSameMeasures() {
        assertThat(Wording.problems(new Text("{a} and {amount:b}", "{b} et {percent:a}")))
                .isEmpty();
        assertThat(Wording.problems(new Text("{a}", "{b}")))
                .containsExactly("the English and the French sentence name different measures");
        assertThat(Wording.problems(new Text("{a}", " ")))
                .containsExactly("the explanation needs a sentence in English (en) and in French (fr)");
        assertThat(Wording.problems(new Text("{money:a}", "{money:a}")))
                .containsExactly(
                        "the placeholder {money:a} is not understood", "the placeholder {money:a} is not understood");
    }
}
