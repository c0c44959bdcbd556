package org.naulon.connectors.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.naulon.connectors.record.BadRecord;

class BirthDatesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 88-02-29, 1988-02-29",
        "2026-01-05, 00-02-29, 2000-02-29",
        "2026-01-05, 26-01-05, 2026-01-05",
        "2026-01-05, 26-01-06, 1926-01-06",
        "2026-01-05, 27-12-31, 1927-12-31",
        "1999-12-31, 99-12-31, 1999-12-31",
        "2000-01-01, 00-01-01, 2000-01-01",
        "2000-01-01, 00-01-02, 1900-01-02",
        "2026-01-05, 1988-02-29, 1988-02-29",
        "2026-01-05, 2026-01-05, 2026-01-05",
        "2026-01-05, 1850-01-01, 1850-01-01"
    })
    void theCenturyIsTheLatestInWhichTheDayIsNotAfterTheRecord(LocalDate record, String text, String born)
            throws BadRecord {
        assertThat(BirthDates.notAfter(record, "born", text)).isEqualTo(born);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-01-06 | born '2026-01-06' is after the record, 2026-01-05",
                "1849-12-31 | born '1849-12-31' is no date or time that can be read",
                "99-02-29 | born '99-02-29' is no date or time that can be read",
                "1988-02-30 | born '1988-02-30' is no date or time that can be read"
            })
    void aDayAfterTheRecordOrNoDayIsRefused(String text, String message) {
        assertThatThrownBy(() -> BirthDates.notAfter(LocalDate.of(2026, 1, 5), "born", text))
                .isInstanceOf(BadRecord.class)
                .hasMessage(message);
    }
}
