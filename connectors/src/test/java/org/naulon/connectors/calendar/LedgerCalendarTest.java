package org.naulon.connectors.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

class LedgerCalendarTest {
    /** 1900-01-01 and 2100-12-31 in days since 1970. */
    private static final long FIRST = -25_567;

    private static final long LAST = 47_846;

    @ParameterizedTest
    @CsvSource({
        "HIJRI, 1445-09-01, 2024-03-11",
        "HIJRI, 1445-10-01, 2024-04-10",
        "HIJRI, 1445-12-10, 2024-06-16",
        "HIJRI, 1446-01-01, 2024-07-07",
        "HIJRI, 1446-09-01, 2025-03-01",
        "HIJRI, 1447-09-01, 2026-02-18",
        "HIJRI, 1447-12-10, 2026-05-27",
        "PERSIAN, 1403-01-01, 2024-03-20",
        "PERSIAN, 1403-12-30, 2025-03-20",
        "PERSIAN, 1404-01-01, 2025-03-21",
        "PERSIAN, 1402-10-15, 2024-01-05",
        "PERSIAN, 1405-07-01, 2026-09-23",
        "ETHIOPIC, 2016-01-01, 2023-09-12",
        "ETHIOPIC, 2017-04-29, 2025-01-07",
        "ETHIOPIC, 2015-13-06, 2023-09-11",
        "GREGORIAN, 2024-02-29, 2024-02-29"
    })
    void theKnownDaysOfTheCalendarsAreTheseGregorianDays(LedgerCalendar calendar, String day, LocalDate gregorian) {
        String[] parts = day.split("-");
        assertThat(calendar.day(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
                .isEqualTo(gregorian);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSIAN, 1404, 12, 30",
        "PERSIAN, 1403, 12, 31",
        "PERSIAN, 1404, 7, 31",
        "PERSIAN, 1404, 13, 1",
        "HIJRI, 1446, 9, 30",
        "HIJRI, 1446, 13, 1",
        "ETHIOPIC, 2016, 13, 6",
        "ETHIOPIC, 2015, 13, 7",
        "ETHIOPIC, 2016, 1, 31",
        "ETHIOPIC, 2016, 14, 1",
        "GREGORIAN, 2026, 2, 29",
        "HIJRI, 1446, 0, 1",
        "PERSIAN, 1404, 1, 0",
        "ETHIOPIC, 2016, -1, 1",
        "HIJRI, 1299, 12, 1",
        "HIJRI, 1601, 1, 1",
        "PERSIAN, 1199, 1, 1",
        "PERSIAN, 1501, 1, 1",
        "ETHIOPIC, 1799, 1, 1",
        "ETHIOPIC, 2201, 1, 1",
        "GREGORIAN, 0, 1, 1"
    })
    void aDayThatACalendarDoesNotHaveIsRefused(LedgerCalendar calendar, int year, int month, int day) {
        assertThatThrownBy(() -> calendar.day(year, month, day)).isInstanceOf(DateTimeException.class);
    }

    @Property(tries = 3000)
    void everyDayComesBackInEveryCalendar(@ForAll @LongRange(min = FIRST, max = LAST) long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        assertThat(again(LedgerCalendar.HIJRI, "islamic-umalqura", epochDay)).isEqualTo(day);
        assertThat(again(LedgerCalendar.PERSIAN, "persian", epochDay)).isEqualTo(day);
        assertThat(again(LedgerCalendar.ETHIOPIC, "ethiopic", epochDay)).isEqualTo(day);
        assertThat(LedgerCalendar.GREGORIAN.day(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                .isEqualTo(day);
    }

    @Property(tries = 3000)
    void ummAlQuraIsThatOfTheJdk(@ForAll @LongRange(min = FIRST, max = LAST) long epochDay) {
        HijrahDate hijrah = HijrahDate.from(LocalDate.ofEpochDay(epochDay));
        assertThat(LedgerCalendar.HIJRI.day(
                        hijrah.get(ChronoField.YEAR),
                        hijrah.get(ChronoField.MONTH_OF_YEAR),
                        hijrah.get(ChronoField.DAY_OF_MONTH)))
                .isEqualTo(LocalDate.ofEpochDay(epochDay));
    }

    @ParameterizedTest
    @CsvSource({"'', GREGORIAN", "Hijri, HIJRI", "persian, PERSIAN", "ETHIOPIC, ETHIOPIC"})
    void aCalendarIsNamedInAnyCase(String word, LedgerCalendar calendar) throws BadRecord {
        assertThat(LedgerCalendar.of(word)).isEqualTo(calendar);
    }

    @Test
    void anUnknownCalendarIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> LedgerCalendar.of("julian"))
                .isInstanceOfSatisfying(
                        BadRecord.class, bad -> assertThat(bad.reason()).isEqualTo(RejectReason.INVALID_VALUE))
                .hasMessage("calendar 'julian' is none of gregorian, hijri, persian, ethiopic");
    }

    private static LocalDate again(LedgerCalendar calendar, String type, long epochDay) {
        Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("und@calendar=" + type));
        icu.setTimeInMillis(epochDay * 86_400_000L);
        return calendar.day(icu.get(Calendar.YEAR), icu.get(Calendar.MONTH) + 1, icu.get(Calendar.DAY_OF_MONTH));
    }
}
