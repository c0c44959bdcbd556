package org.naulon.app.world.story;

import java.util.List;
import org.naulon.app.world.people.Actor;

/** Families, friends and savers whose payments look like fees. */
final class InnocentFamilies {

    private final Stage stage;

    InnocentFamilies(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        elder();
        student();
        savingsClub();
        journeyHome();
        slowJourney();
        sevenFriends();
        noHub();
    }

    /** Ten relatives send to one elder, more before the feasts. They began one by one. */
    private void elder() {
        List<Actor> kin = stage.family(11, "Istanbul", "Paris", "Hamburg", "Leeds", "Gent", "Linz", "Malmö");
        Plot plot = stage.plot();
        for (int i = 1; i < kin.size(); i++) {
            for (int day = i * 15; day < 530; day += 30) {
                boolean feast = day > 130 && day < 160 || day > 485 && day < 515;
                long cents = (feast ? 24_000 : 14_000) + 300L * i;
                plot.transfer(day, 8 + i, kin.get(i), kin.get(0), cents, "family support", "PARENT");
            }
        }
        stage.innocent("respected-elder-of-a-large-family", kin.get(0));
    }

    /** A father pays his daughter, who moves from one internship to the next. */
    private void student() {
        List<Actor> kin = stage.family(2, "Lahore", "Istanbul");
        Actor daughter = kin.get(1);
        Plot plot = stage.plot();
        String[] cities = {"Istanbul", "Thessaloniki", "Belgrade"};
        for (int month = 0; month < 12; month++) {
            Actor there = daughter.in(stage.city(cities[month / 4]));
            plot.transfer(60 + month * 30, 12, kin.get(0), there, 45_000, "living costs", "CHILD");
        }
        stage.innocent("student-with-internships-in-three-cities", kin.get(0), daughter);
    }

    /** Seven members at first, twelve later: equal contributions, and each time another member takes the pot. */
    private void savingsClub() {
        Actor treasurer = stage.person("Nantes");
        List<Actor> members = stage.strangers(12, 6);
        Plot plot = stage.plot();
        for (int month = 0; month < 17; month++) {
            int size = month < 4 ? 7 : 12;
            for (int i = 0; i < size; i++) {
                plot.bank(1 + month * 30, 8 + i, members.get(i), treasurer, 10_000, "SAVG", "club");
            }
            plot.bank(3 + month * 30, 12, treasurer, members.get(month % size), 10_000L * size, "SAVG", "pot");
        }
        stage.innocent("savings-club", treasurer);
    }

    /** The way back: hubs in falling order. */
    private void journeyHome() {
        stages("payments-along-the-way-home", 18, "Istanbul", "Van", "Tehran", "Zahedan");
    }

    /** The order of a journey, but with 60 days between the stages. */
    private void slowJourney() {
        stages("payments-far-apart", 60, "Zahedan", "Van", "Istanbul");
    }

    private void stages(String kind, int gap, String... hubs) {
        Actor payer = stage.person("Dakar");
        Plot plot = stage.plot();
        for (int i = 0; i < hubs.length; i++) {
            Actor payee = stage.person(hubs[i]);
            plot.transfer(170 + gap * i, 10, payer, payee, 30_000);
            stage.innocent(kind, payee);
        }
    }

    private void sevenFriends() {
        Actor friend = stage.person("Zaragoza");
        List<Actor> payers = stage.euroStrangers(7, "Lyon", "Nantes", "Bremen", "Gent", "Linz");
        stage.plot().fanIn(Plot.Channel.BANK, payers, friend, 225, 20, 60_000);
        stage.innocent("seven-payers-are-one-too-few", friend);
    }

    private void noHub() {
        Actor seller = stage.person("Lyon");
        List<Actor> payers = stage.euroStrangers(6, "Lyon", "Bremen");
        stage.plot().fanIn(Plot.Channel.BANK, payers, seller, 235, 40, 270_000);
        stage.innocent("equal-prices-away-from-any-hub", seller);
    }
}
