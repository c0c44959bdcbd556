package org.naulon.connectors.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.BadRecord;

class FieldsTest {
    @Test
    void anAccountLosesItsSpacesAndFillersAreNoAccounts() {
        assertThat(Accounts.compact("FR76 3000\u00A06000")).isEqualTo("FR7630006000");
        assertThat(Accounts.compact("000-00")).isEmpty();
        assertThat(Accounts.compact("-")).isEmpty();
        assertThat(Accounts.list("A1; ;B 2")).containsExactly("A1", "B2");
    }

    @Test
    void theCountryOfAnIbanOrABicIsReadAndOfNothingElse() {
        assertThat(Accounts.country("FR7630006000011234567890189")).isEqualTo("FR");
        assertThat(Accounts.country("ZZ7630006000011234567890189")).isEmpty();
        assertThat(Accounts.country("FR76300060")).isEmpty();
        assertThat(Accounts.countryOfBic("AGRIFRPPXXX")).isEqualTo("FR");
        assertThat(Accounts.countryOfBic("AGRIFRPPX")).isEmpty();
        assertThat(Accounts.isBic("AGRI12PP")).isFalse();
    }

    @Test
    void phonesAreDialledOrDropped() {
        assertThat(Phones.e164("06 12 34 56 78", "FR")).isEqualTo("+33612345678");
        assertThat(Phones.e164("+33-612345678", "")).isEqualTo("+33612345678");
        assertThat(Phones.e164("0033612345678", "NE")).isEqualTo("+33612345678");
        assertThat(Phones.e164("06 12 34 56 78", "")).isEmpty();
        assertThat(Phones.e164("n/a", "FR")).isEmpty();
        assertThat(Phones.e164("0".repeat(100), "FR")).isEmpty();
    }

    @Test
    void theWalletOfAnMsisdnIsAPhoneWithItsCountryCodeAndAnyOtherWalletIsNone() {
        assertThat(Phones.e164("FRI:256770000001/MSISDN", "")).isEqualTo("+256770000001");
        assertThat(Phones.e164("FRI:256770000001/MSISDN", "CM")).isEqualTo("+256770000001");
        // Too short for the country code 7, and no country code begins with 0.
        assertThat(Phones.e164("FRI:770000001/MSISDN", "CM")).isEmpty();
        assertThat(Phones.e164("FRI:0770000001/MSISDN", "UG")).isEmpty();
        assertThat(Phones.e164("FRI:670000001/MM", "CM")).isEmpty();
        assertThat(Phones.e164("FRI:2567****0001/MSISDN", "UG")).isEmpty();
    }

    @Test
    void digitsOfAnyScriptAreAscii() {
        assertThat(Digits.ascii("۱۲٬۵۰۰")).isEqualTo("12500");
        assertThat(Digits.ascii("١٢٣٫٤٥")).isEqualTo("123.45");
        assertThat(Digits.ascii("\u200F१२")).isEqualTo("12");
    }

    @Test
    void anOffsetMayLackItsColonAndMidnightMayEndADay() throws BadRecord {
        assertThat(Times.lenient("at", "2026-01-05T10:00:00.000+0130").at()).hasToString("2026-01-05T08:30:00Z");
        assertThat(Times.withOffset("at", "2026-01-05T10:00:00-0130").at()).hasToString("2026-01-05T11:30:00Z");
        assertThat(Times.lenient("at", "2026-12-31T24:00:00").at()).hasToString("2027-01-01T00:00:00Z");
        assertThat(Times.withOffset("at", "2026-12-31T24:00:00+01:00").at()).hasToString("2026-12-31T23:00:00Z");
        for (String bad : new String[] {"2026-12-31T24:00:01", "2100-12-31T24:00:00", "2026-01-05T10:00:00+130"}) {
            assertThatThrownBy(() -> Times.lenient("at", bad)).as(bad).isInstanceOf(BadRecord.class);
        }
    }

    @Test
    void anOffsetHasLessThan60Minutes() throws BadRecord {
        assertThat(Times.withOffset("at", "2026-01-05T10:00:00+05:59").at()).hasToString("2026-01-05T04:01:00Z");
        assertThat(Times.date("day", "2026-01-05+05:59")).hasToString("2026-01-05");
        for (String bad :
                new String[] {"2026-01-05T10:00:00+05:60", "2026-01-05T10:00:00-05:75", "2026-01-05T10:00:00+0560"}) {
            assertThatThrownBy(() -> Times.withOffset("at", bad)).as(bad).isInstanceOf(BadRecord.class);
        }
        assertThatThrownBy(() -> Times.date("day", "2026-01-05+05:60")).isInstanceOf(BadRecord.class);
    }

    @Test
    void timesNeedAnOffsetAndAYearFrom1970To2100() throws BadRecord {
        assertThat(Times.withOffset("at", "2100-12-31T23:00:00Z").at()).hasToString("2100-12-31T23:00:00Z");
        assertThat(Times.withOffset("at", "1970-01-01").at()).hasToString("1970-01-01T00:00:00Z");
        for (String bad : new String[] {"2101-01-01", "1969-12-31", "2026-13-01", "2026-01-05T09:00:00", "soon"}) {
            assertThatThrownBy(() -> Times.withOffset("at", bad))
                    .isInstanceOf(BadRecord.class)
                    .hasMessageContaining(bad);
        }
    }

    @Property
    void everyTimeIsReadAsTheJdkReadsIt(
            @ForAll @LongRange(min = -86_400, max = 4_133_980_800L) long second,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int ahead)
            throws BadRecord {
        OffsetDateTime at = Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofTotalSeconds(ahead * 60));
        String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
        if (second >= 0 && second < LocalDate.of(2101, 1, 1).toEpochDay() * 86_400) {
            assertThat(Times.withOffset("at", text).at()).isEqualTo(at.toInstant());
        } else {
            assertThatThrownBy(() -> Times.withOffset("at", text)).isInstanceOf(BadRecord.class);
        }
    }

    @Test
    void aDateMayHaveAnOffsetBehindItAndNothingElse() throws BadRecord {
        assertThat(Times.date("day", "2026-01-05+02:00")).hasToString("2026-01-05");
        for (String bad : new String[] {"2026-01-05x", "2026-1-5", "2026-02-29", "20260105", "٢٠٢٦-٠١-٠٥"}) {
            assertThatThrownBy(() -> Times.date("day", bad)).isInstanceOf(BadRecord.class);
        }
    }

    @Test
    void purposesAreOneLineAndBounded() {
        assertThat(Texts.purpose(" a\n b\u0000 ")).isEqualTo("a b");
        assertThat(Texts.purpose("x".repeat(Texts.MAX_PURPOSE))).hasSize(Texts.MAX_PURPOSE);
        assertThat(Texts.purpose("x".repeat(Texts.MAX_PURPOSE + 1))).hasSize(Texts.MAX_PURPOSE);
    }
}
