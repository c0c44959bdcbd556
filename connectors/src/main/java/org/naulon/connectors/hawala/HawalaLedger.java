package org.naulon.connectors.hawala;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Digits;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.table.Layout;
import org.naulon.connectors.table.Row;
import org.naulon.connectors.table.TableReader;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;

/**
 * The built-in hawala ledger layout.
 *
 * <pre>
 * office_id,office_city,office_country,entry_no,entry_date,direction,token,sender_name,receiver_name,counter_office_id,…
 * H-AGZ-1,Agadez,NE,17,2026-01-05,IN,blue-42,Ali,Musa,H-TIP-3,…
 * </pre>
 *
 * <p>An entry without a status was paid. The commission is in the currency of the amount. A settlement is a payment of the
 * office to its counter office; its parties are the offices themselves.
 */
public final class HawalaLedger {
    /** The columns of contracts 1.2. */
    public static final Layout LAYOUT = Layout.of(
            "hawala ledger",
            "office_id, office_country, entry_no, entry_date, direction, amount, currency",
            "office_name, office_city, calendar, token, sender_name, sender_phone, receiver_name, receiver_phone,"
                    + " counter_office_id, counter_office_city, counter_office_country, rate, commission, status,"
                    + " released_at, released_to, remarks");

    private static final Set<String> DIRECTIONS = Set.of("IN", "OUT", "SETTLEMENT", "BALANCE");
    private static final Set<String> STATES = Set.of("HELD", "RELEASED", "PAID", "CANCELLED", "REFUNDED");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");

    private HawalaLedger() {}

    /** Reads files of this layout. */
    public static RecordReader reader() {
        return new TableReader(LAYOUT, HawalaLedger::map);
    }

    static Observation map(Row row, Source source) throws BadRecord {
        String office = row.required("office_id");
        String entry = row.required("entry_no");
        String direction = row.oneOf("direction", DIRECTIONS);
        requireGregorian(row);
        Moment entered = LedgerTime.parse("entry_date", row.required("entry_date"));
        boolean balance = direction.equals("BALANCE");
        String digits = Digits.ascii(row.required("amount"));
        Money amount = balance
                ? Amounts.parse("amount", unsigned(digits), row.required("currency"))
                : Amounts.moved("amount", digits, row.required("currency"));
        String commission = Digits.ascii(row.get("commission"));
        Status status = row.get("status").isEmpty() ? Status.PAID : Status.valueOf(row.oneOf("status", STATES));
        LedgerSides sides = LedgerSides.of(row, direction);
        return new Observation(
                balance ? Observation.Kind.BALANCE : Observation.Kind.TRANSFER,
                "hawala:" + office + "|" + entry + "|" + row.get("token"),
                Channel.HAWALA,
                status,
                office + "/" + entry,
                entered.at(),
                entered.precision(),
                stateAt(row, entered.at()),
                amount.minor(),
                amount.currency(),
                0,
                "",
                rate(row),
                commission.isEmpty()
                        ? 0
                        : Amounts.parse("commission", commission, amount.currency())
                                .minor(),
                sides.payer(),
                balance ? Party.UNKNOWN : sides.payee(),
                row.get("released_to"),
                "",
                Texts.purpose(row.get("remarks")),
                "",
                row.get("token"),
                office,
                source);
    }

    private static void requireGregorian(Row row) throws BadRecord {
        String calendar = row.get("calendar").toLowerCase(Locale.ROOT);
        if (!calendar.isEmpty() && !calendar.equals("gregorian")) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE,
                    "calendar " + BadRecord.quote(calendar) + " is not read; only gregorian is");
        }
    }

    /** A balance may be a debt; the line proves completeness only, so its sign is not kept. */
    private static String unsigned(String amount) {
        return amount.startsWith("-") || amount.startsWith("+") ? amount.substring(1) : amount;
    }

    private static Instant stateAt(Row row, Instant enteredAt) throws BadRecord {
        String released = row.get("released_at");
        if (released.isEmpty()) {
            return enteredAt;
        }
        Instant releasedAt = LedgerTime.parse("released_at", released).at();
        return releasedAt.isAfter(enteredAt) ? releasedAt : enteredAt;
    }

    private static String rate(Row row) throws BadRecord {
        String rate = Digits.ascii(row.get("rate"));
        if (rate.isEmpty()) {
            return "";
        }
        if (!DECIMAL.matcher(rate).matches() || new BigDecimal(rate).signum() == 0) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE, "rate " + BadRecord.quote(rate) + " is no decimal above zero");
        }
        return rate;
    }
}
