package org.naulon.connectors.mapping;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.naulon.connectors.calendar.LedgerCalendar;
import org.naulon.connectors.field.Countries;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.yaml.Section;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Currencies;

/** The fields of a layout as a profile names them, and the canonical values that it gives them. */
record LayoutFields(CanonicalLayout layout) {
    /** Whether the layout has a field; a problem where it is named when not. */
    boolean isField(Section section, String key, String field) {
        boolean known = layout.has(field);
        if (!known) {
            section.problem(key, "'" + field + "' is no field of the layout " + layout.label());
        }
        return known;
    }

    /** The fields of a list; one that is none is a problem. */
    Set<String> named(Section section, String key, List<String> names) {
        Set<String> fields = new LinkedHashSet<>();
        for (String field : names) {
            if (layout.has(field)) {
                fields.add(field);
            } else {
                section.problem(key, "'" + field + "' in '" + key + "' is no field of the layout " + layout.label());
            }
        }
        return fields;
    }

    /** Values by field. */
    Map<String, String> values(Section section) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : section.keys()) {
            boolean known = isField(section, field, field);
            String value = section.text(field, "");
            if (known) {
                values.put(field, value);
                check(section, field, field, value);
            }
        }
        return values;
    }

    /** The provider's words, as {@link Words#key}, and what they are canonically, by field. */
    Map<String, Map<String, String>> words(Section section) {
        Map<String, Map<String, String>> values = new HashMap<>();
        for (String field : section.keys()) {
            boolean known = isField(section, field, field);
            Section words = section.section(field);
            Map<String, String> map = new HashMap<>();
            for (String word : words.keys()) {
                String value = words.text(word, "");
                if (map.put(Words.key(word), value) != null) {
                    words.problem(word, "'" + word + "' reads like another word of '" + field + "'");
                }
                if (known) {
                    check(words, word, field, value);
                }
            }
            values.put(field, map);
        }
        return values;
    }

    /** A value that no reader could take would reject every row in which it stands. */
    private void check(Section section, String key, String field, String value) {
        try {
            if (!value.isEmpty()) {
                requireCanonical(field, value);
            }
        } catch (BadRecord bad) {
            section.problem(key, bad.getMessage());
        }
    }

    private void requireCanonical(String field, String value) throws BadRecord {
        // Amounts, dates and currencies of a ledger are read as ledgers write them.
        boolean ledger = layout == CanonicalLayout.HAWALA;
        switch (layout.kind(field)) {
            case WORD -> requireWord(field, value);
            case COUNTRY -> Countries.checked(field, value);
            case DAY -> Times.date(field, value);
            case BIRTH_DAY -> Times.birthDate(field, value);
            case TIME -> Times.withOffset(field, value);
            case AMOUNT -> {
                if (!ledger) {
                    Sums.decimal(field, value);
                }
            }
            case CURRENCY -> {
                if (!ledger && !Currencies.isKnown(value)) {
                    throw new BadRecord(
                            RejectReason.UNKNOWN_CURRENCY,
                            field + " " + BadRecord.quote(value) + " is not in ISO 4217");
                }
            }
            case TEXT, IDENTIFIER, CALENDAR_TIME -> {
                // Anything may stand here, or only its row can tell.
            }
        }
    }

    private void requireWord(String field, String value) throws BadRecord {
        Set<String> words = layout.words(field);
        if (words.isEmpty()) {
            LedgerCalendar.of(value);
        } else if (!words.contains(value)) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE,
                    field + " " + BadRecord.quote(value) + " is none of " + String.join(", ", words));
        }
    }
}
