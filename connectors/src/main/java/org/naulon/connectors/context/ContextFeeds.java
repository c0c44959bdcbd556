package org.naulon.connectors.context;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.table.CsvRecords;
import org.naulon.connectors.table.Header;
import org.naulon.connectors.table.Layout;
import org.naulon.connectors.table.Row;
import org.naulon.model.context.Account;
import org.naulon.model.context.Asset;
import org.naulon.model.context.Associate;
import org.naulon.model.context.Business;
import org.naulon.model.context.Context;
import org.naulon.model.context.Crossing;
import org.naulon.model.context.FxRate;
import org.naulon.model.context.Licence;
import org.naulon.model.context.Official;
import org.naulon.model.context.Shift;
import org.naulon.model.context.VisaDecisions;
import org.naulon.model.transfer.Source;

/** Collects the feeds of one delivery, file by file, into a snapshot. */
public final class ContextFeeds {
    private final List<Official> officials = new ArrayList<>();
    private final List<Associate> associates = new ArrayList<>();
    private final List<Crossing> crossings = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private final List<Licence> licences = new ArrayList<>();
    private final List<Business> businesses = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<VisaDecisions> visaDecisions = new ArrayList<>();
    private final List<FxRate> fxRates = new ArrayList<>();
    private final Map<String, Feed> feeds = Map.of(
            "officials.csv",
            feed(
                    "officials, official_id, name, agency, country, from_date",
                    "post, post_city, to_date, monthly_salary," + " currency, accounts, phones",
                    row -> officials.add(PeopleRows.official(row))),
            "associates.csv",
            feed(
                    "associates, official_id, name, relation",
                    "accounts, phones",
                    row -> associates.add(PeopleRows.associate(row))),
            "crossings.csv",
            feed(
                    "crossings, event_id, border_point, at, event_type",
                    "persons_count, officer_id, shift_id",
                    row -> crossings.add(BorderRows.crossing(row))),
            "shifts.csv",
            feed(
                    "shifts, shift_id, border_point, officer_id, from_at, to_at",
                    "",
                    row -> shifts.add(BorderRows.shift(row))),
            "licences.csv",
            feed(
                    "licences, party_name, country, from_date",
                    "office_id, accounts, licence_no, to_date",
                    row -> licences.add(RegisterRows.licence(row))),
            "businesses.csv",
            feed(
                    "businesses, party_name, sector, registered_from",
                    "accounts, country",
                    row -> businesses.add(RegisterRows.business(row))),
            "assets.csv",
            feed(
                    "assets, asset_id, kind, holder_name, acquired_on, price, currency",
                    "description, paid_from_account," + " country, registry_no",
                    row -> assets.add(RegisterRows.asset(row))),
            "accounts.csv",
            feed(
                    "accounts, account, opened_on",
                    "holder_name, closed_on, country, kind",
                    row -> accounts.add(RegisterRows.account(row))),
            "visa_decisions.csv",
            feed(
                    "visa decisions, post, country, at, approvals, refusals",
                    "",
                    row -> visaDecisions.add(BorderRows.visaDecisions(row))),
            "fx.csv",
            feed("exchange rates, date, currency, eur_per_unit", "", row -> fxRates.add(RegisterRows.rate(row))));

    /** Whether a file of this name is one of the feeds. */
    public boolean isKnown(String fileName) {
        return feeds.containsKey(fileName);
    }

    /**
     * Adds the good rows of one feed; the bad ones go to the sink.
     *
     * @param fileName one that {@link #isKnown}
     * @return how many rows were good
     */
    public long read(String fileName, InputStream bytes, Source file, RecordSink sink) throws IOException {
        Feed feed = feeds.get(fileName);
        if (feed == null) {
            throw new IllegalArgumentException("'" + fileName + "' is no context feed");
        }
        CsvRecords records = new CsvRecords(bytes);
        @Nullable Header header = null;
        long good = 0;
        while (true) {
            try {
                if (!records.advance()) {
                    return good;
                }
                if (header == null) {
                    header = Header.match(feed.layout, records.fields());
                } else {
                    feed.rows.add(header.row(records.fields()));
                    good++;
                }
            } catch (BadRecord bad) {
                sink.rejection(bad.at(file, "line " + records.line()));
                if (header == null) {
                    return good;
                }
            }
        }
    }

    /** What was read so far, in the order of the files' rows. */
    public Context snapshot() {
        return new Context(
                List.copyOf(officials),
                List.copyOf(associates),
                List.copyOf(crossings),
                List.copyOf(shifts),
                List.copyOf(licences),
                List.copyOf(businesses),
                List.copyOf(assets),
                List.copyOf(accounts),
                List.copyOf(visaDecisions),
                List.copyOf(fxRates));
    }

    /** A feed whose name stands in front of its required columns. */
    private static Feed feed(String nameAndRequired, String optional, Rows rows) {
        int comma = nameAndRequired.indexOf(',');
        String name = nameAndRequired.substring(0, comma) + " feed";
        return new Feed(Layout.of(name, nameAndRequired.substring(comma + 1), optional), rows);
    }

    private record Feed(Layout layout, Rows rows) {}

    /** Takes the rows of one feed. */
    @FunctionalInterface
    private interface Rows {
        void add(Row row) throws BadRecord;
    }
}
