package org.naulon.app.world;

import java.nio.file.Path;

/**
 * What was written.
 *
 * @param inbox folder to be read by {@code naulon detect}
 * @param truth file with what must be found
 */
public record WorldSummary(
        Path inbox,
        Path truth,
        long records,
        long accepted,
        long duplicates,
        long rejected,
        long households,
        int stories,
        int innocents) {}
