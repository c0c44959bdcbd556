package org.naulon.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatThisProcessHasIsRefusedUntilItIsGivenBack() throws IOException {
        Path taken = folder.resolve("a/b");
        try (FolderLock first = FolderLock.take(taken)) {
            assertThat(first.folder()).isEqualTo(taken.toRealPath());
            assertThatThrownBy(() -> FolderLock.take(taken))
                    .isInstanceOf(FolderInUse.class)
                    .hasMessage(taken.toRealPath() + " is in use by another run (process "
                            + ProcessHandle.current().pid() + "): end that one first");
        }
        FolderLock.take(taken).close();
    }

    @Test
    void aRefusalInThisProcessTakesNothingFromTheFirst() throws Exception {
        try (FolderLock first = FolderLock.take(folder)) {
            assertThatThrownBy(() -> FolderLock.take(first.folder())).isInstanceOf(FolderInUse.class);

            Process other = holding();

            assertThat(other.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void aFolderThatAnotherProcessHasIsRefusedUntilThatOneEndsHoweverItEnds() throws Exception {
        Process other = holding();
        assertThat(other.getInputStream().read()).isEqualTo('!');

        assertThatThrownBy(() -> FolderLock.take(folder))
                .isInstanceOf(FolderInUse.class)
                .hasMessageContaining("(process " + other.pid() + ")");

        other.destroyForcibly();
        assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
        FolderLock.take(folder).close();
    }

    @Test
    void aServerIsNotStartedInAFolderThatAnotherRunHas() throws IOException {
        Path zip = Files.writeString(folder.resolve("zip"), "never looked at");
        Path work = folder.resolve("work");
        Files.createDirectories(work.resolve("log"));
        Files.writeString(work.resolve("log/http.ports"), "[::1]:41000\n127.0.0.1:41001\n");
        try (FolderLock first = FolderLock.take(work)) {
            assertThatThrownBy(() -> LocalElasticsearch.start(zip, work))
                    .isInstanceOf(ElasticNotStarted.class)
                    .hasMessage("the local Elasticsearch did not start: " + first.folder()
                            + " is in use by another run (process "
                            + ProcessHandle.current().pid()
                            + "): end that one first; its server is at http://127.0.0.1:41001");
        }
    }

    private Process holding() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsFolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Another process: takes a folder, says so with one character, and keeps it until its input ends. */
    static final class HoldsFolder {
        private HoldsFolder() {}

        public static void main(String[] folder) throws IOException {
            try (FolderLock lock = FolderLock.take(Path.of(folder[0]))) {
                System.out.print(Files.isDirectory(lock.folder()) ? '!' : '?');
                System.out.flush();
                System.in.read();
            }
        }
    }
}
