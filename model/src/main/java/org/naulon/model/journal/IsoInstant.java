package org.naulon.model.journal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Instants of whole seconds as {@code 2026-01-05T09:00:00Z}, exactly as {@link Instant#toString} and {@link Instant#parse}
 * have them and some ten times faster; every journal line has one or two. Anything else is left to the JDK.
 */
final class IsoInstant {
    private static final int LENGTH = 20;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay() * SECONDS_OF_DAY;
    private static final long END = LocalDate.of(10_000, 1, 1).toEpochDay() * SECONDS_OF_DAY;

    private IsoInstant() {}

    static String text(Instant at) {
        long second = at.getEpochSecond();
        if (at.getNano() != 0 || second < FIRST || second >= END) {
            return at.toString();
        }
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_OF_DAY));
        int time = (int) Math.floorMod(second, SECONDS_OF_DAY);
        byte[] text = new byte[LENGTH];
        two(text, 0, day.getYear() / 100, '-');
        two(text, 2, day.getYear() % 100, '-');
        two(text, 5, day.getMonthValue(), '-');
        two(text, 8, day.getDayOfMonth(), 'T');
        two(text, 11, time / 3600, ':');
        two(text, 14, time / 60 % 60, ':');
        two(text, 17, time % 60, 'Z');
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    static Instant parse(String text) {
        if (text.length() != LENGTH
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(19) != 'Z') {
            return Instant.parse(text);
        }
        int century = two(text, 0);
        int year = two(text, 2);
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        boolean digits = century >= 0 && year >= 0 && month >= 0 && day >= 0 && hour >= 0 && minute >= 0 && second >= 0;
        if (!digits || hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long days = LocalDate.of(century * 100 + year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second);
    }

    private static void two(byte[] text, int from, int number, char behind) {
        text[from] = (byte) ('0' + number / 10);
        text[from + 1] = (byte) ('0' + number % 10);
        text[from + 2] = (byte) behind;
    }

    /** Two digits as a number, or -1. */
    private static int two(String text, int from) {
        int tens = text.charAt(from) - '0';
        int ones = text.charAt(from + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
