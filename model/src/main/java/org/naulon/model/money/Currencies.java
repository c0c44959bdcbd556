package org.naulon.model.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The ISO 4217 currencies with their minor digits (JPY 0, EUR 2, KWD 3), from {@code currencies.csv}: the active ones, and those
 * withdrawn since 2005, because evidence is older than lists. A statement of last year is in the currency of last year.
 *
 * <p>Codes without a minor unit (gold, test codes) are no payment currencies and are not known here.
 */
public final class Currencies {
    private static final int LETTERS = 26;
    private static final byte NONE = -1;

    /** By the letters of the code, because every record asks several times. */
    private static final byte[] DIGITS = new byte[LETTERS * LETTERS * LETTERS];

    private static final BitSet WITHDRAWN = new BitSet(DIGITS.length);

    static {
        load();
    }

    private Currencies() {}

    /** Whether the code is a currency with minor units, in use today or withdrawn since 2005. */
    public static boolean isKnown(String code) {
        return known(code) != NONE;
    }

    /** Whether the code is a known currency that was withdrawn. */
    public static boolean isWithdrawn(String code) {
        int place = place(code);
        return place >= 0 && WITHDRAWN.get(place);
    }

    /**
     * Minor digits of a currency, 0 to 4.
     *
     * @throws IllegalArgumentException when the code is unknown
     */
    public static int digits(String code) {
        int digits = known(code);
        if (digits == NONE) {
            throw new IllegalArgumentException("unknown currency '" + code + "'");
        }
        return digits;
    }

    private static int known(String code) {
        int place = place(code);
        return place < 0 ? NONE : DIGITS[place];
    }

    /** The place of a code of three capital letters, or negative. */
    private static int place(String code) {
        int place = code.length() == 3 ? 0 : -1;
        for (int i = 0; i < code.length() && place >= 0; i++) {
            int letter = code.charAt(i) - 'A';
            place = letter < 0 || letter >= LETTERS ? -1 : place * LETTERS + letter;
        }
        return place;
    }

    private static void load() {
        Arrays.fill(DIGITS, NONE);
        try (InputStream in = Currencies.class.getResourceAsStream("currencies.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("code,")) {
                    String[] cells = line.split(",", -1);
                    int place = place(cells[0]);
                    DIGITS[place] = Byte.parseByte(cells[1]);
                    WITHDRAWN.set(place, !cells[2].isEmpty());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
