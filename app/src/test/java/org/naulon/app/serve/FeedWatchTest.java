package org.naulon.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedWatchTest {
    private static final FileTime THEN = FileTime.from(Instant.parse("2026-01-05T09:00:00Z"));

    @TempDir
    Path folder;

    private FeedWatch watch;

    @BeforeEach
    void aFolderWithOneFeed() throws IOException {
        put("fx.csv", "one");
        watch = new FeedWatch(folder);
        watch.take();
    }

    @Test
    void whatLiesThereUnchangedIsNoChange() throws IOException {
        for (int look = 0; look < 10; look++) {
            assertThat(watch.look()).isFalse();
        }
    }

    @Test
    void aFeedThatCameIsToldOnceWhenItHasComeToRest() throws IOException {
        put("shifts.csv", "one");
        assertThat(looksUntilTold()).isEqualTo(1 + FeedWatch.STILL);
        assertThat(watch.look()).isFalse();
    }

    @Test
    void aFeedThatIsStillBeingWrittenStartsTheWaitAnew() throws IOException {
        put("fx.csv", "two and");
        for (int look = 0; look < FeedWatch.STILL; look++) {
            assertThat(watch.look()).isFalse();
        }
        put("fx.csv", "two and more");
        assertThat(looksUntilTold()).isEqualTo(1 + FeedWatch.STILL);
    }

    @Test
    void aFeedThatIsGoneOrReplacedByAnotherOfItsSizeAndTimeIsAChange() throws IOException {
        Path other = put(".fx.csv", "two");
        assertThat(watch.look())
                .as("names that begin with a dot are left alone")
                .isFalse();
        Files.move(other, folder.resolve("fx.csv"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(looksUntilTold()).isEqualTo(1 + FeedWatch.STILL);
        Files.delete(folder.resolve("fx.csv"));
        assertThat(looksUntilTold()).isEqualTo(1 + FeedWatch.STILL);
    }

    @Test
    void aChangeThatIsTakenBackIsNone() throws IOException {
        Path feed = put("shifts.csv", "one");
        assertThat(watch.look()).isFalse();
        Files.delete(feed);
        for (int look = 0; look < 10; look++) {
            assertThat(watch.look()).isFalse();
        }
    }

    @Test
    void aFolderThatIsGoneIsAFailureAndNotFeedsThatAreGone() throws IOException {
        Files.delete(folder.resolve("fx.csv"));
        Files.delete(folder);
        assertThatThrownBy(watch::look).isInstanceOf(NoSuchFileException.class);
        Files.createDirectory(folder);
    }

    private int looksUntilTold() throws IOException {
        for (int look = 1; look <= 10; look++) {
            if (watch.look()) {
                return look;
            }
        }
        throw new AssertionError("no change was told");
    }

    private Path put(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(file, THEN);
        return file;
    }
}
