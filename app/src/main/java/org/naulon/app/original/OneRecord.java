package org.naulon.app.original;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.mapping.TableText;
import org.naulon.connectors.spreadsheet.WorkbookRows;
import org.naulon.connectors.swift.FinMessages;

/** One record of a file by itself: to be edited and given as a correction, or to be compared with one. */
public final class OneRecord {
    /** Most bytes that are handed out for one record. */
    private static final int MOST_BYTES = 1 << 22;

    private static final Pattern POSITION =
            Pattern.compile("(line|message|transaction) ([0-9]{1,15})(?: entry ([0-9]{1,15}))?");
    private static final Pattern ROW = Pattern.compile(".*![0-9]{1,9}");
    /** Says that the text is UTF-8, whatever a mapping profile says of its files. */
    private static final String MARK = "\uFEFF";

    private final Unpacked file;
    private final Tables tables;
    private final String kind;
    private final long number;
    private final long entry;

    private OneRecord(Unpacked file, Tables tables, String kind, long number, long entry) {
        this.file = file;
        this.tables = tables;
        this.kind = kind;
        this.number = number;
        this.entry = entry;
    }

    /** The record at the position of a file. */
    public static OneRecord at(Unpacked file, Tables tables) {
        Matcher position = POSITION.matcher(file.position());
        if (position.matches()) {
            long entry = position.group(3) == null ? 0 : Long.parseLong(position.group(3));
            return new OneRecord(file, tables, position.group(1), Long.parseLong(position.group(2)), entry);
        }
        boolean ofWorkbook = ROW.matcher(file.position()).matches();
        return new OneRecord(file, tables, ofWorkbook ? "row" : "", 0, 0);
    }

    /** The first record of a file that corrects this one. */
    public OneRecord firstOf(Unpacked corrected) {
        boolean ofTable = kind.equals("line") || kind.equals("row");
        return new OneRecord(corrected, tables, ofTable ? "line" : kind, ofTable ? 0 : 1, entry == 0 ? 0 : 1);
    }

    /**
     * A row below its header with what stands before that, or a message of FIN, in UTF-8 whatever the original is in.
     *
     * @throws IOException when the record cannot be cut out of its file
     */
    public byte[] alone() throws IOException {
        if (kind.equals("line")) {
            return row();
        }
        String message = kind.equals("message") ? message() : null;
        if (message == null) {
            throw new IOException("only a row of a text table and a message of FIN are saved alone; of a workbook or of"
                    + " ISO 20022 give a copy that leaves all other rows or transactions out");
        }
        return message.getBytes(StandardCharsets.UTF_8);
    }

    /** What it says, line by line: a field behind its heading, a line of FIN, an element; none when that cannot be told. */
    public List<String> lines() throws IOException {
        return switch (kind) {
            case "row" -> {
                try (InputStream in = file.open()) {
                    yield WorkbookRows.around(in, file.position(), 0).stream()
                            .flatMap(row -> row.fields().stream())
                            .filter(cell -> !cell.isBlank())
                            .toList();
                }
            }
            case "line" -> {
                TableText.Place place = place();
                yield place == null ? List.of() : named(place);
            }
            case "message" -> {
                String message = message();
                yield message == null
                        ? List.of()
                        : entry == 0 ? FinLines.lines(message) : FinLines.entry(message, entry);
            }
            case "transaction" -> elements();
            default -> List.of();
        };
    }

    private List<String> elements() throws IOException {
        IsoElements found;
        long begin;
        long end;
        try (InputStream in = file.open()) {
            found = new IsoElements(in);
            begin = found.transaction(number);
            end = begin < 0 ? begin : found.end();
        }
        if (begin < 0) {
            return List.of();
        }
        try (InputStream in = file.open()) {
            in.skipNBytes(begin);
            String text = new String(in.readNBytes((int) Math.min(MOST_BYTES, end - begin)), StandardCharsets.UTF_8);
            // White space in the pattern would make the work grow with the square of what a stranger puts between
            // elements.
            return Arrays.stream(text.split("(?=<[^/])")).map(String::strip).toList();
        }
    }

    private @Nullable String message() throws IOException {
        try (InputStream in = file.open()) {
            return FinMessages.text(in, number);
        }
    }

    private TableText text() throws IOException {
        try (InputStream in = file.open()) {
            return tables.text(in);
        }
    }

    /** Where the row stands, or the first row of its table. */
    private TableText.@Nullable Place place() throws IOException {
        TableText text = text();
        if (!text.isKnown()) {
            return null;
        }
        try (InputStream in = file.open()) {
            return number == 0 ? text.first(in) : text.find(in, number);
        }
    }

    private static List<String> named(TableText.Place place) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < place.fields().size(); i++) {
            String name = i < place.names().size() ? place.names().get(i) + ": " : "";
            if (!place.fields().get(i).isBlank()) {
                lines.add(name + place.fields().get(i));
            }
        }
        return lines;
    }

    private byte[] row() throws IOException {
        TableText text = text();
        TableText.Place place = place();
        if (place == null || place.header() == null || place.header().equals(place.row())) {
            throw new IOException("the header of the table is not known, so its row cannot be saved alone");
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (InputStream in = new BufferedInputStream(text.open(file.open()), 1 << 16)) {
            long line = 1;
            for (int b = in.read(); b >= 0 && line <= place.row().last(); b = in.read()) {
                if (line <= place.header().last() || place.row().has(line)) {
                    lines.write(b);
                }
                if (lines.size() > MOST_BYTES) {
                    throw new IOException("the row is longer than " + MOST_BYTES + " bytes");
                }
                line += b == '\n' ? 1 : 0;
            }
        }
        String row = lines.toString(text.charset());
        return (row.startsWith(MARK) ? row : MARK + row).getBytes(StandardCharsets.UTF_8);
    }
}
