package org.naulon.app.world.story;

import java.util.List;
import org.naulon.app.world.people.Actor;

/** People who run a money-transfer business on a private account (HAW-01). */
final class BrokerStories {

    private static final String[] ABROAD = {"Lahore", "Dhaka", "Tunis", "Ankara", "Dakar", "Baghdad"};

    private final Stage stage;

    BrokerStories(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        Actor token = stage.person("Paris");
        broker(stage.plot(), token, 60, 30, 130)
                .subject("FACILITATOR", token)
                .tell("S17", "unlicensed-broker", true, "HAW-01");
        Actor second = stage.person("Hamburg");
        broker(stage.plot(), second, 64, 32, 430)
                .subject("FACILITATOR", second)
                .tell("S18", "unlicensed-broker", true, "HAW-01");
        Actor edge = stage.person("Bologna");
        broker(stage.plot(), edge, 30, 15, 360)
                .subject("FACILITATOR", edge)
                .tell("S19", "broker-at-threshold", true, "HAW-01");
    }

    /** Two clients pay in, the next day one payee abroad gets 93 per cent of it, over forty days. */
    Plot broker(Plot plot, Actor broker, int payers, int payees, int day) {
        List<Actor> clients = stage.strangers(payers, 10);
        for (int i = 0; i < payees; i++) {
            int when = day + i * 40 / payees;
            long sum = 0;
            for (int j = i * payers / payees; j < (i + 1) * payers / payees; j++) {
                long cents = 35_000 + 4_100L * (j % 9);
                plot.bank(when, 9 + j % 6, clients.get(j), broker, cents, "OTHR", "TK " + (48_213 + j));
                sum += cents;
            }
            Actor payee = stage.person(ABROAD[i % ABROAD.length]);
            plot.bank(when + 1, 10, broker, payee, sum * 93 / 100, "OTHR", "TK " + (48_213 + i * payers / payees));
        }
        return plot;
    }
}
