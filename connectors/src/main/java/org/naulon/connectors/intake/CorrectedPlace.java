package org.naulon.connectors.intake;

import java.io.IOException;
import org.naulon.model.intake.SourceName;
import org.naulon.model.transfer.Source;

/**
 * How a corrected record is read.
 *
 * @param folder of the inbox whose readers take it
 * @param name by which a context feed is known
 * @param path under which it is told: that of the file that it corrects, behind {@value Corrections#PREFIX}
 */
record CorrectedPlace(Folder folder, String name, String path) {
    private static final String GZIP = "gzip";

    /**
     * The place of the record that corrects another.
     *
     * @throws IOException when the rejected record stood in no folder of an inbox
     */
    static CorrectedPlace of(Source rejected) throws IOException {
        String original = rejected.file();
        while (original.startsWith(Corrections.PREFIX)) {
            original = original.substring(Corrections.PREFIX.length());
        }
        String folderName = SourceName.of(original).folder();
        for (Folder folder : Folder.values()) {
            if (folder.folderName().equals(folderName)) {
                return new CorrectedPlace(
                        folder, name(original, rejected.position()), Corrections.PREFIX + rejected.file());
            }
        }
        throw new IOException("'" + rejected.file() + "' is in no folder of an inbox");
    }

    /** The last part of the name of the file, or of the entry of an archive. */
    private static String name(String file, String position) {
        int label = position.indexOf('!');
        boolean inEntry = label > 0 && !position.startsWith(GZIP + "!");
        String whole = inEntry ? position.substring(0, label) : file;
        String name = whole.substring(whole.lastIndexOf('/') + 1);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }
}
