package org.naulon.connectors.spreadsheet;

import java.io.IOException;
import org.naulon.connectors.record.BadRecord;

/** What the cells of one workbook say (ISO/IEC 29500-1, 18.3.1.4): the stored value, never the formula. */
final class Cells {
    private static final int LETTERS = 26;
    private static final int MOST_LETTERS = 3;
    /** Length of {@code yyyy-MM-ddTHH:mm}. */
    private static final int TO_MINUTES = 16;

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
    record Cell(String type, int style, String value) {}

    /** Reads the current element and leaves it. */
    Cell read(XmlPart part) throws IOException, BadRecord {
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
        return new Cell(type.isEmpty() ? "n" : type, style, value);
    }

    /** Whether it is a date, and no number or text. */
    boolean isDate(Cell cell) {
        boolean iso = cell.type.equals("d") && !cell.value.isEmpty();
        return iso || cell.type.equals("n") && styles.isDate(cell.style) && !cell.value.isEmpty();
    }

    /** Whether it is a number, and no date or text. */
    boolean isNumber(Cell cell) {
        return cell.type.equals("n") && !styles.isDate(cell.style) && !cell.value.isEmpty();
    }

    /** Its value as text. */
    String text(Cell cell) throws BadRecord {
        if (cell.value.isEmpty()) {
            return "";
        }
        return switch (cell.type) {
            case "s" -> strings.get(cell.value);
            case "n" ->
                styles.isDate(cell.style)
                        ? Numerals.date(cell.value.strip(), from1904)
                        : Numerals.number(cell.value.strip());
            case "b" -> cell.value.strip().equals("1") ? "TRUE" : "FALSE";
            case "d" -> isoDate(cell.value.strip());
            default -> cell.value;
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

    /** A stored ISO date and time without its seconds, and without a time of midnight. */
    private static String isoDate(String value) {
        String minutes = value.length() > TO_MINUTES ? value.substring(0, TO_MINUTES) : value;
        return minutes.endsWith("T00:00") ? minutes.substring(0, minutes.length() - "T00:00".length()) : minutes;
    }
}
