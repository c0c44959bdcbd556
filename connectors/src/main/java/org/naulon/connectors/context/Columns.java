package org.naulon.connectors.context;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Row;
import org.naulon.model.intake.RejectReason;

/** Typed columns that several feeds have. */
final class Columns {
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,18})?");

    private Columns() {}

    static LocalDate date(Row row, String column) throws BadRecord {
        return Times.date(column, row.required(column));
    }

    static @Nullable LocalDate dateOrNull(Row row, String column) throws BadRecord {
        return row.get(column).isEmpty() ? null : Times.date(column, row.get(column));
    }

    static Instant instant(Row row, String column) throws BadRecord {
        return Times.withOffset(column, row.required(column)).at();
    }

    /** A whole number from 0; an empty one is 0. */
    static int count(Row row, String column) throws BadRecord {
        String text = row.get(column);
        if (text.isEmpty()) {
            return 0;
        }
        if (!COUNT.matcher(text).matches()) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE, column + " " + BadRecord.quote(text) + " is no whole number");
        }
        return Integer.parseInt(text);
    }

    static BigDecimal rate(Row row, String column) throws BadRecord {
        String text = row.required(column);
        BigDecimal rate = RATE.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
        if (rate.signum() == 0) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE, column + " " + BadRecord.quote(text) + " is no decimal above zero");
        }
        return rate;
    }
}
