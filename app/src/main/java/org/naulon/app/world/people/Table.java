package org.naulon.app.world.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the generator's own small tables: a header line, then rows without quotes. */
final class Table {

    private Table() {}

    /** Rows of {@code /world/name} without the header, every empty trailing cell kept. */
    static List<String[]> rows(String name) {
        try (InputStream in = Table.class.getResourceAsStream("/world/" + name)) {
            if (in == null) {
                throw new IllegalStateException("resource is missing: /world/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /world/" + name, e);
        }
    }
}
