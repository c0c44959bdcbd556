package org.naulon.connectors.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.Folder;
import org.naulon.connectors.intake.SourceBoard;
import org.naulon.connectors.mapping.Profiles;

class JournalDirectoryTest {
    private static final String HEAD = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n";
    private static final String ROW = "%d,PAID,2026-01-%02dT%02d:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n";

    @TempDir
    Path folder;

    @Test
    void theLatestStateIsThatOfTheLastDayWithALine() throws IOException {
        JournalDirectory journal = new JournalDirectory(folder.resolve("journal"));
        assertThat(journal.latest()).as("of no journal").isNull();
        Desk desk = new Desk(folder, journal, Profiles.shipped(), SourceBoard.ofAPass());
        take(desk, HEAD + ROW.formatted(1, 9, 10) + ROW.formatted(2, 10, 12));
        take(desk, HEAD + ROW.formatted(3, 10, 11) + ROW.formatted(4, 2, 23));
        Files.createDirectories(folder.resolve("journal/2026-01-11"));
        Files.writeString(folder.resolve("journal/context.json"), "{}");
        assertThat(journal.latest()).isEqualTo(Instant.parse("2026-01-10T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13-45", "2025-02-29", "backup", "20250105"})
    void aFolderThatIsNoDayButWouldBeReadEndsWithOneLine(String name) throws IOException {
        Path stray = Files.createDirectories(folder.resolve("journal").resolve(name));
        assertThatThrownBy(() -> new JournalDirectory(folder.resolve("journal")).latest())
                .isInstanceOf(IOException.class)
                .hasMessage(stray + " is no day of the journal: move it elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {".trash", "_old", "2026-01-05.bak"})
    void aFolderThatNobodyReadsIsLeftAlone(String name) throws IOException {
        Files.createDirectories(folder.resolve("journal").resolve(name));
        Files.createDirectories(folder.resolve("journal/2024-02-29"));
        assertThat(new JournalDirectory(folder.resolve("journal")).latest()).isNull();
    }

    private static void take(Desk desk, String table) throws IOException {
        desk.take(Folder.MONEY_TRANSFER, "a.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)));
    }
}
