package org.naulon.connectors.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in the folders of an inbox. A folder that is missing is empty. */
record Inbox(Path path) {
    /** What lies in a folder, sorted by name; names that begin with a dot belong to a transfer under way. */
    List<Path> entries(Folder folder) throws IOException {
        Path directory = directory(folder);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        }
    }

    /** Whether something stands where the folder should be. */
    boolean isBlocked(Folder folder) {
        Path directory = directory(folder);
        return Files.exists(directory, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(directory);
    }

    /** Bytes of all readable files. */
    long totalBytes() throws IOException {
        long total = 0;
        for (Folder folder : Folder.values()) {
            for (Path entry : entries(folder)) {
                total += Files.isRegularFile(entry) ? Files.size(entry) : 0;
            }
        }
        return total;
    }

    private Path directory(Folder folder) {
        return path.resolve(folder.folderName());
    }
}
