package org.naulon.connectors.mapping;

import com.google.re2j.Matcher;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Cell;
import org.naulon.connectors.table.CellKind;
import org.naulon.connectors.table.Row;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.RejectReason;

/** Turns the rows under one header into canonical rows. */
final class RowMapping {
    private final Heading heading;
    private final Profile profile;
    private final Map<String, Integer> places;
    private final String[] template;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> required;
    private final int[] requiredPlaces;
    private final boolean twoSided;

    /** One field: where it stands, where it goes, what it holds, and how it is converted. */
    private record Step(
            String field,
            int place,
            int[] columns,
            FieldKind kind,
            @Nullable Conversion conversion) {}

    /** @param ofTable fields that hold for the whole table, from its preamble */
    RowMapping(Heading heading, Map<String, Cell> ofTable) throws BadRecord {
        this.heading = heading;
        this.profile = heading.profile();
        this.places = profile.layout().places();
        this.template = new String[places.size()];
        this.required = List.copyOf(profile.required());
        this.requiredPlaces = required.stream().mapToInt(this::place).toArray();
        this.twoSided = profile.isTwoSided();
        Arrays.fill(template, "");
        profile.constants().forEach((field, value) -> template[place(field)] = value);
        for (Map.Entry<String, Cell> given : ofTable.entrySet()) {
            template[place(given.getKey())] = ofTable(given.getKey(), given.getValue());
        }
        if (places.containsKey("provider")) {
            template[place("provider")] = profile.provider();
        }
        for (String field : profile.layout().fields()) {
            int[] columns = heading.columns().get(field);
            if (columns != null) {
                FieldKind kind = profile.layout().kind(field);
                steps.add(new Step(field, place(field), columns, kind, Conversion.of(profile, field)));
            }
        }
    }

    private String ofTable(String field, Cell cell) throws BadRecord {
        Conversion conversion = Conversion.of(profile, field);
        FieldKind kind = profile.layout().kind(field);
        if (kind.isDated() && cell.kind().isMoment()) {
            return new StoredMoment(field, List.of(cell)).canonical(kind, conversion, profile.zone());
        }
        return conversion == null ? cell.text() : conversion.canonical(cell.text());
    }

    /** The current row with canonical fields. */
    Row map(Rows rows) throws BadRecord {
        requireWidth(rows);
        String[] values = template.clone();
        for (Step step : steps) {
            String text = text(rows, step.columns);
            if (!text.isEmpty()) {
                values[step.place] = canonical(rows, step, text);
            }
        }
        if (!profile.extracts().isEmpty()) {
            extract(values);
        }
        if (twoSided) {
            takeSide(values);
        }
        for (int i = 0; i < requiredPlaces.length; i++) {
            if (values[requiredPlaces[i]].isEmpty()) {
                throw new BadRecord(RejectReason.MISSING_VALUE, required.get(i) + " is empty");
            }
        }
        return new Row(places, values);
    }

    private String canonical(Rows rows, Step step, String text) throws BadRecord {
        if (step.kind.isDated() && StoredMoment.isIn(rows, step.columns)) {
            return StoredMoment.of(step.field, rows, step.columns)
                    .canonical(step.kind, step.conversion, profile.zone());
        }
        boolean plain = step.conversion == null || isPlain(rows, step.columns, step.kind);
        return plain ? text : step.conversion.canonical(text);
    }

    /** A field of the current row as it stands there, or empty; also of a row that is too short. */
    String raw(Rows rows, String field) {
        int[] columns = heading.columns().get(field);
        return columns == null ? "" : text(rows, columns);
    }

    /** A field of the current row in canonical form, or empty. */
    String canonical(Rows rows, String field) throws BadRecord {
        String raw = raw(rows, field);
        Conversion conversion = Conversion.of(profile, field);
        int[] columns = heading.columns().get(field);
        return raw.isEmpty()
                        || conversion == null
                        || columns != null
                                && isPlain(rows, columns, profile.layout().kind(field))
                ? raw
                : conversion.canonical(raw);
    }

    /** Whether an amount is a number of its own kind, which no way of writing concerns. */
    static boolean isPlain(Rows rows, int[] columns, FieldKind kind) {
        return kind == FieldKind.AMOUNT && columns.length == 1 && rows.kind(columns[0]) == CellKind.NUMBER;
    }

    private void requireWidth(Rows rows) throws BadRecord {
        int width = heading.names().size();
        boolean fits = rows.width() >= width;
        for (int i = width; i < rows.width() && fits; i++) {
            fits = rows.field(i).isBlank();
        }
        if (!fits) {
            throw new BadRecord(
                    RejectReason.MALFORMED, "the row has " + rows.width() + " fields and the header " + width);
        }
    }

    /** The parts of a field that are given, joined by a space. */
    static String text(Rows rows, int[] columns) {
        if (columns.length == 1) {
            return cell(rows, columns[0]);
        }
        StringBuilder joined = new StringBuilder();
        for (int column : columns) {
            String part = cell(rows, column);
            joined.append(joined.isEmpty() || part.isEmpty() ? "" : " ").append(part);
        }
        return joined.toString();
    }

    private static String cell(Rows rows, int column) {
        return column < 0 || column >= rows.width() ? "" : rows.line(column);
    }

    /** Of each field the first pattern that matches counts; a group may replace the text from which it is taken. */
    private void extract(String[] values) throws BadRecord {
        Set<String> taken = new HashSet<>();
        for (Extract extract : profile.extracts()) {
            Matcher matcher = extract.pattern().matcher(values[place(extract.from())]);
            if (!taken.contains(extract.from()) && matcher.matches() && isOnSide(extract.side(), values)) {
                taken.add(extract.from());
                for (String field : extract.pattern().namedGroups().keySet()) {
                    boolean open = field.equals(extract.from()) || values[place(field)].isEmpty();
                    String text = matcher.group(field);
                    if (open && text != null && !text.isBlank()) {
                        Conversion conversion = Conversion.of(profile, field);
                        values[place(field)] = conversion == null ? text.strip() : conversion.canonical(text.strip());
                    }
                }
                extract.set().forEach((field, value) -> values[place(field)] = value);
            }
        }
    }

    /** Whether the row moves money that way; every row does when no side is given. */
    private boolean isOnSide(String side, String[] values) throws BadRecord {
        return switch (side) {
            case "CREDIT" ->
                amount(values, "credit_amount").signum() != 0 || signed(values).signum() > 0;
            case "DEBIT" ->
                amount(values, "debit_amount").signum() != 0 || signed(values).signum() < 0;
            default -> true;
        };
    }

    /** The amount from the column for money in or out, and with it who pays whom. */
    private void takeSide(String[] values) throws BadRecord {
        if (profile.layout() == CanonicalLayout.HAWALA) {
            LedgerSide.take(values, places, profile);
            return;
        }
        BigDecimal in = amount(values, "credit_amount");
        // A column for money out may write it with a minus.
        BigDecimal out = amount(values, "debit_amount").abs();
        BigDecimal signed = signed(values);
        in = signed.signum() > 0 ? in.add(signed) : in;
        out = signed.signum() < 0 ? out.subtract(signed) : out;
        if (in.signum() != 0 && out.signum() != 0) {
            throw new BadRecord(
                    RejectReason.INVALID_AMOUNT,
                    "the row has " + in.toPlainString() + " in and " + out.toPlainString() + " out");
        }
        boolean credit = in.signum() != 0;
        values[place(profile.layout().amountField())] = (credit ? in : out).toPlainString();
        values[place("credit_amount")] = credit ? in.toPlainString() : "";
        values[place("debit_amount")] = credit ? "" : out.toPlainString();
        (credit ? profile.creditSide() : profile.debitSide()).forEach((field, value) -> values[place(field)] = value);
        HolderSide.place(values, places, credit);
    }

    /** An amount with its sign, or with a word beside it that says which way it went. */
    private BigDecimal signed(String[] values) throws BadRecord {
        BigDecimal amount = amount(values, "signed_amount");
        String side = values[place("side")];
        if (side.isEmpty() || amount.signum() == 0) {
            return amount;
        }
        boolean credit = side.equals("CREDIT");
        if (!credit && !side.equals("DEBIT")) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE, "side " + BadRecord.quote(side) + " is none of CREDIT, DEBIT");
        }
        if (credit && amount.signum() < 0) {
            throw new BadRecord(
                    RejectReason.INVALID_AMOUNT,
                    "signed_amount " + amount.toPlainString() + " is negative, and the side is CREDIT");
        }
        return credit ? amount : amount.abs().negate();
    }

    private BigDecimal amount(String[] values, String field) throws BadRecord {
        String text = values[place(field)];
        if (text.isEmpty()) {
            return BigDecimal.ZERO;
        }
        return Sums.decimal(field, text);
    }

    private int place(String field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException("no field '" + field + "'");
        }
        return place;
    }
}
