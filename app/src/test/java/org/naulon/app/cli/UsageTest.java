package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What the command line says to somebody who calls it wrongly: one line in their words, and where to read on. */
class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "detct                           | Unmatched argument at index 0: 'detct'. Did you mean detect?"
                        + " See ./naulon --help",
                "detect x                        | Missing required option: '--out=DIR'. See ./naulon detect --help",
                "detect x --out=y --fast         | Unknown option: '--fast'. See ./naulon detect --help",
                "detect x --out=y --parallelism=a| Invalid value for option '--parallelism': 'a' is no whole number,"
                        + " or one that is too large. See ./naulon detect --help",
                "generate x --records=1e3        | Invalid value for option '--records': '1e3' is no whole number, or"
                        + " one that is too large. See ./naulon generate --help",
                "generate x --start=yesterday    | Invalid value for option '--start': 'yesterday' is no date such as"
                        + " 2025-01-31. See ./naulon generate --help",
                "generate x --start=2025-02-30   | Invalid value for option '--start': '2025-02-30' is no date such as"
                        + " 2025-01-31. See ./naulon generate --help",
                "demo --elasticsearch=a^b        | Invalid value for option '--elasticsearch': 'a^b' is no address such"
                        + " as http://localhost:9200. See ./naulon demo --help",
                "mapping                         | Try or check? See ./naulon mapping --help",
                "mapping check \u001b[31m        | \\x1B[31m is no folder. See ./naulon mapping --help",
                "rejects                         | Which DIR? See ./naulon rejects --help"
            })
    void wrongUsageIsOneLineThatSaysWhereToReadOn(String line, String said) {
        assertThat(errorOf(line.strip().split(" "))).isEqualToNormalizingNewlines("naulon: " + said + "\n");
    }

    @Test
    void noCommandAtAllIsAskedFor() {
        assertThat(errorOf()).isEqualToNormalizingNewlines("naulon: Which command? See ./naulon --help\n");
    }

    @Test
    void resultsInsideTheInboxAreRefused() {
        String refused = "naulon: --out %s lies in INBOX %s; results need a folder of their own."
                + " See ./naulon detect --help\n";
        for (Path out : new Path[] {folder, folder.resolve("new"), folder.resolve("bank/new")}) {
            assertThat(errorOf("detect", folder.toString(), "--out", out.toString()))
                    .isEqualToNormalizingNewlines(refused.formatted(out, folder));
        }
        assertThat(folder).isEmptyDirectory();
    }

    private static String errorOf(String... arguments) {
        StringWriter err = new StringWriter();
        CommandLine naulon = Naulon.commandLine(false).setErr(new PrintWriter(err, true));
        assertThat(naulon.execute(arguments)).isEqualTo(2);
        return err.toString();
    }
}
