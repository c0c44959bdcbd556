package org.naulon.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.moneytransfer.MoneyTransferTable;
import org.naulon.connectors.record.Taken;

/** What a profile may leave to the table to prove, and what only the profile can say. */
class OpenFormsTest {
    private static final String HEADER = "Date,From Account,To Account,Amount,Currency\n";

    @TempDir
    Path folder;

    @Test
    void theFirstDateThatOnlyOneOrderCanReadDecidesForAllOfTheTable() {
        assertThat(dates("02/03/2026", "03/13/2026", "04/05/2026"))
                .containsExactly("2026-02-03T00:00:00Z", "2026-03-13T00:00:00Z", "2026-04-05T00:00:00Z");
        assertThat(dates("02/03/2026", "13/03/2026", "04/05/2026"))
                .containsExactly("2026-03-02T00:00:00Z", "2026-03-13T00:00:00Z", "2026-05-04T00:00:00Z");
    }

    @Test
    void aDateThatNothingDecidesIsReadOnlyWhereBothOrdersAgree() {
        Taken taken = read(HEADER + row("02/03/2026", "5") + row("04/04/2026", "5"));
        assertThat(taken.observations()).extracting(o -> o.at().toString()).containsExactly("2026-04-04T00:00:00Z");
        assertThat(taken.rejections())
                .extracting(r -> r.reason() + " " + r.message())
                .containsExactly(
                        "INVALID_DATE sent_at '02/03/2026' may be 2026-02-03 or 2026-03-02, and nothing else in"
                                + " the table says which; name the right form in a mapping profile");
    }

    @Test
    void aDateAgainstTheDecidedOrderIsRejectedAlone() {
        Taken taken = read(HEADER + row("13/03/2026", "5") + row("03/14/2026", "5") + row("01/02/2026", "5"));
        assertThat(taken.observations())
                .extracting(o -> o.at().toString())
                .containsExactly("2026-03-13T00:00:00Z", "2026-02-01T00:00:00Z");
        assertThat(taken.rejections()).hasSize(1);
    }

    @Test
    void anAmountDecidesTheDecimalSignOfTheTable() {
        assertThat(amounts("1.500", "2,5")).containsExactly(150_000L, 250L);
        assertThat(amounts("1,500", "2.5")).containsExactly(150_000L, 250L);
    }

    @Test
    void aStepCountNeedsAProfileThatSaysWhenItBegan() throws IOException {
        Files.writeString(folder.resolve("steps.yaml"), """
                name: steps
                version: 1.0.0
                source: simulated data of our own
                layout: money-transfer
                columns:
                  sent_at: step
                  send_amount: amount
                  sender_account: nameOrig
                  receiver_account: nameDest
                required: [sent_at, send_amount]
                constants: {status: PAID, channel: MOBILE, send_currency: EUR}
                times: {counted: PT1H, from: 2017-01-01T00:00:00Z}
                """);
        Taken taken = Taken.from(
                MoneyTransferTable.reader(Profiles.shipped().with(folder)),
                "step,amount,nameOrig,nameDest\n743,10,C1,C2\nten,10,C1,C2\n");
        assertThat(taken.observations()).extracting(o -> o.at().toString()).containsExactly("2017-01-31T23:00:00Z");
        assertThat(taken.rejections())
                .extracting(r -> r.message())
                .containsExactly("sent_at 'ten' is no number of steps");
    }

    @Test
    void aHeadingThatComesOftenerThanTheProfileSaysIsUnclear() {
        Taken taken = read("Timestamp,From Bank,Account,To Bank,Account,Account,Receiving Currency,Amount Paid,"
                + "Payment Currency\n2022/09/01 00:20,1,A,2,B,C,Euro,5,Euro\n");
        assertThat(taken.rejections())
                .extracting(r -> r.reason() + " " + r.message())
                .containsExactly("MALFORMED the header has the column 'Account' twice");
    }

    @Test
    void whatIsWrongWithTheFormsOfAProfileIsListed() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                name: a
                version: 1
                source: a letter
                layout: money-transfer
                columns: {sent_at: Date, side: D/C, send_amount: Amount}
                constants: {status: PAID, send_currency: EUR}
                times: {counted: an hour, from: 2017-01-01T00:00:00Z}
                currencies: [symbols]
                numbers: {decimal: [",", "x"], grouping: ["."]}
                extract:
                  - {from: '', pattern: x}
                """);
        Files.writeString(folder.resolve("b.yaml"), """
                name: b
                version: 1
                source: a letter
                layout: money-transfer
                columns: {sent_at: Date, send_amount: Amount}
                constants: {status: PAID, send_currency: EUR}
                times: {counted: PT0S, from: 2017-01-01T00:00:00Z}
                """);
        assertThatThrownBy(() -> Profiles.check(folder))
                .isInstanceOfSatisfying(InvalidProfiles.class, invalid -> assertThat(invalid.problems())
                        .containsExactly(
                                "a.yaml:5: 'side' says which way 'signed_amount' went, and that has no column",
                                "a.yaml:7: counted 'an hour' must be a duration such as PT1H, and from"
                                        + " '2017-01-01T00:00:00Z' an instant",
                                "a.yaml:8: currency set 'symbols' is none of codes, names",
                                "a.yaml:9: decimal 'x' is none of . , / · '",
                                "a.yaml:11: 'from' is empty",
                                "b.yaml:7: counted 'PT0S' must be above zero and at most 31 days"));
    }

    private static Iterable<String> dates(String... dates) {
        StringBuilder table = new StringBuilder(HEADER);
        for (String date : dates) {
            table.append(row(date, "5"));
        }
        return read(table.toString()).observations().stream()
                .map(o -> o.at().toString())
                .toList();
    }

    private static Iterable<Long> amounts(String... amounts) {
        StringBuilder table = new StringBuilder(HEADER);
        for (String amount : amounts) {
            table.append(row("2026-01-05", amount));
        }
        return read(table.toString()).observations().stream()
                .map(o -> o.amountMinor())
                .toList();
    }

    @Test
    void whatStandsBeforeTheHeaderDecidesWithItWhichProfileIsMeant() throws IOException {
        String profile = """
                name: %s
                version: 1.0.0
                source: a layout of our own
                layout: money-transfer
                preamble: {lines: 3, fields: {holder_account: [%s]}}
                times: {patterns: ["yyyy-MM-dd"], zone: UTC}
                columns: {sent_at: [Day], send_amount: [Sum], send_currency: [Money]}
                required: [sent_at, send_amount, send_currency, holder_account]
                constants: {status: PAID}
                """;
        Files.writeString(folder.resolve("one.yaml"), profile.formatted("one", "Account"));
        Files.writeString(folder.resolve("other.yaml"), profile.formatted("other", "Wallet"));
        Profiles profiles = Profiles.shipped().with(folder);
        String table = "Day,Sum,Money\n2026-01-05,5,EUR\n";

        assertThat(Taken.from(MoneyTransferTable.reader(profiles), "Wallet: 17\n\n" + table)
                        .tables())
                .containsExactly("profile other, unmapped []");
        assertThat(Taken.from(MoneyTransferTable.reader(profiles), "Purse,17,\n" + table)
                        .rejections())
                .extracting(r -> r.reason() + " " + r.message())
                .containsExactly("MISSING_COLUMN the table lacks holder_account, which the nearest profile, one, needs;"
                        + " its headings are 'Day', 'Sum', 'Money'");
        assertThat(Taken.from(MoneyTransferTable.reader(profiles), "Wallet,17\nAccount,18\n" + table)
                        .rejections())
                .extracting(r -> r.message())
                .containsExactly("the header row fits the profiles one and other equally well");
    }

    @Test
    void aProfileThatMissesFewerOfItsOwnColumnsIsMeant() throws IOException {
        String profile = """
                name: %s
                version: 1.0.0
                source: a layout of our own
                layout: money-transfer
                times: {patterns: ["yyyy-MM-dd"], zone: UTC}
                columns: {sent_at: [Day], send_amount: [Sum], send_currency: [Money]%s}
                constants: {status: PAID}
                """;
        Files.writeString(folder.resolve("a.yaml"), profile.formatted("a", ", sender_name: [From]"));
        Files.writeString(folder.resolve("b.yaml"), profile.formatted("b", ""));
        Profiles profiles = Profiles.shipped().with(folder);

        assertThat(Taken.from(MoneyTransferTable.reader(profiles), "Day,Sum,Money\n2026-01-05,5,EUR\n")
                        .tables())
                .containsExactly("profile b, unmapped []");
        assertThat(Taken.from(MoneyTransferTable.reader(profiles), "Day,Sum,Money,From\n2026-01-05,5,EUR,Awa\n")
                        .tables())
                .containsExactly("profile a, unmapped []");
    }

    private static String row(String date, String amount) {
        return date + ",FR7630006000011234567890189,BE71096123456769,\"" + amount + "\",EUR\n";
    }

    private static Taken read(String table) {
        return Taken.from(MoneyTransferTable.reader(Profiles.shipped()), table);
    }
}
