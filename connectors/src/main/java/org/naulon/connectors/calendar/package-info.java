/**
 * The calendars in which ledgers are kept: Gregorian, Hijri (Umm al-Qura), solar Hijri of Iran and Afghanistan, Ethiopic.
 *
 * <p>{@link org.naulon.connectors.calendar.LedgerCalendar} turns a year, month and day of one of them into a day of
 * {@code java.time}, by the tables and rules of ICU4J, and refuses days that the calendar does not have.
 */
@NullMarked
package org.naulon.connectors.calendar;

import org.jspecify.annotations.NullMarked;
