package org.naulon.connectors.mapping;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Digits;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** One field's text, as the provider writes it, into its canonical form. */
@FunctionalInterface
interface Conversion {
    /** Where ASCII ends. */
    char FIRST_NOT_ASCII = 0x80;

    /** @param text on one line, not empty */
    String canonical(String text) throws BadRecord;

    /** What a profile says about a field, or null when its text is canonical already. */
    static @Nullable Conversion of(Profile profile, String field) {
        Conversion form = form(profile, field);
        Map<String, String> words = profile.values().get(field);
        if (words == null) {
            return form;
        }
        return text -> {
            String word = words.get(Words.key(text));
            return word != null ? word : form == null ? text : form.canonical(text);
        };
    }

    private static @Nullable Conversion form(Profile profile, String field) {
        List<TimeForm> times = profile.times();
        TimePatterns days = profile.days();
        List<Numbers> numbers = profile.numbers();
        return switch (profile.layout().kind(field)) {
            case IDENTIFIER -> Conversion::asciiDigits;
            case TEXT, WORD -> null;
            case AMOUNT ->
                numbers.isEmpty()
                        ? null
                        : OneOf.of(
                                field,
                                RejectReason.INVALID_AMOUNT,
                                ways(numbers, (form, text) -> form.plain(field, text)));
            case TIME ->
                times.isEmpty()
                        ? null
                        : OneOf.of(
                                field,
                                RejectReason.INVALID_DATE,
                                ways(times, (form, text) -> form.moment(field, text)));
            case DAY -> days == null ? null : text -> days.day(field, text);
            case BIRTH_DAY -> days == null ? null : text -> days.birthDay(field, text);
            case CALENDAR_TIME -> times.isEmpty() ? null : reordered(field, times);
            case CURRENCY -> profile.currencies().isEmpty() ? null : text -> currency(profile, field, text);
            case COUNTRY ->
                profile.countries().isEmpty() ? null : text -> CountryCodes.alpha2(profile.countries(), field, text);
        };
    }

    /** A date in none of the patterns, such as one with the name of its month, is left to the ledger's calendar. */
    private static Conversion reordered(String field, List<TimeForm> times) {
        OneOf forms =
                new OneOf(field, RejectReason.INVALID_DATE, ways(times, (form, text) -> form.reordered(field, text)));
        return text -> {
            String read = forms.read(text);
            return read != null ? read : text;
        };
    }

    /** In a ledger the currency may be a unit, such as toman, which only its amount understands. */
    private static String currency(Profile profile, String field, String text) throws BadRecord {
        try {
            return CurrencyCodes.code(profile.currencies(), field, text);
        } catch (BadRecord unknown) {
            if (profile.layout() == CanonicalLayout.HAWALA) {
                return text;
            }
            throw unknown;
        }
    }

    private static <F> List<Conversion> ways(List<F> forms, Way<F> way) {
        return forms.stream()
                .<Conversion>map(form -> text -> way.read(form, text))
                .toList();
    }

    /** Reads a text as one form writes it. */
    @FunctionalInterface
    interface Way<F> {
        String read(F form, String text) throws BadRecord;
    }

    private static String asciiDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_NOT_ASCII) {
                return Digits.ascii(text);
            }
        }
        return text;
    }
}
