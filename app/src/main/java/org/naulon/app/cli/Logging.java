package org.naulon.app.cli;

import java.util.logging.LogManager;

/** The engines' own log goes to standard error, and only when somebody debugs. */
final class Logging {
    private Logging() {}

    /** Must run before the first logger is made. */
    static void quiet(boolean quiet) {
        if (quiet) {
            // What logs by commons-logging ends at the JDK's logging, whose console nobody asked for.
            LogManager.getLogManager().reset();
        }
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", quiet ? "off" : "info");
    }
}
