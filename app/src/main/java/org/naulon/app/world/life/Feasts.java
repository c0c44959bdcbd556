package org.naulon.app.world.life;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;

/** The weeks in which families send more (domain.md A.0, season table; Umm al-Qura calendar). */
final class Feasts {

    private static final int RAMADAN = 9;
    private static final int DHU_AL_HIJJA = 12;

    private Feasts() {}

    /** Per cent of an ordinary remittance: 130 late in Ramadan, 140 in the 20 days before Eid al-Adha, else 100. */
    static int percent(LocalDate date) {
        HijrahDate hijri = HijrahDate.from(date);
        if (hijri.get(ChronoField.MONTH_OF_YEAR) == RAMADAN && hijri.get(ChronoField.DAY_OF_MONTH) > 15) {
            return 130;
        }
        HijrahDate eid = HijrahDate.of(hijri.get(ChronoField.YEAR), DHU_AL_HIJJA, 10);
        long ahead = ChronoUnit.DAYS.between(date, LocalDate.from(eid));
        return ahead >= 0 && ahead < 20 ? 140 : 100;
    }
}
