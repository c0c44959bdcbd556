package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.Names;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;

/**
 * Who is kin to whom: a shared family-name word that is not among the most frequent ones, the same address, the same phone, a
 * declared family relation, or a family pair (domain A.0). Kin protects people: in doubt about a frequent name the other
 * signs decide.
 */
final class Kinship {
    /** How the sign of a phone begins. */
    static final String PHONE = "phone:";

    /** How the sign of a family name begins. */
    static final String NAME = "name:";

    private final Reference reference;
    private final Numbers numbers;
    private final Spellings spellings;
    private final Purposes purposes;

    /** What makes two a family pair. */
    private record Numbers(
            Duration year, Duration age, long payments, long maxMedian, Duration sendersWindow, long maxSenders) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    p.days("kin.pairYearDays"),
                    p.days("kin.pairAgeDays"),
                    p.whole("kin.pairPayments"),
                    p.whole("kin.pairMaxMedianBaseMinor"),
                    p.days("kin.pairSendersDays"),
                    p.whole("kin.pairMaxSenders"));
        }
    }

    Kinship(Reference reference, Parameters parameters, Spellings spellings, Purposes purposes) {
        this.spellings = spellings;
        this.purposes = purposes;
        this.reference = reference;
        this.numbers = Numbers.of(parameters);
    }

    /** Kin by what records say of the two. */
    boolean kin(Party one, Party other) {
        return one.id().equals(other.id())
                || same(one.phone(), other.phone())
                || sameAddress(one.address(), other.address())
                || shareSurname(one.name(), other.name());
    }

    /** What a party shares with its kin, whatever else they share: two with one sign are kin. */
    Set<String> signs(Party party) {
        Set<String> signs = new HashSet<>();
        if (!party.phone().isEmpty()) {
            signs.add(PHONE + party.phone());
        }
        String address = Names.normal(party.address());
        if (!address.isEmpty()) {
            signs.add("address:" + address);
        }
        for (String word : spellings.surnames(party.name())) {
            if (word.length() > 1 && !reference.frequentSurnames().contains(word)) {
                signs.add(NAME + word);
            }
        }
        return signs;
    }

    /** Kin by what records say of the two, the declared relation of a payment, or their history as a pair. */
    boolean kin(Transfer transfer, PartyHistory ofPayee) {
        return kin(transfer.payer(), transfer.payee())
                || declared(transfer)
                || familyPair(transfer.payer().id(), ofPayee, transfer.at());
    }

    /** A relation or purpose code that names family. */
    boolean declared(Transfer transfer) {
        return purposes.isCode("FAMILY", transfer.relationship());
    }

    /**
     * A pair of at least 180 days, at least 4 payments in the last 365 days of at most 500 EUR in the middle, to a payee with at
     * most 5 senders in 180 days; all numbers are parameters.
     */
    boolean familyPair(String payerId, PartyHistory ofPayee, Instant moment) {
        if (hasManySenders(ofPayee, moment)) {
            return false;
        }
        Instant since = moment.minus(numbers.year());
        List<Transfer> payments = new ArrayList<>();
        Instant first = null;
        for (Transfer credit : ofPayee.credits(moment.minus(Facts.FARTHEST), moment)) {
            if (credit.payer().id().equals(payerId)) {
                first = first == null ? credit.at() : first;
                if (credit.at().isAfter(since)) {
                    payments.add(credit);
                }
            }
        }
        return first != null
                && !first.isAfter(moment.minus(numbers.age()))
                && payments.size() >= numbers.payments()
                && Measures.allHaveBase(payments)
                && Measures.median(Measures.amounts(payments)) <= numbers.maxMedian();
    }

    /** Looks back no further than to the first sender too many, because those whom many pay are asked about most. */
    private boolean hasManySenders(PartyHistory ofPayee, Instant moment) {
        List<Transfer> recent = ofPayee.credits(moment.minus(numbers.sendersWindow()), moment);
        Set<String> senders = new HashSet<>();
        for (int i = recent.size() - 1; i >= 0; i--) {
            String sender = recent.get(i).payer().id();
            if (!sender.isEmpty() && senders.add(sender) && senders.size() > numbers.maxSenders()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a payer has paid somebody as often and as long as family does; how many others do is not known here. */
    boolean regular(PartyHistory payer, Transfer payment) {
        Instant at = payment.at();
        String payee = payment.payee().id();
        List<Transfer> payments = payer.debits(at.minus(Facts.FARTHEST), at).stream()
                .filter(debit -> debit.payee().id().equals(payee))
                .toList();
        List<Transfer> year = payments.stream()
                .filter(debit -> debit.at().isAfter(at.minus(numbers.year())))
                .toList();
        return !payments.isEmpty()
                && !payments.get(0).at().isAfter(at.minus(numbers.age()))
                && year.size() >= numbers.payments()
                && Measures.allHaveBase(year)
                && Measures.median(Measures.amounts(year)) <= numbers.maxMedian();
    }

    private boolean shareSurname(String one, String other) {
        Set<String> shared = new HashSet<>(spellings.surnames(one));
        shared.retainAll(spellings.surnames(other));
        shared.removeAll(reference.frequentSurnames());
        return shared.stream().anyMatch(word -> word.length() > 1);
    }

    private static boolean sameAddress(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && same(Names.normal(one), Names.normal(other));
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }
}
