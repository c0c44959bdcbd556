package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.transfer.Observation;

/** A payment by MT103 and its line in the payer's MT940 are one transfer, because both quote the end-to-end id. */
class ReconciledFinTest {
    private static final String IBAN = "FR7630006000011234567890189";
    private static final String UETR = "8a562c67-ca16-48ba-b074-65581be6f001";
    private static final String PAYMENT =
            "{1:F01AGRIFRPPAXXX0000000000}{2:I103BNPAFRPPXXXXN}{3:{121:" + UETR + "}}{4:\r\n"
                    + ":20:R1\r\n:23B:CRED\r\n:32A:260105EUR50,\r\n:50K:/" + IBAN
                    + "\r\nAWA\r\n:59:ALI\r\n:70:/ROC/E1///URI/HELP\r\n"
                    + ":71A:SHA\r\n-}";
    private static final String STATEMENT = ":20:STARTUMS\r\n:25:" + IBAN + "\r\n:28C:1\r\n:60F:C260105EUR100,\r\n"
            + ":61:2601060106D50,NTRFNONREF\r\n:86:177?00UEBERWEISUNG?20EREF+E1?21SVWZ+HELP\r\n"
            + ":61:2601060106D50,NTRFNONREF\r\n:86:177?00UEBERWEISUNG?20EREF+E2?21SVWZ+HELP\r\n"
            + ":62F:C260106EUR0,\r\n-\r\n";

    @TempDir
    Path folder;

    @Test
    void theLineThatQuotesThePaymentIsThePayment() throws IOException {
        Path bank = Files.createDirectories(folder.resolve("inbox/bank"));
        Files.writeString(bank.resolve("a.sta"), STATEMENT);
        Files.writeString(bank.resolve("b.fin"), PAYMENT);
        new Intake(folder.resolve("inbox"), folder.resolve("work"), Profiles.shipped(), IntakeListener.none()).run();
        List<Observation> journal = journal();
        assertThat(journal).hasSize(3);
        assertThat(journal.stream().filter(o -> o.nativeId().equals("uetr:" + UETR)))
                .extracting(Observation::token)
                .containsExactly("E1", "E1");
    }

    private List<Observation> journal() throws IOException {
        List<Observation> journal = new ArrayList<>();
        try (Stream<Path> parts = Files.walk(folder.resolve("work/journal"))) {
            for (Path part : parts.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(part)) {
                    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                    journal.add(JournalCodec.decode(bytes, 0, bytes.length));
                }
            }
        }
        return journal;
    }
}
