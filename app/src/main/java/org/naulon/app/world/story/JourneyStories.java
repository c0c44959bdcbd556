package org.naulon.app.world.story;

import java.util.List;
import org.naulon.app.world.people.Actor;

/** A family pays stage by stage along a route (SMG-03), or is made to pay for somebody who is held (SMG-05). */
final class JourneyStories {

    private final Stage stage;

    JourneyStories(Stage stage) {
        this.stage = stage;
    }

    void tell() {
        stages("S11", "stages-to-turkey", true, 150, 14, "Zaranj", "Zahedan", "Tehran", "Van", "Istanbul");
        stages(
                "S12",
                "stages-through-the-east",
                true,
                260,
                18,
                "Zaranj",
                "Zahedan",
                "Tehran",
                "Urmia",
                "Van",
                "Istanbul");
        stages("S13", "stages-at-threshold", false, 320, 45, "Zahedan", "Van", "Istanbul");
        ransom("S14", "detention-ransom", "Bani Walid", 290, false);
        ransom("S15", "ransom-after-landing", "Las Anod", 340, true);
        ransom("S16", "ransom-before-release", "Teknaf", 410, false);
    }

    private void stages(String id, String kind, boolean report, int day, int gap, String... hubs) {
        Actor payer = stage.person("Kabul");
        Plot plot = stage.plot();
        for (int i = 0; i < hubs.length; i++) {
            Actor payee = stage.person(hubs[i]);
            // A little earlier each day, so that a gap of 45 days is never a minute longer.
            plot.transfer(day + i * gap, 16 - i, payer, payee, 40_000 + 7_000L * i);
            plot.subject("ORGANISER", payee);
        }
        plot.tell(id, kind, report, "SMG-03");
    }

    private void ransom(String id, String kind, String city, int day, boolean wallet) {
        List<Actor> siblings = stage.family(5, "Hamburg", "Malmö", "Lyon", "Birmingham", "Kisumu");
        Actor mother = siblings.get(4);
        Plot before = stage.plot();
        for (int month = 0; month < 9; month++) {
            for (int i = 0; i < 4; i++) {
                // They begin one after the other, so that the family's first payments make no burst of their own.
                int when = 20 * i + 28 * month;
                if (when < day - 10) {
                    before.transfer(
                            when, 10 + i, siblings.get(i), mother, 9_000 + 500L * i, "family support", "PARENT");
                }
            }
        }
        Actor keeper = stage.person(city);
        Plot plot = wallet ? stage.plot().wallets() : stage.plot();
        long[] cents = {60_000, 70_000, 90_000, 150_000};
        int[] hours = {8, 20, 29, 35};
        for (int i = 0; i < 4; i++) {
            plot.transfer(day + hours[i] / 24, hours[i] % 24, siblings.get(i), keeper, cents[i], "urgent", "");
        }
        plot.subject("ORGANISER", keeper).tell(id, kind, true, "SMG-05");
    }
}
