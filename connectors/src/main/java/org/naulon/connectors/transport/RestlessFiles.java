package org.naulon.connectors.transport;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Passes over files that have changed since the look before. Camel waits for a file that it has chosen to rest, and all others
 * wait with it: a file that is written without end is so waited for once, and then left alone until it rests.
 */
final class RestlessFiles implements GenericFileFilter<Object> {
    private Map<String, Seen> before = Map.of();
    private Map<String, Seen> now = new HashMap<>();

    /** A new look begins. */
    void look() {
        before = now;
        now = new HashMap<>();
    }

    @Override
    public boolean accept(GenericFile<Object> file) {
        if (file.isDirectory()) {
            return true;
        }
        Seen seen = new Seen(file.getFileLength(), file.getLastModified());
        now.put(file.getAbsoluteFilePath(), seen);
        Seen last = before.get(file.getAbsoluteFilePath());
        return last == null || last.equals(seen);
    }

    /**
     * What tells two states of a file apart.
     *
     * @param changed milliseconds since 1970, by the clock of where it lies
     */
    private record Seen(long size, long changed) {}
}
