package org.naulon.connectors.journal;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one URI that says where the journal is.
 *
 * <pre>
 * file:/var/lib/naulon/journal                     a directory of this machine
 * kafka:naulon-journal?brokers=a:9092,b:9092       a topic, in the syntax of Camel's kafka endpoint
 * </pre>
 */
public final class JournalUri {
    private static final String FILE = "file:";

    private JournalUri() {}

    /**
     * Every problem of a URI that can be seen without asking a broker.
     *
     * @return one line each; empty when {@link #open} may be tried
     */
    public static List<String> problems(String uri) {
        if (uri.startsWith(FILE)) {
            return directoryProblems(uri);
        }
        if (uri.startsWith(TopicUri.SCHEME)) {
            return TopicUri.parse(uri).problems();
        }
        return List.of("a journal begins with file: or kafka:");
    }

    /**
     * Opens the journal; a topic that does not exist is made.
     *
     * @throws InvalidJournal when it cannot be used as it is
     * @throws IOException when it cannot be reached
     */
    public static JournalStore open(String uri) throws IOException {
        List<String> problems = problems(uri);
        if (!problems.isEmpty()) {
            throw new InvalidJournal(name(uri), problems);
        }
        return uri.startsWith(FILE) ? new JournalDirectory(path(uri)) : JournalTopic.open(TopicUri.parse(uri));
    }

    /** The directory that a URI without problems names, if it names one. */
    public static Optional<Path> directory(String uri) {
        return uri.startsWith(FILE) ? Optional.of(path(uri)) : Optional.empty();
    }

    private static List<String> directoryProblems(String uri) {
        List<String> problems = new ArrayList<>();
        if (uri.indexOf('?') >= 0) {
            problems.add("a directory takes no options");
        } else if (uri.length() == FILE.length()) {
            problems.add("it names no directory");
        } else {
            try {
                if (path(uri).toFile().isFile()) {
                    problems.add("a file stands where the directory should be");
                }
            } catch (InvalidPathException e) {
                problems.add("it is no path: " + e.getReason());
            }
        }
        return problems;
    }

    private static Path path(String uri) {
        return Path.of(uri.substring(FILE.length()));
    }

    private static String name(String uri) {
        int options = uri.indexOf('?');
        return options < 0 ? uri : uri.substring(0, options);
    }
}
