package org.naulon.connectors.context;

import java.util.Set;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Row;
import org.naulon.model.context.Account;
import org.naulon.model.context.Asset;
import org.naulon.model.context.Business;
import org.naulon.model.context.FxRate;
import org.naulon.model.context.Licence;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Currencies;
import org.naulon.model.money.Money;

/** Rows of the registers: licences, businesses, assets, accounts, exchange rates. */
final class RegisterRows {
    private static final Set<String> SECTORS = Set.of(
            "MERCHANT",
            "LANDLORD",
            "SCHOOL",
            "CHARITY",
            "RELIGIOUS",
            "TRAVEL_AGENT",
            "TRANSPORT",
            "HOSPITAL",
            "FUNERAL",
            "MARINE",
            "EXCHANGE",
            "REAL_ESTATE",
            "VEHICLES",
            "OTHER");
    private static final Set<String> ASSETS =
            Set.of("REAL_ESTATE", "VEHICLE", "VESSEL", "JEWELLERY", "ACCOUNT", "COMPANY", "OTHER");
    private static final Set<String> ACCOUNTS = Set.of("PERSONAL", "BUSINESS", "AGENT", "WALLET");

    private RegisterRows() {}

    static Licence licence(Row row) throws BadRecord {
        return new Licence(
                row.required("party_name"),
                row.get("office_id"),
                Accounts.list(row.get("accounts")),
                row.requiredCountry("country"),
                row.get("licence_no"),
                Columns.date(row, "from_date"),
                Columns.dateOrNull(row, "to_date"));
    }

    static Business business(Row row) throws BadRecord {
        return new Business(
                row.required("party_name"),
                Accounts.list(row.get("accounts")),
                row.country("country"),
                row.oneOf("sector", SECTORS),
                Columns.date(row, "registered_from"));
    }

    static Asset asset(Row row) throws BadRecord {
        Money price = Amounts.parse("price", row.required("price"), row.required("currency"));
        return new Asset(
                row.required("asset_id"),
                row.oneOf("kind", ASSETS),
                row.get("description"),
                row.required("holder_name"),
                Columns.date(row, "acquired_on"),
                Accounts.compact(row.get("paid_from_account")),
                price.minor(),
                price.currency(),
                row.country("country"),
                row.get("registry_no"));
    }

    static Account account(Row row) throws BadRecord {
        return new Account(
                Accounts.compact(row.required("account")),
                row.get("holder_name"),
                Columns.date(row, "opened_on"),
                Columns.dateOrNull(row, "closed_on"),
                row.country("country"),
                row.get("kind").isEmpty() ? "" : row.oneOf("kind", ACCOUNTS));
    }

    static FxRate rate(Row row) throws BadRecord {
        String currency = row.required("currency");
        if (!Currencies.isKnown(currency)) {
            throw new BadRecord(
                    RejectReason.UNKNOWN_CURRENCY, "the currency " + BadRecord.quote(currency) + " is not in ISO 4217");
        }
        return new FxRate(Columns.date(row, "date"), currency, Columns.rate(row, "eur_per_unit"));
    }
}
