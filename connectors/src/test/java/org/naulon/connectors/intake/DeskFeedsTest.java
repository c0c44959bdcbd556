package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.packed.Packing;
import org.naulon.model.context.Context;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.Json;

/** The context feeds of a running system, in force and broken. */
class DeskFeedsTest {
    private static final String RATES = "date,currency,eur_per_unit\n";
    private static final FeedsRead NOTHING = new FeedsRead(Context.EMPTY, List.of(), false);

    @TempDir
    Path folder;

    @Test
    void aFeedThatCannotBeReadWholeLeavesTheContextInForce() throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Path work = folder.resolve("work");
        String head = "date,currency,eur_per_unit\n";
        Files.writeString(feeds.resolve("fx.csv"), head + "2026-01-05,GBP,1.2\n");
        Files.writeString(feeds.resolve("notes.txt"), "no feed");
        SourceBoard board = SourceBoard.ofAPass();
        Desk desk = desk(work, board);
        FeedsRead first = desk.context(feeds);
        assertThat(first.broken()).isEmpty();
        List<String> broken = List.of(
                "date,currency\n2026-01-05,GBP\n",
                "",
                "\u00EF\u00BB\n",
                head + "2026-01-05,GBP,1.3\n\"2026-01-06,GBP,1.3\n2026-01-07,GBP,1.3\n");
        List<String> told = new ArrayList<>();
        for (String bytes : broken) {
            Files.writeString(feeds.resolve("fx.csv"), bytes);
            FeedsRead kept = desk.context(feeds);
            assertThat(kept.context()).as(bytes).isEqualTo(first.context());
            assertThat(kept.kept()).isTrue();
            kept.broken()
                    .forEach(feed -> told.add(feed.file() + " " + feed.why().replaceAll("[,;].*", "")));
        }
        assertThat(told)
                .containsExactly(
                        "context/fx.csv cannot be read at line 1: MISSING_COLUMN",
                        "context/fx.csv is empty",
                        "context/fx.csv cannot be read at line 1: MISSING_COLUMN",
                        "context/fx.csv cannot be read at line 3: MALFORMED");
        assertThat(desk(work).context(feeds).context()).as("after a new start").isEqualTo(first.context());
        Files.writeString(feeds.resolve("fx.csv"), head + "2026-01-05,GBP,1.3\n2026-01-06\n2026-01-06,GBP,1.3\n");
        FeedsRead changed = desk.context(feeds);
        assertThat(changed.broken()).as("a bad row is one row").isEmpty();
        assertThat(changed.context().fxRates()).hasSize(2);
        assertThat(board.sources())
                .as("feeds that are read again do not count again")
                .extracting(source -> source.total().read())
                .containsExactly(2L);
    }

    @Test
    void aFeedThatIsGoneStaysInForceUntilItsHeaderAloneTakesItsPlace() throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Path work = folder.resolve("work");
        String rates = "date,currency,eur_per_unit\n";
        String shifts = "shift_id,border_point,officer_id,from_at,to_at\n";
        Files.writeString(feeds.resolve("fx.csv"), rates + "2026-01-05,GBP,1.2\n");
        Files.writeString(feeds.resolve("shifts.csv"), shifts);
        FeedsRead first = desk(work).context(feeds);

        Files.delete(feeds.resolve("fx.csv"));
        Files.delete(feeds.resolve("shifts.csv"));
        for (int start = 0; start < 2; start++) {
            FeedsRead unmounted = desk(work).context(feeds);
            assertThat(unmounted.context()).isEqualTo(first.context());
            assertThat(unmounted.broken())
                    .as("a feed without rows may go")
                    .containsExactly(new BrokenFeed(
                            "context/fx.csv",
                            "is gone; a feed that shall hold no longer is replaced by its header alone"));
        }
        Files.writeString(feeds.resolve("fx.csv"), rates);
        assertThat(desk(work).context(feeds)).isEqualTo(NOTHING);
        Files.delete(feeds.resolve("fx.csv"));
        assertThat(desk(work).context(feeds)).isEqualTo(NOTHING);
    }

    @Test
    void theFirstFeedsAreInForceAsFarAsTheyCanBeRead() throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(feeds.resolve("fx.csv"), "date,currency,eur_per_unit\n2026-01-05,GBP,1.2\n");
        Files.writeString(feeds.resolve("shifts.csv"), "shift_id\nS1\n");
        FeedsRead read = desk(folder.resolve("work")).context(feeds);
        assertThat(read.context().fxRates()).hasSize(1);
        assertThat(read.broken()).extracting(BrokenFeed::file).containsExactly("context/shifts.csv");
        assertThat(read.kept()).isFalse();
    }

    @Test
    void aCorrectedRowOfAFeedHoldsWhenTheFeedsAreReadTheNextTime() throws Exception {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        String head = "date,currency,eur_per_unit\n";
        Files.writeString(feeds.resolve("fx.csv"), head + "2026-01-05,GBP,x\n");
        Path work = folder.resolve("work");
        Desk desk = desk(work);
        assertThat(desk.context(feeds).context().fxRates()).isEmpty();
        correct(work, rejections(work).get(0), head + "2026-01-05,GBP,1.2\n");

        assertThat(desk.corrections()).extracting(Desk.Corrected::ofContext).containsExactly(true);
        assertThat(desk.context(feeds).context().fxRates()).hasSize(1);
    }

    @Test
    void contextFeedsBecomeOneSnapshotAndTheirBadRowsRejections() throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(
                feeds.resolve("fx.csv"), "date,currency,eur_per_unit\n2026-01-05,GBP,1.2\n2026-01-05,GBP,x\n");
        Path work = folder.resolve("work");
        assertThat(desk(work).context(feeds).context().fxRates()).hasSize(1);
        assertThat(files(work))
                .filteredOn(name -> !name.startsWith("archive/"))
                .containsExactly("journal/context.json", "rejections/context.jsonl");

        Files.writeString(feeds.resolve("fx.csv"), "date,currency,eur_per_unit\n2026-01-05,GBP,1.2\n");
        desk(work).context(feeds);
        assertThat(work.resolve("rejections/context.jsonl"))
                .as("still there for who was about to read it")
                .isEmptyFile();
    }

    @Test
    void aFeedWithMoreBadRowsThanGoodOnesLeavesTheContextInForce() throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Path fx = feeds.resolve("fx.csv");
        Files.writeString(fx, RATES + "2026-01-05,GBP,1.2\n2026-01-06,GBP,1.2\n");
        Desk desk = desk(folder.resolve("work"));
        Context first = desk.context(feeds).context();

        Files.writeString(fx, RATES + "05/01/26,GBP,1.3\n");
        FeedsRead allBad = desk.context(feeds);
        assertThat(allBad.context()).isEqualTo(first);
        assertThat(allBad.kept()).isTrue();
        assertThat(allBad.broken())
                .extracting(feed -> feed.file() + " " + feed.why().replaceAll(",[^,]*$", ""))
                .containsExactly("context/fx.csv is bad in 1 of 1 rows, the first at line 2: INVALID_DATE");

        Files.writeString(fx, RATES + "2026-01-05,GBP,1.3\n06/01/26,GBP,1.3\n07/01/26,GBP,1.3\n");
        FeedsRead mostlyBad = desk.context(feeds);
        assertThat(mostlyBad.context()).isEqualTo(first);
        assertThat(mostlyBad.broken())
                .extracting(feed -> feed.why().replaceAll(",.*", ""))
                .containsExactly("is bad in 2 of 3 rows");

        Files.writeString(fx, RATES + "2026-01-05,GBP,1.3\n06/01/26,GBP,1.3\n");
        FeedsRead half = desk.context(feeds);
        assertThat(half.broken()).isEmpty();
        assertThat(half.context().fxRates()).hasSize(1).isNotEqualTo(first.fxRates());

        Files.writeString(fx, RATES);
        assertThat(desk.context(feeds).context()).as("the header alone").isEqualTo(Context.EMPTY);
    }

    @Test
    void correctionsOfItsRowsMendABrokenFeedAlsoInAnArchive() throws Exception {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Path work = folder.resolve("work");
        Files.writeString(feeds.resolve("fx.csv"), RATES + "2026-01-05,GBP,1.2\n");
        Desk desk = desk(work);
        Context first = desk.context(feeds).context();
        Files.delete(feeds.resolve("fx.csv"));
        Files.write(feeds.resolve("new.zip"), Packing.zip("x/fx.csv", RATES + "05/01/26,GBP,1.3\n06/01/26,GBP,1.3\n"));
        assertThat(desk.context(feeds).broken()).extracting(BrokenFeed::file).containsExactly("context/new.zip");

        List<Rejection> bad = rejections(work);
        correct(work, bad.get(0), RATES + "2026-01-05,GBP,1.3\n");
        FeedsRead halfMended = desk.context(feeds);
        assertThat(halfMended.broken()).isEmpty();
        assertThat(told(work, false)).containsExactly(bad.get(1));
        assertThat(told(work, true)).containsExactly(bad.get(0));
        assertThat(halfMended.context().fxRates()).hasSize(1).isNotEqualTo(first.fxRates());
    }

    @Test
    void aWholeFeedInThePlaceOfAHeaderThatWasNoneMendsIt() throws Exception {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Path work = folder.resolve("work");
        Desk desk = desk(work);
        desk.context(feeds);
        Files.write(feeds.resolve("fx.csv.gz"), Packing.gzip("day,currency,eur_per_unit\n2026-01-05,GBP,1.3\n"));
        assertThat(desk.context(feeds).kept()).isTrue();
        correct(work, rejections(work).get(0), RATES + "2026-01-05,GBP,1.3\n");
        FeedsRead mended = desk.context(feeds);
        assertThat(mended.broken()).isEmpty();
        assertThat(mended.context().fxRates()).hasSize(1);
    }

    @Test
    void badRowsOfBytesThatWereReplacedAreClosed() throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Path work = folder.resolve("work");
        Files.writeString(feeds.resolve("fx.csv"), RATES + "2026-01-05,GBP,1.2\n06/01/26,GBP,1.2\n");
        desk(work).context(feeds);
        List<Rejection> before = told(work, false);
        assertThat(before).hasSize(1);
        assertThat(told(work, true)).isEmpty();
        desk(work).context(feeds);
        assertThat(told(work, false)).isEqualTo(before);
        assertThat(told(work, true)).as("the same bytes read again").isEmpty();

        Files.writeString(feeds.resolve("fx.csv"), RATES + "2026-01-05,GBP,1.2\n2026-01-06,GBP,x\n");
        desk(work).context(feeds);
        assertThat(told(work, false)).extracting(Rejection::position).containsExactly("line 3");
        assertThat(told(work, true)).isEqualTo(before);
        List<Rejection> second = told(work, false);
        Files.writeString(feeds.resolve("fx.csv"), RATES + "2026-01-05,GBP,1.2\n");
        desk(work).context(feeds);
        assertThat(told(work, false)).isEmpty();
        assertThat(told(work, true))
                .as("all that vanished since they were shown, also behind a new start")
                .containsExactly(before.get(0), second.get(0));
        List<Rejection> first = new ArrayList<>();
        new FeedRejections(work).each((rejection, closed) -> !first.add(rejection));
        assertThat(first).as("no further than is asked for").containsExactly(before.get(0));
        new FeedRejections(work).shown();
        desk(work).context(feeds);
        assertThat(told(work, true)).isEmpty();
    }

    @Test
    void aFeedThatIsCutBehindItsLastBadRowIsBroken() throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Path work = folder.resolve("work");
        byte[] whole = Packing.gzip(RATES + "2026-01-05,GBP,1.2\n06/01/26,GBP,1.2\n2026-01-07,GBP,1.2\n");
        Files.write(feeds.resolve("fx.csv.gz"), whole);
        FeedsRead first = desk(work).context(feeds);
        assertThat(first.broken()).isEmpty();
        assertThat(first.context().fxRates()).hasSize(2);

        Files.write(feeds.resolve("fx.csv.gz"), Arrays.copyOf(whole, whole.length - 1));
        FeedsRead cut = desk(work).context(feeds);
        assertThat(cut.broken()).extracting(BrokenFeed::file).containsExactly("context/fx.csv.gz");
        assertThat(cut.kept()).isTrue();
        assertThat(rejections(work))
                .extracting(bad -> bad.position() + " " + bad.reason())
                .containsExactly("gzip!line 3 INVALID_DATE", "gzip!byte 0 MALFORMED");
    }

    @Test
    void rejectionsThatVanishedAreStillKnownWhenTheContextCouldNotBeWritten() throws IOException {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Path work = folder.resolve("work");
        Files.writeString(feeds.resolve("fx.csv"), RATES + "2026-01-05,GBP,1.2\n06/01/26,GBP,1.2\n");
        desk(work).context(feeds);
        List<Rejection> before = rejections(work);
        Files.writeString(feeds.resolve("fx.csv"), RATES + "2026-01-05,GBP,1.2\n");
        Path blocked = Files.createDirectories(work.resolve("journal/.context.json"));
        assertThatThrownBy(() -> desk(work).context(feeds)).isInstanceOf(IOException.class);
        assertThat(rejections(work)).isEqualTo(before);

        Files.delete(blocked);
        desk(work).context(feeds);
        assertThat(told(work, true)).isEqualTo(before);
        assertThat(rejections(work)).isEmpty();
    }

    @Test
    void aCorrectionThatTookThePlaceOfAnotherBetweenTwoLooksIsSeen() throws Exception {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(feeds.resolve("fx.csv"), RATES + "2026-01-05,GBP,x\n");
        Path work = folder.resolve("work");
        Desk desk = desk(work);
        desk.context(feeds);
        Rejection bad = rejections(work).get(0);
        correct(work, bad, RATES + "2026-01-05,GBP,1.2\n");
        assertThat(desk.corrections()).hasSize(1);
        Context wrong = desk.context(feeds).context();
        assertThat(desk.withdrawn()).isFalse();
        assertThat(desk.corrections()).isEmpty();

        CorrectionDesk.ofARunningSystem(work, Profiles.shipped()).withdraw(bad);
        correct(work, bad, RATES + "2026-01-05,GBP,1.3\n");

        assertThat(desk.withdrawn()).isTrue();
        assertThat(desk.corrections()).extracting(Desk.Corrected::ofContext).containsExactly(true);
        assertThat(desk.context(feeds).context().fxRates()).hasSize(1).isNotEqualTo(wrong.fxRates());
        assertThat(desk.withdrawn()).isFalse();
    }

    @Test
    void aCorrectionThatOnlyTheFeedsHaveReadIsSeenToBeWithdrawn() throws Exception {
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Files.writeString(feeds.resolve("fx.csv"), RATES + "2026-01-05,GBP,x\n2026-01-06,USD,1.1\n");
        Path work = folder.resolve("work");
        Desk desk = desk(work);
        desk.context(feeds);
        Rejection bad = rejections(work).get(0);
        correct(work, bad, RATES + "2026-01-05,GBP,1.2\n");
        assertThat(desk.context(feeds).context().fxRates()).hasSize(2);
        CorrectionDesk.ofARunningSystem(work, Profiles.shipped()).withdraw(bad);

        assertThat(desk.withdrawn()).isTrue();
        assertThat(desk.context(feeds).context().fxRates()).hasSize(1);
        assertThat(desk.withdrawn()).isFalse();
    }

    private static List<Rejection> told(Path work, boolean closed) throws IOException {
        List<Rejection> told = new ArrayList<>();
        new FeedRejections(work).each((rejection, isClosed) -> {
            if (isClosed == closed) {
                told.add(rejection);
            }
            return true;
        });
        return told;
    }

    private static List<Rejection> rejections(Path work) throws IOException {
        List<Rejection> all = new ArrayList<>();
        for (String line : Files.readAllLines(work.resolve("rejections/context.jsonl"))) {
            all.add(Json.read(line.getBytes(StandardCharsets.UTF_8), Rejection.class));
        }
        return all;
    }

    private static void correct(Path work, Rejection rejection, String corrected) throws Exception {
        CorrectionDesk.ofARunningSystem(work, Profiles.shipped())
                .take(rejection, bytes(corrected), Instant.EPOCH, "A. Analyst");
    }

    private static Desk desk(Path work) throws IOException {
        return desk(work, SourceBoard.ofAPass());
    }

    private static Desk desk(Path work, SourceBoard board) throws IOException {
        return new Desk(work, new JournalDirectory(work.resolve("journal")), Profiles.shipped(), board);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
