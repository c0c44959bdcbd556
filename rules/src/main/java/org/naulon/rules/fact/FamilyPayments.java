package org.naulon.rules.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.detect.FamilyPayment;
import org.naulon.rules.detect.FamilyPayment.Meeting;
import org.naulon.rules.detect.Remittances;

/** Says where a payer's payments meet those of a family: on routes (SMG-03), and at a payee who is new to it (SMG-05). */
final class FamilyPayments {
    /** Most signs of one payer; a name of very many words is no name. */
    private static final int MOST_SIGNS = 8;

    private static final Comparator<String> SUREST_FIRST = Comparator.comparing(
                    (String sign) -> !sign.startsWith(Kinship.PHONE))
            .thenComparing(sign -> sign.startsWith(Kinship.NAME))
            .thenComparing(Comparator.naturalOrder());

    private final RouteSequence.Numbers sequence;
    private final FamilyBurst.Numbers burst;
    private final Rig rig;

    FamilyPayments(RouteSequence.Numbers sequence, FamilyBurst.Numbers burst, Rig rig) {
        this.sequence = sequence;
        this.burst = burst;
        this.rig = rig;
    }

    /** @param payer history of the payer, which has taken in the change */
    List<FamilyPayment> of(PartyHistory payer, Change change) {
        Transfer before = ofPayer(change.before(), payer.partyId());
        Transfer after = ofPayer(change.after(), payer.partyId());
        List<FamilyPayment> payments = new ArrayList<>(0);
        onRoutes(before, after, change.version(), payer, payments);
        first(before, after, change.version(), payer, payments);
        return payments;
    }

    /**
     * The signs by which people of one household know each other without knowing who pays, the surest first: phone, then an
     * address and a family name at one place. A family name alone is shared by too many strangers to follow money by it.
     */
    SortedSet<String> households(Party payer) {
        SortedSet<String> signs = new TreeSet<>(SUREST_FIRST);
        String place = rig.spellings().place(payer);
        for (String sign : rig.kinship().signs(payer)) {
            if (sign.startsWith(Kinship.PHONE)) {
                signs.add(sign);
            } else if (!place.isEmpty()) {
                signs.add(sign + "@" + place);
            }
        }
        while (signs.size() > MOST_SIGNS) {
            signs.remove(signs.last());
        }
        return signs;
    }

    private void onRoutes(
            @Nullable Transfer before,
            @Nullable Transfer after,
            int version,
            PartyHistory payer,
            List<FamilyPayment> payments) {
        // What was known when it came decided whether it came; what leaves is told wherever it may have been.
        boolean was = before != null && !rig.spellings().stops(before.payee()).isEmpty();
        boolean is = after != null && isStep(after, payer);
        if (!was && !is) {
            return;
        }
        payments.add(new FamilyPayment(
                Meeting.PAYER, payer.partyId(), new Change(was ? before : null, is ? after : null, version), null));
        SortedSet<String> left = was ? households(before.payer()) : new TreeSet<>();
        SortedSet<String> reached = is ? households(after.payer()) : new TreeSet<>();
        SortedSet<String> all = new TreeSet<>(SUREST_FIRST);
        all.addAll(left);
        all.addAll(reached);
        for (String sign : all) {
            Change change =
                    new Change(left.contains(sign) ? before : null, reached.contains(sign) ? after : null, version);
            payments.add(new FamilyPayment(Meeting.FAMILY, sign, change, null));
        }
    }

    /** A payment to a stranger at a hub; somebody who is paid regularly is none. */
    private boolean isStep(Transfer payment, PartyHistory payer) {
        return payment.hasBase()
                && payment.baseMinor() >= sequence.minAmount()
                && !rig.spellings().stops(payment.payee()).isEmpty()
                && !rig.kinship().kin(payment.payer(), payment.payee())
                && !rig.kinship().declared(payment)
                && !rig.kinship().regular(payer, payment);
    }

    private void first(
            @Nullable Transfer before,
            @Nullable Transfer after,
            int version,
            PartyHistory payer,
            List<FamilyPayment> payments) {
        boolean was = before != null && mayBeFirst(before);
        boolean is = after != null && mayBeFirst(after) && isNew(after, payer);
        if (was && (!is || !before.payee().id().equals(after.payee().id()))) {
            payments.add(new FamilyPayment(
                    Meeting.FIRST_PAYMENTS, before.payee().id(), new Change(before, null, version), null));
            was = false;
        }
        if (is) {
            payments.add(new FamilyPayment(
                    Meeting.FIRST_PAYMENTS,
                    after.payee().id(),
                    new Change(was ? before : null, after, version),
                    remittances(payer, after)));
        }
    }

    /** A payment within one country matters only where people are held, or when it says that it is urgent. */
    private boolean mayBeFirst(Transfer payment) {
        String from = payment.payer().country();
        boolean domestic = !from.isEmpty() && from.equals(payment.payee().country());
        return !domestic || FamilyBurst.isAtRisk(payment, rig);
    }

    /** Whether the payer had not paid the payee when the longest window that holds this payment began. */
    private boolean isNew(Transfer payment, PartyHistory payer) {
        String payee = payment.payee().id();
        Instant start = payment.at().minus(burst.window());
        List<Transfer> earlier = payer.debits(payment.at().minus(Facts.FARTHEST), start);
        for (int i = earlier.size() - 1; i >= 0; i--) {
            if (earlier.get(i).payee().id().equals(payee)) {
                return false;
            }
        }
        return true;
    }

    private Remittances remittances(PartyHistory payer, Transfer payment) {
        long period = Remittances.period(payment.at());
        Long[] sums = new Long[Remittances.PERIODS];
        Arrays.fill(sums, 0L);
        long first = period;
        for (Transfer debit : payer.debits(payment.at().minus(Facts.FARTHEST), payment.at())) {
            long back = period - 1 - Remittances.period(debit.at());
            first = Math.min(first, Remittances.period(debit.at()));
            if (back >= 0 && back < Remittances.PERIODS && debit.hasBase() && isRemittance(debit)) {
                sums[(int) back] += debit.baseMinor();
            }
        }
        return new Remittances(period, List.of(sums), first);
    }

    /** Money to another country; where a record names no country, what a money transfer, a phone or a broker moved. */
    private static boolean isRemittance(Transfer debit) {
        String from = debit.payer().country();
        String to = debit.payee().country();
        return from.isEmpty() || to.isEmpty()
                ? debit.channel() == Channel.MTO
                        || debit.channel() == Channel.MOBILE
                        || debit.channel() == Channel.HAWALA
                : !from.equals(to);
    }

    private static @Nullable Transfer ofPayer(@Nullable Transfer transfer, String partyId) {
        return transfer != null && transfer.payer().id().equals(partyId) ? transfer : null;
    }
}
