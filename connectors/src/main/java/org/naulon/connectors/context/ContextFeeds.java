package org.naulon.connectors.context;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.table.CsvRecords;
import org.naulon.connectors.table.Header;
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
import org.naulon.model.intake.Rejection;
import org.naulon.model.transfer.Source;

/** Collects the feeds of one delivery, file by file, into a snapshot. */
public final class ContextFeeds {
    private final Feed<Official> officials = Feed.ending(
            "officials",
            "official_id, name, agency, country, from_date",
            "post, post_city, to_date, monthly_salary, currency, accounts, phones",
            PeopleRows::official,
            official -> List.of(official.officialId(), official.agency(), official.post(), official.fromDate()),
            Official::toDate);
    private final Feed<Associate> associates = Feed.of(
            "associates",
            "official_id, name, relation",
            "accounts, phones",
            PeopleRows::associate,
            associate -> List.of(associate));
    private final Feed<Crossing> crossings = Feed.of(
            "crossings",
            "event_id, border_point, at, event_type",
            "persons_count, officer_id, shift_id",
            BorderRows::crossing,
            crossing -> List.of(crossing.eventId(), crossing.at()));
    private final Feed<Shift> shifts = Feed.of(
            "shifts",
            "shift_id, border_point, officer_id, from_at, to_at",
            "",
            BorderRows::shift,
            shift -> List.of(shift.shiftId(), shift.borderPoint(), shift.officerId(), shift.fromAt()));
    private final Feed<Licence> licences = Feed.ending(
            "licences",
            "party_name, country, from_date",
            "office_id, accounts, licence_no, to_date",
            RegisterRows::licence,
            licence -> List.of(
                    licence.partyName(),
                    licence.officeId(),
                    licence.country(),
                    licence.licenceNo(),
                    licence.fromDate()),
            Licence::toDate);
    private final Feed<Business> businesses = Feed.of(
            "businesses",
            "party_name, sector, registered_from",
            "accounts, country",
            RegisterRows::business,
            business -> List.of(business));
    private final Feed<Asset> assets = Feed.of(
            "assets",
            "asset_id, kind, holder_name, acquired_on, price, currency",
            "description, paid_from_account, country, registry_no",
            RegisterRows::asset,
            asset -> List.of(asset.assetId(), asset.acquiredOn()));
    private final Feed<Account> accounts = Feed.ending(
            "accounts",
            "account, opened_on",
            "holder_name, closed_on, country, kind",
            RegisterRows::account,
            account -> List.of(account.account(), account.openedOn()),
            Account::closedOn);
    private final Feed<VisaDecisions> visaDecisions = Feed.of(
            "visa decisions",
            "post, country, at, approvals, refusals",
            "",
            BorderRows::visaDecisions,
            batch -> List.of(batch.post(), batch.country(), batch.at()));
    private final Feed<FxRate> fxRates = Feed.of(
            "exchange rates",
            "date, currency, eur_per_unit",
            "",
            RegisterRows::rate,
            rate -> List.of(rate.currency(), rate.date()));
    private final Map<String, Feed<?>> feeds = Map.of(
            "officials.csv", officials,
            "associates.csv", associates,
            "crossings.csv", crossings,
            "shifts.csv", shifts,
            "licences.csv", licences,
            "businesses.csv", businesses,
            "assets.csv", assets,
            "accounts.csv", accounts,
            "visa_decisions.csv", visaDecisions,
            "fx.csv", fxRates);

    /** The rows of a snapshot by the name of their feed. */
    private static final Map<String, Function<Context, List<?>>> ROWS = new TreeMap<>(Map.of(
            "officials.csv", Context::officials,
            "associates.csv", Context::associates,
            "crossings.csv", Context::crossings,
            "shifts.csv", Context::shifts,
            "licences.csv", Context::licences,
            "businesses.csv", Context::businesses,
            "assets.csv", Context::assets,
            "accounts.csv", Context::accounts,
            "visa_decisions.csv", Context::visaDecisions,
            "fx.csv", Context::fxRates));

    /** Good rows by the name of their feed; of every feed that was read, good or bad. */
    private final Map<String, Long> good = new HashMap<>();

    private final List<Unread> unread = new ArrayList<>();

    /** Whether a file of this name is one of the feeds. */
    public boolean isKnown(String fileName) {
        return feeds.containsKey(fileName);
    }

    /** The names of the feeds of which a snapshot has rows, in their order. */
    public static List<String> withRowsIn(Context snapshot) {
        return ROWS.entrySet().stream()
                .filter(feed -> !feed.getValue().apply(snapshot).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a file of this name was read, good or bad. */
    public boolean hasRead(String fileName) {
        return good.containsKey(fileName);
    }

    /** Good rows of all files of this name. */
    public long goodRows(String fileName) {
        return good.getOrDefault(fileName, 0L);
    }

    /**
     * Adds the good rows of one feed; the bad ones go to the sink.
     *
     * @param fileName one that {@link #isKnown}
     * @return how many rows were good
     */
    public long read(String fileName, InputStream bytes, Source file, RecordSink sink) throws IOException {
        Feed<?> feed = feeds.get(fileName);
        if (feed == null) {
            throw new IllegalArgumentException("'" + fileName + "' is no context feed");
        }
        long taken = rows(fileName, feed, new CsvRecords(bytes), file, sink);
        good.merge(fileName, taken, Long::sum);
        return taken;
    }

    private long rows(String fileName, Feed<?> feed, CsvRecords records, Source file, RecordSink sink)
            throws IOException {
        @Nullable Header header = null;
        long taken = 0;
        @Nullable Rejection ending = null;
        while (true) {
            boolean isRow = false;
            try {
                if (!records.advance()) {
                    if (ending != null) {
                        unread.add(new Unread(fileName, ending));
                    }
                    return taken;
                }
                isRow = true;
                if (header == null) {
                    header = Header.match(feed.layout(), records.fields());
                } else {
                    feed.add(header.row(records.fields()));
                    taken++;
                }
                ending = null;
            } catch (BadRecord bad) {
                Rejection rejection = bad.at(file, "line " + records.line());
                sink.rejection(rejection);
                if (header == null) {
                    unread.add(new Unread(fileName, rejection));
                    return taken;
                }
                ending = isRow ? null : rejection;
            }
        }
    }

    /** What kept feeds from being read to their end: a header that is none, or bytes that are no rows up to the end. */
    public List<Unread> unread() {
        return List.copyOf(unread);
    }

    /**
     * Where a feed could not be read any further.
     *
     * @param feed name of the feed
     * @param rejection its position is that within the feed, also where that stands in an archive
     */
    public record Unread(String feed, Rejection rejection) {}

    /** What holds of all that was read so far; neither the order of rows nor that of files matters. */
    public Context snapshot() {
        return new Context(
                officials.rows(),
                associates.rows(),
                crossings.rows(),
                shifts.rows(),
                licences.rows(),
                businesses.rows(),
                assets.rows(),
                accounts.rows(),
                visaDecisions.rows(),
                fxRates.rows());
    }
}
