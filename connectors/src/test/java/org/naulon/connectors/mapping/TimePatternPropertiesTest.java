package org.naulon.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TimePatternPropertiesTest {
    private static final List<TimePattern> PATTERNS = List.of(
            new TimePattern("d/M/yyyy H:m:s"),
            new TimePattern("d/M/yy[ H:m[:s]]"),
            new TimePattern("d/M/yyyy H"),
            new TimePattern("d/M/yyyy[ H:m:s.SSS]XXX"),
            new TimePattern("d/M/yyyy H:m:sx"));

    /** What the fast way reads is what the formatter reads, also of days and times that there are not. */
    @Property(tries = 3000)
    void aTextIsReadAsByTheFormatterAlone(
            @ForAll @IntRange(max = 10_001) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 32) int day,
            @ForAll @IntRange(max = 25) int hour,
            @ForAll @IntRange(max = 61) int minute,
            @ForAll @IntRange(max = 19) int offset) {
        String date = String.format(Locale.ROOT, "%d/%d/%04d", day, month, year);
        String shortDate = String.format(Locale.ROOT, "%d/%d/%02d", day, month, year % 100);
        String time = hour + ":" + minute + ":59";
        String zone = String.format(Locale.ROOT, "%+03d", offset % 2 == 0 ? offset : -offset);
        for (String text : List.of(
                date,
                shortDate,
                date + " " + time,
                shortDate + " " + time,
                shortDate + " " + hour + ":" + minute,
                date + " " + hour,
                date + " " + time + ".123" + zone + ":30",
                date + zone + ":00",
                date + " " + time + zone,
                date + "x")) {
            for (TimePattern pattern : PATTERNS) {
                assertThat(pattern.read(text)).as(pattern + " " + text).isEqualTo(pattern.resolved(text));
            }
        }
    }
}
