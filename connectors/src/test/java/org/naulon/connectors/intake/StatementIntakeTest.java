package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.intake.Statement;
import org.naulon.model.journal.Json;

class StatementIntakeTest {
    private static final String MT940 =
            "ABNANL2A\r\n940\r\nABNANL2A\r\n:20:ABN AMRO BANK NV\r\n:25:NL69INGB0123456789EUR\r\n"
                    + ":28C:00046/00001\r\n:60F:C260104EUR10,\r\n:61:2601050105C2,50NTRFNONREF//B1\r\n:86:/NAME/AWA/REMI/HELP\r\n"
                    + ":61:2601050105X1,NTRFNONREF\r\n:62F:C260105EUR12,50\r\n-\r\n";

    @TempDir
    Path folder;

    @Test
    void aStatementOfABankEndsInJournalRejectionsAndStatements() throws IOException {
        Path file = folder.resolve("inbox/bank/of today.sta");
        Files.createDirectories(file.getParent());
        Files.writeString(file, MT940);
        IntakeReport report = new Intake(
                        folder.resolve("inbox"), folder.resolve("work"), Profiles.shipped(), IntakeListener.none())
                .run();
        assertThat(report.observed()).isEqualTo(Map.of("bank", 1L));
        assertThat(report.rejected()).isEqualTo(Map.of("bank", 1L));
        List<String> lines = Files.readAllLines(folder.resolve("work/statements.jsonl"));
        assertThat(lines).hasSize(1);
        Statement statement = Json.read(lines.get(0).getBytes(StandardCharsets.UTF_8), Statement.class);
        assertThat(statement.account() + " " + statement.sequence() + " " + statement.proof())
                .isEqualTo("NL69INGB0123456789 46 PROVED");
        assertThat(statement.source().file()).isEqualTo("bank/of today.sta");
    }
}
