package org.naulon.connectors.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.component.file.GenericFile;
import org.junit.jupiter.api.Test;

class RestlessFilesTest {
    private final List<String> told = new ArrayList<>();
    private final RestlessFiles files = new RestlessFiles(this.told::add);

    @Test
    void aFileIsPassedOverAsLongAsItChangesFromLookToLook() {
        assertThat(look(10, 1)).as("met for the first time").isTrue();
        assertThat(look(20, 1)).as("longer").isFalse();
        assertThat(look(20, 2)).as("written again").isFalse();
        assertThat(look(20, 2)).as("as it was").isTrue();
        assertThat(look(20, 2)).as("not taken by the others, and tried again").isTrue();
    }

    @Test
    void aFileThatWasGoneIsMetAnew() {
        look(10, 1);
        files.look();
        assertThat(look(20, 2)).isTrue();
    }

    @Test
    void foldersAreLeftToTheTransport() {
        GenericFile<Object> folder = file(0, 1);
        folder.setDirectory(true);
        files.look();
        assertThat(files.accept(folder)).isTrue();
        folder.setLastModified(2);
        files.look();
        assertThat(files.accept(folder)).isTrue();
    }

    @Test
    void aFileThatIsReplacedBetweenAllLooksIsToldOnce() {
        look(10, 0);
        for (int i = 1; i < RestlessFiles.LOOKS; i++) {
            assertThat(look(10, i)).isFalse();
        }
        assertThat(told).isEmpty();
        look(10, RestlessFiles.LOOKS);
        assertThat(told).containsExactly("a.csv");
        look(10, RestlessFiles.LOOKS + 1);
        assertThat(told).as("once").hasSize(1);
        assertThat(look(10, RestlessFiles.LOOKS + 1)).as("it rests").isTrue();
        for (int i = 2; i <= RestlessFiles.LOOKS; i++) {
            look(10, RestlessFiles.LOOKS + i);
        }
        assertThat(told).as("counted anew").hasSize(1);
        look(10, 0);
        assertThat(told).containsExactly("a.csv", "a.csv");
    }

    private boolean look(long size, long changed) {
        files.look();
        return files.accept(file(size, changed));
    }

    private static GenericFile<Object> file(long size, long changed) {
        GenericFile<Object> file = new GenericFile<>();
        file.setAbsoluteFilePath("/in/a.csv");
        file.setFileNameOnly("a.csv");
        file.setFileLength(size);
        file.setLastModified(changed);
        return file;
    }
}
