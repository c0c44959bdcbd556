package org.naulon.connectors.moneytransfer;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Phones;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.mapping.CanonicalLayout;
import org.naulon.connectors.mapping.MappedTable;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.mapping.RowTaker;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.table.Row;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Statement;
import org.naulon.model.money.Money;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;

/**
 * Money transfers as tables, whoever the provider is; the profile of the built-in layout is the plainest:
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
    private static final Set<String> STATES = Set.of("ORDERED", "PAID", "CANCELLED", "REFUNDED");
    private static final Set<String> CHANNELS = Set.of("BANK", "MTO", "MOBILE", "CARD", "CASH", "CRYPTO");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final Set<String> METHODS = Set.of("CASH_PICKUP", "ACCOUNT", "WALLET", "CARD");

    private MoneyTransferTable() {}

    /** Reads the files of every provider that one of the profiles knows. */
    public static MappedTable reader(Profiles profiles) {
        return MappedTable.taking(profiles, CanonicalLayout.MONEY_TRANSFER, Rows::new);
    }

    /** The rows of one table; those of an account's statement prove its balance. */
    private static final class Rows implements RowTaker {
        private final RecordSink sink;
        private final RunningBalance balance = new RunningBalance();

        Rows(RecordSink sink) {
            this.sink = sink;
        }

        @Override
        public void take(Row row, Source source) throws IOException, BadRecord {
            Observation observation = map(row, source);
            balance.take(row, observation);
            sink.observation(observation);
        }

        @Override
        public void end() throws IOException {
            for (Statement statement : balance.statement()) {
                sink.statement(statement);
            }
        }
    }

    static Observation map(Row row, Source source) throws BadRecord {
        String controlNumber = Texts.first(row.get("control_number"), place(source));
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
                nativeId(row, controlNumber),
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
                rate(row),
                fee.isEmpty() ? 0 : Amounts.parse("fee", fee, given.currency()).minor(),
                payer(row),
                payee(row),
                "",
                row.get("purpose_code"),
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

    /** Several movements under one control number, such as a payment and its charge, are told apart by their part. */
    private static String nativeId(Row row, String controlNumber) throws BadRecord {
        String part = row.get("part");
        return "mto:" + row.required("provider") + "|" + controlNumber + (part.isEmpty() ? "" : "|" + part);
    }

    /** A record without a number is known by where it stands, so that the same file delivered again adds nothing. */
    private static String place(Source source) {
        return source.sha256() + "/" + source.position();
    }

    private static Channel channel(Row row) throws BadRecord {
        if (!row.get("channel").isEmpty()) {
            return Channel.valueOf(row.oneOf("channel", CHANNELS));
        }
        String method = row.get("payout_method").isEmpty() ? "CASH_PICKUP" : row.oneOf("payout_method", METHODS);
        return switch (method) {
            case "WALLET" -> Channel.MOBILE;
            case "CARD" -> Channel.CARD;
            default -> Channel.MTO;
        };
    }

    private static String rate(Row row) throws BadRecord {
        String rate = row.get("rate");
        if (!rate.isEmpty() && (!DECIMAL.matcher(rate).matches() || new BigDecimal(rate).signum() == 0)) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE, "rate " + BadRecord.quote(rate) + " is no decimal above zero");
        }
        return rate;
    }

    private static Party payer(Row row) throws BadRecord {
        String account = Accounts.compact(row.get("sender_account"));
        String country = Texts.first(row.country("sender_country"), Accounts.country(account));
        String agentCountry = row.country("send_agent_country");
        return new Party(
                "",
                row.get("sender_name"),
                account,
                Phones.e164(row.get("sender_phone"), Texts.first(country, agentCountry)),
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
        String account = Accounts.compact(row.get("receiver_account"));
        String payoutCountry = Texts.first(row.country("payout_country"), Accounts.country(account));
        String home = Texts.first(row.country("receiver_country"), payoutCountry);
        return new Party(
                "",
                row.get("receiver_name"),
                account,
                Phones.e164(row.get("receiver_phone"), home),
                row.get("receiver_id_type"),
                Accounts.compact(row.get("receiver_id_number")),
                "",
                row.get("receiver_address"),
                Texts.first(row.get("payout_city"), row.get("receiver_city")),
                Texts.first(payoutCountry, home),
                row.get("payout_agent_id"),
                "");
    }

    private static String birthDate(Row row) throws BadRecord {
        String date = row.get("sender_birth_date");
        return date.isEmpty() ? "" : Times.birthDate("sender_birth_date", date);
    }
}
