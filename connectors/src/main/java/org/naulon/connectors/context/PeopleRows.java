package org.naulon.connectors.context;

import java.util.Set;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Phones;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Row;
import org.naulon.model.context.Associate;
import org.naulon.model.context.Official;
import org.naulon.model.money.Money;

/** Rows of {@code officials.csv} and {@code associates.csv}. */
final class PeopleRows {
    private static final Set<String> AGENCIES =
            Set.of("BORDER", "IMMIGRATION", "CONSULAR", "POLICE", "CUSTOMS", "CIVIL_REGISTRY");
    private static final Set<String> RELATIONS =
            Set.of("SPOUSE", "CHILD", "PARENT", "SIBLING", "PARTNER", "ASSOCIATE", "COMPANY");

    private PeopleRows() {}

    static Official official(Row row) throws BadRecord {
        String country = row.requiredCountry("country");
        String salary = row.get("monthly_salary");
        Money monthly = salary.isEmpty() ? null : Amounts.parse("monthly_salary", salary, row.get("currency"));
        return new Official(
                row.required("official_id"),
                row.required("name"),
                row.oneOf("agency", AGENCIES),
                row.get("post"),
                row.get("post_city"),
                country,
                Columns.date(row, "from_date"),
                Columns.dateOrNull(row, "to_date"),
                monthly == null ? 0 : monthly.minor(),
                row.get("currency"),
                Accounts.list(row.get("accounts")),
                Phones.list(row.get("phones"), country));
    }

    /** Associates have no country column, so their phones need a country code. */
    static Associate associate(Row row) throws BadRecord {
        return new Associate(
                row.required("official_id"),
                row.required("name"),
                row.oneOf("relation", RELATIONS),
                Accounts.list(row.get("accounts")),
                Phones.list(row.get("phones"), ""));
    }
}
