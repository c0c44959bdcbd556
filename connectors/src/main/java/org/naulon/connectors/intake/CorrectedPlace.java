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
    private static final String SUFFIX = ".gz";

    /**
     * The place of the record that corrects another.
     *
     * @throws IOException when the rejected record stood in no folder of an inbox
     */
    static CorrectedPlace of(Source rejected) throws IOException {
        String folderName = SourceName.of(original(rejected.file())).folder();
        for (Folder folder : Folder.values()) {
            if (folder.folderName().equals(folderName)) {
                return new CorrectedPlace(folder, nameOf(rejected), Corrections.PREFIX + rejected.file());
            }
        }
        throw new IOException("'" + rejected.file() + "' is in no folder of an inbox");
    }

    /** The last part of the name of the file, or of the entry of an archive, that holds a rejected record. */
    static String nameOf(Source rejected) {
        String position = rejected.position();
        int label = position.indexOf('!');
        boolean inEntry = label > 0 && !position.startsWith(GZIP + "!");
        String whole = inEntry ? position.substring(0, label) : original(rejected.file());
        String name = whole.substring(whole.lastIndexOf('/') + 1);
        int end = name.length() - SUFFIX.length();
        return name.regionMatches(true, end, SUFFIX, 0, SUFFIX.length()) ? name.substring(0, end) : name;
    }

    private static String original(String file) {
        String original = file;
        while (original.startsWith(Corrections.PREFIX)) {
            original = original.substring(Corrections.PREFIX.length());
        }
        return original;
    }
}
