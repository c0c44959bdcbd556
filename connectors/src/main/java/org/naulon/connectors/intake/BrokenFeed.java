package org.naulon.connectors.intake;

import org.naulon.model.intake.Rejection;

/**
 * Why a context feed cannot be put in force.
 *
 * @param file path below the inbox
 * @param why goes on where the path has named the file
 */
public record BrokenFeed(String file, String why) {
    /** No record and so no rejection, but no feed either: one without rows has its header. */
    static BrokenFeed empty(String file) {
        return new BrokenFeed(file, "is empty; a feed without rows has its header");
    }

    /** Its rows are in force and nothing is there that says otherwise. */
    static BrokenFeed gone(String file) {
        return new BrokenFeed(file, "is gone; a feed that shall hold no longer is replaced by its header alone");
    }

    /** From some point on. */
    static BrokenFeed unreadable(Rejection rejection) {
        String where = rejection.position().equals("byte 0") ? "" : " at " + rejection.position();
        return new BrokenFeed(
                rejection.file(), "cannot be read" + where + ": " + rejection.reason() + ", " + rejection.message());
    }

    /**
     * It is read to its end, but hardly any row of it.
     *
     * @param first bad row
     */
    static BrokenFeed mostlyBad(Rejection first, long bad, long rows) {
        return new BrokenFeed(
                first.file(),
                "is bad in " + bad + " of " + rows + " rows, the first at " + first.position() + ": " + first.reason()
                        + ", " + first.message());
    }
}
