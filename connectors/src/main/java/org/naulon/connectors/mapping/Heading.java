package org.naulon.connectors.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A profile held against one header row.
 *
 * @param profile the profile
 * @param names the headings as they stand in the file
 * @param columns for each mapped field the columns of its parts from 0, -1 for a part that is not there
 * @param missing required fields without a column
 * @param unmapped headings that the profile does not know
 * @param twice a heading of a mapped field that stands in the row twice, or null
 * @param covered columns whose headings the profile knows
 */
record Heading(
        Profile profile,
        List<String> names,
        Map<String, int[]> columns,
        List<String> missing,
        List<String> unmapped,
        @Nullable String twice,
        int covered) {

    static Heading of(Profile profile, List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        Map<String, Integer> again = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String key = Words.key(names.get(i));
            if (places.putIfAbsent(key, i) != null) {
                again.put(key, i);
            }
        }
        boolean[] known = new boolean[names.size()];
        Map<String, int[]> columns = new HashMap<>();
        String twice = null;
        for (Map.Entry<String, Column> column : profile.columns().entrySet()) {
            List<List<String>> parts = column.getValue().parts();
            int[] found = new int[parts.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = first(parts.get(i), places, known);
                if (found[i] >= 0) {
                    known[found[i]] = true;
                    twice = again.containsKey(Words.key(names.get(found[i]))) ? names.get(found[i]) : twice;
                }
            }
            if (found[0] >= 0) {
                columns.put(column.getKey(), found);
            }
        }
        List<String> unmapped = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < known.length; i++) {
            if (known[i] || profile.ignored().contains(Words.key(names.get(i)))) {
                covered++;
            } else if (!names.get(i).isBlank()) {
                unmapped.add(names.get(i));
            }
        }
        return new Heading(profile, names, columns, missing(profile, columns), unmapped, twice, covered);
    }

    private static int first(List<String> aliases, Map<String, Integer> places, boolean[] taken) {
        for (String alias : aliases) {
            Integer place = places.get(alias);
            if (place != null && !taken[place]) {
                return place;
            }
        }
        return -1;
    }

    private static List<String> missing(Profile profile, Map<String, int[]> columns) {
        List<String> missing = new ArrayList<>();
        for (String field : profile.required()) {
            if (profile.columns().containsKey(field) && !columns.containsKey(field)) {
                missing.add(field);
            }
        }
        return missing;
    }
}
