package org.naulon.connectors.hawala;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;

class LedgerAmountTest {
    /** Zeros of ASCII, Arabic-Indic, Extended Arabic-Indic, Devanagari and Bengali digits. */
    private static final int[] ZEROS = {'0', 0x0660, 0x06F0, 0x0966, 0x09E6};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1200.50       | EUR   | 1200.50 EUR   | ''",
                "-1200.50      | EUR   | -1200.50 EUR  | ''",
                "+7            | EUR   | 7.00 EUR      | ''",
                "۱۲٬۵۰۰        | EUR   | 12500.00 EUR  | ''",
                "١٢٣٫٤٥        | EUR   | 123.45 EUR    | ''",
                "۱۲/۵          | EUR   | 12.50 EUR     | ''",
                "١٢،٥٠٠        | EUR   | 12500.00 EUR  | ''",
                "१२,३४,५६७     | INR   | 1234567.00 INR | ''",
                "2,00,000      | INR   | 200000.00 INR | ''",
                "1,234,567.89  | USD   | 1234567.89 USD | ''",
                "۲ لک          | AFN   | 200000.00 AFN | 2 x lakh 100000",
                "2.5 lakh      | INR   | 250000.00 INR | 2.5 x lakh 100000",
                "3crore        | INR   | 30000000.00 INR | 3 x crore 10000000",
                "२ लाख         | INR   | 200000.00 INR | 2 x lakh 100000",
                "50k           | KES   | 50000.00 KES  | 50 x thousand 1000",
                "٥ آلاف        | IQD   | 5000.000 IQD  | 5 x thousand 1000",
                "۵۰ هزار تومان | IRR   | 500000.00 IRR | 50 x thousand 1000 x toman 10",
                "۵۰ هزار       | تومان | 500000.00 IRR | 50 x thousand 1000 x toman 10",
                "50000         | toman | 500000.00 IRR | 50000 x toman 10",
                "50 toman      | toman | 500.00 IRR    | 50 x toman 10",
                "2 daftar      | USD   | 20000.00 USD  | 2 x daftar 10000",
                "0.001         | IQD   | 0.001 IQD     | ''"
            })
    void amountsAreReadAsPeopleWriteThem(String text, String currency, String money, String rule) throws BadRecord {
        LedgerAmount amount = LedgerAmount.read("amount", text, currency);
        assertThat(amount.money()).hasToString(money);
        assertThat(amount.unitRule()).isEqualTo(rule);
        assertThat(amount.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,20",
                "1,2000",
                ",5",
                "1,,000",
                "12,50,00",
                "1 200",
                "1.2.3",
                "1e5",
                "5 apples",
                "lakh",
                "--5",
                "12/5",
                "1,000 lakh lakh lakh lakh lakh",
                "0.001",
                "99999999999999999999",
                "50 crore crore crore",
                "1..5",
                "۱۲/۵/۳"
            })
    void whatIsNoAmountIsRejectedAsSuch(String text) {
        assertThatThrownBy(() -> LedgerAmount.read("amount", text, "EUR"))
                .isInstanceOfSatisfying(
                        BadRecord.class, bad -> assertThat(bad.reason()).isEqualTo(RejectReason.INVALID_AMOUNT))
                .hasMessageStartingWith("amount");
    }

    @Test
    void aUnitOfAnotherCurrencyIsRejected() {
        assertThatThrownBy(() -> LedgerAmount.read("amount", "50 تومان", "EUR"))
                .hasMessage("amount is in a unit of IRR, and its currency is 'EUR'");
        assertThatThrownBy(() -> LedgerAmount.read("amount", "5", "XYZ"))
                .isInstanceOfSatisfying(
                        BadRecord.class, bad -> assertThat(bad.reason()).isEqualTo(RejectReason.UNKNOWN_CURRENCY));
    }

    @Test
    void theLongestTextIsReadAndOneMoreCharacterIsNot() throws BadRecord {
        String longest = "5" + " ".repeat(78) + "k";
        assertThat(LedgerAmount.read("amount", longest, "EUR").money().minor()).isEqualTo(500_000);
        assertThatThrownBy(() -> LedgerAmount.read("amount", "5" + " ".repeat(79) + "k", "EUR"))
                .isInstanceOf(BadRecord.class);
    }

    @Property(tries = 500)
    void anAmountIsTheSameInEveryScriptAndGrouping(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long minor,
            @ForAll @IntRange(min = 0, max = 4) int script,
            @ForAll @IntRange(min = 0, max = 2) int grouping)
            throws BadRecord {
        String plain = BigDecimal.valueOf(minor, 2).toPlainString();
        String text = inScript(grouped(plain, grouping), ZEROS[script], script == 0 || script > 2);
        assertThat(LedgerAmount.read("amount", text, "EUR").money()).isEqualTo(new Money(minor, "EUR"));
    }

    private static String grouped(String plain, int grouping) {
        int point = plain.indexOf('.');
        StringBuilder text = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        int step = 3;
        for (int at = point - 3; grouping > 0 && at > first; at -= step) {
            text.insert(at, ',');
            step = grouping == 1 ? 3 : 2;
        }
        return text.toString();
    }

    private static String inScript(String text, int zero, boolean western) {
        StringBuilder written = new StringBuilder();
        text.chars().forEach(c -> {
            if (c >= '0' && c <= '9') {
                written.appendCodePoint(zero + c - '0');
            } else {
                written.append(western ? (char) c : c == '.' ? '\u066B' : c == ',' ? '\u066C' : (char) c);
            }
        });
        return written.toString();
    }
}
