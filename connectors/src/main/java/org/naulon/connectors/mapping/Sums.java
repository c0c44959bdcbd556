package org.naulon.connectors.mapping;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.RejectReason;

/** Adds up the amounts of a table and compares them with its totals row. */
final class Sums {
    /** What the rejection of a totals row begins with. */
    static final String SAYS = "the totals row says ";

    private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{0,30})?");

    /** Ledgers have no number form of their own; this is what most of them write. */
    private static final Numbers LEDGER = new Numbers('.', Set.of(',', ' '), List.of());

    private final RowMapping mapping;
    private final Totals totals;
    private final Map<String, BigDecimal> sums = new TreeMap<>();
    private final Set<String> open = new HashSet<>();
    private final boolean ledger;

    Sums(RowMapping mapping, Totals totals, CanonicalLayout layout) {
        this.ledger = layout == CanonicalLayout.HAWALA;
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

    /**
     * Adds a row. An amount that cannot be read is missing in the sum, and the totals row will say so; in a ledger, where words
     * may multiply, it leaves the sum open.
     */
    void add(Rows rows) {
        for (String field : totals.sums()) {
            try {
                BigDecimal amount = amount(rows, field);
                if (amount != null) {
                    sums.merge(field, amount, BigDecimal::add);
                }
            } catch (BadRecord unreadable) {
                if (ledger) {
                    open.add(field);
                }
            }
        }
    }

    /**
     * Compares the totals row; a total that it leaves empty is not compared, nor is a sum that is open.
     *
     * @throws BadRecord with every difference
     */
    void check(Rows rows) throws BadRecord {
        StringBuilder differences = new StringBuilder();
        for (String field : totals.sums()) {
            BigDecimal total = open.contains(field) ? null : amount(rows, field);
            BigDecimal sum = sums.getOrDefault(field, BigDecimal.ZERO);
            if (total != null && total.compareTo(sum) != 0) {
                differences
                        .append(differences.isEmpty() ? SAYS : ", ")
                        .append(field + " " + mapping.canonical(rows, field) + " where the rows make "
                                + sum.toPlainString());
            }
        }
        if (!differences.isEmpty()) {
            throw new BadRecord(RejectReason.INVALID_VALUE, differences.toString());
        }
    }

    /** An amount of the current row, or null when it is empty. */
    private @Nullable BigDecimal amount(Rows rows, String field) throws BadRecord {
        String text = mapping.canonical(rows, field);
        return text.isEmpty() ? null : decimal(field, ledger ? LEDGER.plain(field, text) : text);
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
