package org.naulon.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.rules.RulesetLoader;

class WatchedJobTest {
    @TempDir
    Path folder;

    @Test
    void tellsInTheEndThatEveryMovementWasJudged() throws Exception {
        Path table = folder.resolve("inbox/money-transfer/two.csv");
        Files.createDirectories(table.getParent());
        Files.writeString(
                table,
                "control_number,status,sent_at,send_amount,send_currency,sender_name,sender_country,receiver_name,"
                        + "payout_country\n"
                        + "A1,PAID,2026-01-01T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,FR\n"
                        + "A2,PAID,2026-01-02T10:00:00Z,120.00,EUR,Ana Ro,DE,Bo Li,FR\n"
                        + "A2,PAID,2026-01-02T10:00:00Z,120.00,EUR,Ana Ro,DE,Bo Li,FR\n"
                        + "A3,PAID,yesterday,120.00,EUR,Ana Ro,DE,Bo Li,FR\n");
        Told told = new Told();

        DetectRun.of(folder.resolve("inbox"), folder.resolve("out"), RulesetLoader.shipped(), 1, told)
                .run();

        assertThat(told.settling).allSatisfy(line -> assertThat(line).endsWith(" of 3"));
        // The duplicate is one more source of its transfer, which payer and payee are told too.
        assertThat(told.judging.get(told.judging.size() - 1)).isEqualTo("6 of 6");
        assertThat(told.ended).isTrue();
    }

    /** Keeps what it was told. */
    private static final class Told implements Progress {
        private final List<String> settling = new ArrayList<>();
        private final List<String> judging = new ArrayList<>();
        private boolean ended;

        @Override
        public void intake(long records, long bytes, long totalBytes) {}

        @Override
        public void settling(long records, long ofRecords) {
            settling.add(records + " of " + ofRecords);
        }

        @Override
        public void judging(long movements, long ofMovements) {
            judging.add(movements + " of " + ofMovements);
        }

        @Override
        public void done() {
            ended = true;
        }
    }
}
