package org.naulon.connectors.intake;

/** Why a corrected record was not taken; nothing has changed then. Its message is one line for whoever gave the record. */
public final class CorrectionRefused extends Exception {
    CorrectionRefused(String why) {
        super(why, null, false, false);
    }
}
