package org.naulon.connectors.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** The strings that cells name by their number; all in memory, and bounded. */
final class SharedStrings {
    /** Of a workbook that has none. */
    static final SharedStrings NONE = new SharedStrings(List.of());

    private final List<String> strings;

    private SharedStrings(List<String> strings) {
        this.strings = strings;
    }

    static SharedStrings read(XmlPart part) throws IOException, BadRecord {
        List<String> strings = new ArrayList<>();
        long characters = 0;
        while (part.nextStart()) {
            if (part.name().equals("si")) {
                String string = part.richText();
                characters += string.length();
                strings.add(string);
                if (strings.size() > Limits.STRINGS || characters > Limits.STRING_CHARACTERS) {
                    throw new BadRecord(
                            RejectReason.TOO_LARGE,
                            "a workbook with more than " + Limits.STRINGS + " shared strings or "
                                    + Limits.STRING_CHARACTERS + " characters in them");
                }
            }
        }
        return new SharedStrings(strings);
    }

    /** The string of a cell. */
    String get(String number) throws BadRecord {
        try {
            int index = Integer.parseInt(number.strip());
            if (index >= 0 && index < strings.size()) {
                return strings.get(index);
            }
        } catch (NumberFormatException e) {
            throw none(number);
        }
        throw none(number);
    }

    private BadRecord none(String number) {
        return new BadRecord(
                RejectReason.MALFORMED,
                "a cell names the shared string " + BadRecord.quote(number) + " of " + strings.size());
    }
}
