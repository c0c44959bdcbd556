package org.naulon.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;

/**
 * The rejections of one file for one reason.
 *
 * @param count all of them
 * @param message of all, or of the first, which it then says
 * @param positions of the first {@value #MOST_POSITIONS}
 */
record RejectsGroup(RejectReason reason, String file, long count, String message, List<String> positions) {
    static final int MOST_POSITIONS = 5;

    /** The largest first. */
    private static final Comparator<RejectsGroup> LARGEST = Comparator.comparingLong(RejectsGroup::count)
            .reversed()
            .thenComparing(RejectsGroup::reason)
            .thenComparing(RejectsGroup::file);

    RejectsGroup {
        positions = List.copyOf(positions);
    }

    /** Groups as many rejections as there may be; memory grows with groups, and only to a bound. */
    static final class Gathering {
        /** Groups held; the rejections of further ones are only counted. */
        static final int MOST_GROUPS = 20_000;

        private final Map<String, Growing> groups = new HashMap<>();
        private long count;
        private long beyond;

        void add(Rejection rejection) {
            count++;
            String key = rejection.reason() + "/" + rejection.file();
            Growing group = groups.get(key);
            if (group == null && groups.size() >= MOST_GROUPS) {
                beyond++;
                return;
            }
            groups.computeIfAbsent(key, first -> new Growing(rejection)).add(rejection);
        }

        /** All rejections. */
        long count() {
            return count;
        }

        /** Rejections that no group holds. */
        long beyond() {
            return beyond;
        }

        List<RejectsGroup> groups() {
            return groups.values().stream().map(Growing::group).sorted(LARGEST).toList();
        }
    }

    private static final class Growing {
        private final Rejection first;
        private final List<String> positions = new ArrayList<>();
        private long count;
        private boolean mixed;

        Growing(Rejection first) {
            this.first = first;
        }

        void add(Rejection rejection) {
            count++;
            mixed |= !rejection.message().equals(first.message());
            if (positions.size() < MOST_POSITIONS) {
                positions.add(rejection.position());
            }
        }

        RejectsGroup group() {
            return new RejectsGroup(
                    first.reason(),
                    first.file(),
                    count,
                    mixed ? "the first: " + first.message() : first.message(),
                    positions);
        }
    }
}
