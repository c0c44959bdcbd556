package org.naulon.app.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A folder that one run has for itself until it closes this or its process ends, in whatever way: the operating system takes
 * the lock back. The file {@code lock} in the folder names the process.
 */
public final class FolderLock implements AutoCloseable {
    private static final String FILE = "lock";

    /**
     * What this process holds. The lock of a process ends when it closes any channel to the file, so a second one must not
     * even be opened.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes a folder.
     *
     * @param folder made if missing
     * @throws FolderInUse when another run has it
     */
    public static FolderLock take(Path folder) throws IOException {
        Path file = Files.createDirectories(folder).toRealPath().resolve(FILE);
        if (!HELD.add(file)) {
            throw new FolderInUse(
                    file.getParent(), String.valueOf(ProcessHandle.current().pid()));
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new FolderInUse(file.getParent(), holder(channel));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new FolderLock(file, channel);
        } catch (IOException | RuntimeException e) {
            release(file, channel);
            throw e;
        }
    }

    /** The folder that is taken. */
    public Path folder() {
        return file.getParent();
    }

    @Override
    public void close() throws IOException {
        release(file, channel);
    }

    private static void release(Path file, @Nullable FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(file);
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(Long.SIZE);
        channel.read(number, 0);
        return new String(number.array(), 0, number.position(), StandardCharsets.US_ASCII).strip();
    }
}
