package org.naulon.app.local;

import java.nio.file.Path;

/** Another run works in a folder; the message is one line for the user. */
public final class FolderInUse extends RuntimeException {
    FolderInUse(Path folder, String process) {
        super(folder + " is in use by another run" + (process.isEmpty() ? "" : " (process " + process + ")")
                + ": end that one first");
    }
}
