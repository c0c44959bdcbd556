package org.naulon.app.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.packed.Unpacking;
import org.naulon.connectors.spreadsheet.WorkbookRows;

/**
 * Finds the part of an original at a position as intake writes them: {@code line 12}, {@code byte 0}, {@code transaction 3},
 * {@code statement 1 balance}, {@code message 2 entry 5}, {@code Sheet1!12}, and any of these within gzip or an entry of a ZIP
 * archive. What it cannot find it answers with the head of the file, and says so.
 */
final class RejectsOriginal {
    private static final Pattern POSITION =
            Pattern.compile("(line|byte|transaction|statement|message) ([0-9]{1,15})(.*)");
    private static final Pattern ROW = Pattern.compile(".*![0-9]{1,9}");
    private static final Pattern ENTRY = Pattern.compile(" entry ([0-9]{1,15}).*");
    private static final int BEFORE = 200;

    private RejectsOriginal() {}

    /**
     * The part at a position.
     *
     * @throws IOException when the original cannot be read
     */
    static RejectsExcerpt around(Path original, String position) throws IOException {
        Path unpacked = Files.createTempFile("original-", "");
        try {
            String within;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unpacked), 1 << 16)) {
                within = Unpacking.unpack(original, position, out);
            }
            return within == null ? plain(original, position) : plain(unpacked, within);
        } finally {
            Files.delete(unpacked);
        }
    }

    private static RejectsExcerpt plain(Path original, String position) throws IOException {
        if (ROW.matcher(position).matches()) {
            return row(original, position);
        }
        Matcher matcher = POSITION.matcher(position);
        if (!matcher.matches()) {
            return head(original, position);
        }
        long number = Long.parseLong(matcher.group(2));
        return switch (matcher.group(1)) {
            case "line" -> line(original, number, position);
            case "byte" -> at(original, number, position);
            case "message" -> message(original, number, matcher.group(3), position);
            default -> element(original, matcher.group(1), number, position);
        };
    }

    /** A row is shown as its readers see it: the bytes of a workbook say nothing to a person. */
    private static RejectsExcerpt row(Path original, String position) throws IOException {
        List<WorkbookRows.Row> rows;
        try (InputStream in = buffered(original)) {
            rows = WorkbookRows.around(in, position, RejectsLines.CONTEXT);
        }
        if (rows.isEmpty()) {
            return head(original, position);
        }
        return new RejectsExcerpt(
                "row " + HarmlessText.of(position),
                rows.stream()
                        .map(row -> row(row, row.position().equals(position)))
                        .toList());
    }

    private static String row(WorkbookRows.Row row, boolean marked) {
        String fields = HarmlessText.of(String.join(" | ", row.fields()));
        String bounded = fields.length() <= RejectsExcerpt.MOST_LINE
                ? fields
                : fields.substring(0, RejectsExcerpt.MOST_LINE) + "... (" + fields.length() + " characters)";
        return (marked ? "> " : "  ") + HarmlessText.of(row.position()) + ": " + bounded;
    }

    private static RejectsExcerpt line(Path original, long number, String position) throws IOException {
        try (InputStream in = buffered(original)) {
            List<String> lines = RejectsLines.around(in, number);
            return lines.isEmpty() ? head(original, position) : new RejectsExcerpt("line " + number, lines);
        }
    }

    private static RejectsExcerpt at(Path original, long offset, String position) throws IOException {
        if (offset >= Files.size(original)) {
            return head(original, position);
        }
        return RejectsExcerpt.from(original, Math.max(0, offset - BEFORE), "around byte " + offset);
    }

    private static RejectsExcerpt message(Path original, long number, String rest, String position) throws IOException {
        Matcher entry = ENTRY.matcher(rest);
        long line = entry.matches() ? Long.parseLong(entry.group(1)) : 0;
        try (InputStream in = buffered(original)) {
            long offset = new RejectsMessages(in).offset(number, line);
            if (offset >= 0) {
                String what = line == 0 ? "message " + number : "message " + number + " entry " + line;
                return RejectsExcerpt.from(original, offset, what);
            }
            // The entries of a statement of several messages are counted on.
            return line == 0 ? head(original, position) : message(original, number, "", position);
        }
    }

    private static RejectsExcerpt element(Path original, String kind, long number, String position) throws IOException {
        try (InputStream in = buffered(original)) {
            RejectsElements elements = new RejectsElements(in);
            long offset = kind.equals("statement") ? elements.statement(number) : elements.transaction(number);
            if (offset >= 0 && kind.equals("transaction")) {
                long end = Math.min(elements.end(), Files.size(original));
                return RejectsExcerpt.between(original, offset, end, kind + " " + number);
            }
            if (offset >= 0) {
                return RejectsExcerpt.from(original, offset, kind + " " + number);
            }
            // What breaks a file off counts as the transaction after the last one that began.
            if (elements.count() > 0 && elements.count() == number - 1) {
                return RejectsExcerpt.from(original, elements.last(), "after " + kind + " " + (number - 1));
            }
            return head(original, position);
        }
    }

    private static RejectsExcerpt head(Path original, String position) throws IOException {
        return RejectsExcerpt.from(
                original, 0, "'" + HarmlessText.of(position) + "' cannot be pointed out; the head of the file");
    }

    private static InputStream buffered(Path original) throws IOException {
        return new BufferedInputStream(Files.newInputStream(original), 1 << 16);
    }
}
