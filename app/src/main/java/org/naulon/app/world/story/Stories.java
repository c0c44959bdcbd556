package org.naulon.app.world.story;

import org.naulon.app.world.people.Actor;

/** Everything that is planned beforehand: the stories and their look-alikes. */
public final class Stories {

    private Stories() {}

    public static void tell(Stage stage) {
        Actor collector = new CollectorStories(stage).tell();
        new JourneyStories(stage).tell();
        new BrokerStories(stage).tell();
        new LaunderingStories(stage).tell();
        new BriberyStories(stage).tell(collector);
        new InnocentTrades(stage).tell();
        new InnocentFamilies(stage).tell();
        new InnocentMoney(stage).tell();
    }
}
