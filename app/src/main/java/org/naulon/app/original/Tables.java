package org.naulon.app.original;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.intake.Folder;
import org.naulon.connectors.mapping.CanonicalLayout;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.mapping.TableText;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.SourceName;

/**
 * Tells how the tables of a folder are read.
 *
 * @param folder of the rejected record; null when it is none of an inbox
 */
public record Tables(@Nullable Folder folder, Profiles profiles) {
    private static final String CORRECTIONS = "corrections/";

    /** For the table in which a rejected record stands. */
    public static Tables of(Rejection rejection, Profiles profiles) {
        String file = rejection.file();
        while (file.startsWith(CORRECTIONS)) {
            file = file.substring(CORRECTIONS.length());
        }
        String name = SourceName.of(file).folder();
        for (Folder folder : Folder.values()) {
            if (folder.folderName().equals(name)) {
                return new Tables(folder, profiles);
            }
        }
        return new Tables(null, profiles);
    }

    /** How the text of a table is read; it is read from its beginning. */
    TableText text(InputStream bytes) throws IOException {
        CanonicalLayout layout = folder == Folder.HAWALA ? CanonicalLayout.HAWALA : CanonicalLayout.MONEY_TRANSFER;
        return folder == Folder.CONTEXT ? TableText.ofFeed() : TableText.of(profiles, layout, bytes);
    }
}
