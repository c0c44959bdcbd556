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
