package org.naulon.app.cli;

/** The engines' own log goes to standard error, and only when somebody debugs. */
final class Logging {
    private Logging() {}

    /** Must run before the first logger is made. */
    static void quiet(boolean quiet) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", quiet ? "off" : "info");
    }
}
