package org.naulon.connectors.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the fuzzer calls, by names that it gives; which parser is meant is its argument. */
public final class FuzzTarget {
    private static Parser parser = Parser.VALUE;

    private FuzzTarget() {}

    /** @param arguments the name of the parser */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        parser = Parser.valueOf(arguments[0]);
        // Classes are instrumented when they are first needed; the first input would seem to hang.
        for (Path input : parser.knownInputs()) {
            parser.take(Files.readAllBytes(input));
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        parser.take(bytes);
    }
}
