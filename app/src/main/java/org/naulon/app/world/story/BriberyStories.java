package org.naulon.app.world.story;

import org.naulon.app.world.people.Actor;

/** Collectors pay officials, straight or through one account (COR-01). */
final class BriberyStories {

    private final Stage stage;

    BriberyStories(Stage stage) {
        this.stage = stage;
    }

    /** @param collector somebody whose fan-in ends by day 181 of the world */
    void tell(Actor collector) {
        straight("S28", "bribe-to-border-guard", collector, 60_000, 184, 199);
        Actor official = official("OFF-902", "Thessaloniki", "IMMIGRATION");
        Actor between = stage.person("Lille");
        Plot plot = stage.plot();
        plot.bank(186, 9, collector, between, 210_000, "OTHR", "repair");
        plot.bank(188, 15, between, official, 200_000, "OTHR", "repair");
        plot.subject("OFFICIAL", official, "official:OFF-902").tell("S29", "bribe-through-an-account", true, "COR-01");
        straight("S30", "small-bribe-at-threshold", collector, 5_000, 190);
    }

    private void straight(String id, String kind, Actor payer, long cents, int... days) {
        String number = "OFF-9" + id.substring(1);
        Actor official = official(number, "Calais", "BORDER");
        Plot plot = stage.plot();
        for (int day : days) {
            plot.bank(day, 11, payer, official, cents, "OTHR", "thank you");
        }
        plot.subject("OFFICIAL", official, "official:" + number).tell(id, kind, true, "COR-01");
    }

    /** Somebody in the register of officials. */
    Actor official(String number, String city, String agency) {
        Actor official = stage.person(city);
        stage.feeds()
                .add(
                        "officials",
                        number,
                        official.name(),
                        agency,
                        city + " post",
                        city,
                        Stage.code(official),
                        "2019-09-01",
                        "",
                        "2100.00",
                        "EUR",
                        official.account(),
                        official.phone());
        return official;
    }
}
