package org.naulon.app.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Holds a work folder for one running system; the operating system lets go of it when the process ends. */
public final class WorkLock implements Closeable {
    private final FileChannel channel;

    private WorkLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException when another holds it */
    public static WorkLock on(Path work) throws IOException {
        Files.createDirectories(work);
        FileChannel channel =
                FileChannel.open(work.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Held by another system of this process.
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            throw new IOException("another running system works in " + work);
        }
        return new WorkLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
