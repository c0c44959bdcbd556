package org.naulon.connectors.table;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.naulon.connectors.field.Countries;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** One row of a table by column name. */
public final class Row {
    private final Map<String, Integer> places;
    private final String[] values;

    /**
     * @param places where in {@code values} a column stands
     * @param values each on one line, without white space at its ends; the row keeps the array
     */
    public Row(Map<String, Integer> places, String[] values) {
        this.places = places;
        this.values = values;
    }

    /** The value on one line, or empty when it or its column is not given. */
    public String get(String column) {
        Integer place = places.get(column);
        return place == null ? "" : values[place];
    }

    /** The value at a place of the row's layout. */
    public String get(int place) {
        return values[place];
    }

    /** A value that must be given. */
    public String required(String column) throws BadRecord {
        String value = get(column);
        if (value.isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, column + " is empty");
        }
        return value;
    }

    /** A value that must be given, at a place of the row's layout. */
    public String required(int place, String column) throws BadRecord {
        if (values[place].isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, column + " is empty");
        }
        return values[place];
    }

    /** A value of a closed list. */
    public String oneOf(String column, Set<String> allowed) throws BadRecord {
        return checked(column, required(column), allowed);
    }

    /** A value of a closed list, at a place of the row's layout. */
    public String oneOf(int place, String column, Set<String> allowed) throws BadRecord {
        return checked(column, required(place, column), allowed);
    }

    /** An ISO 3166-1 country, or empty when it is not given. */
    public String country(String column) throws BadRecord {
        return Countries.checked(column, get(column));
    }

    /** An ISO 3166-1 country at a place of the row's layout, or empty when it is not given. */
    public String country(int place, String column) throws BadRecord {
        return Countries.checked(column, values[place]);
    }

    /** An ISO 3166-1 country that must be given. */
    public String requiredCountry(String column) throws BadRecord {
        return Countries.checked(column, required(column));
    }

    private static String checked(String column, String value, Set<String> allowed) throws BadRecord {
        if (!allowed.contains(value)) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE,
                    column + " " + BadRecord.quote(value) + " is none of " + String.join(", ", new TreeSet<>(allowed)));
        }
        return value;
    }
}
