package org.naulon.app.world.story;

import static org.naulon.app.world.story.Plot.Channel.BANK;
import static org.naulon.app.world.story.Plot.Channel.HAWALA;
import static org.naulon.app.world.story.Plot.Channel.MONEY_TRANSFER;

import java.util.List;
import org.naulon.app.world.people.Actor;

/** Fees of many families reach one collector in a hub of a route (SMG-01, SMG-02). */
final class CollectorStories {

    private final Stage stage;

    CollectorStories(Stage stage) {
        this.stage = stage;
    }

    /** Tells all of them; the collector of the first is returned, because others are paid by him. */
    Actor tell() {
        Actor channel = collector("S01", "channel-collector", BANK, "Grande-Synthe", 18, 160, 290_000);
        collector("S02", "aegean-collector", MONEY_TRANSFER, "Istanbul", 17, 200, 165_000);
        collector("S03", "sea-crossing-collector", MONEY_TRANSFER, "Zuwara", 16, 240, 92_000);
        collector("S04", "deposit-holder", HAWALA, "Ranya", 16, 280, 320_000);
        collector("S05", "border-town-collector", MONEY_TRANSFER, "Belgrade", 20, 330, 230_000);
        twoChannels();
        held();
        instalments();
        atThreshold();
        feeBandAtThreshold();
        return channel;
    }

    private Actor collector(
            String id, String kind, Plot.Channel channel, String city, int payers, int day, long cents) {
        Actor collector = stage.person(city);
        Plot plot = stage.plot();
        plot.fanIn(channel, stage.strangers(payers, 9), collector, day, 21, cents);
        plot.subject("ORGANISER", collector).tell(id, kind, true, "SMG-01", "SMG-02");
        return collector;
    }

    private void twoChannels() {
        Actor collector = stage.person("Calais");
        Plot plot = stage.plot();
        plot.fanIn(BANK, stage.strangers(16, 8), collector, 300, 20, 240_000);
        plot.fanIn(MONEY_TRANSFER, stage.strangers(16, 8), collector, 305, 20, 240_000);
        plot.subject("ORGANISER", collector).tell("S06", "collector-on-two-channels", true, "SMG-01", "SMG-02");
    }

    private void held() {
        Actor holder = stage.person("Erbil");
        Plot plot = stage.plot().held();
        plot.fanIn(HAWALA, stage.strangers(18, 10), holder, 400, 12, 300_000);
        plot.subject("ORGANISER", holder).tell("S07", "deposits-released-to-one-name", true, "SMG-01");
    }

    private void instalments() {
        Actor collector = stage.person("Matamoros");
        List<Actor> payers = stage.strangers(16, 8);
        Plot plot = stage.plot();
        for (int part = 0; part < 3; part++) {
            plot.fanIn(MONEY_TRANSFER, payers, collector, 380 + part * 8, 7, 280_000);
        }
        plot.subject("ORGANISER", collector).tell("S08", "fee-in-instalments", true, "SMG-01", "SMG-02");
    }

    private void atThreshold() {
        Actor collector = stage.person("Valencia");
        Plot plot = stage.plot();
        List<Actor> payers = stage.euroStrangers(8, "Lyon", "Nantes", "Bremen", "Gent", "Linz");
        plot.fanIn(BANK, payers, collector, 350, 25, 60_000);
        plot.subject("ORGANISER", collector).tell("S09", "fan-in-at-threshold", false, "SMG-01");
    }

    private void feeBandAtThreshold() {
        Actor collector = stage.person("Calais");
        List<Actor> payers = stage.euroStrangers(5, "Lyon", "Bremen");
        Plot plot = stage.plot();
        long[] cents = {268_000, 270_000, 271_000, 272_000, 90_000, 410_000};
        for (int i = 0; i < cents.length; i++) {
            plot.bank(210 + i * 10, 11, payers.get(i % 5), collector, cents[i], "OTHR", "thanks");
        }
        plot.subject("ORGANISER", collector).tell("S10", "fee-band-at-threshold", false, "SMG-02");
    }
}
