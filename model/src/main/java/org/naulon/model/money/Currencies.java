package org.naulon.model.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The active ISO 4217 currencies with their minor digits (JPY 0, EUR 2, KWD 3), from {@code currencies.csv}.
 *
 * <p>Codes without a minor unit (gold, test codes) are no payment currencies and are not known here.
 */
public final class Currencies {
    private static final Map<String, Integer> DIGITS = load();

    private Currencies() {}

    /** Whether the code is an active currency with minor units. */
    public static boolean isKnown(String code) {
        return DIGITS.containsKey(code);
    }

    /**
     * Minor digits of a currency, 0 to 4.
     *
     * @throws IllegalArgumentException when the code is unknown
     */
    public static int digits(String code) {
        Integer digits = DIGITS.get(code);
        if (digits == null) {
            throw new IllegalArgumentException("unknown currency '" + code + "'");
        }
        return digits;
    }

    private static Map<String, Integer> load() {
        try (InputStream in = Currencies.class.getResourceAsStream("currencies.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Integer> digits = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("code,")) {
                    int comma = line.indexOf(',');
                    digits.put(line.substring(0, comma), Integer.valueOf(line.substring(comma + 1)));
                }
            }
            return Map.copyOf(digits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
