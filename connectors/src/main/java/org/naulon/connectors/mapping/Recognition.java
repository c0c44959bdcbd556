package org.naulon.connectors.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.RejectReason;

/**
 * Looks for the header row that a profile knows, in one or several readings of the beginning of a file. The profile whose
 * headings cover most columns wins. Of two that cover equally many the one that goes before the other wins ({@link Profiles#rank}), else
 * the one that expects fewer columns that are not there; else they are an error, because nobody can tell which is meant.
 */
final class Recognition {
    private final List<Profile> profiles;
    private final List<Found> best = new ArrayList<>();
    private final Map<String, Near> near = new TreeMap<>();
    private @Nullable Refused unreadable;
    private List<String> firstRow = List.of();

    /** Why a first row could not be read. */
    private record Refused(BadRecord bad, String position) {}

    /**
     * A header row under a profile.
     *
     * @param row number of rows before it
     */
    record Found(Heading heading, Encoding encoding, char delimiter, int row) {
        /** The same under what the beginning of the table decides of its profile. */
        Found decidedBy(Rows beginning, boolean whole) throws IOException, BadRecord {
            return new Found(Decision.of(heading, beginning, whole, row), encoding, delimiter, row);
        }

        /** The same of a text file. */
        Found decidedBy(byte[] head) throws IOException, BadRecord {
            Rows beginning = encoding.rows(new ByteArrayInputStream(head), delimiter);
            return decidedBy(beginning, head.length < MappedTable.HEAD);
        }
    }

    Recognition(List<Profile> profiles) {
        this.profiles = profiles;
    }

    /** Looks at rows that are not made of text, where encoding and delimiter mean nothing. */
    void look(Rows rows) throws IOException {
        look(rows, profiles, Encoding.UTF_8, ',');
    }

    /** Looks at the rows of one reading; only profiles that allow it are asked. */
    void look(Rows rows, Encoding encoding, char delimiter, boolean marked) throws IOException {
        List<Profile> asked = profiles.stream()
                .filter(profile -> marked || profile.encodings().contains(encoding))
                .filter(profile -> profile.delimiters().contains(delimiter))
                .toList();
        look(rows, asked, encoding, delimiter);
    }

    private void look(Rows rows, List<Profile> asked, Encoding encoding, char delimiter) throws IOException {
        int most = asked.stream()
                .mapToInt(profile -> profile.preamble().lines())
                .max()
                .orElse(-1);
        PreambleFields before = new PreambleFields();
        for (int row = 0; row <= most; row++) {
            try {
                if (!rows.advance()) {
                    return;
                }
            } catch (BadRecord bad) {
                if (row == 0 && unreadable == null) {
                    unreadable = new Refused(bad, rows.position());
                }
                continue;
            }
            List<String> names = rows.fields();
            // Of several ways to cut the first row the one that makes most fields is the likeliest.
            firstRow = row == 0 && names.size() > firstRow.size() ? names : firstRow;
            for (Profile profile : asked) {
                if (row <= profile.preamble().lines()) {
                    consider(new Found(Heading.of(profile, names), encoding, delimiter, row), before);
                }
            }
            before.add(rows);
        }
    }

    private void consider(Found found, PreambleFields before) {
        Heading heading = found.heading();
        if (heading.covered() == 0) {
            return;
        }
        boolean mayBe = heading.missing().isEmpty();
        List<String> lacking =
                heading.lacking(mayBe ? before.of(heading.profile()).keySet() : Set.of());
        if (!lacking.isEmpty()) {
            near.merge(
                    heading.profile().name(),
                    Near.of(heading, lacking),
                    (one, other) -> Near.NEAREST.compare(one, other) <= 0 ? one : other);
            return;
        }
        int covered = best.isEmpty() ? 0 : best.get(0).heading().covered();
        if (heading.covered() > covered) {
            best.clear();
        }
        boolean another = best.stream().noneMatch(other -> other.heading().profile() == heading.profile());
        if (heading.covered() >= covered && another) {
            best.add(found);
        }
    }

    /**
     * The header row.
     *
     * @throws BadRecord UNKNOWN_FORMAT when no profile or more than one fits best, MISSING_COLUMN when one may be meant and
     *     lacks required columns, or why the first row cannot be read
     */
    Found found() throws BadRecord {
        keep(found -> Profiles.rank(found.heading().profile()));
        keep(found -> found.heading().unused());
        if (best.size() > 1) {
            List<String> names = new ArrayList<>();
            best.forEach(found -> names.add(found.heading().profile().name()));
            throw new BadRecord(
                    RejectReason.UNKNOWN_FORMAT,
                    "the header row fits the profiles " + String.join(" and ", names) + " equally well");
        }
        if (best.size() == 1) {
            Heading heading = best.get(0).heading();
            if (heading.twice() != null) {
                throw new BadRecord(
                        RejectReason.MALFORMED,
                        "the header has the column " + BadRecord.quote(heading.twice()) + " twice");
            }
            return best.get(0);
        }
        if (unreadable != null && firstRow.isEmpty()) {
            throw unreadable.bad();
        }
        throw unknown(near());
    }

    /** Keeps of the best those with the least value. */
    private void keep(ToIntFunction<Found> value) {
        int least = best.stream().mapToInt(value).min().orElse(0);
        best.removeIf(found -> value.applyAsInt(found) > least);
    }

    /** Names a profile as if it were meant only when it may be; the headings come last because they may be cut. */
    private BadRecord unknown(List<Near> nearest) {
        if (nearest.isEmpty()) {
            return new BadRecord(
                    RejectReason.UNKNOWN_FORMAT,
                    firstRow.isEmpty()
                            ? "the table has no headings"
                            : "no mapping profile knows any of the headings " + quoted(firstRow));
        }
        Near one = nearest.get(0);
        String lacks = String.join(", ", one.missing());
        return one.isClose()
                ? new BadRecord(
                        RejectReason.MISSING_COLUMN,
                        "the table lacks " + lacks + ", which the nearest profile, " + one.profile()
                                + ", needs; its headings are " + quoted(one.headings()))
                : new BadRecord(
                        RejectReason.UNKNOWN_FORMAT,
                        "no mapping profile fits; the nearest, " + one.profile() + ", knows " + one.known() + " of "
                                + one.headings().size() + " headings and lacks " + lacks + "; the headings are "
                                + quoted(one.headings()));
    }

    private static String quoted(List<String> headings) {
        return headings.stream().map(BadRecord::quote).collect(Collectors.joining(", "));
    }

    /** The profiles that fit; where none does, those that know some headings and lack what they require, the nearest first. */
    List<Near> near() {
        return best.isEmpty()
                ? near.values().stream().sorted(Near.NEAREST).toList()
                : best.stream()
                        .map(found -> Near.of(found.heading(), List.of()))
                        .toList();
    }
}
