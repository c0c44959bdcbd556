package org.naulon.connectors.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What message types are called: a table {@code type,name} beside this class; a rejection then says what the message is. */
public final class TypeNames {
    private final Map<String, String> names;

    private TypeNames(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    /** The names in a table; lines that begin with {@code #} say where they come from. */
    public static TypeNames in(String table) {
        try (InputStream in = TypeNames.class.getResourceAsStream(table);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, String> names = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("type,")) {
                    int comma = line.indexOf(',');
                    names.put(line.substring(0, comma), line.substring(comma + 1));
                }
            }
            return new TypeNames(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a type, or empty. */
    public String of(String type) {
        return names.getOrDefault(type, "");
    }
}
