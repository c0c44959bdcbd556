package org.naulon.app.world.people;

import java.util.List;

/**
 * Builds invented names from syllables. Surnames differ for 11,200 consecutive families and given names for 400
 * consecutive people, so nobody in a story is kin of anybody by accident.
 */
final class NameBook {

    private static final int LATIN = 1;

    private final List<String[]> given = part("GIVEN");
    private final List<String[]> ending = part("ENDING");
    private final List<String[]> stem = part("STEM");
    private final List<String[]> middle = part("MIDDLE");
    private final List<String[]> tail = part("TAIL");

    String given(long serial) {
        return given(serial, LATIN);
    }

    String surname(long family) {
        return surname(family, LATIN);
    }

    /** The whole name in Arabic (script 2) or Cyrillic (script 3) letters. */
    String whole(long serial, long family, int script) {
        return given(serial, script) + " " + surname(family, script);
    }

    private String given(long serial, int script) {
        // 7 and 400 share no factor: a full walk through all pairs before one comes again.
        long pair = Math.floorMod(serial * 7, 400L);
        return given.get((int) (pair / 20))[script] + ending.get((int) (pair % 20))[script];
    }

    private String surname(long family, int script) {
        int all = stem.size() * 400;
        long triple = Math.floorMod(family * 4_517, (long) all);
        return stem.get((int) (triple / 400))[script]
                + middle.get((int) (triple / 20 % 20))[script]
                + tail.get((int) (triple % 20))[script];
    }

    private static List<String[]> part(String name) {
        return Table.rows("names.csv").stream()
                .filter(row -> row[0].equals(name))
                .toList();
    }
}
