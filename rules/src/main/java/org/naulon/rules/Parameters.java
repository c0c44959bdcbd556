package org.naulon.rules;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The numbers of the rules by name ({@code SMG-01.minSenders}), with overrides by corridor ({@code DE-TR}).
 *
 * <p>Rows come from {@code parameters/*.csv} with the columns {@code parameter,scope,value,unit,min,max,source,date}; an
 * empty scope is the default, {@code corridor:DE-TR} an override. The most specific row wins. An unknown name is a bug of
 * the caller and throws.
 */
public final class Parameters {
    /** What stands before the corridor in a scope. */
    static final String CORRIDOR = "corridor:";

    /**
     * One row.
     *
     * @param value between {@code min} and {@code max}
     * @param unit such as {@code days}, {@code count}, {@code share}, {@code eur-minor}
     */
    public record Row(
            String parameter,
            String scope,
            double value,
            String unit,
            double min,
            double max,
            String source,
            String date) {
        Row everywhere() {
            return new Row(parameter, "", value, unit, min, max, source, date);
        }
    }

    private final Map<String, Row> rows = new TreeMap<>();

    Parameters(Iterable<Row> rows) {
        rows.forEach(row -> this.rows.put(key(row.parameter(), row.scope()), row));
    }

    /** The numbers as they are for payments along a corridor such as {@code DE-TR}. */
    public Parameters in(String corridor) {
        Map<String, Row> there = new TreeMap<>();
        String scope = CORRIDOR + corridor;
        for (Row row : rows.values()) {
            if (row.scope().isEmpty() || row.scope().equals(scope)) {
                there.merge(row.parameter(), row, (one, other) -> one.scope().isEmpty() ? other : one);
            }
        }
        return new Parameters(there.values().stream().map(Row::everywhere).toList());
    }

    /** The corridors for which there is a value of their own. */
    public SortedSet<String> corridors() {
        SortedSet<String> corridors = new TreeSet<>();
        for (Row row : rows.values()) {
            if (!row.scope().isEmpty()) {
                corridors.add(row.scope().substring(CORRIDOR.length()));
            }
        }
        return corridors;
    }

    /** The value. */
    public double number(String name) {
        return row(name).value();
    }

    /** A whole number, such as a count or an amount in minor units. */
    public long whole(String name) {
        return Math.round(number(name));
    }

    /** A length of time given in days, to the minute. */
    public Duration days(String name) {
        return Duration.ofMinutes(Math.round(number(name) * 24 * 60));
    }

    /** A length of time given in hours, to the minute. */
    public Duration hours(String name) {
        return Duration.ofMinutes(Math.round(number(name) * 60));
    }

    /** Whether there is a default value of that name. */
    public boolean has(String name) {
        return rows.containsKey(key(name, ""));
    }

    /** All rows in the order of their names and scopes. */
    public Collection<Row> rows() {
        return Collections.unmodifiableCollection(rows.values());
    }

    private Row row(String name) {
        Row row = rows.get(key(name, ""));
        if (row == null) {
            throw new IllegalArgumentException("no parameter '" + name + "'");
        }
        return row;
    }

    private static String key(String name, String scope) {
        return name + "@" + scope;
    }
}
