package org.naulon.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {
    @TempDir
    Path folder;

    @Test
    void theShippedProfilesAreExactlyTheFilesThatAreShipped() throws Exception {
        Path shipped = Path.of(
                Profiles.class.getResource("builtin-money-transfer.yaml").toURI());
        try (Stream<Path> files = Files.list(shipped.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".yaml"))
                            .map(name -> name.substring(0, name.length() - 5)))
                    .containsExactlyInAnyOrderElementsOf(Profiles.SHIPPED);
        }
        Profiles.shipped();
    }

    @Test
    void everyProblemOfEveryFileIsListedWithItsLine() throws IOException {
        put("a.yaml", """
                name: Big Name
                version: 1
                source: a letter of the provider
                layout: money-transfers
                encodings: [UTF-7]
                delimiters: [",,"]
                colums: {}
                columns:
                  control_number: [Ref, "N°"]
                  status: ref
                  sendr: [Sender]
                  send_amount:
                    parts: []
                required: [control_number, sent_at, nothing]
                """);
        put("b.yaml", """
                name: b
                version: 1
                source: a letter
                layout: money-transfer
                columns:
                  control_number: Ref
                  sent_at: {parts: [[Date], [Time]], join: "-"}
                  send_amount: Amount
                constants: {status: PAID, sender: x}
                times: {patterns: ["dd/MM/yyyy bb", "dd.MM.yyyy"], zone: Mars/Base}
                numbers: {decimal: ",", grouping: [","]}
                countries: [alpha-4]
                totals: {sums: [send_amount, sender_name, fee]}
                preamble: {lines: 999, fields: {holder_name: Name}}
                extract:
                  - {from: details, pattern: "(?P<phone>[0-9]+", set: {fee: "0"}}
                """);
        put("c.yaml", "name: [a\n");
        put("d.yaml", "");
        put("e.yaml", "name: b\nname: c\nversion: {}\n- x\n");

        assertThatThrownBy(() -> Profiles.check(folder))
                .isInstanceOfSatisfying(InvalidProfiles.class, invalid -> assertThat(invalid.problems())
                        .containsExactlyElementsOf(expected()));
    }

    @Test
    void aValueThatNoRowCouldHaveAndAPatternThatCanNeverReadAreProblemsWithTheirLines() throws IOException {
        put("a.yaml", """
                name: a
                version: 1
                source: a letter
                layout: money-transfer
                columns:
                  control_number: Ref
                  sent_at: Date
                  signed_amount: Amount
                  side: Side
                  payout_method: How
                constants: {status: PAYED, channel: MTO, send_currency: EURO, sender_country: FRA, fee: 1e3, paid_at: 05.01.2026}
                values:
                  payout_method:
                    Cash: CASH
                    Bank: ACCOUNT
                  side: {in: CREDIT, out: OUT}
                  sender_country: {UK: UK, France: FR}
                times:
                  zone: UTC
                  patterns: ["dd/mm/yyyy", "dd/MM/yyyy"]
                  orders: [["YYYY-MM-dd"], ["yyyy-MM-DD", "d.M.yyyy hh:mm"]]
                days: {patterns: [MM/yyyy]}
                extract:
                  - {from: purpose, pattern: "x", set: {status: DONE}}
                sides: {credit: {payout_method: PIGEON}}
                """);
        put("b.yaml", """
                name: b
                version: 1
                source: exhibit 3
                layout: hawala
                columns: {entry_no: No, entry_date: Date, credit_amount: In, debit_amount: Out}
                constants: {office_id: H-1, office_country: NE, currency: toman, calendar: julian, written_from: 2026/01/05, status: DONE}
                sides: {credit: {direction: IN}, debit: {direction: AUS}}
                """);

        assertThatThrownBy(() -> Profiles.check(folder))
                .isInstanceOfSatisfying(InvalidProfiles.class, invalid -> assertThat(invalid.problems())
                        .containsExactlyElementsOf("""
                        a.yaml:11: status 'PAYED' is none of CANCELLED, ORDERED, PAID, REFUNDED
                        a.yaml:11: send_currency 'EURO' is not in ISO 4217
                        a.yaml:11: sender_country 'FRA' is not in ISO 3166-1
                        a.yaml:11: fee '1e3' is no plain decimal amount
                        a.yaml:11: paid_at '05.01.2026' is no date or time that can be read
                        a.yaml:14: payout_method 'CASH' is none of ACCOUNT, CARD, CASH_PICKUP, WALLET
                        a.yaml:16: side 'OUT' is none of CREDIT, DEBIT
                        a.yaml:17: sender_country 'UK' is not in ISO 3166-1
                        a.yaml:20: pattern 'dd/mm/yyyy': it has no month; mm are minutes, the month is MM
                        a.yaml:21: pattern 'YYYY-MM-dd': Y is the year of weeks; the year is yyyy
                        a.yaml:21: pattern 'yyyy-MM-DD': D is the day of the year; the day of the month is dd
                        a.yaml:21: pattern 'd.M.yyyy hh:mm': hh is the hour of half a day and needs a for AM or PM; the hour of the day is HH
                        a.yaml:22: pattern 'MM/yyyy': it has no day
                        a.yaml:24: status 'DONE' is none of CANCELLED, ORDERED, PAID, REFUNDED
                        a.yaml:25: payout_method 'PIGEON' is none of ACCOUNT, CARD, CASH_PICKUP, WALLET
                        b.yaml:6: calendar 'julian' is none of gregorian, hijri, persian, ethiopic
                        b.yaml:6: written_from '2026/01/05' is no date or time that can be read
                        b.yaml:6: status 'DONE' is none of CANCELLED, HELD, PAID, REFUNDED, RELEASED
                        b.yaml:7: direction 'AUS' is none of BALANCE, IN, OUT, SETTLEMENT
                        """.lines().toList()));
    }

    @Test
    void everyWordOfAClosedListIsAValueThatAProfileMayGive() throws IOException {
        put("a.yaml", """
                name: a
                version: 1
                source: a letter
                layout: hawala
                columns: {entry_no: No, entry_date: Date, amount: Amount, direction: Way}
                constants: {office_id: H-1, office_country: NE, currency: EUR, calendar: Persian}
                values:
                  direction: {a: IN, b: OUT, c: SETTLEMENT, d: BALANCE}
                  status: {a: HELD, b: RELEASED, c: PAID, d: CANCELLED, e: REFUNDED, f: ""}
                """);
        assertThat(Profiles.check(folder)).containsExactly("a");
    }

    @Test
    void anExtractOfOneSideNeedsMoneyTransfersWithSides() throws IOException {
        String profile = """
                name: %s
                version: 1
                source: a letter
                layout: money-transfer
                columns: {control_number: Ref, sent_at: Date, %s: Amount, purpose: Text}
                constants: {status: PAID, send_currency: EUR}
                extract: [{from: purpose, pattern: x, side: %s}]
                """;
        put("a.yaml", profile.formatted("a", "signed_amount", "debit"));
        assertThat(Profiles.check(folder)).containsExactly("a");

        put("b.yaml", profile.formatted("b", "send_amount", "credit"));
        put("c.yaml", profile.formatted("c", "signed_amount", "out"));
        put("d.yaml", """
                name: d
                version: 1
                source: a letter
                layout: hawala
                columns: {entry_no: No, entry_date: Date, credit_amount: In, debit_amount: Out, token: Word}
                constants: {office_id: H-1, office_country: NE, currency: EUR, calendar: persian}
                sides: {credit: {direction: IN}, debit: {direction: OUT}}
                extract: [{from: token, pattern: x, side: debit}]
                """);
        assertThatThrownBy(() -> Profiles.check(folder))
                .isInstanceOfSatisfying(InvalidProfiles.class, invalid -> assertThat(invalid.problems())
                        .containsExactly(
                                "b.yaml:7: an extract of one 'side' needs a column with money in or out",
                                "c.yaml:7: side 'out' is neither credit nor debit",
                                "d.yaml:8: 'side' of an extract is for money transfers only"));
    }

    private static List<String> expected() {
        return """
                a.yaml:1: name 'Big Name' must be of a-z, 0-9 and -, at most 64
                a.yaml:4: layout 'money-transfers' is neither money-transfer nor hawala
                a.yaml:5: encoding 'UTF-7' is none of UTF-8, UTF-16LE, UTF-16BE, windows-1252, windows-1256
                a.yaml:6: delimiter ',,' is none of , ; tab |
                a.yaml:7: 'colums' is no key here
                a.yaml:8: no column and no constant gives 'send_amount', which every record needs
                a.yaml:8: no column and no constant gives 'send_currency', which every record needs
                a.yaml:8: no column and no constant gives 'sent_at', which every record needs
                a.yaml:10: the heading 'ref' of 'status' is also one of 'control_number'
                a.yaml:11: 'sendr' is no field of the layout money-transfer
                a.yaml:12: 'send_amount' names no column
                a.yaml:14: 'nothing' in 'required' is no field of the layout money-transfer
                a.yaml:14: 'sent_at' is required, and no column and no constant gives it
                b.yaml:5: no column and no constant gives 'send_currency', which every record needs
                b.yaml:7: 'join' is no key here
                b.yaml:9: 'sender' is no field of the layout money-transfer
                b.yaml:10: pattern 'dd/MM/yyyy bb': Unknown pattern letter: b
                b.yaml:10: zone 'Mars/Base' is no time zone
                b.yaml:11: grouping ',' must be one sign other than the decimal sign
                b.yaml:12: country code set 'alpha-4' is none of alpha-2, alpha-3, names
                b.yaml:13: 'sender_name' in 'totals' is no amount
                b.yaml:13: 'totals' must say how the row is known: 'empty' fields, 'words' or both
                b.yaml:13: 'sender_name' in 'totals' has no column
                b.yaml:13: 'fee' in 'totals' has no column
                b.yaml:14: lines '999' must be a number from 0 to 200
                b.yaml:16: 'details' is no field of the layout money-transfer
                b.yaml:16: pattern '(?P<phone>[0-9]+': missing closing )
                c.yaml:2: no YAML: expected ',' or ']', but got <stream end>
                d.yaml:1: the file is empty
                e.yaml:4: no YAML: expected <block end>, but found '-'
                """.lines().toList();
    }

    private void put(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
