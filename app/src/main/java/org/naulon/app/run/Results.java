package org.naulon.app.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.naulon.model.journal.Json;
import org.naulon.model.report.Report;
import org.naulon.model.signal.Signal;

/** The files of a run in their fixed order, whatever the parallelism that wrote their parts. */
final class Results {
    /** The weightiest first, then by id. */
    private static final Comparator<Report> REPORTS =
            Comparator.comparingDouble(Report::score).reversed().thenComparing(Report::reportId);

    private static final Comparator<Signal> SIGNALS =
            Comparator.comparing(Signal::ruleId).thenComparing(Signal::from).thenComparing(Signal::signalId);

    private Results() {}

    static List<Report> reports(Path parts) throws IOException {
        return read(parts, "reports-", Report.class, REPORTS);
    }

    static List<Signal> signals(Path parts) throws IOException {
        return read(parts, "signals-", Signal.class, SIGNALS);
    }

    /** Writes one JSON object a line. */
    static void write(Path file, List<?> values) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Object value : values) {
                out.write(Json.line(value));
                out.write('\n');
            }
        }
    }

    private static <T> List<T> read(Path parts, String prefix, Class<T> type, Comparator<T> order) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(parts)) {
            files = listed.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
        List<T> values = new ArrayList<>();
        for (Path file : files) {
            try (Stream<String> lines = Files.lines(file)) {
                for (String line : (Iterable<String>) lines::iterator) {
                    values.add(Json.read(line.getBytes(java.nio.charset.StandardCharsets.UTF_8), type));
                }
            }
        }
        values.sort(order);
        return values;
    }
}
