package org.naulon.app.world.people;

import java.math.BigInteger;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Turns serial numbers into people and companies; the same seed and serial always give the same one. */
public final class Census {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private final long seed;
    private final NameBook names = new NameBook();

    public Census(long seed) {
        this.seed = seed;
    }

    /**
     * A person.
     *
     * @param serial 1 and up, unique in the world: account, paper and telephone follow from it
     * @param family people of one family number share a surname
     */
    public Actor person(long serial, long family, City city) {
        SplittableRandom random = random(serial);
        // Other scripts are rare and belong to the person, not to a place. The cast of the stories (below a million)
        // keeps to one script, because who is kin of whom must be beyond doubt there.
        String other =
                serial >= 1_000_000 && serial % 41 == 0 ? names.whole(serial, family, 2 + (int) (serial % 2)) : null;
        String birth = String.format(
                Locale.ROOT, "%d-%02d-%02d", 1955 + random.nextInt(50), 1 + random.nextInt(12), 1 + random.nextInt(28));
        String document = "P" + digits(serial, 9);
        String surname = names.surname(family);
        return actor(names.given(serial) + " " + surname, other, city, serial, document, birth, surname);
    }

    /** A company; its name ends with its trade, e.g. {@code Solbarak Bakery}. */
    public Actor company(long serial, String trade, City city) {
        String surname = names.surname(serial);
        return actor(surname + " " + trade, null, city, serial, null, null, surname);
    }

    /** A source of chance that depends on nothing but the seed and the given numbers. */
    public SplittableRandom random(long first, long second) {
        return random(first * 1_000_003 + second);
    }

    private SplittableRandom random(long number) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 0xBF58476D1CE4E5B9L);
    }

    private Actor actor(
            String name,
            @Nullable String other,
            City city,
            long serial,
            @Nullable String document,
            @Nullable String birth,
            String surname) {
        Country country = city.country();
        String street = (1 + Math.floorMod(serial * 37, 9_973L)) + " Rue " + names.surname(serial * 3 + 1);
        String phone = country.phonePrefix() + digits(serial, country.phoneDigits());
        return new Actor(name, other, city, account(serial, country), document, phone, birth, street, surname);
    }

    private String account(long serial, Country country) {
        if (country.ibanDigits() == 0) {
            return digits(serial, 12);
        }

        String national = country.ibanLetters() + digits(serial, country.ibanDigits());
        return country.code() + checkDigits(national, country.code()) + national;
    }

    /** A number of the given length that differs for different serials below ten to that length. */
    private String digits(long serial, int length) {
        int own = Math.min(length, 12);
        long modulus = (long) Math.pow(10, own);
        // The factor ends in 1, so it shares no factor with ten and the product is a permutation of the serials.
        long mixed = BigInteger.valueOf(serial)
                .multiply(BigInteger.valueOf(6_700_411))
                .add(BigInteger.valueOf(Math.floorMod(seed * 31_337, modulus)))
                .mod(BigInteger.valueOf(modulus))
                .longValueExact();
        return "3".repeat(length - own) + String.format(Locale.ROOT, "%0" + own + "d", mixed);
    }

    /** ISO 13616 check digits, by ISO 7064 MOD 97-10. */
    private static String checkDigits(String national, String country) {
        StringBuilder number = new StringBuilder();
        (national + country + "00").chars().forEach(c -> number.append(Character.getNumericValue(c)));
        int rest = new BigInteger(number.toString()).mod(NINETY_SEVEN).intValue();
        return String.format(Locale.ROOT, "%02d", 98 - rest);
    }
}
