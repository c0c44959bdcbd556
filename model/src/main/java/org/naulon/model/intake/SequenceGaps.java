package org.naulon.model.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which statements of an account did not arrive, by the numbers that the bank gave: {@code 7}, or {@code 7/2} for the second
 * page of number 7.
 *
 * <p>Only numbers between two that arrived can be missing, and only pages before one that arrived. Banks begin with 1 again
 * each year: where the statement of number 1 opens with the balance, other than zero, with which the highest number closed,
 * the widest gap is where the older year began, and nothing is missing there. A number that arrived for one year hides that it
 * is missing for another.
 */
public final class SequenceGaps {
    /** Gaps that are listed; a last {@code ...} says that there are more. */
    static final int MOST_GAPS = 100;

    private static final Pattern SEQUENCE = Pattern.compile("0*([1-9][0-9]{0,8})(?:/0*([1-9][0-9]{0,8}))?");

    /** The pages of each number; none where it came whole. */
    private final SortedMap<Integer, SortedSet<Integer>> numbers = new TreeMap<>();

    private final Collection<Statement> statements;

    private SequenceGaps(Collection<Statement> statements) {
        this.statements = statements;
    }

    /**
     * Whether a statement stands in its account's sequence: it has a number and both balances. Interim reports and
     * notifications without balances have numbers of their own.
     */
    public static boolean isSequenced(Statement statement) {
        return statement.openingMinor() != null
                && statement.closingMinor() != null
                && SEQUENCE.matcher(statement.sequence()).matches();
    }

    /**
     * What is missing, in order: {@code 5}, {@code 7-9}, {@code 11/2}, {@code 11/4-11/6}.
     *
     * @param statements of one account in one currency, in any order; those without a number are passed over
     */
    public static List<String> of(Collection<Statement> statements) {
        SequenceGaps gaps = new SequenceGaps(
                statements.stream().filter(SequenceGaps::isSequenced).toList());
        for (Statement statement : gaps.statements) {
            Place place = Place.of(statement);
            SortedSet<Integer> pages = gaps.numbers.computeIfAbsent(place.number, number -> new TreeSet<>());
            pages.add(place.page);
        }
        return gaps.missing();
    }

    private List<String> missing() {
        int older = turnsTheYear() ? beforeTheWidest() : 0;
        List<String> missing = new ArrayList<>();
        int before = 0;
        for (int number : numbers.keySet()) {
            if (before > 0 && before != older) {
                range(missing, "", before + 1, number - 1);
            }
            pages(missing, number);
            before = number;
            if (missing.size() > MOST_GAPS) {
                List<String> listed = new ArrayList<>(missing.subList(0, MOST_GAPS));
                listed.add("...");
                return List.copyOf(listed);
            }
        }
        return List.copyOf(missing);
    }

    private void pages(List<String> missing, int number) {
        SortedSet<Integer> pages = numbers.get(number);
        if (pages.first() == Place.WHOLE) {
            return;
        }
        int before = 0;
        for (int page : pages) {
            range(missing, number + "/", before + 1, page - 1);
            before = page;
        }
    }

    private static void range(List<String> missing, String prefix, int from, int to) {
        if (from == to) {
            missing.add(prefix + from);
        } else if (from < to) {
            missing.add(prefix + from + "-" + prefix + to);
        }
    }

    private boolean turnsTheYear() {
        if (numbers.isEmpty() || numbers.firstKey() != 1) {
            return false;
        }
        int highest = numbers.lastKey();
        Place last = new Place(highest, numbers.get(highest).last());
        Set<Long> openings = new HashSet<>();
        Set<Long> closings = new HashSet<>();
        for (Statement statement : statements) {
            Place place = Place.of(statement);
            if (place.number == 1 && place.page <= 1) {
                openings.add(statement.openingMinor());
            }
            if (place.equals(last)) {
                closings.add(statement.closingMinor());
            }
        }
        // Many accounts are emptied every day: zero tells nothing.
        openings.remove(0L);
        return !Collections.disjoint(openings, closings);
    }

    /** The number before the widest gap, the first of equal ones. */
    private int beforeTheWidest() {
        int before = numbers.firstKey();
        int widest = before;
        int width = 0;
        for (int number : numbers.keySet()) {
            if (number - before > width) {
                width = number - before;
                widest = before;
            }
            before = number;
        }
        return widest;
    }

    private record Place(int number, int page) {
        static final int WHOLE = 0;

        static Place of(Statement statement) {
            Matcher matcher = SEQUENCE.matcher(statement.sequence());
            if (!matcher.matches()) {
                throw new IllegalStateException("no number of a statement: " + statement.sequence());
            }
            String page = matcher.group(2);
            return new Place(Integer.parseInt(matcher.group(1)), page == null ? WHOLE : Integer.parseInt(page));
        }
    }
}
