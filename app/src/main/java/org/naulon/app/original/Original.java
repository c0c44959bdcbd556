package org.naulon.app.original;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.mapping.TableText;
import org.naulon.connectors.spreadsheet.WorkbookRows;
import org.naulon.connectors.swift.FinMessages;

/**
 * Finds the part of an original at a position as intake writes them: {@code line 12}, {@code byte 0}, {@code transaction 3},
 * {@code statement 1 balance}, {@code message 2 entry 5}, {@code Sheet1!12}, and any of these within gzip or an entry of a ZIP
 * archive. What it cannot find it answers with the head of the file, and says so.
 */
public final class Original {
    private static final Pattern POSITION =
            Pattern.compile("(line|byte|transaction|statement|message) ([0-9]{1,15})(.*)");
    private static final Pattern ROW = Pattern.compile(".*![0-9]{1,9}");
    private static final Pattern ENTRY = Pattern.compile(" entry ([0-9]{1,15}).*");
    private static final int BEFORE = 200;

    private Original() {}

    /**
     * The part at a position.
     *
     * @param tables how the tables of its folder are read
     * @throws IOException when the original cannot be read
     */
    public static Excerpt around(Unpacked original, Tables tables) throws IOException {
        String position = original.position();
        if (ROW.matcher(position).matches()) {
            return row(original.file(), position);
        }
        Matcher matcher = POSITION.matcher(position);
        if (!matcher.matches()) {
            return head(original.file(), position);
        }
        long number = Long.parseLong(matcher.group(2));
        return switch (matcher.group(1)) {
            case "line" -> line(original, number, tables);
            case "byte" -> at(original.file(), number, position);
            case "message" -> message(original, number, matcher.group(3));
            default -> element(original.file(), matcher.group(1), number, position);
        };
    }

    /** A row is shown as its readers see it: the bytes of a workbook say nothing to a person. */
    private static Excerpt row(Path original, String position) throws IOException {
        List<WorkbookRows.Row> rows;
        try (InputStream in = buffered(original)) {
            rows = WorkbookRows.around(in, position, TableLines.CONTEXT);
        }
        if (rows.isEmpty()) {
            return head(original, position);
        }
        return new Excerpt(
                "row " + HarmlessText.of(position),
                rows.stream()
                        .map(row -> row(row, row.position().equals(position)))
                        .toList());
    }

    private static String row(WorkbookRows.Row row, boolean marked) {
        String fields = HarmlessText.of(String.join(" | ", row.fields()));
        String bounded = fields.length() <= Excerpt.MOST_LINE
                ? fields
                : fields.substring(0, Excerpt.MOST_LINE) + "... (" + fields.length() + " characters)";
        return (marked ? "> " : "  ") + HarmlessText.of(row.position()) + ": " + bounded;
    }

    private static Excerpt line(Unpacked original, long number, Tables tables) throws IOException {
        TableText text;
        try (InputStream in = original.open()) {
            text = tables.text(in);
        }
        TableText.Place place = null;
        if (text.isKnown()) {
            try (InputStream in = original.open()) {
                place = text.find(in, number);
            }
        }
        TableText.Lines header = place == null ? null : place.header();
        TableText.Lines row = place == null ? new TableText.Lines(number, number) : place.row();
        try (InputStream in = original.open()) {
            List<String> lines =
                    TableLines.around(new BufferedInputStream(text.open(in), 1 << 16), text.charset(), header, row);
            boolean below = header != null && !header.equals(row);
            return lines.isEmpty()
                    ? head(original.file(), original.position())
                    : new Excerpt("line " + number + (below ? " (>) below its header (#)" : ""), lines);
        }
    }

    private static Excerpt at(Path original, long offset, String position) throws IOException {
        if (offset >= Files.size(original)) {
            return head(original, position);
        }
        return Excerpt.from(original, Math.max(0, offset - BEFORE), "around byte " + offset);
    }

    /** As intake reads it, without the messages beside it. */
    private static Excerpt message(Unpacked original, long number, String rest) throws IOException {
        String text;
        try (InputStream in = original.open()) {
            text = FinMessages.text(in, number);
        }
        if (text == null) {
            return undecoded(original, number);
        }
        Matcher entry = ENTRY.matcher(rest);
        if (entry.matches()) {
            List<String> lines = FinLines.entry(text, Long.parseLong(entry.group(1)));
            if (!lines.isEmpty()) {
                return Excerpt.of(lines, "message " + number + " entry " + entry.group(1));
            }
            // The entries of a statement of several messages are counted on.
        }
        return Excerpt.of(FinLines.lines(text), "message " + number);
    }

    private static Excerpt undecoded(Unpacked original, long number) throws IOException {
        try (InputStream in = original.open()) {
            long offset = new FinStarts(in).offset(number);
            return offset < 0
                    ? head(original.file(), original.position())
                    : Excerpt.from(original.file(), offset, "message " + number);
        }
    }

    private static Excerpt element(Path original, String kind, long number, String position) throws IOException {
        try (InputStream in = buffered(original)) {
            IsoElements elements = new IsoElements(in);
            long offset = kind.equals("statement") ? elements.statement(number) : elements.transaction(number);
            if (offset >= 0 && kind.equals("transaction")) {
                long end = Math.min(elements.end(), Files.size(original));
                return Excerpt.between(original, offset, end, kind + " " + number);
            }
            if (offset >= 0) {
                return Excerpt.from(original, offset, kind + " " + number);
            }
            // What breaks a file off counts as the transaction after the last one that began.
            if (elements.count() > 0 && elements.count() == number - 1) {
                return Excerpt.from(original, elements.last(), "after " + kind + " " + (number - 1));
            }
            return head(original, position);
        }
    }

    private static Excerpt head(Path original, String position) throws IOException {
        return Excerpt.from(
                original, 0, "'" + HarmlessText.of(position) + "' cannot be pointed out; the head of the file");
    }

    private static InputStream buffered(Path original) throws IOException {
        return new BufferedInputStream(Files.newInputStream(original), 1 << 16);
    }
}
