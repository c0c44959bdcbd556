package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.builder.NotifyBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.mapping.Profiles;

class FileDropTest {
    private static final String HEAD = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n";
    private static final String GOOD = HEAD + "1,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n";
    private static final String MIXED = GOOD + "2,PAID,2026-01-05T09:00:00Z,450.00,EUX,Mariam,FR,Oumar,ML\n";
    private static final Duration STABLE = Duration.ofMillis(50);

    @TempDir
    Path folder;

    @Test
    void takenFilesAreMovedAsideBehindTheirJournal() throws IOException {
        put("money-transfer/a.csv", MIXED);
        take(1);
        assertThat(lines("journal")).hasSize(1);
        assertThat(Files.readAllLines(work().resolve("rejections.jsonl"))).hasSize(1);
        assertThat(left("money-transfer")).hasSize(1).allMatch(name -> name.matches(".done/[0-9a-f]{64}/a.csv"));
    }

    @Test
    void filesOfOneNameAreAllKept() throws IOException {
        put("money-transfer/a.csv", GOOD);
        take(1);
        put("money-transfer/a.csv", MIXED);
        take(1);
        assertThat(left("money-transfer")).hasSize(2).allMatch(name -> name.endsWith("/a.csv"));
        assertThat(lines("journal")).hasSize(2);
        assertThat(Files.readAllLines(work().resolve("rejections.jsonl"))).hasSize(1);
    }

    @Test
    void unfinishedNamesAndFilesThatJustChangedAreLeftAlone() throws IOException {
        put("money-transfer/a.csv.part", GOOD);
        put("money-transfer/.b.csv", GOOD);
        put("money-transfer/c.csv", GOOD);
        Files.setLastModifiedTime(
                inbox().resolve("money-transfer/c.csv"), FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
        put("money-transfer/d.csv", GOOD);
        take(1);
        assertThat(left("money-transfer"))
                .filteredOn(name -> !name.startsWith(".done"))
                .containsExactly(".b.csv", "a.csv.part", "c.csv");
        Files.move(inbox().resolve("money-transfer/a.csv.part"), inbox().resolve("money-transfer/a.csv"));
        take(1);
        assertThat(lines("journal")).hasSize(2);
    }

    @Test
    void whatTheMachineCannotTakeIsMovedAsideAndKept() throws IOException {
        put("money-transfer/a.csv", GOOD);
        Files.createDirectories(work());
        Files.writeString(work().resolve("archive"), "a file where the archive should be");
        FileDrop drop = new FileDrop(inbox(), work(), journal(), Profiles.shipped(), STABLE);
        try (drop) {
            NotifyBuilder failed = new NotifyBuilder(drop.camel()).whenFailed(1).create();
            drop.start();
            assertThat(failed.matches(15, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(left("money-transfer")).hasSize(1).allMatch(name -> name.matches(".failed/[0-9]+/a.csv"));
        assertThat(lines("journal")).isEmpty();
    }

    @Test
    void aCrashBetweenArchiveAndJournalLosesNothingAndShowsNothingTwice() throws IOException {
        put("money-transfer/a.csv", MIXED);
        try (var bytes = Files.newInputStream(inbox().resolve("money-transfer/a.csv"))) {
            new Archive(work().resolve("archive")).keep(bytes);
        }
        Path day = Files.createDirectories(work().resolve("journal/2026-01-05"));
        Files.writeString(day.resolve(".part-000001.jsonl"), "{\"torn");
        Files.writeString(work().resolve("rejections.jsonl"), "{\"torn");
        take(1);
        assertThat(lines("journal")).hasSize(1).allMatch(line -> line.contains("mto:builtin|1"));
        assertThat(Files.readAllLines(work().resolve("rejections.jsonl")))
                .hasSize(1)
                .allMatch(line -> line.startsWith("{\"file\":\"money-transfer/a.csv\",\"position\":\"line 3\""));
        assertThat(files(work().resolve("archive"))).hasSize(1);
    }

    @Test
    void aFileIsStableAfterAMillisecondAtTheEarliest() {
        assertThatThrownBy(
                        () -> new FileDrop(inbox(), work(), journal(), Profiles.shipped(), Duration.ofNanos(999_999)))
                .hasMessage("a file is stable after at least a millisecond, not PT0.000999999S");
    }

    @Test
    void aPathThatCamelWouldReadDifferentlyIsRefused() {
        assertThatThrownBy(() -> new FileDrop(folder.resolve("50%25"), work(), journal(), Profiles.shipped(), STABLE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("50%25 cannot be watched");
    }

    /** Runs a system until so many files were taken and moved. */
    private void take(int files) throws IOException {
        try (FileDrop drop = new FileDrop(inbox(), work(), journal(), Profiles.shipped(), STABLE)) {
            NotifyBuilder taken =
                    new NotifyBuilder(drop.camel()).whenDone(files).create();
            drop.start();
            assertThat(taken.matches(15, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Path inbox() {
        return folder.resolve("in box");
    }

    private JournalStore journal() {
        return new JournalDirectory(work().resolve("journal"));
    }

    private Path work() {
        return folder.resolve("work");
    }

    private void put(String name, String content) throws IOException {
        Path file = inbox().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Visible lines of the journal. */
    private List<String> lines(String of) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : files(work().resolve(of))) {
            if (!file.getFileName().toString().startsWith(".")) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private List<String> left(String of) throws IOException {
        Path root = inbox().resolve(of);
        return files(root).stream()
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
