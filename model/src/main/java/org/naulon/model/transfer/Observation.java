package org.naulon.model.transfer;

import java.time.Instant;
import org.naulon.model.party.Party;

/**
 * One record's view of one movement of value, as read from its file. Text that a record does not give is empty.
 *
 * @param kind whether the record shows a movement or only a balance
 * @param nativeId identity of the movement in its own world (contracts 1.4), such as {@code uetr:…}
 * @param channel how the value moved
 * @param status the state that the record shows
 * @param sourceReference UETR, end-to-end id, control number, or office/entry: what a reader looks up at the source
 * @param at when the movement was accepted at its source
 * @param precision whether {@code at} has a time of day
 * @param stateAt when the state of the record came about (payment, release, return), at the earliest {@code at}; stream
 *     order follows it
 * @param amountMinor what the payer gave, minor units; negative only in a balance line whose office owes
 * @param currency ISO 4217 code of {@code amountMinor}
 * @param receivedMinor what the payee gets in {@code receivedCurrency}, or 0 when not given
 * @param receivedCurrency ISO 4217 code, or empty
 * @param rate units of the counter currency per unit of {@code currency} as decimal text, or empty
 * @param feeMinor fee or commission in {@code currency}, or 0
 * @param payer who pays, as seen by this record
 * @param payee who is paid; for a released deposit whoever it was meant for
 * @param releasedTo name of whoever got a released deposit, or empty
 * @param purposeCode ISO 20022 external purpose code, or empty
 * @param purpose free text of purpose or remittance information
 * @param relationship declared relation of payer and payee, upper case, or empty
 * @param token what the two ends of a movement quote to each other: the word or number that releases a hawala, the
 *     end-to-end id of a bank payment; or empty
 * @param book office in whose ledger the record stands; of an order or entry that was joined to a payment, the identity that
 *     it had of its own; else empty
 * @param source where the original bytes are
 * @param reading how a person or the reader made the values out of the original, where that says more than the record
 */
public record Observation(
        Kind kind,
        String nativeId,
        Channel channel,
        Status status,
        String sourceReference,
        Instant at,
        TimePrecision precision,
        Instant stateAt,
        long amountMinor,
        String currency,
        long receivedMinor,
        String receivedCurrency,
        String rate,
        long feeMinor,
        Party payer,
        Party payee,
        String releasedTo,
        String purposeCode,
        String purpose,
        String relationship,
        String token,
        String book,
        Source source,
        Reading reading) {

    /** What a record shows. */
    public enum Kind {
        /** A movement of value. */
        TRANSFER,
        /** A balance line of a ledger: counted, proved, and no movement. */
        BALANCE
    }

    public Observation {
        if (amountMinor < 0 && kind != Kind.BALANCE) {
            throw new IllegalArgumentException("amountMinor is negative: " + amountMinor);
        }
        if (nativeId.isEmpty()) {
            throw new IllegalArgumentException("nativeId is empty at " + source);
        }
        if (stateAt.isBefore(at)) {
            throw new IllegalArgumentException("stateAt " + stateAt + " is before at " + at);
        }
    }

    /** A record whose values stand in the original as they are here. */
    public Observation(
            Kind kind,
            String nativeId,
            Channel channel,
            Status status,
            String sourceReference,
            Instant at,
            TimePrecision precision,
            Instant stateAt,
            long amountMinor,
            String currency,
            long receivedMinor,
            String receivedCurrency,
            String rate,
            long feeMinor,
            Party payer,
            Party payee,
            String releasedTo,
            String purposeCode,
            String purpose,
            String relationship,
            String token,
            String book,
            Source source) {
        this(
                kind,
                nativeId,
                channel,
                status,
                sourceReference,
                at,
                precision,
                stateAt,
                amountMinor,
                currency,
                receivedMinor,
                receivedCurrency,
                rate,
                feeMinor,
                payer,
                payee,
                releasedTo,
                purposeCode,
                purpose,
                relationship,
                token,
                book,
                source,
                Reading.PLAIN);
    }

    /**
     * What records of one movement have in common: the token for ledger entries that have one, because the two offices
     * number their entries on their own; else the native id.
     */
    public String settleKey() {
        return channel == Channel.HAWALA && kind == Kind.TRANSFER && !token.isEmpty() ? "token:" + token : nativeId;
    }

    /** The same record, known by another identity. */
    public Observation knownAs(String otherId) {
        return with(otherId, book, source, reading);
    }

    /** The same order or entry as a record of this payment; its own identity tells from now on whose record it is. */
    public Observation joinedTo(String payment) {
        return with(payment, nativeId, source, reading);
    }

    /** The same record, found at another place, such as within an archive. */
    public Observation standingAt(Source place) {
        return with(nativeId, book, place, reading);
    }

    /** The same record, given by a person in the place of a rejected one. */
    public Observation correcting(Source rejected) {
        return with(nativeId, book, source, reading.correcting(rejected));
    }

    private Observation with(String id, String ledger, Source place, Reading made) {
        return new Observation(
                kind,
                id,
                channel,
                status,
                sourceReference,
                at,
                precision,
                stateAt,
                amountMinor,
                currency,
                receivedMinor,
                receivedCurrency,
                rate,
                feeMinor,
                payer,
                payee,
                releasedTo,
                purposeCode,
                purpose,
                relationship,
                token,
                ledger,
                place,
                made);
    }
}
