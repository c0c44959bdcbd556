package org.naulon.connectors.context;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Layout;
import org.naulon.connectors.table.Row;

/**
 * The rows of one feed, from all files that bring it.
 *
 * <p>A row holds from its own dates. Where several versions of a feed are there, rows that begin alike are one row: the one
 * that knows its end holds, the later end of two, and of what differs otherwise always the same one. So it changes nothing
 * which version came first, or under which name.
 */
final class Feed<T> {
    private final Layout layout;
    private final Reader<T> reader;
    private final Function<T, List<?>> beginning;
    private final Comparator<T> holding;
    private final Map<List<?>, T> rows = new HashMap<>();

    private Feed(
            Layout layout, Reader<T> reader, Function<T, List<?>> beginning, Function<T, @Nullable LocalDate> end) {
        this.layout = layout;
        this.reader = reader;
        this.beginning = beginning;
        this.holding = Comparator.comparing(end, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Object::toString);
    }

    /**
     * A feed whose rows are about something at a day or moment, or from a day on.
     *
     * @param beginning what two versions of one row have in common, its day or moment included
     */
    static <T> Feed<T> of(
            String name, String required, String optional, Reader<T> reader, Function<T, List<?>> beginning) {
        return new Feed<>(Layout.of(name + " feed", required, optional), reader, beginning, row -> null);
    }

    /**
     * A feed whose rows end some day.
     *
     * @param end last day, null while it is not known
     */
    static <T> Feed<T> ending(
            String name,
            String required,
            String optional,
            Reader<T> reader,
            Function<T, List<?>> beginning,
            Function<T, @Nullable LocalDate> end) {
        return new Feed<>(Layout.of(name + " feed", required, optional), reader, beginning, end);
    }

    Layout layout() {
        return layout;
    }

    void add(Row row) throws BadRecord {
        T read = reader.read(row);
        rows.merge(beginning.apply(read), read, (one, other) -> holding.compare(one, other) >= 0 ? one : other);
    }

    /** The rows that hold, in the order of what they say. */
    List<T> rows() {
        Map<T, String> texts = new HashMap<>();
        rows.values().forEach(row -> texts.put(row, row.toString()));
        List<T> ordered = new ArrayList<>(rows.values());
        ordered.sort(Comparator.comparing(texts::get));
        return List.copyOf(ordered);
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Row row) throws BadRecord;
    }
}
