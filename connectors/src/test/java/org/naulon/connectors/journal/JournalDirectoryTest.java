package org.naulon.connectors.journal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalDirectoryTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2025-13-45", "2025-02-29", "backup", "20250105"})
    void aFolderThatIsNoDayButWouldBeReadEndsWithOneLine(String name) throws IOException {
        Path journal = folder.resolve("journal");
        Files.createDirectories(journal.resolve(name));
        Files.createDirectories(journal.resolve("zz"));
        Files.createDirectories(journal.resolve("2024-02-29"));
        assertThatThrownBy(() -> new JournalDirectory(journal).check())
                .isInstanceOf(IOException.class)
                .hasMessage("the journal " + journal + " has folders that are no days; move them elsewhere: " + name
                        + ", zz");
    }

    @ParameterizedTest
    @ValueSource(strings = {".trash", "_old", "2026-01-05.bak"})
    void aFolderThatNobodyReadsIsLeftAlone(String name) throws IOException {
        Files.createDirectories(folder.resolve("journal").resolve(name));
        Files.createDirectories(folder.resolve("journal/2024-02-29"));
        assertThatCode(() -> new JournalDirectory(folder.resolve("journal")).check())
                .doesNotThrowAnyException();
    }
}
