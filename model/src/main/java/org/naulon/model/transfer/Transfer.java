package org.naulon.model.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.naulon.model.money.Rates;
import org.naulon.model.party.Party;

/**
 * One movement of value between two resolved parties, joined from all records that show it.
 *
 * @param id derived from the native id, stable for ever
 * @param channel how the value moved
 * @param status where it stands now
 * @param sourceReference what a reader looks up at the source
 * @param at when it was accepted at its source
 * @param precision whether {@code at} has a time of day
 * @param amountMinor what the payer gave, minor units
 * @param currency ISO 4217 code of {@code amountMinor}
 * @param baseMinor the same in minor units of the reporting currency, or {@link Rates#UNDETERMINED}
 * @param payer who pays
 * @param payee who is paid
 * @param releasedTo name of whoever got a released deposit when that is not the payee, or empty
 * @param purposeCode ISO 20022 external purpose code, or empty
 * @param purpose free text, or empty
 * @param relationship declared relation of payer and payee, or empty
 * @param token hawala token, or empty
 * @param uncertain whether every record that shows it was copied by somebody who was not sure, see {@link Reading#isUncertain}
 * @param sources every record that showed the transfer, ordered by hash and position
 */
public record Transfer(
        String id,
        Channel channel,
        Status status,
        String sourceReference,
        Instant at,
        TimePrecision precision,
        long amountMinor,
        String currency,
        long baseMinor,
        Party payer,
        Party payee,
        String releasedTo,
        String purposeCode,
        String purpose,
        String relationship,
        String token,
        boolean uncertain,
        List<Source> sources) {

    /** In time, ties by id: the order of every history and every evidence list. */
    public static final Comparator<Transfer> BY_TIME =
            Comparator.comparing(Transfer::at).thenComparing(Transfer::id);

    public Transfer {
        sources = List.copyOf(sources);
    }

    /** Calendar day in UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Whether the amount is known in the reporting currency. */
    public boolean hasBase() {
        return baseMinor != Rates.UNDETERMINED;
    }
}
