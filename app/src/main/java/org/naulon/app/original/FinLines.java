package org.naulon.app.original;

import java.util.ArrayList;
import java.util.List;

/** The lines of a FIN message. */
final class FinLines {
    private static final String ENTRY = ":61:";
    private static final String CLOSING = ":62";

    private FinLines() {}

    static List<String> lines(String message) {
        return message.strip().lines().toList();
    }

    /** The lines of one entry of a statement, from 1; none when it has fewer. */
    static List<String> entry(String message, long number) {
        List<String> entry = new ArrayList<>();
        long count = 0;
        for (String line : lines(message)) {
            count += line.startsWith(ENTRY) ? 1 : 0;
            if (count > number || count == number && line.startsWith(CLOSING)) {
                break;
            }
            if (count == number) {
                entry.add(line);
            }
        }
        return entry;
    }
}
