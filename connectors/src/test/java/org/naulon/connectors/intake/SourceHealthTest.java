package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.intake.Arrivals;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.SourceHealth.Delivered;
import org.naulon.model.intake.SourceHealth.FileGroup;
import org.naulon.model.intake.StatementHealth;

class SourceHealthTest {
    private static final String HEADER = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country";
    private static final StatementHealth NO_STATEMENTS = new StatementHealth(0, 0, 0, 0, 0, List.of());

    @TempDir
    Path folder;

    @Test
    void filesThatAreCalledAlikeAreOneGroupWithItsCountsAndTimes() throws IOException {
        put(
                "money-transfer/day-20260105.csv",
                HEADER + ",shop\nA1,PAID,2026-01-05T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR,x\n"
                        + "A2,PAID,2026-01-05T09:00:00Z,100.00,QQQ,Ana Ro,DE,Bo Li,TR,x\n");
        put(
                "money-transfer/day-20260106.csv",
                HEADER + "\nA3,PAID,2026-01-06T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n");
        put("money-transfer/other.csv", "nonsense\n");
        put("money-transfer/empty.csv", "");

        Instant first = Instant.parse("2026-01-05T10:00:00Z");
        Instant last = Instant.parse("2026-01-06T10:00:00Z");
        assertThat(sources())
                .containsExactly(new SourceHealth(
                        "money-transfer",
                        delivered(3, 4, 2, first, last, 0L, Map.of("shop", 1L)),
                        NO_STATEMENTS,
                        List.of(
                                new FileGroup("day-#.csv", delivered(2, 3, 1, first, last, 0L, Map.of("shop", 1L))),
                                new FileGroup("other.csv", delivered(1, 1, 1, null, null, null, Map.of())))));
    }

    @Test
    void gapsAndDifferencesOfAnAccountAreToldOverAllFilesOfTheFolder() throws IOException {
        put("bank/a.sta", statement("NL1", "5", "EUR10,", "EUR12,50") + statement("NL2", "1", "EUR1,", "EUR3,50"));
        put("bank/b 1.sta", statement("NL1", "8", "EUR10,", "EUR12,51"));
        put("bank/c.sta", statement("NL1", "6", "EUR10,", "EUR12,50") + statement("NL2", "2", "EUR1,", "EUR3,50"));

        SourceHealth bank = sources().get(0);

        assertThat(bank.statements())
                .isEqualTo(new StatementHealth(
                        4, 1, 0, 0, 1, List.of(new StatementHealth.Account("NL1", "EUR", 3, 1, List.of("7")))));
        assertThat(bank.total().read()).isEqualTo(5);
        assertThat(bank.groups()).extracting(FileGroup::name).containsExactly("a.sta", "b #.sta", "c.sta");
    }

    @Test
    void longNamesAreCutAtAHundredCharacters() throws IOException {
        for (int length = 99; length <= 101; length++) {
            put("hawala/" + "x".repeat(length), "nonsense\n");
        }

        assertThat(sources().get(0).groups())
                .containsExactly(
                        new FileGroup("x".repeat(99), delivered(1, 1, 1, null, null, null, Map.of())),
                        new FileGroup("x".repeat(100), delivered(2, 2, 2, null, null, null, Map.of())));
    }

    @Test
    void whatIsBeyondTheMostGroupsIsCountedTogether() throws IOException {
        for (char a = 'a'; a <= 'z'; a++) {
            for (char b = 'a'; b < 'i'; b++) {
                put("hawala/" + a + b, "nonsense\n");
            }
        }

        List<FileGroup> groups = sources().get(0).groups();

        assertThat(groups).hasSize(201);
        assertThat(groups.get(0)).isEqualTo(new FileGroup("...", delivered(8, 8, 8, null, null, null, Map.of())));
    }

    @Test
    void aSourceIsAsFarBehindAsItsLastPaymentIsOlderThanTheLastOfAll() throws IOException {
        put("bank/a.sta", statement("NL1", "5", "EUR10,", "EUR12,50"));
        put(
                "money-transfer/day.csv",
                HEADER + "\nA1,PAID,2026-01-05T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n"
                        + "A2,PAID,2026-01-07T00:01:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n");
        put("money-transfer/none.csv", HEADER + "\n");

        assertThat(sources())
                .extracting(source -> source.folder() + " " + source.total().behindSeconds())
                .containsExactly("bank " + (2 * 24 * 3600 + 60), "money-transfer 0");
    }

    @Test
    void aRunningSystemMeasuresHowLateRecordsArrive() {
        Instant[] now = {Instant.parse("2026-01-05T12:00:00Z")};
        SourceBoard board = SourceBoard.arrivingBy(() -> now[0]);

        board.taken("bank/a.xml", Instant.parse("2026-01-05T11:59:00Z"));
        now[0] = now[0].plusSeconds(10);
        board.taken("bank/b.xml", Instant.parse("2026-01-05T11:50:00Z"));
        board.taken("bank/b.xml", Instant.parse("2026-01-05T12:00:20Z"));

        assertThat(board.sources().get(0).total().arrivals()).isEqualTo(new Arrivals(now[0], 220, 610));
        assertThat(board.sources().get(0).groups())
                .extracting(group -> group.delivered().arrivals())
                .containsExactly(
                        new Arrivals(Instant.parse("2026-01-05T12:00:00Z"), 60, 60), new Arrivals(now[0], 300, 610));
    }

    private static Delivered delivered(
            long files,
            long read,
            long rejected,
            Instant first,
            Instant last,
            Long behind,
            Map<String, Long> unmapped) {
        return new Delivered(files, read, null, null, rejected, first, last, behind, null, unmapped);
    }

    private List<SourceHealth> sources() throws IOException {
        return new Intake(folder.resolve("inbox"), folder.resolve("work"), Profiles.shipped(), IntakeListener.none())
                .run()
                .sources();
    }

    private static String statement(String account, String number, String opening, String closing) {
        return "{1:F01AAAABBCCAXXX0000000000}{2:O9400000260105AAAABBCCAXXX00000000002601050000N}{4:\r\n:20:R" + number
                + "\r\n:25:" + account + "\r\n:28C:" + number + "\r\n:60F:C260104" + opening
                + "\r\n:61:2601050105C2,50NTRFNONREF//" + account + number + "\r\n:62F:C260105" + closing
                + "\r\n-}\r\n";
    }

    private void put(String file, String content) throws IOException {
        Path path = folder.resolve("inbox").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
