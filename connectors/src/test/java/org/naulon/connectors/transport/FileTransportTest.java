package org.naulon.connectors.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.intake.Receipt;

class FileTransportTest {
    private static final String FAST = "?delay=50&readLockCheckInterval=50&readLockMinAge=50";

    @TempDir
    Path folder;

    @Test
    void takenFilesAreMovedAsideBehindTheirJournal() throws Exception {
        put("a.csv", Site.payments(2));
        Site site = new Site(work());
        Receipt receipt;
        try (Transports ways = site.ways(watched())) {
            ways.start();
            receipt = site.next(site.taken);
        }
        assertThat(receipt).isEqualTo(new Receipt(receipt.sha256(), 2, 2, 0, 0));
        assertThat(site.journal()).isEqualTo(Site.ids(2));
        assertThat(Site.names(inbox())).containsExactly(".done/" + receipt.sha256() + "/a.csv");
    }

    @Test
    void unfinishedNamesAndFilesThatJustChangedAreLeftAlone() throws Exception {
        put("a.csv.part", Site.payments(1));
        put(".b.csv", Site.payments(1));
        put("c.csv", Site.payments(3));
        Files.setLastModifiedTime(inbox().resolve("c.csv"), FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
        put("d.csv", Site.payments(2));
        Site site = new Site(work());
        try (Transports ways = site.ways(watched())) {
            ways.start();
            assertThat(site.next(site.taken).read()).isEqualTo(2);
            Files.move(inbox().resolve("a.csv.part"), inbox().resolve("a.csv"));
            assertThat(site.next(site.taken).read()).isEqualTo(1);
        }
        assertThat(Site.names(inbox()))
                .filteredOn(name -> !name.startsWith(".done"))
                .containsExactly(".b.csv", "c.csv");
    }

    @Test
    void anEmptyFileIsMovedLikeOthersAndKeepsNoOtherWaiting() throws Exception {
        put("a.csv", "");
        put("b.csv", Site.payments(1));
        Site site = new Site(work());
        Receipt empty;
        Receipt other;
        try (Transports ways = site.ways(watched())) {
            ways.start();
            empty = site.next(site.taken);
            other = site.next(site.taken);
        }
        assertThat(empty.read()).as("in the order of the names").isZero();
        assertThat(other.read()).isEqualTo(1);
        assertThat(Site.names(inbox()))
                .containsExactlyInAnyOrder(".done/" + empty.sha256() + "/a.csv", ".done/" + other.sha256() + "/b.csv");
    }

    @Test
    void whatThisMachineCannotTakeStaysAndIsTriedAgain() throws Exception {
        put("a.csv", Site.payments(1));
        Site site = new Site(work());
        try (Transports ways = site.ways(watched())) {
            Path archive = Files.writeString(work().resolve("archive"), "a file where the archive should be");
            ways.start();
            assertThat(site.next(site.notTaken)).isInstanceOf(IOException.class);
            assertThat(Site.names(inbox())).containsExactly("a.csv");
            Files.delete(archive);
            assertThat(site.next(site.taken).accepted()).isEqualTo(1);
        }
        assertThat(site.journal()).isEqualTo(Site.ids(1));
    }

    @Test
    void aFileThatNeverRestsHoldsNoOtherAndIsTakenWhenItDoes() throws Exception {
        put("a.csv", Site.HEAD);
        Files.setLastModifiedTime(inbox().resolve("a.csv"), FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
        put("b.csv", Site.payments(1));
        Site site = new Site(work());
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = new Thread(() -> touch(inbox().resolve("a.csv"), writing));
        try (Transports ways = site.ways(watched())) {
            writer.start();
            ways.start();
            assertThat(site.next(site.taken).read()).isEqualTo(1);
            for (int later = 2; later < 5; later++) {
                put("b" + later + ".csv", Site.payments(later));
                assertThat(site.next(site.taken).read()).isEqualTo(later);
            }
            assertThat(inbox().resolve("a.csv")).exists();
            writing.set(false);
            assertThat(site.next(site.taken).read()).isZero();
        } finally {
            writing.set(false);
            writer.join();
        }
    }

    @Test
    void foldersWithinAFolderAreLeftAlone() throws Exception {
        put("a.csv", Site.payments(1));
        Files.createDirectories(inbox().resolve("older"));
        Files.writeString(inbox().resolve("older/b.csv"), Site.payments(2));
        Site site = new Site(work());
        try (Transports ways = site.ways(watched())) {
            ways.start();
            assertThat(site.next(site.taken).read()).isEqualTo(1);
            put("c.csv", Site.payments(3));
            assertThat(site.next(site.taken).read()).isEqualTo(3);
        }
        assertThat(inbox().resolve("older/b.csv")).exists();
    }

    /** Always as if written later than now, so that no pause of this thread passes for rest. */
    private static void touch(Path file, AtomicBoolean writing) {
        Instant later = Instant.parse("2999-01-01T00:00:00Z");
        try {
            for (int second = 0; writing.get(); second++) {
                Files.setLastModifiedTime(file, FileTime.from(later.plusSeconds(second)));
                LockSupport.parkNanos(1_000_000);
            }
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-05T09:00:00Z")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Transport watched() {
        return Site.moneyTransfer("file:" + inbox() + FAST, Map.of());
    }

    private Path inbox() {
        return folder.resolve("in box");
    }

    private Path work() {
        return folder.resolve("work");
    }

    private void put(String name, String content) throws IOException {
        Files.createDirectories(inbox());
        Files.writeString(inbox().resolve(name), content);
    }
}
