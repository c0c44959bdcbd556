package org.naulon.flink.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.model.journal.Json;
import org.naulon.model.report.Filed;
import org.naulon.model.report.Report;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Severity;
import org.naulon.model.signal.Signal;
import org.naulon.model.signal.Subject;
import org.naulon.model.signal.Text;

class LatestFilesTest {
    private static final Subject SUBJECT = new Subject("p", List.of(), List.of(), List.of(), Role.MULE);
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");

    @TempDir
    private Path folder;

    @Test
    void writesTheLastVersionOfEveryReportAndSignalByTheirIds() throws Exception {
        run(
                new Filed(report("r2", 0.1), List.of(signal("s2", 0.1)), List.of()),
                new Filed(report("r1", 0.2), List.of(signal("s1", 0.2), signal("s2", 0.3)), List.of()),
                new Filed(report("r2", 0.4), List.of(), List.of()));

        assertThat(lines("reports-0.ndjson")).containsExactly(line(report("r1", 0.2)), line(report("r2", 0.4)));
        assertThat(lines("signals-0.ndjson")).containsExactly(line(signal("s1", 0.2)), line(signal("s2", 0.3)));
    }

    @Test
    void aSupersededReportVanishesAndItsSignalsStay() throws Exception {
        run(
                new Filed(report("r1", 0.1), List.of(signal("s1", 0.1)), List.of()),
                new Filed(report("r2", 0.2), List.of(signal("s2", 0.2)), List.of()),
                new Filed(report("r3", 0.3), List.of(), List.of("r1", "r2")));

        assertThat(lines("reports-0.ndjson")).containsExactly(line(report("r3", 0.3)));
        assertThat(lines("signals-0.ndjson")).containsExactly(line(signal("s1", 0.1)), line(signal("s2", 0.2)));
    }

    @Test
    void aReportThatSupersedesItsOwnEarlierVersionStays() throws Exception {
        run(
                new Filed(report("r1", 0.1), List.of(), List.of()),
                new Filed(report("r1", 0.2), List.of(), List.of("r1")),
                new Filed(null, List.of(signal("s1", 0.2)), List.of()));

        assertThat(lines("reports-0.ndjson")).containsExactly(line(report("r1", 0.2)));
    }

    @Test
    void anInputWithoutResultsGivesEmptyFiles() throws Exception {
        run();

        assertThat(lines("reports-0.ndjson")).isEmpty();
        assertThat(lines("signals-0.ndjson")).isEmpty();
    }

    @Test
    void nothingIsWrittenBeforeTheEndOfTheInput() throws Exception {
        Path out = folder.resolve("out");
        LatestFiles.Writer writer = new LatestFiles.Writer(out, 3);
        writer.write(new Filed(report("r1", 0.1), List.of(), List.of()), null);

        writer.flush(false);
        assertThat(out).doesNotExist();

        writer.flush(true);
        assertThat(out)
                .isDirectoryContaining("glob:**/reports-3.ndjson")
                .isDirectoryContaining("glob:**/signals-3.ndjson");
    }

    private void run(Filed... filed) throws IOException {
        LatestFiles.Writer writer = new LatestFiles.Writer(folder, 0);
        for (Filed one : filed) {
            writer.write(one, null);
        }
        writer.flush(true);
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private static String line(Object value) {
        return new String(Json.line(value), StandardCharsets.UTF_8);
    }

    private static Report report(String id, double score) {
        return new Report(
                Report.SCHEMA_VERSION,
                id,
                Report.Grade.ALERT,
                score,
                SUBJECT,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of("EUR", 5L),
                AT,
                AT,
                List.of(),
                new Text("a", "b"),
                new Report.RulesetRef("1", "ab"),
                "NEW");
    }

    private static Signal signal(String id, double strength) {
        return new Signal(
                id,
                "SMG-01",
                "1.0.0",
                SUBJECT,
                Severity.LOW,
                strength,
                0.25,
                AT,
                AT,
                new Text("a", "b"),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
