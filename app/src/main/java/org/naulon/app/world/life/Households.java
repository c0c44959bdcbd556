package org.naulon.app.world.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.naulon.app.world.event.BankPayment;
import org.naulon.app.world.event.CashDeposit;
import org.naulon.app.world.event.Event;
import org.naulon.app.world.event.HawalaTransfer;
import org.naulon.app.world.event.Ids;
import org.naulon.app.world.event.MoneyTransfer;
import org.naulon.app.world.event.Office;
import org.naulon.app.world.inbox.ContextFeeds;
import org.naulon.app.world.people.Actor;
import org.naulon.app.world.people.Atlas;
import org.naulon.app.world.people.Census;
import org.naulon.app.world.people.City;

/** The events of any household in any month. Two of three households send money to a relative abroad. */
public final class Households {

    private static final int CLUB = 6;
    private static final int HOUSEHOLDS_A_SHOP = 37;

    private final Census census;
    private final Atlas atlas;
    private final Town town;
    private final List<City> origins;
    private final Ids ids;

    /** @param ids where native ids come from; not part of what is decided about a household */
    public Households(Census census, Atlas atlas, Ids ids) {
        this.census = census;
        this.atlas = atlas;
        this.ids = ids;
        this.town = new Town(census, atlas.cities("HOME"));
        this.origins = atlas.cities("ORIGIN");
    }

    /** Writes the context that everyday life needs: registered businesses. */
    public void register(long household, ContextFeeds feeds) {
        town.register(household, feeds);
        if (household % HOUSEHOLDS_A_SHOP == 0) {
            Town.register(shop(household), "MERCHANT", feeds);
        }
    }

    /** Every event of one household in the month that begins at {@code first}; the number of the month counts from 0. */
    public void live(long household, int month, LocalDate first, Consumer<Event> sink) {
        SplittableRandom random = census.random(1_000_000 + household, month);
        Actor earner = earner(household);
        String money = earner.city().country().currency();
        long salary = atlas.convert(160_000 + 9_000 * (household % 13), "EUR", money);
        sink.accept(bank(on(first, 25, random), town.employer(household), earner, salary, "SALA", "salary", random));
        long rent = atlas.convert(52_000 + 1_500 * (household % 17), "EUR", money);
        sink.accept(bank(on(first, 2, random), earner, town.landlord(household), rent, "RENT", "rent", random));
        long shopping = atlas.convert(2_000 + random.nextInt(9_000), "EUR", money);
        int day = 3 + random.nextInt(24);
        sink.accept(bank(on(first, day, random), earner, town.market(household), shopping, "GDDS", "order", random));
        if (household % 5 == 0) {
            long fee = atlas.convert(18_000, "EUR", money);
            sink.accept(bank(on(first, 6, random), earner, town.school(household), fee, "EDUC", "fees", random));
        }
        if (random.nextInt(8) == 0) {
            long gift = atlas.convert(1_000 + random.nextInt(4_000), "EUR", money);
            sink.accept(bank(on(first, 14, random), earner, town.charity(household), gift, "CHAR", "gift", random));
        }
        if (household % HOUSEHOLDS_A_SHOP == 0) {
            takings(household, first, random, sink);
        }
        if (household % 50 < CLUB) {
            contribute(household, month, first, random, sink);
        }
        if (household % 3 != 0 && random.nextInt(12) != 0) {
            sink.accept(home(household, first, random));
        }
    }

    /** Payments and transfers that nobody else delivers, for the files that are spoiled on purpose. */
    public BankPayment anyPayment(long household, LocalDate first) {
        SplittableRandom random = census.random(2_000_000 + household, 0);
        Actor earner = earner(household);
        return new BankPayment(
                on(first, 12, random),
                ids.next("E"),
                ids.uetr(),
                earner,
                town.market(household),
                3_000 + random.nextInt(4_000),
                earner.city().country().currency(),
                "GDDS",
                "order",
                BankPayment.Course.PLAIN);
    }

    /** See {@link #anyPayment}. */
    public MoneyTransfer anyTransfer(long household, LocalDate first) {
        return transfer(
                household,
                on(first, 15, census.random(3_000_000 + household, 0)),
                100,
                "CASH_PICKUP",
                MoneyTransfer.Course.PAID);
    }

    private Actor earner(long household) {
        return census.person(1_000_000 + household * 2, 3_000 + household, town.home(household));
    }

    private Actor relative(long household) {
        City city = origins.get((int) (household / 3 % origins.size()));
        return census.person(1_000_001 + household * 2, 3_000 + household, city);
    }

    private Event home(long household, LocalDate first, SplittableRandom random) {
        int usual = 4 + (int) (household % 20);
        LocalDate date = first.plusDays(usual + random.nextInt(4));
        Instant at = date.atTime(7 + random.nextInt(12), random.nextInt(60)).toInstant(ZoneOffset.UTC);
        int percent = Feasts.percent(date) * (95 + random.nextInt(11)) / 100;
        long cents = remittance(household, percent);
        Actor payer = earner(household);
        Actor payee = relative(household);
        return switch ((int) (household / 7 % 10)) {
            case 0, 1 -> hawala(at, payer, payee, cents, random);
            case 2 -> {
                String currency = payer.city().country().currency();
                yield bank(at, payer, payee, atlas.convert(cents, "EUR", currency), "FAMI", "family", random);
            }
            case 3, 4 -> transfer(household, at, percent, "WALLET", course(random));
            default -> transfer(household, at, percent, "CASH_PICKUP", course(random));
        };
    }

    private static long remittance(long household, int percent) {
        return (12_000 + 1_300 * (household % 19)) * percent / 100;
    }

    private MoneyTransfer transfer(
            long household, Instant at, int percent, String method, MoneyTransfer.Course course) {
        Actor payer = earner(household);
        Actor payee = relative(household);
        String currency = payer.city().country().currency();
        long minor = atlas.convert(remittance(household, percent), "EUR", currency);
        return new MoneyTransfer(
                at, ids.control(), payer, payee, minor, payee.city(), method, "family support", "PARENT", course);
    }

    private static MoneyTransfer.Course course(SplittableRandom random) {
        int chance = random.nextInt(100);
        if (chance < 80) {
            return MoneyTransfer.Course.PAID;
        }
        if (chance < 96) {
            return MoneyTransfer.Course.ORDERED_THEN_PAID;
        }
        return chance < 98 ? MoneyTransfer.Course.CANCELLED : MoneyTransfer.Course.REFUNDED;
    }

    private HawalaTransfer hawala(Instant at, Actor payer, Actor payee, long cents, SplittableRandom random) {
        HawalaTransfer.Course course =
                random.nextInt(3) == 0 ? HawalaTransfer.Course.ONE_BOOK : HawalaTransfer.Course.BOTH_BOOKS;
        return new HawalaTransfer(
                at,
                Office.in(payer.city()),
                Office.in(payee.city()),
                ids.next("H"),
                ids.next("K"),
                payer,
                payee,
                cents,
                "EUR",
                course);
    }

    private Actor shop(long household) {
        return census.company(900_000_000 + household, "Corner Shop", town.home(household));
    }

    private void takings(long household, LocalDate first, SplittableRandom random, Consumer<Event> sink) {
        Actor shop = shop(household);
        String currency = shop.city().country().currency();
        for (int week = 0; week < 4; week++) {
            long minor = atlas.convert(180_000 + random.nextInt(90_000), "EUR", currency);
            Instant at = on(first, 1 + week * 7, random);
            sink.accept(new CashDeposit(at, ids.next("C"), shop, shop.city(), minor, currency));
        }
    }

    /** Six neighbours save together; the first of them keeps the pot, and another takes it each month. */
    private void contribute(long household, int month, LocalDate first, SplittableRandom random, Consumer<Event> sink) {
        long host = household - household % 50;
        Actor treasurer = earner(host);
        Instant at = first.plusDays(4).atTime(9, (int) (household % 50)).toInstant(ZoneOffset.UTC);
        if (household != host) {
            sink.accept(bank(at, earner(household), treasurer, share(earner(household), 1), "SAVG", "club", random));
        } else {
            Actor winner = earner(host + 1 + month % (CLUB - 1));
            Instant later = at.plusSeconds(2 * 86_400);
            sink.accept(bank(later, treasurer, winner, share(treasurer, CLUB - 1), "SAVG", "pot", random));
        }
    }

    private long share(Actor payer, int shares) {
        return atlas.convert(10_000L * shares, "EUR", payer.city().country().currency());
    }

    private BankPayment bank(
            Instant at, Actor payer, Actor payee, long minor, String purpose, String text, SplittableRandom random) {
        int chance = random.nextInt(100);
        BankPayment.Course course = BankPayment.Course.PLAIN;
        if (chance < 3) {
            course = BankPayment.Course.SEEN_THREE_TIMES;
        } else if (chance < 6) {
            course = BankPayment.Course.MT103_ONLY;
        } else if (chance == 6 && random.nextInt(20) == 0) {
            course = BankPayment.Course.RETURNED;
        }
        String uetr = course == BankPayment.Course.PLAIN && chance > 75 ? null : ids.uetr();
        String currency = payer.city().country().currency();
        return new BankPayment(at, ids.next("E"), uetr, payer, payee, minor, currency, purpose, text, course);
    }

    private static Instant on(LocalDate first, int day, SplittableRandom random) {
        return first.plusDays(day - 1L)
                .atTime(6 + random.nextInt(14), random.nextInt(60), random.nextInt(60))
                .toInstant(ZoneOffset.UTC);
    }
}
