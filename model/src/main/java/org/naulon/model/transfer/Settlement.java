package org.naulon.model.transfer;

import java.io.Serializable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.naulon.model.money.Rates;
import org.naulon.model.party.ContentId;
import org.naulon.model.party.Names;
import org.naulon.model.party.Party;
import org.naulon.model.party.Resolution;

/**
 * Joins all observations of one settle key into transfers, and counts them.
 *
 * <p>A pure function of the set of observations: their order of arrival never matters. An order leads only as long as nothing
 * else is known: money moves when the payment is carried out. Among the others the record that states its time most exactly
 * leads (of a hawala, the sending office's); the rest fill what it leaves
 * empty. The state is the furthest one in the order of {@link Status}. A payment that came back in part stays paid with what
 * was not given back.
 */
public final class Settlement implements Serializable {
    private static final Comparator<Observation> LEADING = Comparator.comparing(Settlement::givenBack)
            .thenComparing(o -> o.status() == Status.ORDERED)
            .thenComparing(o -> !fromSendingBook(o))
            .thenComparing(Observation::precision)
            .thenComparing(Observation::at)
            .thenComparing(Observation::source)
            .thenComparing(Observation::status)
            .thenComparing(Observation::toString);

    private final Rates rates;
    private final Resolution resolution;

    public Settlement(Rates rates, Resolution resolution) {
        this.rates = rates;
        this.resolution = resolution;
    }

    /** The transfers that the observations of one settle key show; none for balance lines. */
    public List<Transfer> transfers(List<Observation> ofOneKey) {
        List<Transfer> transfers = new ArrayList<>(1);
        for (List<Observation> movement : movements(ofOneKey)) {
            if (movement.get(0).kind() == Observation.Kind.TRANSFER) {
                transfers.add(transfer(movement, identity(movement.get(0))));
            }
        }
        return transfers;
    }

    /**
     * What one more observation of a settle key changes; transfers that turned out to be part of another come first, then the
     * others in the order of their ids.
     *
     * @param seen the observations so far, perhaps none
     */
    public List<Change> changes(List<Observation> seen, Observation record) {
        List<Observation> near = near(seen, record);
        List<Observation> all = new ArrayList<>(near);
        all.add(record);
        Map<String, Transfer> before = byId(near);
        Map<String, Transfer> after = byId(all);
        List<Change> changes = new ArrayList<>(1);
        before.forEach((id, transfer) -> {
            if (!after.containsKey(id)) {
                changes.add(new Change(transfer, null, seen.size()));
            }
        });
        after.forEach((id, transfer) -> {
            if (!transfer.equals(before.get(id))) {
                changes.add(new Change(before.get(id), transfer, seen.size()));
            }
        });
        return changes;
    }

    /** How the observations of one settle key count. */
    public static Counts counts(List<Observation> ofOneKey) {
        int accepted = accepted(ofOneKey).size();
        return new Counts(accepted, ofOneKey.size() - accepted);
    }

    /**
     * The observations of one settle key that count as accepted: of every movement in every state the one that leads. The
     * others are duplicates.
     */
    public static List<Observation> accepted(List<Observation> ofOneKey) {
        List<Observation> accepted = new ArrayList<>(1);
        for (List<Observation> movement : movements(ofOneKey)) {
            boolean sender = movement.stream().anyMatch(Settlement::fromSendingBook);
            Map<Status, Observation> leading = new EnumMap<>(Status.class);
            for (Observation observation : movement) {
                if (!sender || fromSendingBook(observation)) {
                    leading.merge(observation.status(), observation, BinaryOperator.minBy(LEADING));
                }
            }
            accepted.addAll(leading.values());
        }
        return accepted;
    }

    /**
     * Which observations count as accepted before and after one more of their settle key.
     *
     * @param seen the observations so far, perhaps none
     */
    public static Acceptance accepting(List<Observation> seen, Observation record) {
        List<Observation> near = near(seen, record);
        List<Observation> all = new ArrayList<>(near);
        all.add(record);
        return new Acceptance(near.isEmpty() ? List.of() : accepted(near), accepted(all));
    }

    private static List<Observation> near(List<Observation> seen, Observation record) {
        return record.settleKey().startsWith("token:") ? HawalaBooks.near(seen, record) : seen;
    }

    private static List<List<Observation>> movements(List<Observation> ofOneKey) {
        return ofOneKey.get(0).settleKey().startsWith("token:") ? HawalaBooks.movements(ofOneKey) : List.of(ofOneKey);
    }

    /** Of a hawala the first entry in time names the transfer. */
    private static String identity(Observation observation) {
        String key = observation.settleKey();
        return key.startsWith("token:") ? key + "|" + observation.nativeId() : key;
    }

    private Transfer transfer(List<Observation> movement, String identity) {
        List<Observation> views = new ArrayList<>(movement);
        views.sort(LEADING);
        Observation lead = views.get(0);
        Party payer = lead.payer();
        Party payee = lead.payee();
        String reference = lead.sourceReference();
        String purposeCode = lead.purposeCode();
        String purpose = lead.purpose();
        String relationship = lead.relationship();
        String releasedTo = lead.releasedTo();
        long left = givenBack(lead) ? 0 : PartialReturn.remainingMinor(lead, views);
        long amount = left == 0 ? lead.amountMinor() : left;
        Status status = lead.status();
        boolean uncertain = true;
        Set<Source> sources = new TreeSet<>();
        for (Observation view : views) {
            payer = payer.enrichedBy(view.payer());
            payee = payee.enrichedBy(view.payee());
            reference = first(reference, view.sourceReference());
            purposeCode = first(purposeCode, view.purposeCode());
            purpose = first(purpose, view.purpose());
            relationship = first(relationship, view.relationship());
            releasedTo = first(releasedTo, view.releasedTo());
            boolean counts = left == 0 || view.status() != Status.REVERSED;
            status = counts && view.status().compareTo(status) > 0 ? view.status() : status;
            uncertain = uncertain && view.reading().isUncertain();
            sources.add(view.source());
        }
        String id = ContentId.of("t", identity);
        Transfer unresolved = new Transfer(
                id,
                lead.channel(),
                status,
                reference,
                lead.at(),
                lead.precision(),
                amount,
                lead.currency(),
                rates.toBase(
                        amount,
                        lead.currency(),
                        lead.at().atOffset(ZoneOffset.UTC).toLocalDate()),
                payer,
                payee,
                releasedToPayee(releasedTo, payee) ? "" : releasedTo,
                purposeCode,
                purpose,
                relationship,
                lead.channel() == Channel.HAWALA ? lead.token() : "",
                uncertain,
                List.copyOf(sources));
        return resolution.resolve(unresolved);
    }

    private Map<String, Transfer> byId(List<Observation> ofOneKey) {
        Map<String, Transfer> transfers = new TreeMap<>();
        if (!ofOneKey.isEmpty()) {
            transfers(ofOneKey).forEach(transfer -> transfers.put(transfer.id(), transfer));
        }
        return transfers;
    }

    private static boolean releasedToPayee(String releasedTo, Party payee) {
        return !releasedTo.isEmpty() && Names.normal(releasedTo).equals(Names.normal(payee.name()));
    }

    private static boolean givenBack(Observation observation) {
        return observation.status() == Status.REVERSED || observation.status() == Status.REFUNDED;
    }

    private static boolean fromSendingBook(Observation observation) {
        return !observation.book().isEmpty()
                && observation.book().equals(observation.payer().agent());
    }

    private static String first(String mine, String others) {
        return mine.isEmpty() ? others : mine;
    }
}
