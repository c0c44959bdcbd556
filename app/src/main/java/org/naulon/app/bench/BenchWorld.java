package org.naulon.app.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.naulon.app.run.WorkFolder;
import org.naulon.app.world.WorldGenerator;
import org.naulon.app.world.WorldOptions;
import org.naulon.app.world.WorldSummary;
import org.naulon.connectors.intake.Intake;
import org.naulon.connectors.intake.IntakeListener;
import org.naulon.connectors.intake.IntakeReport;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.context.Context;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.party.Resolution;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Settlement;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Ruleset;

/**
 * The world that is measured, taken in once.
 *
 * @param journal its observations on disk
 * @param noJournal an empty folder, for what a job costs before its first record
 * @param transfers as they stand in the end, by time
 */
record BenchWorld(Path journal, Path noJournal, Context context, List<Transfer> transfers) {
    private static final long SEED = 1;

    static BenchWorld in(Path folder, long records, Ruleset ruleset) throws IOException {
        WorkFolder.empty(folder);
        WorldSummary world = WorldGenerator.write(
                folder.resolve("world"), new WorldOptions(SEED, records, LocalDate.of(2025, 1, 1)), written -> {});
        Path work = folder.resolve("intake");
        IntakeReport intake = new Intake(world.inbox(), work, Profiles.shipped(), IntakeListener.none()).run();
        Path journal = work.resolve("journal");
        Settlement settlement = new Settlement(ruleset.rates(intake.context()), new Resolution(intake.context()));
        return new BenchWorld(
                journal,
                Files.createDirectories(folder.resolve("no-journal")),
                intake.context(),
                settled(journal, settlement));
    }

    private static List<Transfer> settled(Path journal, Settlement settlement) throws IOException {
        Map<String, List<Observation>> byKey = new TreeMap<>();
        List<Path> parts;
        try (Stream<Path> files = Files.walk(journal)) {
            parts = files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
        for (Path part : parts) {
            for (String line : Files.readAllLines(part)) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                Observation observation = JournalCodec.decode(bytes, 0, bytes.length);
                byKey.computeIfAbsent(observation.settleKey(), key -> new ArrayList<>())
                        .add(observation);
            }
        }
        List<Transfer> transfers = new ArrayList<>();
        byKey.values().forEach(seen -> transfers.addAll(settlement.transfers(seen)));
        transfers.sort(Transfer.BY_TIME);
        return transfers;
    }
}
