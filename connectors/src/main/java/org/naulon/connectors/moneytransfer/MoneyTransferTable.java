package org.naulon.connectors.moneytransfer;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.BirthDates;
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
    // Where the fields stand, because looking them up by name in every row costs as much as reading the row.
    private static final int CHANNEL = place("channel");
    private static final int CONTROL_NUMBER = place("control_number");
    private static final int FEE = place("fee");
    private static final int PAID_AT = place("paid_at");
    private static final int PART = place("part");
    private static final int PAYOUT_AGENT_ID = place("payout_agent_id");
    private static final int PAYOUT_CITY = place("payout_city");
    private static final int PAYOUT_COUNTRY = place("payout_country");
    private static final int PAYOUT_METHOD = place("payout_method");
    private static final int PROVIDER = place("provider");
    private static final int PURPOSE = place("purpose");
    private static final int PURPOSE_CODE = place("purpose_code");
    private static final int RATE = place("rate");
    private static final int RECEIVER_ACCOUNT = place("receiver_account");
    private static final int RECEIVER_ADDRESS = place("receiver_address");
    private static final int RECEIVER_CITY = place("receiver_city");
    private static final int RECEIVER_COUNTRY = place("receiver_country");
    private static final int RECEIVER_ID_NUMBER = place("receiver_id_number");
    private static final int RECEIVER_ID_TYPE = place("receiver_id_type");
    private static final int RECEIVER_NAME = place("receiver_name");
    private static final int RECEIVER_PHONE = place("receiver_phone");
    private static final int RECEIVE_AMOUNT = place("receive_amount");
    private static final int RECEIVE_CURRENCY = place("receive_currency");
    private static final int RELATIONSHIP = place("relationship");
    private static final int SENDER_ACCOUNT = place("sender_account");
    private static final int SENDER_ADDRESS = place("sender_address");
    private static final int SENDER_BIRTH_DATE = place("sender_birth_date");
    private static final int SENDER_CITY = place("sender_city");
    private static final int SENDER_COUNTRY = place("sender_country");
    private static final int SENDER_ID_NUMBER = place("sender_id_number");
    private static final int SENDER_ID_TYPE = place("sender_id_type");
    private static final int SENDER_NAME = place("sender_name");
    private static final int SENDER_PHONE = place("sender_phone");
    private static final int SEND_AGENT_CITY = place("send_agent_city");
    private static final int SEND_AGENT_COUNTRY = place("send_agent_country");
    private static final int SEND_AGENT_ID = place("send_agent_id");
    private static final int SEND_AMOUNT = place("send_amount");
    private static final int SEND_CURRENCY = place("send_currency");
    private static final int SENT_AT = place("sent_at");
    private static final int STATUS = place("status");

    private static final Set<String> STATES = words("status");
    private static final Set<String> CHANNELS = words("channel");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final Set<String> METHODS = words("payout_method");

    private MoneyTransferTable() {}

    private static int place(String field) {
        return CanonicalLayout.MONEY_TRANSFER.place(field);
    }

    private static Set<String> words(String field) {
        return CanonicalLayout.MONEY_TRANSFER.words(field);
    }

    /** Reads the files of every provider that one of the profiles knows. */
    public static MappedTable reader(Profiles profiles) {
        return MappedTable.taking(profiles, CanonicalLayout.MONEY_TRANSFER, Rows::new);
    }

    /** The rows of one table; those of an account's statement prove its balance. */
    private static final class Rows implements RowTaker {
        private final RecordSink sink;
        private final SeenRows seen = new SeenRows();
        private final RunningBalance balance = new RunningBalance();

        Rows(RecordSink sink) {
            this.sink = sink;
        }

        @Override
        public void take(Row row, Source source) throws IOException, BadRecord {
            Observation observation = map(row, source, seen);
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

    private static Observation map(Row row, Source source, SeenRows seen) throws BadRecord {
        String number = row.get(CONTROL_NUMBER);
        String controlNumber = number.isEmpty() ? seen.number(row, source) : number;
        Status status = Status.valueOf(row.oneOf(STATUS, "status", STATES));
        Moment sent = Times.withOffset("sent_at", row.required(SENT_AT, "sent_at"));
        Money given = Amounts.moved(
                "send_amount", row.required(SEND_AMOUNT, "send_amount"), row.required(SEND_CURRENCY, "send_currency"));
        String receive = row.get(RECEIVE_AMOUNT);
        Money received = receive.isEmpty()
                ? null
                : Amounts.parse("receive_amount", receive, Texts.first(row.get(RECEIVE_CURRENCY), given.currency()));
        String fee = row.get(FEE);
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
                payer(row, sent),
                payee(row),
                "",
                row.get(PURPOSE_CODE),
                Texts.purpose(row.get(PURPOSE)),
                row.get(RELATIONSHIP).toUpperCase(Locale.ROOT),
                "",
                "",
                source);
    }

    /** A payment came about when it was paid; any other state is dated by its order, for want of a column. */
    private static Instant stateAt(Row row, Status status, Instant sentAt) throws BadRecord {
        String paid = row.get(PAID_AT);
        if (paid.isEmpty()) {
            return sentAt;
        }
        Instant paidAt = Times.withOffset("paid_at", paid).at();
        return status == Status.PAID && paidAt.isAfter(sentAt) ? paidAt : sentAt;
    }

    /** Several movements under one control number, such as a payment and its charge, are told apart by their part. */
    private static String nativeId(Row row, String controlNumber) throws BadRecord {
        String part = row.get(PART);
        return "mto:" + row.required(PROVIDER, "provider") + "|" + controlNumber + (part.isEmpty() ? "" : "|" + part);
    }

    private static Channel channel(Row row) throws BadRecord {
        if (!row.get(CHANNEL).isEmpty()) {
            return Channel.valueOf(row.oneOf(CHANNEL, "channel", CHANNELS));
        }
        String method =
                row.get(PAYOUT_METHOD).isEmpty() ? "CASH_PICKUP" : row.oneOf(PAYOUT_METHOD, "payout_method", METHODS);
        return switch (method) {
            case "WALLET" -> Channel.MOBILE;
            case "CARD" -> Channel.CARD;
            default -> Channel.MTO;
        };
    }

    private static String rate(Row row) throws BadRecord {
        String rate = row.get(RATE);
        if (!rate.isEmpty() && (!DECIMAL.matcher(rate).matches() || new BigDecimal(rate).signum() == 0)) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE, "rate " + BadRecord.quote(rate) + " is no decimal above zero");
        }
        return rate;
    }

    private static Party payer(Row row, Moment sent) throws BadRecord {
        String account = Accounts.compact(row.get(SENDER_ACCOUNT));
        String country = Texts.first(row.country(SENDER_COUNTRY, "sender_country"), Accounts.country(account));
        String agentCountry = row.country(SEND_AGENT_COUNTRY, "send_agent_country");
        return new Party(
                "",
                row.get(SENDER_NAME),
                account,
                Phones.e164(row.get(SENDER_PHONE), Texts.first(country, agentCountry)),
                row.get(SENDER_ID_TYPE),
                Accounts.compact(row.get(SENDER_ID_NUMBER)),
                birthDate(row, sent),
                row.get(SENDER_ADDRESS),
                Texts.first(row.get(SENDER_CITY), row.get(SEND_AGENT_CITY)),
                country,
                row.get(SEND_AGENT_ID),
                "");
    }

    private static Party payee(Row row) throws BadRecord {
        String account = Accounts.compact(row.get(RECEIVER_ACCOUNT));
        String payoutCountry = Texts.first(row.country(PAYOUT_COUNTRY, "payout_country"), Accounts.country(account));
        String home = Texts.first(row.country(RECEIVER_COUNTRY, "receiver_country"), payoutCountry);
        return new Party(
                "",
                row.get(RECEIVER_NAME),
                account,
                Phones.e164(row.get(RECEIVER_PHONE), home),
                row.get(RECEIVER_ID_TYPE),
                Accounts.compact(row.get(RECEIVER_ID_NUMBER)),
                "",
                row.get(RECEIVER_ADDRESS),
                Texts.first(row.get(PAYOUT_CITY), row.get(RECEIVER_CITY)),
                Texts.first(payoutCountry, home),
                row.get(PAYOUT_AGENT_ID),
                "");
    }

    private static String birthDate(Row row, Moment sent) throws BadRecord {
        String date = row.get(SENDER_BIRTH_DATE);
        return date.isEmpty() ? "" : BirthDates.notAfter(sent.date(), "sender_birth_date", date);
    }
}
