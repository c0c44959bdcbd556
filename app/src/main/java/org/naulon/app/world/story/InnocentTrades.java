package org.naulon.app.world.story;

import java.util.List;
import org.naulon.app.world.people.Actor;

/** Registered businesses and associations that many strangers pay. */
final class InnocentTrades {

    private final Stage stage;

    InnocentTrades(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        monthly("landlord-with-equal-rents", stage.business("Homes", "LANDLORD", "Lyon"), 14, 85_000, "RENT");
        monthly("landlord-in-a-hub", stage.business("Lodgings", "LANDLORD", "Calais"), 12, 140_000, "RENT");
        monthly("school", stage.business("College", "SCHOOL", "Istanbul"), 16, 120_000, "EDUC");
        monthly("parish", stage.business("Parish", "RELIGIOUS", "Nantes"), 12, 10_500, "CHAR");
        surge("earthquake-relief", stage.business("Relief", "CHARITY", "Stuttgart"), 70, 12, 210, 12_000);
        surge("funeral-collection", stage.business("Funerals", "FUNERAL", "Bremen"), 24, 8, 305, 15_000);
        surge("travel-agency-in-a-hub", stage.business("Travel", "TRAVEL_AGENT", "Istanbul"), 20, 9, 270, 150_000);
        hospital();
    }

    private void monthly(String kind, Actor business, int payers, long cents, String purpose) {
        List<Actor> customers = stage.strangers(payers, 8);
        Plot plot = stage.plot();
        for (int month = 0; month < 17; month++) {
            for (int i = 0; i < payers; i++) {
                plot.bank(2 + month * 30 + i % 3, 9 + i % 8, customers.get(i), business, cents, purpose, "monthly");
            }
        }
        stage.innocent(kind, business);
    }

    private void surge(String kind, Actor business, int payers, int cities, int day, long cents) {
        stage.plot().fanIn(Plot.Channel.BANK, stage.strangers(payers, cities), business, day, 14, cents);
        stage.innocent(kind, business);
    }

    /** Four siblings pay for an operation within two days. */
    private void hospital() {
        Actor hospital = stage.business("Hospital", "HOSPITAL", "Khartoum");
        List<Actor> siblings = stage.family(4, "Hamburg", "Lyon", "Leeds", "Gent");
        Plot plot = stage.plot();
        for (int i = 0; i < 4; i++) {
            plot.bank(
                    233 + i / 2,
                    9 + 5 * (i % 2),
                    siblings.get(i),
                    hospital,
                    80_000 + 10_000L * i,
                    "HSPC",
                    "urgent operation");
        }
        stage.innocent("siblings-pay-a-hospital", hospital);
    }
}
