package org.naulon.connectors.swift;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What message types are called, from {@code message-types.csv}: by number, by common group, by category. */
final class MessageTypes {
    private static final Map<String, String> NAMES = load();

    private MessageTypes() {}

    /** The type with its name, such as {@code MT101 (request for transfer)}. */
    static String named(String type) {
        String name = NAMES.get(type);
        if (name == null && type.length() == 3) {
            String common = NAMES.get("n" + type.substring(1));
            name = common == null ? NAMES.get(type.charAt(0) + "nn") : common;
        }
        return "MT" + type + (name == null ? "" : " (" + name + ")");
    }

    private static Map<String, String> load() {
        try (InputStream in = MessageTypes.class.getResourceAsStream("message-types.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, String> names = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("type,")) {
                    int comma = line.indexOf(',');
                    names.put(line.substring(0, comma), line.substring(comma + 1));
                }
            }
            return Map.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
