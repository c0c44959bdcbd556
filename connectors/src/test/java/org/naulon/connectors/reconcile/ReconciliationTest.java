package org.naulon.connectors.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.journal.JournalWriter;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;

class ReconciliationTest {
    private static final Instant DAY_0 = Instant.parse("2026-01-05T00:00:00Z");
    private static final String PAYER = "FR76";

    @TempDir
    private Path folder;

    @Test
    void anOrderAndBothEntriesTakeTheIdentityOfThePaymentWithTheSameAccountIdAndAmount() throws IOException {
        assertThat(resolved(
                        List.of(payment("uetr:1", 1, "E1", 100)),
                        order("order:1", 0, "E1", 100),
                        entry("entry:" + PAYER + "|1", 1, "E1", 100),
                        entry("entry:NE12|9", 2, "E1", 100)))
                .containsExactly("uetr:1", "uetr:1", "uetr:1");
    }

    @Test
    void anotherAmountAnotherIdAndAnotherAccountAreOtherPayments() throws IOException {
        assertThat(resolved(
                        List.of(payment("uetr:1", 0, "E1", 100)),
                        order("order:1", 0, "E1", 101),
                        order("order:2", 0, "E2", 100),
                        record("order:3", Status.ORDERED, 0, "E1", 100, "DE99")))
                .containsExactly("order:1", "order:2", "order:3");
    }

    @Test
    void tenDaysMayLieBetweenAndNotMore() throws IOException {
        assertThat(resolved(List.of(payment("uetr:1", 10, "E1", 100)), order("order:1", 0, "E1", 100)))
                .containsExactly("uetr:1");
        assertThat(resolved(List.of(payment("uetr:1", 11, "E1", 100)), order("order:1", 0, "E1", 100)))
                .containsExactly("order:1");
    }

    @Test
    void anIdThatIsUsedEveryWeekFindsTheNearestPaymentAndNoPaymentTwice() throws IOException {
        assertThat(resolved(
                        List.of(payment("uetr:1", 0, "RENT", 100), payment("uetr:2", 7, "RENT", 100)),
                        entry("entry:" + PAYER + "|1", 0, "RENT", 100),
                        entry("entry:" + PAYER + "|2", 7, "RENT", 100),
                        entry("entry:" + PAYER + "|3", 14, "RENT", 100)))
                .containsExactly("uetr:1", "uetr:2", "entry:" + PAYER + "|3");
    }

    @Test
    void withoutAPaymentTheOrderBelongsToTheEntry() throws IOException {
        assertThat(resolved(
                        List.of(),
                        order("order:1", 0, "E1", 100),
                        entry("entry:" + PAYER + "|1", 1, "E1", 100),
                        entry("entry:" + PAYER + "|2", 2, "E1", 100)))
                .containsExactlyInAnyOrder("entry:" + PAYER + "|1", "entry:" + PAYER + "|1", "entry:" + PAYER + "|2");
    }

    @Test
    void theSameRecordAgainAndItsReversalGoWithIt() throws IOException {
        assertThat(resolved(
                        List.of(payment("uetr:1", 0, "E1", 100)),
                        order("order:1", 0, "E1", 100),
                        order("order:1", 0, "E1", 100),
                        record("entry:" + PAYER + "|1", Status.REVERSED, 3, "E1", 100, PAYER),
                        entry("entry:" + PAYER + "|1", 1, "E1", 100)))
                .containsOnly("uetr:1")
                .hasSize(4);
    }

    @Test
    void aRecordThatNamesItsPaymentOrHasNothingInCommonIsNotHeld() {
        Reconciliation reconciliation = new Reconciliation();
        assertThat(reconciliation.holds(payment("uetr:1", 0, "E1", 100))).isFalse();
        assertThat(reconciliation.holds(payment("bank:B|M|T", 0, "E1", 100))).isFalse();
        assertThat(reconciliation.holds(order("order:1", 0, "", 100))).isFalse();
        assertThat(reconciliation.holds(record("order:1", Status.ORDERED, 0, "E1", 100, "")))
                .isFalse();
    }

    @Test
    void anEntryThatNamesMessageAndTransactionFindsThePaymentThatIsKnownByItsUetr() throws IOException {
        assertThat(resolved(
                        List.of(payment("uetr:1", 1, "E1", 100)),
                        entry("named:NE12|bank:B|M|T", 1, "E1", 100),
                        entry("entry:" + PAYER + "|1", 1, "E1", 100)))
                .containsExactly("uetr:1", "uetr:1");
    }

    @Test
    void anEntryThatNamesItsPaymentTakesNoOtherOne() throws IOException {
        assertThat(resolved(
                        List.of(payment("uetr:1", 1, "E1", 100), payment("bank:B|M|T", 3, "E1", 100)),
                        entry("named:NE12|bank:B|M|T", 1, "E1", 100)))
                .containsExactly("bank:B|M|T");
        assertThat(resolved(
                        List.of(payment("bank:B|M|OTHER", 1, "E1", 100)), entry("named:NE12|bank:B|M|T", 1, "E1", 100)))
                .containsExactly("bank:B|M|T");
    }

    @Test
    void anOrderBelongsToTheEntryThatNamesAPaymentNobodyDelivered() throws IOException {
        assertThat(resolved(List.of(), order("order:1", 0, "E1", 100), entry("named:NE12|bank:B|M|T", 1, "E1", 100)))
                .containsExactly("bank:B|M|T", "bank:B|M|T");
    }

    @Test
    void aPendingEntryItsBookingAndItsReversalMayHaveThreeReferences() throws IOException {
        assertThat(resolved(
                        List.of(payment("uetr:1", 0, "E1", 100)),
                        record("entry:NE12|1", Status.ORDERED, 0, "E1", 100, PAYER),
                        record("entry:NE12|2", Status.PAID, 1, "E1", 100, PAYER),
                        record("entry:NE12|3", Status.REVERSED, 2, "E1", 100, PAYER)))
                .containsExactly("uetr:1", "uetr:1", "uetr:1");
    }

    @Test
    void anEntryThatCannotBeLookedForKeepsTheNameThatItGives() {
        Observation entry = entry("named:NE12|bank:B|M|T", 0, "", 100);
        assertThat(new Reconciliation().holds(entry)).isFalse();
        assertThat(Reconciliation.unheld(entry).nativeId()).isEqualTo("bank:B|M|T");
    }

    @Test
    void theOrderOfDeliveryChangesNothing() throws IOException {
        List<Observation> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            records.add(order("order:" + i, 3 * i, "E", 100));
            records.add(entry("entry:" + PAYER + "|" + i, 3 * i + 1, "E", 100));
            records.add(entry("entry:NE12|" + i, 3 * i + 1, "E", 100));
        }
        List<Observation> payments = List.of(payment("uetr:1", 2, "E", 100), payment("uetr:2", 8, "E", 100));
        List<String> expected = resolved(payments, records.toArray(Observation[]::new));
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(records, new Random(seed));
            assertThat(resolved(payments, records.toArray(Observation[]::new))).isEqualTo(expected);
        }
    }

    private List<String> resolved(List<Observation> payments, Observation... held) throws IOException {
        Path journal = Files.createTempDirectory(folder, "journal");
        JournalWriter writer = new JournalWriter(journal);
        for (Observation payment : payments) {
            writer.write(payment);
        }
        writer.complete();
        Reconciliation reconciliation = new Reconciliation();
        for (Observation record : held) {
            assertThat(reconciliation.holds(record)).isTrue();
        }
        List<String> identities = new ArrayList<>();
        reconciliation.resolve(new JournalDirectory(journal), record -> identities.add(record.nativeId()));
        return identities;
    }

    private static Observation payment(String id, long day, String endToEnd, long minor) {
        return record(id, Status.PAID, day, endToEnd, minor, PAYER);
    }

    private static Observation order(String id, long day, String endToEnd, long minor) {
        return record(id, Status.ORDERED, day, endToEnd, minor, PAYER);
    }

    private static Observation entry(String id, long day, String endToEnd, long minor) {
        return record(id, Status.PAID, day, endToEnd, minor, PAYER);
    }

    private static Observation record(String id, Status status, long day, String endToEnd, long minor, String account) {
        Instant at = DAY_0.plus(Duration.ofDays(day));
        return new Observation(
                Observation.Kind.TRANSFER,
                id,
                Channel.BANK,
                status,
                endToEnd,
                at,
                TimePrecision.DAY,
                at,
                minor,
                "EUR",
                0,
                "",
                "",
                0,
                new Party("", "Awa", account, "", "", "", "", "", "", "FR", "", ""),
                new Party("", "Ali", "NE12", "", "", "", "", "", "", "NE", "", ""),
                "",
                "",
                "",
                "",
                endToEnd,
                "",
                new Source("h", "transaction 1", "bank/f"));
    }
}
