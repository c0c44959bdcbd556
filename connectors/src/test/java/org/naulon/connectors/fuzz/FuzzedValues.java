package org.naulon.connectors.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import org.naulon.connectors.calendar.LedgerCalendar;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Countries;
import org.naulon.connectors.field.Digits;
import org.naulon.connectors.field.Phones;
import org.naulon.connectors.field.Scripts;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.mapping.Words;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.Taken;

/** One text as the value of every kind of field. */
final class FuzzedValues {
    private static final List<Reading> READINGS = List.of(
            text -> Times.withOffset("at", text),
            text -> Times.lenient("at", text),
            text -> Times.date("on", text),
            text -> Times.date("on", text, "uuMMdd"),
            text -> Times.birthDate("born", text),
            text -> Amounts.parse("amount", text, "KWD"),
            text -> Amounts.parse("amount", "1", text),
            text -> Countries.checked("country", text),
            text -> LedgerCalendar.of(text),
            FuzzedValues::day,
            text -> Phones.list(text, "NE"),
            text -> Accounts.list(text),
            text -> Accounts.country(Accounts.compact(text)) + Accounts.countryOfBic(text) + Accounts.institution(text),
            text -> Digits.ascii(text) + Scripts.visible(text) + Scripts.code(text) + Words.key(text),
            text -> Texts.purpose(text) + BadRecord.quote(text));

    private FuzzedValues() {}

    static void take(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (Reading reading : READINGS) {
            try {
                reading.of(text);
            } catch (BadRecord bad) {
                bad.at(Taken.FILE, "line 1");
            }
        }
    }

    /** Year, month and day of every calendar. */
    private static Object day(String text) {
        String[] parts = text.split("-", 3);
        if (parts.length == 3 && text.matches("[0-9]{1,5}-[0-9]{1,3}-[0-9]{1,3}")) {
            for (LedgerCalendar calendar : LedgerCalendar.values()) {
                try {
                    calendar.day(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                } catch (DateTimeException noSuchDay) {
                    continue;
                }
            }
        }
        return text;
    }

    /** Reads the text of a field. */
    @FunctionalInterface
    private interface Reading {
        Object of(String text) throws BadRecord;
    }
}
