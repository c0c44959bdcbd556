package org.naulon.connectors.spreadsheet;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.naulon.connectors.record.BadRecord;

/** Which cell styles show a number as a date or time (ISO/IEC 29500-1, 18.8.30 and 18.8.31). */
final class Styles {
    /** Of a workbook without styles. */
    static final Styles NONE = new Styles(new BitSet());

    /** What a format code shows as it stands, and colours, conditions and locales; elapsed time in brackets is a time. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+\\])[^\\]]*\\]");

    private static final Pattern DATE = Pattern.compile("[dDmMyYhHsS]");

    private final BitSet dates;

    private Styles(BitSet dates) {
        this.dates = dates;
    }

    static Styles read(XmlPart part) throws IOException, BadRecord {
        Set<Integer> formats = new HashSet<>();
        BitSet dates = new BitSet();
        while (part.nextStart()) {
            if (part.name().equals("numFmt")) {
                int id = number(part.attribute("numFmtId"));
                if (isDate(part.attribute("formatCode")) && formats.size() < Limits.STYLES) {
                    formats.add(id);
                }
            } else if (part.name().equals("cellXfs")) {
                for (int style = 0; part.nextChild(); style++) {
                    int format = number(part.attribute("numFmtId"));
                    if (style < Limits.STYLES && (isBuiltInDate(format) || formats.contains(format))) {
                        dates.set(style);
                    }
                    part.leave();
                }
            }
        }
        return new Styles(dates);
    }

    /** @param style as a cell names it, or -1 */
    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }

    /** The number of a style or format, or -1. */
    static int number(String text) {
        return !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(text)
                : -1;
    }

    private static boolean isDate(String code) {
        String shown = code.length() > Limits.CELL ? "" : LITERAL.matcher(code).replaceAll("");
        return !shown.equalsIgnoreCase("general") && DATE.matcher(shown).find();
    }

    /** 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in East Asian editions. */
    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }
}
