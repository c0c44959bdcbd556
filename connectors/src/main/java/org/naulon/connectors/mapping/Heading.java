package org.naulon.connectors.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A profile held against one header row.
 *
 * @param profile the profile
 * @param names the headings as they stand in the file
 * @param columns for each mapped field the columns of its parts from 0, -1 for a part that is not there
 * @param missing required fields without a column, unless lines before the header may give them
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
        Map<String, Integer> times = new HashMap<>();
        String[] keys = new String[names.size()];
        for (int i = 0; i < names.size(); i++) {
            String key = Words.key(names.get(i));
            keys[i] = Words.numbered(key, times.merge(key, 1, Integer::sum));
            places.put(keys[i], i);
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
                    twice = isUnclear(profile, keys[found[i]], times) ? names.get(found[i]) : twice;
                }
            }
            if (found[0] >= 0) {
                columns.put(column.getKey(), found);
            }
        }
        List<String> unmapped = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < known.length; i++) {
            if (known[i] || profile.ignored().contains(keys[i])) {
                covered++;
            } else if (!names.get(i).isBlank()) {
                unmapped.add(names.get(i));
            }
        }
        return new Heading(profile, names, columns, missing(profile, columns), unmapped, twice, covered);
    }

    /** Whether a heading that a field is read from comes again, and the profile does not say what the next one is. */
    private static boolean isUnclear(Profile profile, String key, Map<String, Integer> times) {
        int sign = key.indexOf('#');
        String name = sign < 0 ? key : key.substring(0, sign);
        int next = sign < 0 ? 2 : Integer.parseInt(key.substring(sign + 1)) + 1;
        return times.getOrDefault(name, 1) >= next && !profile.knows(Words.numbered(name, next));
    }

    /**
     * Required fields that the table gives in no way: neither in a column, nor as a constant, nor before its header.
     *
     * @param before fields that stand before the header
     */
    List<String> lacking(Set<String> before) {
        List<String> lacking = new ArrayList<>(missing);
        for (String field : profile.required()) {
            boolean mayStandBefore = profile.preamble().fields().containsKey(field);
            if (mayStandBefore
                    && !columns.containsKey(field)
                    && !profile.constants().containsKey(field)
                    && !before.contains(field)) {
                lacking.add(field);
            }
        }
        return lacking;
    }

    /** Fields of the profile for which the table has no column. */
    int unused() {
        return profile.columns().size() - columns.size();
    }

    /** The same header under what the table itself decided of its profile. */
    Heading under(Profile decided) {
        return new Heading(decided, names, columns, missing, unmapped, twice, covered);
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
            if (profile.columns().containsKey(field) && !columns.containsKey(field) && !profile.givesOtherwise(field)) {
                missing.add(field);
            }
        }
        List<String> sides =
                Profile.SIDES.stream().filter(profile.columns()::containsKey).toList();
        if (!sides.isEmpty() && sides.stream().noneMatch(columns::containsKey)) {
            missing.add(String.join(" or ", sides));
        }
        return missing;
    }
}
