package org.naulon.flink;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.naulon.model.TestObservation;
import org.naulon.model.context.Context;
import org.naulon.model.context.Official;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.rules.detect.Profile;

/** Observations for tests: a small world with families, a collector, a journey, a ransom, a pass-through account, cycles and repeated records. */
public final class Payments {
    /** A border officer whose account is {@code OFF1}. */
    public static final Context REGISTER = new Context(
            List.of(new Official(
                    "O-1",
                    "Costin Grenzmann",
                    "BORDER",
                    "Moravita",
                    "Moravita",
                    "RO",
                    LocalDate.of(2018, 1, 1),
                    null,
                    180_000,
                    "EUR",
                    List.of("OFF1"),
                    List.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public static final Instant DAY_0 = Instant.parse("2026-01-05T08:00:00Z");

    private final Random random;
    private final List<Observation> records = new ArrayList<>();
    private int next;

    Payments(long seed) {
        this.random = new Random(seed);
    }

    public static Party party(String account, String name, String city, String country) {
        return new Party("", name, account, "", "", "", "", "", city, country, "", "");
    }

    public static Observation payment(String id, Instant at, long minor, Party payer, Party payee) {
        return payment(id, at, at, Status.PAID, minor, payer, payee);
    }

    public static Observation payment(
            String id, Instant at, Instant stateAt, Status status, long minor, Party payer, Party payee) {
        return TestObservation.of("uetr:" + id)
                .in(status, at, stateAt)
                .reference(id)
                .amount(minor, "EUR")
                .between(payer, payee)
                .seen(new Source("0".repeat(64), "transaction " + id + " " + status, "bank/test.xml"))
                .made();
    }

    /** A world of about {@code size} records over 120 days, in the order of their making. */
    public static List<Observation> world(long seed, int size) {
        Payments world = new Payments(seed);
        world.collector("COLLECTOR", 12, DAY_0.plus(Duration.ofDays(40)));
        world.collector("BUSY", 12, DAY_0.plus(Duration.ofDays(70)));
        world.busy("BUSY", DAY_0.plus(Duration.ofDays(30)));
        world.bribe("COLLECTOR", DAY_0.plus(Duration.ofDays(61)));
        world.passThrough("MULE", DAY_0.plus(Duration.ofDays(60)));
        world.cycle("RING", DAY_0.plus(Duration.ofDays(20)));
        world.journey(DAY_0.plus(Duration.ofDays(10)));
        world.ransom(DAY_0.plus(Duration.ofDays(75)));
        while (world.records.size() < size) {
            world.everyday();
        }
        return world.records;
    }

    /** The records in an order in which each comes at most {@code lateness} after a later one. */
    public static List<Observation> shuffled(List<Observation> records, long seed, Duration lateness) {
        Random random = new Random(seed);
        record Arrival(Observation record, long at) {}
        List<Arrival> arrivals = new ArrayList<>();
        for (Observation record : records) {
            long delay = (long) (random.nextDouble() * (lateness.toMillis() - 1));
            arrivals.add(new Arrival(record, record.stateAt().toEpochMilli() + delay));
        }
        Collections.shuffle(arrivals, random);
        arrivals.sort((one, other) -> Long.compare(one.at(), other.at()));
        return arrivals.stream().map(Arrival::record).toList();
    }

    private void collector(String account, int payers, Instant start) {
        Party payee = party(account, "Ono Collector", "Grande-Synthe", "FR");
        for (int i = 0; i < payers; i++) {
            Party payer = party(
                    "PAYER" + i,
                    "Given" + i + " Family" + i,
                    "City" + i % 7,
                    List.of("DE", "FR", "IT", "GB").get(i % 4));
            add(start.plus(Duration.ofHours(37L * i)), 90_000 + i, payer, payee);
        }
    }

    /** So many small payments to a collector that it is judged once a day. */
    private void busy(String account, Instant start) {
        Party payee = party(account, "Ono Collector", "Grande-Synthe", "FR");
        Party payer = party("DRIVER", "Dan Driver", "Calais", "FR");
        for (int i = 0; i < Profile.BUSY; i++) {
            add(start.plus(Duration.ofHours(3L * i)), 500 + i, payer, payee);
        }
    }

    /** Payments to the officer, each ordered and paid in one instant, and shown once more by another record. */
    private void bribe(String account, Instant start) {
        Party payer = party(account, "Ono Collector", "Grande-Synthe", "FR");
        Party officer = party("OFF1", "Costin Grenzmann", "Moravita", "RO");
        for (int i = 0; i < 3; i++) {
            Instant at = start.plus(Duration.ofDays(2L * i));
            Observation paid = add(at, 70_000 + i, payer, officer);
            String id = paid.sourceReference();
            records.add(payment(id, at, at, Status.ORDERED, paid.amountMinor(), payer, officer));
        }
    }

    /** Brothers take turns in paying along a route; each payment is shown twice. */
    private void journey(Instant start) {
        String[] stops = {"Zahedan IR", "Van TR", "Istanbul TR", "Belgrade RS"};
        for (int i = 0; i < stops.length; i++) {
            String[] stop = stops[i].split(" ");
            Party host = party("HOST" + i, "Host" + i + " Quorn" + i, stop[0], stop[1]);
            Party brother = party("BROTHER" + i % 2, "Given" + i % 2 + " Hotakzada", "Kabul", "AF");
            records.add(add(start.plus(Duration.ofDays(15L * i)), 60_000, brother, host));
        }
    }

    /** Sisters and brothers pay a stranger where people are held; one payment is sent back. */
    private void ransom(Instant start) {
        Party keeper = party("KEEPER", "Hamad Keeper", "Bani Walid", "LY");
        for (int i = 0; i < 5; i++) {
            Party payer = party("SIB" + i, "Given" + i + " Woldetnsay", "City" + i, "SE");
            Party mother = party("MOTHER", "Mulu Woldetnsay", "Addis Ababa", "ET");
            for (int month = 1; month < 4; month++) {
                add(start.minus(Duration.ofDays(30L * month + i)), 6_000, payer, mother);
            }
            Instant at = start.plus(Duration.ofHours(7L * i));
            Observation paid = add(at, 70_000 + i, payer, keeper);
            if (i == 2) {
                records.add(payment(
                        paid.sourceReference(),
                        at,
                        at.plus(Duration.ofDays(3)),
                        Status.REVERSED,
                        70_000 + i,
                        payer,
                        keeper));
            }
        }
    }

    private void passThrough(String account, Instant start) {
        Party mule = party(account, "Mo Mule", "Lyon", "FR");
        for (int i = 0; i < 4; i++) {
            Instant in = start.plus(Duration.ofDays(5L * i));
            add(in, 400_000, party("SRC" + i, "Source " + i, "Paris", "FR"), mule);
            add(in.plus(Duration.ofHours(5)), 200_000, mule, party("DST" + i, "Dest " + i, "Nice", "FR"));
            add(in.plus(Duration.ofHours(9)), 195_000, mule, party("DSU" + i, "Dest " + i, "Nice", "FR"));
        }
    }

    private void cycle(String prefix, Instant start) {
        for (int i = 0; i < 4; i++) {
            Party from = party(prefix + i, "Ring " + i, "Bern", "CH");
            Party to = party(prefix + (i + 1) % 4, "Ring " + (i + 1) % 4, "Bern", "CH");
            add(start.plus(Duration.ofDays(2L * i)), 1_000_000 - 30_000L * i, from, to);
        }
    }

    private void everyday() {
        Instant at = DAY_0.plus(Duration.ofMinutes(random.nextInt(120 * 24 * 60)));
        int family = random.nextInt(60);
        Party payer = party("FAM" + family, "Given Family" + family, "Berlin", "DE");
        Party payee = party("KIN" + random.nextInt(90), "Other Family" + family, "Izmir", "TR");
        Observation made = add(at, 5_000 + random.nextInt(600_000), payer, payee);
        if (random.nextInt(10) == 0) {
            records.add(made);
        }
        if (random.nextInt(20) == 0) {
            Instant later = at.plus(Duration.ofDays(1 + random.nextInt(20)));
            records.add(payment(made.sourceReference(), at, later, Status.REVERSED, made.amountMinor(), payer, payee));
        }
    }

    private Observation add(Instant at, long minor, Party payer, Party payee) {
        Observation made = payment("tx" + next++, at, minor, payer, payee);
        records.add(made);
        return made;
    }
}
