package org.naulon.connectors.mapping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.RejectReason;

/** Adds up the amounts of a table and compares them with its totals row. */
final class Sums {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?");

    private final RowMapping mapping;
    private final Totals totals;
    private final Map<String, BigDecimal> sums = new TreeMap<>();

    Sums(RowMapping mapping, Totals totals) {
        this.mapping = mapping;
        this.totals = totals;
    }

    /** Whether the current row sums up the others. */
    boolean isTotals(Rows rows) {
        for (String field : totals.empty()) {
            if (!mapping.raw(rows, field).isEmpty()) {
                return false;
            }
        }
        if (totals.words().isEmpty()) {
            return true;
        }
        return hasWord(rows, totals.words());
    }

    /** Whether a cell of the current row begins with one of the words. */
    static boolean hasWord(Rows rows, List<String> words) {
        for (int i = 0; i < rows.width(); i++) {
            String key = Words.key(rows.field(i));
            if (words.stream().anyMatch(key::startsWith)) {
                return true;
            }
        }
        return false;
    }

    /** Adds a row; an amount that cannot be read is missing in the sum, and the totals row will say so. */
    void add(Rows rows) {
        for (String field : totals.sums()) {
            try {
                String text = mapping.canonical(rows, field);
                if (!text.isEmpty()) {
                    sums.merge(field, decimal(field, text), BigDecimal::add);
                }
            } catch (BadRecord unreadable) {
                continue;
            }
        }
    }

    /**
     * Compares the totals row; a total that it leaves empty is not compared.
     *
     * @throws BadRecord with every difference
     */
    void check(Rows rows) throws BadRecord {
        StringBuilder differences = new StringBuilder();
        for (String field : totals.sums()) {
            String text = mapping.canonical(rows, field);
            BigDecimal sum = sums.getOrDefault(field, BigDecimal.ZERO);
            if (!text.isEmpty() && decimal(field, text).compareTo(sum) != 0) {
                differences
                        .append(differences.isEmpty() ? "the totals row says " : ", ")
                        .append(field + " " + text + " where the rows make " + sum.toPlainString());
            }
        }
        if (!differences.isEmpty()) {
            throw new BadRecord(RejectReason.INVALID_VALUE, differences.toString());
        }
    }

    /** A plain decimal, perhaps with a sign. */
    static BigDecimal decimal(String field, String text) throws BadRecord {
        if (!DECIMAL.matcher(text).matches()) {
            throw new BadRecord(
                    RejectReason.INVALID_AMOUNT, field + " " + BadRecord.quote(text) + " is no plain decimal amount");
        }
        return new BigDecimal(text);
    }
}
