package org.naulon.connectors.mapping;

import java.util.Comparator;
import java.util.List;

/**
 * A profile that knows some headings of a table and lacks required ones.
 *
 * @param profile its name
 * @param known columns of the table whose headings it knows
 * @param headings of the table
 * @param missing required fields that the table does not give
 * @param unused fields of the profile for which the table has no column; a profile that leaves fewer of them is nearer
 * @param isClose whether it may be the one that is meant: it knows three quarters of the headings, or half of them and half of
 *     what it requires is there
 */
public record Near(
        String profile, int known, List<String> headings, List<String> missing, int unused, boolean isClose) {
    /** The nearest first. */
    static final Comparator<Near> NEAREST = Comparator.comparing(Near::isClose)
            .thenComparingInt(Near::known)
            .reversed()
            .thenComparingInt(near -> near.missing().size())
            .thenComparingInt(Near::unused)
            .thenComparing(Near::profile);

    static Near of(Heading heading, List<String> missing) {
        Profile profile = heading.profile();
        List<String> headings =
                heading.names().stream().filter(name -> !name.isBlank()).toList();
        int known = heading.covered();
        boolean half = missing.size() * 2 <= profile.required().size();
        boolean close = known * 4 >= headings.size() * 3 || half && known * 2 >= headings.size();
        return new Near(profile.name(), known, headings, missing, heading.unused(), close);
    }
}
