package org.naulon.rules;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.naulon.model.money.Money;

/** CSV tables of a ruleset: a header row, then rows. Lines that begin with {@code #} are remarks. */
public final class Table {
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvParser.Feature.ALLOW_COMMENTS)
            .build();

    private Table() {}

    /** One row; a value that cannot be read becomes a problem and a neutral value. */
    public static final class Row {
        private final String at;
        private final Map<String, String> values;
        private final List<String> problems;

        Row(String at, Map<String, String> values, List<String> problems) {
            this.at = at;
            this.values = values;
            this.problems = problems;
        }

        /** File and number of the row, the first after the header being 1. */
        public String at() {
            return at;
        }

        /** Names and values in the order of the columns. */
        public Map<String, String> values() {
            return values;
        }

        /** Text of a column that must be there; may be empty. */
        public String text(String column) {
            String value = values.get(column);
            if (value == null) {
                problems.add(at + ": no column '" + column + "'");
                return "";
            }
            return value;
        }

        /** A finite number, or a problem and 0. */
        public double number(String column) {
            String value = text(column);
            try {
                double number = Double.parseDouble(value);
                if (Double.isFinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, together with numbers that are not finite.
            }
            problems.add(at + ": '" + value + "' in column '" + column + "' is no number");
            return 0;
        }

        /** An amount in one column in the currency of another. */
        public Money money(String amount, String currency) {
            try {
                return Money.parse(text(amount), text(currency));
            } catch (IllegalArgumentException e) {
                problems.add(at + ": " + e.getMessage());
                return new Money(0, "EUR");
            }
        }

        /** An ISO date, or a problem and the epoch. */
        public LocalDate date(String column) {
            String value = text(column);
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException e) {
                problems.add(at + ": '" + value + "' in column '" + column + "' is no date");
                return LocalDate.EPOCH;
            }
        }
    }

    /**
     * Reads rows that must each have a {@code source} and a {@code date}; whatever is wrong is added to the problems.
     *
     * @param content empty when there is no such file
     */
    public static List<Row> read(String path, byte[] content, List<String> problems) {
        if (content.length == 0) {
            problems.add(path + ": missing or empty");
            return List.of();
        }
        List<Row> rows = rows(path, content, problems);
        for (Row row : rows) {
            row.date("date");
            if (row.text("source").isEmpty()) {
                problems.add(row.at() + ": no source");
            }
        }
        return rows;
    }

    /** Reads rows of any columns. */
    public static List<Row> rows(String path, byte[] content, List<String> problems) {
        List<Row> rows = new ArrayList<>();
        try (MappingIterator<Map<String, String>> lines = CSV.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(content)) {
            while (lines.hasNext()) {
                String at = path + " row " + (rows.size() + 1);
                rows.add(new Row(at, new LinkedHashMap<>(lines.next()), problems));
            }
        } catch (IOException | RuntimeJsonMappingException e) {
            problems.add(path + " row " + (rows.size() + 1) + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return rows;
    }
}
