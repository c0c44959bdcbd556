package org.naulon.app.world;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.naulon.app.world.event.Event;
import org.naulon.app.world.event.Ids;
import org.naulon.app.world.event.Office;
import org.naulon.app.world.inbox.Accounting;
import org.naulon.app.world.inbox.ContextFeeds;
import org.naulon.app.world.inbox.Inbox;
import org.naulon.app.world.inbox.Spoiled;
import org.naulon.app.world.life.Households;
import org.naulon.app.world.people.Atlas;
import org.naulon.app.world.people.Census;
import org.naulon.app.world.people.Country;
import org.naulon.app.world.story.Stage;
import org.naulon.app.world.story.Stories;
import org.naulon.app.world.story.Truth;

/**
 * Writes a world month by month. Only the month at hand is in memory (about 300 bytes an event), sorted by time; all else
 * is told anew from the seed.
 */
public final class WorldGenerator {

    private final WorldOptions options;
    private final Atlas atlas = new Atlas();
    private final ContextFeeds feeds = new ContextFeeds();
    private final Census census;

    private WorldGenerator(WorldOptions options) {
        this.options = options;
        this.census = new Census(options.seed());
    }

    /**
     * Writes {@code OUT/inbox} and {@code OUT/truth.json}.
     *
     * @param out a folder that does not exist yet or is empty
     * @param progress told the number of records written so far, now and then
     * @throws IOException when the folder is not empty or cannot be written
     */
    public static WorldSummary write(Path out, WorldOptions options, LongConsumer progress) throws IOException {
        if (Files.exists(out)) {
            try (var entries = Files.list(out)) {
                if (entries.findAny().isPresent()) {
                    throw new IOException("the folder is not empty: " + out);
                }
            }
        }
        return new WorldGenerator(options).write(out, progress);
    }

    private WorldSummary write(Path out, LongConsumer progress) throws IOException {
        Stage stage = new Stage(options.seed(), census, atlas, options.startDate(), feeds);
        Stories.tell(stage);
        List<Event> planned = new ArrayList<>(stage.events());
        planned.sort(Comparator.comparing(Event::at));
        long households = households(planned.stream().mapToLong(Event::records).sum());

        Accounting accounting = new Accounting(progress);
        Path root = out.resolve("inbox");
        Files.createDirectories(root.resolve("bank"));
        Ids ids = new Ids(options.seed(), 2);
        Households lives = new Households(census, atlas, ids);
        try (Inbox inbox = new Inbox(root, atlas, accounting)) {
            for (int month = 0; month < WorldOptions.MONTHS; month++) {
                for (Event event : month(lives, households, planned, month)) {
                    inbox.write(event);
                }
            }
            inbox.finish(spoiled(lives, households));
        }
        context(lives, households);
        new Inbox(root, atlas, accounting).write(feeds);
        return finish(out, stage, accounting.totals(), households);
    }

    /** As many households as are needed to reach the wanted number of records, found by living through them once. */
    private long households(long planned) {
        Households rehearsal = new Households(census, atlas, new Ids(options.seed(), 3));
        long[] records = {planned};
        long household = 0;
        // Enough of them in any case that the files spoiled on purpose have somebody to write about.
        while (records[0] < options.records() || household < Spoiled.PAYMENTS) {
            for (int month = 0; month < WorldOptions.MONTHS; month++) {
                rehearsal.live(household, month, first(month), event -> records[0] += event.records());
            }
            household++;
        }
        return household;
    }

    private List<Event> month(Households lives, long households, List<Event> planned, int month) {
        Instant from = first(month).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant to = first(month + 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        boolean last = month == WorldOptions.MONTHS - 1;
        List<Event> events = new ArrayList<>();
        for (long household = 0; household < households; household++) {
            lives.live(household, month, first(month), events::add);
        }
        for (Event event : planned) {
            if (!event.at().isBefore(from) && (last || event.at().isBefore(to))) {
                events.add(event);
            }
        }
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    private LocalDate first(int month) {
        return options.startDate().plusMonths(month);
    }

    private Spoiled spoiled(Households lives, long households) {
        LocalDate second = first(1);
        return new Spoiled(
                LongStream.range(0, Spoiled.PAYMENTS)
                        .mapToObj(household -> lives.anyPayment(household, second))
                        .toList(),
                List.of(lives.anyTransfer(households - 1, second)),
                YearMonth.from(first(2)));
    }

    private void context(Households lives, long households) {
        for (long household = 0; household < households; household++) {
            lives.register(household, feeds);
        }
        for (String use : List.of("HOME", "ORIGIN")) {
            atlas.cities(use).forEach(city -> {
                Office office = Office.in(city);
                String country = city.country().code();
                feeds.add("licences", office.name(), office.id(), "", country, "L-" + office.id(), "2014-01-01", "");
            });
        }
        String eve = options.startDate().minusDays(1).toString();
        List<String> seen = new ArrayList<>();
        for (Country country : atlas.countries()) {
            if (!seen.contains(country.currency())) {
                seen.add(country.currency());
                feeds.add(
                        "fx",
                        eve,
                        country.currency(),
                        BigDecimal.valueOf(country.eurPerUnit()).toPlainString());
            }
        }
        border();
    }

    /** A quiet border post: regular crossings and its shifts, and one shift whose time nobody can read. */
    private void border() {
        for (int day = 0; day < 360; day += 3) {
            String date = options.startDate().plusDays(day).toString();
            String shift = "SH-" + day;
            String officer = day % 2 == 0 ? "OFF-801" : "OFF-902";
            feeds.add("shifts", shift, "FRCQF", officer, date + "T06:00:00Z", date + "T14:00:00Z");
            feeds.add("crossings", "EV-" + day, "FRCQF", date + "T09:00:00Z", "REGULAR_CROSSING", "40", officer, shift);
        }
        feeds.add("shifts", "SH-BAD", "FRCQF", "OFF-801", "in the morning", "at noon");
    }

    private WorldSummary finish(Path out, Stage stage, Accounting.Totals totals, long households) throws IOException {
        Truth truth = new Truth(
                1,
                options.seed(),
                options.startDate().toString(),
                first(WorldOptions.MONTHS).minusDays(1).toString(),
                totals,
                stage.stories(),
                stage.innocents());
        Path file = out.resolve("truth.json");
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        Files.writeString(file, new ObjectMapper().writer(printer).writeValueAsString(truth) + "\n");
        return new WorldSummary(
                out.resolve("inbox"),
                file,
                totals.read(),
                totals.accepted(),
                totals.duplicates(),
                totals.rejected(),
                households,
                truth.stories().size(),
                truth.innocents().size());
    }
}
