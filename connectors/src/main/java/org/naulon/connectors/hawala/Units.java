package org.naulon.connectors.hawala;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.mapping.Words;

/** The words of {@code units.csv} that ledgers write behind a number or in place of a currency. */
final class Units {
    private static final Map<String, Unit> BY_WORD = load();

    private Units() {}

    /**
     * A word that multiplies.
     *
     * @param name in English, for the rule that is kept with the record
     * @param factor how many units of the currency it is
     * @param currency ISO 4217 code when the word says one, or empty
     */
    record Unit(String name, BigDecimal factor, String currency) {}

    /** What a word means, or null when it is no unit. */
    static @Nullable Unit of(String word) {
        return BY_WORD.get(Words.key(word));
    }

    private static Map<String, Unit> load() {
        try (InputStream in = Units.class.getResourceAsStream("units.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, Unit> units = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("word,")) {
                    String[] cells = line.split(",", -1);
                    units.put(Words.key(cells[0]), new Unit(cells[1], new BigDecimal(cells[2]), cells[3]));
                }
            }
            return Map.copyOf(units);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
