package org.naulon.app.world.life;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.naulon.app.world.inbox.ContextFeeds;
import org.naulon.app.world.people.Actor;
import org.naulon.app.world.people.Census;
import org.naulon.app.world.people.City;

/** The registered businesses that a household deals with, all of them in its own city. */
final class Town {

    private static final List<String> TRADES = List.of("Works", "Rentals", "Market", "School", "Aid");
    private static final List<String> SECTORS = List.of("OTHER", "LANDLORD", "MERCHANT", "SCHOOL", "CHARITY");
    private static final int[] HOUSEHOLDS_EACH = {30, 25, 40, 60, 80};

    private final Census census;
    private final List<City> homes;
    private final Set<Long> registered = new HashSet<>();

    Town(Census census, List<City> homes) {
        this.census = census;
        this.homes = homes;
    }

    City home(long household) {
        return homes.get((int) (household % homes.size()));
    }

    Actor employer(long household) {
        return business(household, 0);
    }

    Actor landlord(long household) {
        return business(household, 1);
    }

    Actor market(long household) {
        return business(household, 2);
    }

    Actor school(long household) {
        return business(household, 3);
    }

    Actor charity(long household) {
        return business(household, 4);
    }

    /** Enters every business that serves the household into the register, once. */
    void register(long household, ContextFeeds feeds) {
        for (int trade = 0; trade < TRADES.size(); trade++) {
            if (registered.add(serial(household, trade))) {
                register(business(household, trade), SECTORS.get(trade), feeds);
            }
        }
    }

    /** Enters one business into the register and its account into the list of accounts. */
    static void register(Actor business, String sector, ContextFeeds feeds) {
        String country = business.city().country().code();
        feeds.add("businesses", business.name(), business.account(), country, sector, "2012-05-01");
        feeds.add("accounts", business.account(), business.name(), "2012-05-01", "", country, "BUSINESS");
    }

    private Actor business(long household, int trade) {
        return census.company(serial(household, trade), TRADES.get(trade), home(household));
    }

    private long serial(long household, int trade) {
        long city = household % homes.size();
        long block = household / homes.size() / HOUSEHOLDS_EACH[trade];
        // Below a million, above the people of the stories.
        return 10_000 + (block * homes.size() + city) * TRADES.size() + trade;
    }
}
