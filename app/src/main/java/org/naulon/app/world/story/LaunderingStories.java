package org.naulon.app.world.story;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.naulon.app.world.people.Actor;

/** Fees are passed on, split and sent round (LAU-01, LAU-02, LAU-04). */
final class LaunderingStories {

    private final Stage stage;

    LaunderingStories(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        passThrough("S20", "mule-account", 4, 620_000, 97, 5, 220);
        passThrough("S21", "mule-at-threshold", 3, 300_000, 95, 9, 370);
        mule();
        structuring("S23", "structuring", true, 180, 920_000, 889_000, 951_000, 934_000, 905_000);
        structuring("S24", "structuring-at-threshold", false, 390, 700_000, 700_000, 700_000);
        cycle("S25", "round-trip", 4, 97, 250);
        cycle("S26", "long-round-trip", 7, 96, 345);
        cycle("S27", "round-trip-at-threshold", 3, 86, 420);
        collectorAndCycle();
    }

    private void passThrough(String id, String kind, int cycles, long cents, int percent, int gap, int day) {
        Actor mule = stage.person("Leipzig");
        Plot plot = stage.plot();
        flow(plot, mule, cycles, cents, percent, gap, day);
        plot.subject("MULE", mule).tell(id, kind, false, "LAU-01");
    }

    private void flow(Plot plot, Actor mule, int cycles, long cents, int percent, int gap, int day) {
        for (int i = 0; i < cycles; i++) {
            Actor source = stage.person("Lille");
            Actor sink = stage.person("Valencia");
            plot.bank(day + i * gap, 9, source, mule, cents, "OTHR", "goods");
            plot.bank(day + i * gap + 1, 12, mule, sink, cents * percent / 100, "OTHR", "goods");
        }
    }

    /** A mule who collects fees from many and passes on larger sums. */
    private void mule() {
        Actor mule = stage.person("Calais");
        Plot plot = stage.plot();
        plot.fanIn(Plot.Channel.BANK, stage.strangers(17, 9), mule, 440, 20, 180_000);
        flow(plot, mule, 4, 950_000, 97, 5, 441);
        plot.subject("MULE", mule).tell("S22", "collecting-mule", true, "SMG-01", "LAU-01");
    }

    private void structuring(String id, String kind, boolean report, int day, long... cents) {
        Actor holder = stage.person("Nantes");
        Plot plot = stage.plot();
        String[] branches = {"Nantes", "Lille", "Paris"};
        int monday = 0;
        while (stage.day(day + monday).getDayOfWeek() != DayOfWeek.MONDAY) {
            monday++;
        }
        for (int i = 0; i < cents.length; i++) {
            plot.cash(day + monday + i * 4 / cents.length, 9 + i, holder, branches[i % 3], cents[i]);
        }
        plot.subject("FACILITATOR", holder).tell(id, kind, report, "LAU-02");
    }

    private void cycle(String id, String kind, int hops, int percent, int day) {
        Actor origin = stage.person("Toulouse");
        Plot plot = stage.plot();
        round(plot, origin, hops, percent, day);
        plot.subject("ORGANISER", origin).tell(id, kind, false, "LAU-04");
    }

    /** Somebody collects fees and sends them round, to call them loans. */
    private void collectorAndCycle() {
        Actor collector = stage.person("Grande-Synthe");
        Plot plot = stage.plot();
        plot.fanIn(Plot.Channel.BANK, stage.strangers(18, 9), collector, 465, 20, 255_000);
        round(plot, collector, 4, 96, 487);
        plot.subject("ORGANISER", collector)
                .tell("S31", "collector-with-round-trip", true, "SMG-01", "SMG-02", "LAU-04");
    }

    private void round(Plot plot, Actor origin, int hops, int percent, int day) {
        List<Actor> ring = new ArrayList<>(List.of(origin));
        while (ring.size() < hops) {
            ring.add(stage.person(ring.size() % 2 == 0 ? "Toulouse" : "Linz"));
        }
        long cents = 4_500_000;
        for (int i = 0; i < hops; i++) {
            plot.bank(day + i * 2, 10, ring.get(i), ring.get((i + 1) % hops), cents, "OTHR", "loan");
            cents = cents * percent / 100;
        }
    }
}
