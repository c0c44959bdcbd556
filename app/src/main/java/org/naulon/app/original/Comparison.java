package org.naulon.app.original;

import java.util.ArrayList;
import java.util.List;

/** What a corrected record says otherwise than the rejected one, so that a person sees what is taken. */
public final class Comparison {
    /** Lines on each side that are compared; the work grows with their square. */
    static final int MOST_LINES = 500;

    private static final int MOST_LENGTH = 400;

    private Comparison() {}

    /** The lines that only one of them has, in their order: {@code -} of the rejected record, {@code +} of the corrected one. */
    public static List<String> of(List<String> rejected, List<String> corrected) {
        if (rejected.isEmpty() || corrected.isEmpty()) {
            return List.of();
        }
        if (rejected.size() > MOST_LINES || corrected.size() > MOST_LINES) {
            return List.of("(too long to be compared line by line)");
        }
        int[][] common = common(rejected, corrected);
        List<String> shown = new ArrayList<>();
        int from = 0;
        int to = 0;
        while (from < rejected.size() || to < corrected.size()) {
            boolean both = from < rejected.size() && to < corrected.size();
            if (both && rejected.get(from).equals(corrected.get(to))) {
                from++;
                to++;
            } else if (to == corrected.size() || both && common[from + 1][to] >= common[from][to + 1]) {
                shown.add("- " + bounded(rejected.get(from++)));
            } else {
                shown.add("+ " + bounded(corrected.get(to++)));
            }
        }
        return shown.isEmpty() ? List.of("(it says what the rejected record says)") : shown;
    }

    /** How many lines the rests behind each pair of lines have in common, in order. */
    private static int[][] common(List<String> rejected, List<String> corrected) {
        int[][] common = new int[rejected.size() + 1][corrected.size() + 1];
        for (int i = rejected.size() - 1; i >= 0; i--) {
            for (int j = corrected.size() - 1; j >= 0; j--) {
                common[i][j] = rejected.get(i).equals(corrected.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static String bounded(String line) {
        return HarmlessText.of(line.length() <= MOST_LENGTH ? line : line.substring(0, MOST_LENGTH) + "...");
    }
}
