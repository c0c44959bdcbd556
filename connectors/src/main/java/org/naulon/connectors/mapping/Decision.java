package org.naulon.connectors.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.RejectReason;

/**
 * What a table itself says about how it is written, where its profile leaves it open: whether the day or the month comes
 * first, whether a comma or a point stands before the decimals. One table has one writer, so the first value that only one
 * way can read decides for all of them ({@code 25/01/2026} is no month 25). Only the beginning of the table is looked at.
 */
final class Decision {
    /** Rows that are looked at; one that proves something comes among the first days of any month. */
    private static final int MOST_ROWS = 5000;

    private static final Pattern SIGN = Pattern.compile("[-+\u2212]|^\\(.*\\)$");

    private final Heading heading;
    private final List<Numbers> numbers;
    private final List<TimeForm> times;
    /** Whether amounts must have a sign, because nothing else says which way they went, and none had one yet. */
    private boolean unsigned;

    private Decision(Heading heading) {
        this.heading = heading;
        this.numbers = new ArrayList<>(heading.profile().numbers());
        this.times = new ArrayList<>(heading.profile().times());
        this.unsigned = heading.columns().containsKey("signed_amount")
                && !heading.columns().containsKey("side");
    }

    /**
     * The header under what the rows behind it decide.
     *
     * @param rows the beginning of the table, from its first row
     * @param whole whether it is all of the table; else its last row may be cut off, and half a number says something else
     * @param header rows before the header
     * @throws BadRecord MISSING_COLUMN when amounts have no sign and no column says which way they went
     */
    static Heading of(Heading heading, Rows rows, boolean whole, int header) throws IOException, BadRecord {
        Decision decision = new Decision(heading);
        if (decision.isOpen()) {
            decision.look(rows, whole, header);
        }
        if (decision.unsigned) {
            throw new BadRecord(
                    RejectReason.MISSING_COLUMN,
                    "the table of profile " + heading.profile().name()
                            + " has amounts without a sign, and no column says which are debits and which are credits");
        }
        return heading.under(heading.profile().writing(List.copyOf(decision.numbers), List.copyOf(decision.times)));
    }

    private boolean isOpen() {
        return unsigned || numbers.size() > 1 || times.size() > 1;
    }

    private void look(Rows rows, boolean whole, int header) throws IOException {
        HeldRow waiting = null;
        for (int row = 0; row <= header + MOST_ROWS && isOpen(); row++) {
            try {
                if (!rows.advance()) {
                    break;
                }
            } catch (BadRecord unreadable) {
                waiting = null;
                continue;
            }
            if (waiting != null) {
                take(waiting);
            }
            waiting = row > header ? new HeldRow(rows) : null;
        }
        if (whole && waiting != null) {
            take(waiting);
        }
    }

    private void take(HeldRow row) {
        for (Map.Entry<String, int[]> column : heading.columns().entrySet()) {
            String field = column.getKey();
            FieldKind kind = heading.profile().layout().kind(field);
            String text = kind.isDated()
                    ? StoredMoment.writtenDay(row, column.getValue())
                    : RowMapping.text(row, column.getValue());
            if (text.isEmpty()) {
                continue;
            }
            unsigned &= !(field.equals("signed_amount") && SIGN.matcher(text).find());
            if (RowMapping.isPlain(row, column.getValue(), kind)) {
                continue;
            }
            switch (kind) {
                case AMOUNT -> narrow(numbers, form -> form.plain(field, text));
                case TIME -> narrow(times, form -> form.moment(field, text));
                case CALENDAR_TIME -> narrow(times, form -> form.reordered(field, text));
                default -> {
                    // Nothing else is written in several ways.
                }
            }
        }
    }

    /** Drops the ways that cannot read what another one can. */
    private static <F> void narrow(List<F> forms, Read<F> read) {
        if (forms.size() < 2) {
            return;
        }
        List<F> able = new ArrayList<>();
        for (F form : forms) {
            try {
                read.read(form);
                able.add(form);
            } catch (BadRecord unable) {
                continue;
            }
        }
        if (!able.isEmpty()) {
            forms.retainAll(able);
        }
    }

    /** Reads one value by a way of writing. */
    @FunctionalInterface
    private interface Read<F> {
        String read(F form) throws BadRecord;
    }
}
