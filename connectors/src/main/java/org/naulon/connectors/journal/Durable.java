package org.naulon.connectors.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Makes what was written survive the loss of power, before anybody is told that it is there. */
public final class Durable {
    private Durable() {}

    /** Returns when a file's bytes, or a folder's entries, are on the disk. */
    public static void keep(Path path) throws IOException {
        // A folder is opened for reading; Linux takes the same call to write its entries.
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Gives a written file its name, replacing an earlier one at once; what has the name is whole. */
    public static void publish(Path unfinished, Path name) throws IOException {
        keep(unfinished);
        Files.move(unfinished, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keep(name.toAbsolutePath().getParent());
    }
}
