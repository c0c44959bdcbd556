package org.naulon.rules.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.model.context.Account;
import org.naulon.model.context.Asset;
import org.naulon.model.context.Associate;
import org.naulon.model.context.Business;
import org.naulon.model.context.Context;
import org.naulon.model.context.FxRate;
import org.naulon.model.context.Licence;
import org.naulon.model.context.Official;
import org.naulon.model.money.Money;

/** Gathers the context rows of a case. Cells are separated by commas, without quotes. */
final class CaseContext {
    private final List<Official> officials = new ArrayList<>();
    private final List<Associate> associates = new ArrayList<>();
    private final List<Licence> licences = new ArrayList<>();
    private final List<Business> businesses = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<FxRate> rates = new ArrayList<>();

    /**
     * Adds a row of a feed.
     *
     * @throws IllegalArgumentException when the feed is unknown or a cell cannot be read
     */
    void add(String feed, String row) {
        Row cells = new Row(row.split(",", -1));
        switch (feed) {
            case "officials" -> officials.add(official(cells));
            case "associates" ->
                associates.add(
                        new Associate(cells.text(0), cells.text(1), cells.text(2), cells.list(3), cells.list(4)));
            case "licences" ->
                licences.add(new Licence(
                        cells.text(0),
                        cells.text(1),
                        cells.list(2),
                        cells.text(3),
                        cells.text(4),
                        cells.date(5),
                        cells.dateOrNull(6)));
            case "businesses" ->
                businesses.add(new Business(cells.text(0), cells.list(1), cells.text(2), cells.text(3), cells.date(4)));
            case "assets" ->
                assets.add(new Asset(
                        cells.text(0),
                        cells.text(1),
                        cells.text(2),
                        cells.text(3),
                        cells.date(4),
                        cells.text(5),
                        Money.parse(cells.text(6), cells.text(7)).minor(),
                        cells.text(7),
                        cells.text(8),
                        cells.text(9)));
            case "accounts" ->
                accounts.add(new Account(
                        cells.text(0),
                        cells.text(1),
                        cells.date(2),
                        cells.dateOrNull(3),
                        cells.text(4),
                        cells.text(5)));
            case "fx" -> rates.add(new FxRate(cells.date(0), cells.text(1), new BigDecimal(cells.text(2))));
            default -> throw new IllegalArgumentException("no feed '" + feed + "' for cases");
        }
    }

    Context context() {
        return new Context(
                List.copyOf(officials),
                List.copyOf(associates),
                List.of(),
                List.of(),
                List.copyOf(licences),
                List.copyOf(businesses),
                List.copyOf(assets),
                List.copyOf(accounts),
                List.of(),
                List.copyOf(rates));
    }

    private static Official official(Row cells) {
        String salary = cells.text(8);
        String currency = cells.text(9);
        return new Official(
                cells.text(0),
                cells.text(1),
                cells.text(2),
                cells.text(3),
                cells.text(4),
                cells.text(5),
                cells.date(6),
                cells.dateOrNull(7),
                salary.isEmpty() ? 0 : Money.parse(salary, currency).minor(),
                currency,
                cells.list(10),
                cells.list(11));
    }

    private record Row(String[] cells) {
        String text(int column) {
            return column < cells.length ? cells[column].strip() : "";
        }

        List<String> list(int column) {
            return Arrays.stream(text(column).split(";"))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        LocalDate date(int column) {
            return LocalDate.parse(text(column));
        }

        @Nullable
        LocalDate dateOrNull(int column) {
            return text(column).isEmpty() ? null : date(column);
        }
    }
}
