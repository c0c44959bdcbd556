package org.naulon.flink.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.flink.elastic.Document;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.Json;

/** The rejections of a pass on their way to the index. */
class RejectionDocumentsTest {
    @TempDir
    Path folder;

    @Test
    void everyLineIsOneDocumentThatSaysWhetherItIsCorrected() throws Exception {
        Rejection open = rejection("line 2", "the amount '４５\u2028' is none");
        Rejection corrected = rejection("line 3", "the currency 'EUX' is unknown");

        List<Document> documents = read(List.of(open, corrected), Set.of(Correction.id(corrected)));

        assertThat(documents).containsExactlyInAnyOrder(Documents.of(open, false), Documents.of(corrected, true));
        assertThat(documents)
                .extracting(document -> new String(document.json(), StandardCharsets.UTF_8))
                .anyMatch(json -> json.contains("'４５\u2028'") && json.endsWith("\"corrected\":false}"));
    }

    @Test
    void noRejectionIsNoDocument() throws Exception {
        assertThat(read(List.of(), Set.of())).isEmpty();
    }

    private List<Document> read(List<Rejection> rejections, Set<String> corrected) throws Exception {
        Path file = write(rejections);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(2);
        return Documents.ofRejections(environment, file, corrected).executeAndCollect(100);
    }

    private Path write(List<Rejection> rejections) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Rejection rejection : rejections) {
            lines.write(Json.line(rejection));
            lines.write('\n');
        }
        return Files.write(folder.resolve("rejections.jsonl"), lines.toByteArray());
    }

    private static Rejection rejection(String position, String message) {
        return new Rejection("hawala/a.csv", position, "00".repeat(32), RejectReason.INVALID_AMOUNT, message);
    }
}
