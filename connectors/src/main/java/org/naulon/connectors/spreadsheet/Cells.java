package org.naulon.connectors.spreadsheet;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Cell;

/** What the cells of one workbook say (ISO/IEC 29500-1, 18.3.1.4): the stored value, never the formula. */
final class Cells {
    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;
    private static final String TIME = "([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\\.[0-9]+)?Z?";
    /** A stored ISO date, date and time, or time of day; fractions of a second are dropped, and Z is no zone (decision 30). */
    private static final Pattern ISO = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T" + TIME + ")?|" + TIME);

    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;

    /** @param from1904 whether dates are counted from 1904 */
    Cells(SharedStrings strings, Styles styles, boolean from1904) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /**
     * A cell as it is stored.
     *
     * @param type n for a number, s for a shared string, inlineStr, str for a formula's text, b, d, e
     * @param style number of its style, or -1
     */
    record Stored(String type, int style, String value) {}

    /** Reads the current element and leaves it. */
    Stored read(XmlPart part) throws IOException, BadRecord {
        String type = part.attribute("t");
        int style = Styles.number(part.attribute("s"));
        String value = "";
        while (part.nextChild()) {
            switch (part.name()) {
                case "v" -> value = part.text();
                case "is" -> value = part.richText();
                default -> part.leave();
            }
        }
        return new Stored(type.isEmpty() ? "n" : type, style, value);
    }

    /** Its value as text, and what it is. */
    Cell cell(Stored cell) throws BadRecord {
        String value = cell.value.strip();
        if (cell.value.isEmpty()) {
            return Cell.text("");
        }
        return switch (cell.type) {
            case "s" -> Cell.text(strings.get(cell.value));
            case "n" ->
                styles.isMoment(cell.style)
                        ? Numerals.moment(value, styles.isTime(cell.style), from1904)
                        : Numerals.cell(value);
            case "b" -> Cell.text(value.equals("1") ? "TRUE" : "FALSE");
            case "d" -> iso(value);
            default -> Cell.text(cell.value);
        };
    }

    /** The column of a reference such as {@code AB12} from 0; -1 when it is none; beyond Excel's when it has many letters. */
    static int column(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            if (letters == MOST_LETTERS) {
                return Integer.MAX_VALUE;
            }
            column = column * LETTERS + reference.charAt(letters) - 'A' + 1;
            letters++;
        }
        return column - 1;
    }

    private static Cell iso(String value) {
        Matcher iso = ISO.matcher(value);
        try {
            if (iso.matches() && iso.group(1) == null) {
                return Numerals.moment(null, LocalTime.parse(iso.group(3)));
            }
            if (iso.matches()) {
                LocalTime time = iso.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(iso.group(2));
                return Numerals.moment(LocalDate.parse(iso.group(1)), time);
            }
        } catch (DateTimeException none) {
            return Cell.text(value);
        }
        return Cell.text(value);
    }
}
