package org.naulon.app.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;

/** What one record says, line by line. */
class OneRecordTest {
    @TempDir
    Path folder;

    @Test
    void whiteSpaceBeforeATagIsReadOnceHoweverMuchThereIs() throws IOException {
        // Where the work grows with the square of the spaces this does not end within the life of the build.
        String spaces = " ".repeat(2_000_000);
        Path file = Files.writeString(
                folder.resolve("a.xml"),
                "<Document><CdtTrfTxInf>\n <Nm>A</Nm>" + spaces + "</CdtTrfTxInf><Nm>B</Nm></Document>");

        try (Unpacked original = Unpacked.of(file, "transaction 1")) {
            assertThat(OneRecord.at(original, new Tables(null, Profiles.shipped()))
                            .lines())
                    .containsExactly("<CdtTrfTxInf>", "<Nm>A</Nm>" + spaces + "</CdtTrfTxInf>");
        }
    }
}
