package org.naulon.connectors.mojaloop;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Phones;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;

/**
 * What a transfer means together with its quote and its result.
 *
 * <p>It was paid when its state is COMMITTED and at no other. Without a result it is dated by the {@code Date} header of its
 * message, else by its expiration, which is the latest moment at which it can have come about.
 */
final class TransferMapper {
    private final Message transfer;
    private final @Nullable Message quote;
    private final @Nullable Message answer;
    private final @Nullable Message result;
    private final Exchange.Pending pending;

    TransferMapper(Exchange.Pending pending, @Nullable Message quote, @Nullable Message answer) {
        this.pending = pending;
        this.transfer = pending.transfer();
        this.result = pending.result();
        this.quote = quote;
        this.answer = answer;
    }

    Observation observation() throws BadRecord {
        String id = transfer.get("transferId");
        Money amount = Amounts.moved("amount", transfer.get("amount.amount"), transfer.get("amount.currency"));
        Money received = of(answer, "payeeReceiveAmount");
        Money fee = of(answer, "payeeFspFee");
        Moment at = at();
        Instant completed = completed();
        return new Observation(
                Observation.Kind.TRANSFER,
                "mto:mojaloop|" + id,
                channel(),
                status(),
                id,
                at.at(),
                at.precision(),
                completed != null && completed.isAfter(at.at()) ? completed : at.at(),
                amount.minor(),
                amount.currency(),
                received == null ? 0 : received.minor(),
                received == null ? "" : received.currency(),
                "",
                fee == null || !fee.currency().equals(amount.currency()) ? 0 : fee.minor(),
                party("payer", "payerFsp"),
                party("payee", "payeeFsp"),
                "",
                "",
                Texts.purpose(of(quote, "note", "")),
                "",
                "",
                "",
                pending.source());
    }

    private static @Nullable Money of(@Nullable Message message, String field) throws BadRecord {
        String amount = of(message, field + ".amount", "");
        return amount.isEmpty() ? null : Amounts.parse(field, amount, of(message, field + ".currency", ""));
    }

    private static String of(@Nullable Message message, String path, String otherwise) {
        return message == null ? otherwise : Texts.first(message.get(path), otherwise);
    }

    private Status status() throws BadRecord {
        if (of(result, "errorInformation.errorCode", "").isEmpty()) {
            String state = of(result, "transferState", transfer.get("transferState"));
            return switch (state) {
                case "COMMITTED" -> Status.PAID;
                case "ABORTED" -> Status.CANCELLED;
                case "", "RECEIVED", "RESERVED" -> Status.ORDERED;
                default ->
                    throw new BadRecord(
                            RejectReason.INVALID_VALUE,
                            "transferState " + BadRecord.quote(state)
                                    + " is none of RECEIVED, RESERVED, COMMITTED, ABORTED");
            };
        }
        return Status.CANCELLED;
    }

    /** Money that an agent hands over or takes is cash, whatever the wallet. */
    private Channel channel() {
        String scenario = of(quote, "transactionType.scenario", "");
        return scenario.equals("DEPOSIT") || scenario.equals("WITHDRAWAL") ? Channel.CASH : Channel.MOBILE;
    }

    private Moment at() throws BadRecord {
        String header = transfer.header("date");
        if (!header.isEmpty()) {
            try {
                Instant sent = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
                return Times.withOffset("Date", sent.toString());
            } catch (DateTimeException e) {
                throw new BadRecord(
                        RejectReason.INVALID_DATE, "the header Date " + BadRecord.quote(header) + " is no date");
            }
        }
        Instant completed = completed();
        return completed != null
                ? new Moment(completed, TimePrecision.INSTANT)
                : Times.withOffset("expiration", transfer.get("expiration"));
    }

    private @Nullable Instant completed() throws BadRecord {
        String completed = of(result, "completedTimestamp", transfer.get("completedTimestamp"));
        return completed.isEmpty()
                ? null
                : Times.withOffset("completedTimestamp", completed).at();
    }

    private Party party(String side, String fspField) throws BadRecord {
        String type = of(quote, side + ".partyIdInfo.partyIdType", "");
        String id = of(quote, side + ".partyIdInfo.partyIdentifier", "");
        String born = of(quote, side + ".personalInfo.dateOfBirth", "");
        boolean account = type.equals("ACCOUNT_ID") || type.equals("IBAN");
        boolean document = type.equals("PERSONAL_ID") || type.equals("BUSINESS");
        return new Party(
                "",
                name(side),
                account ? Accounts.compact(id) : "",
                type.equals("MSISDN") ? Phones.e164(id.startsWith("+") ? id : "+" + id, "") : "",
                document ? Texts.first(of(quote, side + ".partyIdInfo.partySubIdOrType", ""), type) : "",
                document ? Accounts.compact(id) : "",
                born.isEmpty() ? "" : Times.birthDate(side + " dateOfBirth", born),
                "",
                "",
                Accounts.country(account ? Accounts.compact(id) : ""),
                Texts.first(of(quote, side + ".partyIdInfo.fspId", ""), transfer.get(fspField)),
                "");
    }

    private String name(String side) {
        String complex = side + ".personalInfo.complexName.";
        String joined = Texts.line(of(quote, complex + "firstName", "") + " " + of(quote, complex + "middleName", "")
                + " " + of(quote, complex + "lastName", ""));
        return Texts.first(joined, of(quote, side + ".name", ""));
    }
}
