package org.naulon.connectors.mapping;

/** What a canonical field holds, and so how a profile may write it. */
public enum FieldKind {
    /** Anything on one line. */
    TEXT(' '),
    /** A number that identifies, such as an account or a phone; canonically with ASCII digits. */
    IDENTIFIER('*'),
    /** A word of a closed list, reached through the profile's value map. */
    WORD('!'),
    /** An amount; canonically plain digits with a point. */
    AMOUNT('#'),
    /** A moment; canonically ISO date, or ISO date and time with an offset. */
    TIME('@'),
    /** A day; canonically {@code yyyy-MM-dd}. */
    DAY('/'),
    /** A day of birth; canonically {@code yyyy-MM-dd}, or {@code yy-MM-dd} where the provider writes two digits of the year. */
    BIRTH_DAY('+'),
    /** A day in the calendar of the row, perhaps with a time; canonically {@code yyyy-MM-dd} or {@code yyyy-MM-ddTHH:mm}. */
    CALENDAR_TIME('~'),
    /** An ISO 3166-1 alpha-2 country. */
    COUNTRY('%'),
    /** An ISO 4217 currency. */
    CURRENCY('$');

    private final char mark;

    /** @param mark behind a field's name in the lists of {@link CanonicalLayout} */
    FieldKind(char mark) {
        this.mark = mark;
    }

    /** Whether it is a day or a moment. */
    boolean isDated() {
        return this == TIME || this == DAY || this == BIRTH_DAY || this == CALENDAR_TIME;
    }

    /** The kind of a marked field; a field without a mark is text. */
    static FieldKind of(String marked) {
        char last = marked.charAt(marked.length() - 1);
        for (FieldKind kind : values()) {
            if (kind.mark == last) {
                return kind;
            }
        }
        return TEXT;
    }
}
