package org.naulon.connectors.spreadsheet;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.naulon.connectors.record.BadRecord;

/** Which cell styles show a number as a date or time (ISO/IEC 29500-1, 18.8.30 and 18.8.31). */
final class Styles {
    /** Of a workbook without styles. */
    static final Styles NONE = new Styles(new BitSet(), new BitSet());

    /** What a format code shows as it stands, and colours, conditions and locales; elapsed time in brackets is a time. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+\\])[^\\]]*\\]");

    private static final Pattern MOMENT = Pattern.compile("[dDmMyYhHsS]");
    /** What stands in the code of a date; {@code m} may be months or minutes. */
    private static final Pattern DAY = Pattern.compile("[dDyY]");

    private static final Pattern CLOCK = Pattern.compile("[hHsS]");

    private final BitSet moments;
    private final BitSet times;

    private Styles(BitSet moments, BitSet times) {
        this.moments = moments;
        this.times = times;
    }

    static Styles read(XmlPart part) throws IOException, BadRecord {
        Map<Integer, String> codes = new HashMap<>();
        BitSet moments = new BitSet();
        BitSet times = new BitSet();
        while (part.nextStart()) {
            if (part.name().equals("numFmt")) {
                int id = number(part.attribute("numFmtId"));
                String code = shown(part.attribute("formatCode"));
                if (isMoment(code) && codes.size() < Limits.STYLES) {
                    codes.put(id, code);
                }
            } else if (part.name().equals("cellXfs")) {
                for (int style = 0; part.nextChild(); style++) {
                    int format = number(part.attribute("numFmtId"));
                    String code = codes.get(format);
                    if (style < Limits.STYLES && (isBuiltInMoment(format) || code != null)) {
                        moments.set(style);
                        times.set(style, code == null ? isBuiltInTime(format) : isTime(code));
                    }
                    part.leave();
                }
            }
        }
        return new Styles(moments, times);
    }

    /**
     * Whether a cell of the style shows a date or a time.
     *
     * @param style as a cell names it, or -1
     */
    boolean isMoment(int style) {
        return style >= 0 && moments.get(style);
    }

    /** Whether it shows a time of day and no day. */
    boolean isTime(int style) {
        return style >= 0 && times.get(style);
    }

    /** The number of a style or format, or -1. */
    static int number(String text) {
        return !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(text)
                : -1;
    }

    private static String shown(String code) {
        return code.length() > Limits.CELL ? "" : LITERAL.matcher(code).replaceAll("");
    }

    private static boolean isMoment(String code) {
        return !code.equalsIgnoreCase("general") && MOMENT.matcher(code).find();
    }

    private static boolean isTime(String code) {
        return CLOCK.matcher(code).find() && !DAY.matcher(code).find();
    }

    /** 14 to 22 and 45 to 47 everywhere, 27 to 36 and 50 to 58 in East Asian editions. */
    private static boolean isBuiltInMoment(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /** Those of every edition; 22 is a date with a time. */
    private static boolean isBuiltInTime(int format) {
        return format >= 18 && format <= 21 || format >= 45 && format <= 47;
    }
}
