package org.naulon.model.money;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.naulon.model.context.FxRate;

/**
 * Converts amounts into the reporting currency EUR at the rate of the day.
 *
 * <p>The rate of a day is the feed's row of that day or the nearest earlier one, else the shipped indicative table's,
 * else there is none and the amount is {@link #UNDETERMINED} (contracts 1.3).
 */
public final class Rates implements Serializable {
    /** The base amount of a transfer whose currency has no rate. */
    public static final long UNDETERMINED = -1;

    /** The reporting currency. */
    public static final String BASE = "EUR";

    private final Map<String, TreeMap<LocalDate, BigDecimal>> feed = new HashMap<>();
    private final Map<String, BigDecimal> indicative;

    /**
     * @param feed rows of {@code context/fx.csv}
     * @param indicative EUR per unit of each currency of the shipped table
     */
    public Rates(List<FxRate> feed, Map<String, BigDecimal> indicative) {
        for (FxRate rate : feed) {
            this.feed.computeIfAbsent(rate.currency(), c -> new TreeMap<>()).put(rate.date(), rate.eurPerUnit());
        }
        this.indicative = Map.copyOf(indicative);
    }

    /** Minor units of EUR, rounded half up, or {@link #UNDETERMINED}. */
    public long toBase(long minor, String currency, LocalDate day) {
        if (currency.equals(BASE)) {
            return minor;
        }
        BigDecimal rate = rate(currency, day);
        if (rate == null) {
            return UNDETERMINED;
        }
        BigDecimal base = rate.multiply(BigDecimal.valueOf(minor, Currencies.digits(currency)))
                .movePointRight(Currencies.digits(BASE))
                .setScale(0, RoundingMode.HALF_UP);
        return base.precision() > 18 ? UNDETERMINED : base.longValueExact();
    }

    private @Nullable BigDecimal rate(String currency, LocalDate day) {
        TreeMap<LocalDate, BigDecimal> days = feed.get(currency);
        Map.Entry<LocalDate, BigDecimal> nearest = days == null ? null : days.floorEntry(day);
        return nearest != null ? nearest.getValue() : indicative.get(currency);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rates that && feed.equals(that.feed) && indicative.equals(that.indicative);
    }

    @Override
    public int hashCode() {
        return Objects.hash(feed, indicative);
    }
}
