package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code bench} as its user meets it when it is called wrongly; what it measures is no matter for a test. */
class BenchCommandTest {
    @Test
    void refusesATableThatThereIsNot() {
        assertThat(errorOf("--only", "indexing,cooking"))
                .startsWith("naulon: Invalid value for option '--only' (TABLE): expected one of")
                .contains("'cooking'");
    }

    @Test
    void refusesFewerRecordsThanTheStartOfFlinkIsWorth() {
        assertThat(errorOf("--only", "Rules", "--records", "9999"))
                .isEqualToNormalizingNewlines(
                        "naulon: --records must be from 10000 to 7000000, not 9999." + " See ./naulon bench --help\n");
    }

    private static String errorOf(String... options) {
        StringWriter err = new StringWriter();
        CommandLine naulon = Naulon.commandLine(false).setErr(new PrintWriter(err, true));
        String[] line = new String[options.length + 1];
        line[0] = "bench";
        System.arraycopy(options, 0, line, 1, options.length);
        assertThat(naulon.execute(line)).isEqualTo(2);
        return err.toString();
    }
}
