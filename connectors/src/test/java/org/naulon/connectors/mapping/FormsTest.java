package org.naulon.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.naulon.connectors.record.BadRecord;

/** How providers write words, countries, numbers and times. */
class FormsTest {
    private static final TimePatterns PARIS = new TimePatterns(
            Stream.of("dd/MM/yyyy HH:mm", "dd/MM/yyyy", "yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd HH:mm VV")
                    .map(TimePattern::new)
                    .toList(),
            ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource({
        "Réf. N°, REF N",
        "Send_amount, send amount",
        "حساب المستفيد, حِساب المـستفيد",
        "کشور گیرنده, كشور گيرنده",
        "ÉTAT, état",
        "۱۲, 12"
    })
    void headingsAreTheSameWhateverCaseAccentsAndKeyboard(String one, String other) {
        assertThat(Words.key(one)).isEqualTo(Words.key(other)).isNotEmpty();
    }

    @Test
    void aHeadingWithDirectionalMarksIsTheSame() {
        assertThat(Words.key("\u200F\u202Bالمبلغ\u202C")).isEqualTo(Words.key("المبلغ"));
    }

    @ParameterizedTest
    @CsvSource({
        "FR, FR",
        "fra, FR",
        "XKX, XK",
        "France, FR",
        "ALLEMAGNE, DE",
        "ألمانيا, DE",
        "آلمان, DE",
        "Türkiye, TR",
        "Cote d'Ivoire, CI",
        "UK, GB"
    })
    void countriesAreKnownByCodeAndByNameInManyLanguages(String text, String code) throws BadRecord {
        assertThat(CountryCodes.alpha2(
                        new java.util.LinkedHashSet<>(
                                List.of(CountryCodes.ALPHA_2, CountryCodes.ALPHA_3, CountryCodes.NAMES)),
                        "country",
                        text))
                .isEqualTo(code);
    }

    @Test
    void aCountryOutsideTheCodeSetsIsNone() {
        assertThatThrownBy(() -> CountryCodes.alpha2(Set.of(CountryCodes.ALPHA_3), "payout_country", "France"))
                .isInstanceOf(BadRecord.class)
                .hasMessage("payout_country 'France' is no country by alpha-3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234.567,50 | 1234567.50",
                "12.34.567,5 | 1234567.5",
                "0,5 | 0.5",
                "-1.000 | -1000",
                "1.000- | -1000",
                "(1.000,25) | -1000.25",
                "€ 7 | 7",
                "7,00 € | 7.00",
                "١٢٬٥٠٠٫٤٥ | 12500.45"
            })
    void anAmountIsReadInItsProvidersWay(String text, String plain) throws BadRecord {
        assertThat(new Numbers(',', Set.of('.'), List.of("€")).plain("amount", text))
                .isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.23,4 | x", "1.2345 | x", ".123 | x", "1,2,3 | x", "1 000 | x", "12e3 | x"})
    void aSignThatGroupsNothingMakesNoAmount(String text) {
        assertThatThrownBy(() -> new Numbers(',', Set.of('.'), List.of()).plain("amount", text))
                .isInstanceOf(BadRecord.class);
    }

    @Test
    void aLocalTimeIsThatOfItsZoneAlsoWhenTheClockChanges() throws BadRecord {
        assertThat(PARIS.moment("at", "15/01/2026 10:00")).isEqualTo("2026-01-15T09:00:00Z");
        assertThat(PARIS.moment("at", "15/07/2026 10:00")).isEqualTo("2026-07-15T08:00:00Z");
        assertThat(PARIS.moment("at", "29/03/2026 02:30")).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(PARIS.moment("at", "25/10/2026 02:30")).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(PARIS.moment("at", "15/01/2026")).isEqualTo("2026-01-15");
        assertThat(PARIS.moment("at", "2026-01-15T10:00:00+05:30")).isEqualTo("2026-01-15T04:30:00Z");
        assertThat(PARIS.moment("at", "2026-01-15 10:00 Africa/Nairobi")).isEqualTo("2026-01-15T07:00:00Z");
        assertThatThrownBy(() -> PARIS.moment("at", "29/02/2026")).isInstanceOf(BadRecord.class);
        assertThatThrownBy(() -> PARIS.moment("at", "15/01/2026 24:00")).isInstanceOf(BadRecord.class);
    }

    @Test
    void aDayOfAnotherCalendarIsOnlyPutInOrder() throws BadRecord {
        assertThat(PARIS.reordered("day", "30/02/1445")).isEqualTo("1445-02-30");
        assertThat(PARIS.reordered("day", "۳۱/۰۲/۱۴۰۳ 09:05")).isEqualTo("1403-02-31T09:05");
        assertThatThrownBy(() -> PARIS.reordered("day", "1403")).isInstanceOf(BadRecord.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/mm/yyyy | it has no month; mm are minutes, the month is MM",
                "YYYY-MM-dd | Y is the year of weeks; the year is yyyy",
                "yyyy-MM-DD | D is the day of the year; the day of the month is dd",
                "yyyy-MM-dd hh:mm | hh is the hour of half a day and needs a for AM or PM; the hour of the day is HH",
                "dd.MM. HH:mm | it has no year",
                "MM/yyyy | it has no day",
                "HH:mm | it has no year; it has no month; mm are minutes, the month is MM; it has no day",
                "dd/MM/yyyy HH:MM | it has the month twice; minutes are mm",
                "dd/MM/yyyy mm | it has minutes and no hour",
                "dd/MM/yyyy HH.ss | it has seconds and no minutes",
                "dMyyyy | it cannot read what it writes"
            })
    void aPatternThatCanNeverReadIsTold(String pattern, String flaws) {
        List<String> found = new TimePattern(pattern).flaws();
        assertThat(String.join("; ", found)).isEqualTo(flaws);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd.MM.yy",
                "yyyyDDD",
                "d/M/yyyy h:mm[:ss] a",
                "yyyy-MM-dd'T'H:mm[:ss][.SSSSSS][.SSS]XXX",
                "EEE MMM d HH:mm:ss yyyy",
                "yyyyMMddHHmmss",
                "d/M/yyyy kk:mm",
                "[dd/MM/yyyy][yyyy-MM-dd]",
                "'am' dd MMMM yyyy",
                "yyyy-MM-dd HH:mm z"
            })
    void aPatternThatReadsHasNoFlaw(String pattern) {
        assertThat(new TimePattern(pattern).flaws()).isEmpty();
    }

    @Test
    void onlyAYearOfExactlyTwoLettersIsShort() {
        assertThat(Stream.of("dd/MM/yy", "uuMMdd", "dd/MM/yyyy", "d/M/y", "'yy' dd/MM/yyyy")
                        .filter(pattern -> new TimePattern(pattern).hasShortYear()))
                .containsExactly("dd/MM/yy", "uuMMdd");
    }
}
