package org.naulon.model.intake;

import java.io.Serializable;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Who delivers, as far as the inbox tells: a folder and files that are called alike, as the daily files of one sender are.
 *
 * @param folder of the inbox, such as {@code bank}
 * @param files their name with {@code #} for every number, at most {@value #MOST_NAME} characters, or {@value #BEYOND} for all
 *     that are not told apart
 */
public record SourceName(String folder, String files) implements Comparable<SourceName>, Serializable {
    /** Stands for the files beyond those that are told apart. */
    public static final String BEYOND = "...";

    private static final int MOST_NAME = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Comparator<SourceName> ORDER =
            Comparator.comparing(SourceName::folder).thenComparing(SourceName::files);

    /**
     * Of a file.
     *
     * @param path below the inbox
     */
    public static SourceName of(String path) {
        int slash = path.indexOf('/');
        String name = NUMBER.matcher(path.substring(slash + 1)).replaceAll("#");
        return new SourceName(
                slash < 0 ? path : path.substring(0, slash),
                name.length() > MOST_NAME ? name.substring(0, MOST_NAME) : name);
    }

    /** The same folder, its files not told apart. */
    public SourceName beyond() {
        return new SourceName(folder, BEYOND);
    }

    @Override
    public int compareTo(SourceName other) {
        return ORDER.compare(this, other);
    }
}
