package org.naulon.connectors.transport;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;

/**
 * Passes over files that have changed since the look before. Camel waits for a file that it has chosen to rest, and all others
 * wait with it: a file that is written without end is so waited for once, and then left alone until it rests.
 */
final class RestlessFiles implements GenericFileFilter<Object> {
    /** Looks in a row, about a second each, after which somebody should know. */
    static final int LOOKS = 60;

    private final Consumer<String> restless;
    private Map<String, Seen> before = Map.of();
    private Map<String, Seen> now = new HashMap<>();

    /** @param restless told once of the name of a file that has changed from look to look for {@value #LOOKS} of them */
    RestlessFiles(Consumer<String> restless) {
        this.restless = restless;
    }

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
        Seen last = before.get(file.getAbsoluteFilePath());
        boolean rests = last == null || last.size == file.getFileLength() && last.changed == file.getLastModified();
        Seen seen = new Seen(file.getFileLength(), file.getLastModified(), rests ? 0 : last.changes + 1);
        if (now.put(file.getAbsoluteFilePath(), seen) == null && seen.changes == LOOKS) {
            restless.accept(SafeName.of(file.getFileNameOnly()));
        }
        return rests;
    }

    /**
     * What tells two states of a file apart.
     *
     * @param changed milliseconds since 1970, by the clock of where it lies
     * @param changes looks in a row that found it changed
     */
    private record Seen(long size, long changed, int changes) {}
}
