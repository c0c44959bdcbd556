package org.naulon.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
    @TempDir
    Path folder;

    @Test
    void deletesAFolderWithAllInItAndNothingBeside() throws IOException {
        Path work = folder.resolve("work");
        Files.createDirectories(work.resolve("a/b"));
        Files.writeString(work.resolve("a/b/file"), "x");
        Files.writeString(folder.resolve("beside"), "y");

        WorkFolder.delete(work);

        assertThat(work).doesNotExist();
        assertThat(folder.resolve("beside")).exists();
    }

    @Test
    void deletingWhatIsNotThereChangesNothing() throws IOException {
        WorkFolder.delete(folder.resolve("nothing"));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void survivesSomebodyElseDeletingAtTheSameTime() throws Exception {
        Path work = folder.resolve("work");
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < 50; i++) {
                Files.createDirectories(work.resolve("d" + i + "/e"));
            }
            Thread other = new Thread(() -> {
                try {
                    WorkFolder.delete(work);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            other.start();
            WorkFolder.delete(work);
            other.join();
            assertThat(work).doesNotExist();
        }
    }

    @Test
    void resultsMayStandInANewAnEmptyAndAMarkedFolder() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path out = folder.resolve("out");

        assertThat(WorkFolder.mayHoldResults(out, inbox)).isTrue();
        WorkFolder.mark(out);
        Files.createDirectories(out.resolve("archive"));
        assertThat(WorkFolder.mayHoldResults(out, inbox)).isTrue();
    }

    @Test
    void anArchiveOfSomebodyElseIsNotTouched() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("case/archive"));

        assertThat(WorkFolder.mayHoldResults(folder.resolve("case"), inbox)).isFalse();
    }

    @Test
    void reportsOfSomebodyElseAreNotWrittenOver() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path out = Files.createDirectories(folder.resolve("case"));
        Files.write(out.resolve("notes.ndjson"), new byte[0]);
        assertThat(WorkFolder.mayHoldResults(out, inbox)).isTrue();

        Files.write(out.resolve("reports.ndjson"), new byte[0]);
        assertThat(WorkFolder.mayHoldResults(out, inbox)).isFalse();
        WorkFolder.mark(out);
        assertThat(WorkFolder.mayHoldResults(out, inbox)).isTrue();
    }

    @Test
    void anInboxWithinWhatARunDeletesIsRefused() throws IOException {
        Path out = folder.resolve("case");
        WorkFolder.mark(out);
        Path inbox = Files.createDirectories(out.resolve("archive/inbox"));

        assertThat(WorkFolder.mayHoldResults(out, inbox)).isFalse();
    }

    @Test
    void aFolderIsWithinItselfAndItsParentsWhateverLinksLeadThereAndNotWithinItsNeighbour() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox/bank")).getParent();
        Path link = Files.createSymbolicLink(folder.resolve("link"), inbox);

        assertThat(WorkFolder.isWithin(inbox, inbox)).isTrue();
        assertThat(WorkFolder.isWithin(link.resolve("not/there"), inbox)).isTrue();
        assertThat(WorkFolder.isWithin(inbox.resolve("bank"), link)).isTrue();
        assertThat(WorkFolder.isWithin(folder, inbox)).isFalse();
        assertThat(WorkFolder.isWithin(inbox.resolve("../inbox-results"), inbox))
                .isFalse();
    }
}
