package org.naulon.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Watches a folder of feeds for files that come, change or go. It asks to be looked at again and again, and tells of a change
 * when it has seen the same names, sizes and times {@value #STILL} times more: a file that is being written is left alone.
 */
final class FeedWatch {
    /** Looks without a change after the one that showed it. */
    static final int STILL = 3;

    private final Path folder;
    private Map<String, Seen> taken = Map.of();
    private Map<String, Seen> last = Map.of();
    private int still;

    FeedWatch(Path folder) {
        this.folder = folder;
    }

    /** What lies there now is read by whoever asks. */
    void take() throws IOException {
        taken = seen();
        last = taken;
    }

    /**
     * Looks at the folder.
     *
     * @return whether there is a change that has come to rest; it is told once
     */
    boolean look() throws IOException {
        Map<String, Seen> now = seen();
        if (!now.equals(last)) {
            last = now;
            still = 0;
            return false;
        }
        if (now.equals(taken) || ++still < STILL) {
            return false;
        }
        taken = now;
        return true;
    }

    private Map<String, Seen> seen() throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList();
        }
        Map<String, Seen> seen = new TreeMap<>();
        for (Path file : files) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    seen.put(file.getFileName().toString(), Seen.of(attributes));
                }
            } catch (NoSuchFileException e) {
                // Gone since the folder was listed.
            }
        }
        return seen;
    }

    /**
     * What tells two states of a file apart.
     *
     * @param key of the file system: another file may have taken the name with its size and time; null where there is none
     */
    private record Seen(
            long size, FileTime changed, @Nullable Object key) {
        static Seen of(BasicFileAttributes attributes) {
            return new Seen(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey());
        }
    }
}
