package org.naulon.connectors.moneytransfer;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Phones;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.table.Layout;
import org.naulon.connectors.table.Row;
import org.naulon.connectors.table.TableReader;
import org.naulon.model.money.Money;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;

/**
 * The built-in money-transfer layout.
 *
 * <pre>
 * control_number,status,sent_at,send_amount,send_currency,sender_name,sender_country,receiver_name,payout_country,…
 * 4711,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam Diallo,FR,Oumar Diallo,ML,…
 * </pre>
 *
 * <p>The payer stands in the city of the sender, else of the sending agent; the payee where the money is paid out, else
 * where the receiver lives.
 */
public final class MoneyTransferTable {
    /** The columns of contracts 1.1. */
    public static final Layout LAYOUT = Layout.of(
            "money-transfer table",
            "control_number, status, sent_at, send_amount, send_currency, sender_name, sender_country, receiver_name,"
                    + " payout_country",
            "paid_at, receive_amount, receive_currency, fee, sender_id_type, sender_id_number, sender_birth_date,"
                    + " sender_phone, sender_address, sender_city, receiver_id_type, receiver_id_number, receiver_phone,"
                    + " receiver_city, receiver_country, send_agent_id, send_agent_city, send_agent_country,"
                    + " payout_agent_id, payout_city, payout_method, purpose, relationship");

    private static final Set<String> STATES = Set.of("ORDERED", "PAID", "CANCELLED", "REFUNDED");
    private static final Set<String> METHODS = Set.of("CASH_PICKUP", "ACCOUNT", "WALLET", "CARD");

    private MoneyTransferTable() {}

    /** Reads files of this layout. */
    public static RecordReader reader() {
        return new TableReader(LAYOUT, MoneyTransferTable::map);
    }

    static Observation map(Row row, Source source) throws BadRecord {
        String controlNumber = row.required("control_number");
        Status status = Status.valueOf(row.oneOf("status", STATES));
        Moment sent = Times.withOffset("sent_at", row.required("sent_at"));
        Money given = Amounts.moved("send_amount", row.required("send_amount"), row.required("send_currency"));
        String receive = row.get("receive_amount");
        Money received = receive.isEmpty()
                ? null
                : Amounts.parse("receive_amount", receive, Texts.first(row.get("receive_currency"), given.currency()));
        String fee = row.get("fee");
        return new Observation(
                Observation.Kind.TRANSFER,
                "mto:builtin|" + controlNumber,
                channel(row),
                status,
                controlNumber,
                sent.at(),
                sent.precision(),
                stateAt(row, status, sent.at()),
                given.minor(),
                given.currency(),
                received == null ? 0 : received.minor(),
                received == null ? "" : received.currency(),
                "",
                fee.isEmpty() ? 0 : Amounts.parse("fee", fee, given.currency()).minor(),
                payer(row),
                payee(row),
                "",
                "",
                Texts.purpose(row.get("purpose")),
                row.get("relationship").toUpperCase(Locale.ROOT),
                "",
                "",
                source);
    }

    /** A payment came about when it was paid; any other state is dated by its order, for want of a column. */
    private static Instant stateAt(Row row, Status status, Instant sentAt) throws BadRecord {
        String paid = row.get("paid_at");
        if (paid.isEmpty()) {
            return sentAt;
        }
        Instant paidAt = Times.withOffset("paid_at", paid).at();
        return status == Status.PAID && paidAt.isAfter(sentAt) ? paidAt : sentAt;
    }

    private static Channel channel(Row row) throws BadRecord {
        String method = row.get("payout_method").isEmpty() ? "CASH_PICKUP" : row.oneOf("payout_method", METHODS);
        return switch (method) {
            case "WALLET" -> Channel.MOBILE;
            case "CARD" -> Channel.CARD;
            default -> Channel.MTO;
        };
    }

    private static Party payer(Row row) throws BadRecord {
        String country = row.requiredCountry("sender_country");
        row.country("send_agent_country");
        return new Party(
                "",
                row.required("sender_name"),
                "",
                Phones.e164(row.get("sender_phone"), country),
                row.get("sender_id_type"),
                Accounts.compact(row.get("sender_id_number")),
                birthDate(row),
                row.get("sender_address"),
                Texts.first(row.get("sender_city"), row.get("send_agent_city")),
                country,
                row.get("send_agent_id"),
                "");
    }

    private static Party payee(Row row) throws BadRecord {
        String payoutCountry = row.requiredCountry("payout_country");
        String home = Texts.first(row.country("receiver_country"), payoutCountry);
        return new Party(
                "",
                row.required("receiver_name"),
                "",
                Phones.e164(row.get("receiver_phone"), home),
                row.get("receiver_id_type"),
                Accounts.compact(row.get("receiver_id_number")),
                "",
                "",
                Texts.first(row.get("payout_city"), row.get("receiver_city")),
                payoutCountry,
                row.get("payout_agent_id"),
                "");
    }

    private static String birthDate(Row row) throws BadRecord {
        String date = row.get("sender_birth_date");
        return date.isEmpty() ? "" : Times.birthDate("sender_birth_date", date);
    }
}
