package org.naulon.model.transfer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a record were made out of its original: units and calendars of a ledger, who transcribed it, and which
 * rejected record it corrects. All texts are empty and the uncertainty 0 where there is nothing to say.
 *
 * @param amount the amount as it stands in the original, when it was multiplied
 * @param unitRule how, such as {@code 50 x thousand 1000 x toman 10}
 * @param date the date as it stands in the original, when its calendar is not the Gregorian
 * @param calendar that calendar: {@code hijri}, {@code persian}, {@code ethiopic}
 * @param dateUncertaintyDays by how many days the date may be off either way
 * @param transcriber who copied the exhibit
 * @param confidence of the transcription from 0 to 1 as decimal text; below 0.9 it never drives an alert alone (domain C.7)
 * @param corrects the rejected record in whose place a person gave this one, or null
 */
public record Reading(
        String amount,
        String unitRule,
        String date,
        String calendar,
        int dateUncertaintyDays,
        String transcriber,
        String confidence,
        @Nullable Source corrects) {
    /** Least confidence at which a transcription may drive an alert alone (domain C.7). */
    public static final BigDecimal LEAST_CONFIDENCE = new BigDecimal("0.9");

    /** The original says what the record says. */
    public static final Reading PLAIN = new Reading("", "", "", "", 0, "", "");

    /** Of a record that corrects no other. */
    public Reading(
            String amount,
            String unitRule,
            String date,
            String calendar,
            int dateUncertaintyDays,
            String transcriber,
            String confidence) {
        this(amount, unitRule, date, calendar, dateUncertaintyDays, transcriber, confidence, null);
    }

    public Reading {
        if (dateUncertaintyDays < 0) {
            throw new IllegalArgumentException("dateUncertaintyDays is negative: " + dateUncertaintyDays);
        }
    }

    /** Whether somebody who copied the exhibit was less sure than {@link #LEAST_CONFIDENCE}. */
    public boolean isUncertain() {
        return !confidence.isEmpty() && new BigDecimal(confidence).compareTo(LEAST_CONFIDENCE) < 0;
    }

    /** The same reading, of a record that stands in the place of a rejected one. */
    public Reading correcting(Source rejected) {
        return new Reading(amount, unitRule, date, calendar, dateUncertaintyDays, transcriber, confidence, rejected);
    }
}
