package org.naulon.app.world.story;

import java.time.DayOfWeek;
import java.util.List;
import org.naulon.app.world.event.HawalaTransfer;
import org.naulon.app.world.event.Office;
import org.naulon.app.world.people.Actor;

/** Licensed brokers, company groups, shops, notaries and officials whose money moves as launderers' money does. */
final class InnocentMoney {

    private final Stage stage;

    InnocentMoney(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        licensedBroker();
        settlements();
        companyGroup();
        takings();
        fewDeposits();
        notary();
        notQuiteRound();
        official();
    }

    private void licensedBroker() {
        Actor broker = stage.business("Money Transfer", "EXCHANGE", "Paris");
        licence(broker.name(), "", broker.account(), "FR", "LIC-0901");
        new BrokerStories(stage).broker(stage.plot(), broker, 62, 31, 280);
        stage.innocent("licensed-broker", broker);
    }

    /** Two licensed offices settle once a month. */
    private void settlements() {
        Office leeds = Office.in(stage.city("Leeds"));
        Office kisumu = Office.in(stage.city("Kisumu"));
        for (int month = 0; month < 17; month++) {
            stage.add(new HawalaTransfer(
                    stage.at(27 + 30 * month, 16, 0),
                    leeds,
                    kisumu,
                    stage.ids().next("H"),
                    "",
                    null,
                    null,
                    2_500_000 + 90_000L * month,
                    "EUR",
                    HawalaTransfer.Course.SETTLEMENT));
        }
    }

    private void licence(String name, String office, String account, String country, String number) {
        stage.feeds().add("licences", name, office, account, country, number, "2016-01-01", "");
    }

    /** A group of registered companies lends money round the group. */
    private void companyGroup() {
        Actor first = stage.business("Holding", "OTHER", "Stuttgart");
        Actor second = stage.business("Logistics", "OTHER", "Linz");
        Actor third = stage.business("Services", "OTHER", "Gent");
        Plot plot = stage.plot();
        for (int quarter = 0; quarter < 5; quarter++) {
            int day = 40 + quarter * 91;
            plot.bank(day, 10, first, second, 8_000_000, "INTC", "inter-company loan");
            plot.bank(day + 4, 10, second, third, 7_900_000, "INTC", "inter-company loan");
            plot.bank(day + 8, 10, third, first, 7_800_000, "INTC", "inter-company loan repaid");
        }
        stage.innocent("inter-company-loans", first, second, third);
    }

    /** A registered supermarket banks nearly the same sum on every working day. */
    private void takings() {
        Actor shop = stage.business("Supermarket", "MERCHANT", "Toulouse");
        Plot plot = stage.plot();
        for (int day = 0; day < 180; day++) {
            if (stage.day(day).getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                plot.cash(day, 17, shop, "Toulouse", 740_000 + 3_000L * (day % 7 - 3));
            }
        }
        stage.innocent("steady-takings-of-a-shop", shop);
    }

    private void fewDeposits() {
        Actor two = stage.person("Lyon");
        Actor low = stage.person("Lille");
        Plot plot = stage.plot();
        for (int i = 0; i < 2; i++) {
            plot.cash(245 + i, 10, two, "Lyon", 950_000);
        }
        for (int i = 0; i < 3; i++) {
            plot.cash(255 + i, 10, low, "Lille", 699_900);
        }
        stage.innocent("two-large-deposits", two);
        stage.innocent("three-deposits-below-the-band", low);
    }

    /** One house is bought: in and out within a day, once. */
    private void notary() {
        Actor notary = stage.company("Notaries", "Genève");
        Plot plot = stage.plot();
        plot.bank(265, 9, stage.person("Genève"), notary, 38_000_000, "OTHR", "purchase of a flat");
        plot.bank(266, 9, notary, stage.person("Genève"), 37_500_000, "OTHR", "purchase of a flat");
        stage.innocent("house-purchase-through-a-notary", notary);
    }

    /** Money comes back, but one hop lost a quarter of it. */
    private void notQuiteRound() {
        List<Actor> ring = stage.euroStrangers(3, "Napoli", "Zaragoza", "Gent");
        Plot plot = stage.plot();
        plot.bank(310, 10, ring.get(0), ring.get(1), 900_000, "OTHR", "car");
        plot.bank(313, 10, ring.get(1), ring.get(2), 670_000, "OTHR", "boat engine");
        plot.bank(316, 10, ring.get(2), ring.get(0), 660_000, "OTHR", "advance");
        stage.innocent("money-that-comes-back-by-three-quarters", ring.get(0), ring.get(1), ring.get(2));
    }

    /** An official with a salary, who sells a car to somebody of whom nothing is known. */
    private void official() {
        Actor official = new BriberyStories(stage).official("OFF-801", "Calais", "BORDER");
        Actor treasury = stage.business("Treasury", "OTHER", "Paris");
        Plot plot = stage.plot();
        for (int month = 0; month < 17; month++) {
            plot.bank(25 + 30 * month, 6, treasury, official, 210_000, "SALA", "salary");
        }
        plot.bank(240, 14, stage.person("Lille"), official, 480_000, "OTHR", "used car");
        stage.innocent("official-with-salary-and-a-car-to-sell", official);
    }
}
